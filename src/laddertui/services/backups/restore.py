"""Put a backup back, as a new profile or over one: no passphrase is needed."""

from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

from laddertui.domain.backups.backup import Backup
from laddertui.domain.errors import LadderError, UsageError
from laddertui.domain.record import record
from laddertui.domain.text import visible
from laddertui.importing.archive import read_archive
from laddertui.services.named_file import read_named_file
from laddertui.storage import lock, profile_folder
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.backups.restore import card_of, put_new, put_over, refuse_other_form

LARGEST_BACKUP = 256 * 1024 * 1024
"""Bytes; a quarter takes 5 KB, so forty years with every version take a hundredth of it."""


@record
class Restored:
    """What putting a backup back did, or would do."""

    profile_id: str
    """Whose it is."""
    code: str
    """What lists show for it."""
    is_encrypted: bool
    """Whether it is under a passphrase."""
    is_new: bool
    """Whether there is no such profile yet."""
    files: tuple[str, ...]
    """What the backup holds, by its place in the profile's folder."""
    written: tuple[Path, ...] = ()
    """What was written; nothing where it was only looked at."""
    has_other_passphrase: bool = False
    """Whether the key's file was another: the passphrase is now the one of that day."""


def read(data: bytes, name: str) -> Backup:
    """Return what a backup's file holds; `name` is the file, for whoever reads the refusal.

    Raise UsageError for one that is not whole and sound, InvalidFileError or NewerSchemaError for
    a card that cannot be read.
    """
    try:
        if len(data) > LARGEST_BACKUP:
            raise UsageError(f"it is larger than {LARGEST_BACKUP // 1024 // 1024} MB; no backup is")
        backup = read_archive(data)
        card_of(backup)
    except UsageError as refusal:
        raise UsageError(f"{visible(name)}: {refusal}; nothing was restored") from None
    return backup


def read_named(name: str) -> Backup:
    """Return what the file that a person names holds. Raise LadderError as `read` does."""
    return read(read_named_file(name, LARGEST_BACKUP), name)


def preview(dirs: AppDirs, backup: Backup) -> Restored:
    """Return what restoring would do, without doing it.

    Raise LadderError where it would be put over a profile of another form, or under another key.
    """
    card = card_of(backup)
    is_new = backup.profile_id not in profile_folder.ids(dirs)
    if not is_new:
        refuse_other_form(profile_folder.find(dirs, backup.profile_id), card)
    return Restored(
        profile_id=backup.profile_id,
        code=card.code,
        is_encrypted=card.public_key is not None,
        is_new=is_new,
        files=tuple(file.name for file in backup.files),
    )


def restore(
    dirs: AppDirs, backup: Backup, may_replace: bool = False, is_held: bool = False
) -> Restored:
    """Put a backup back, and return what was written.

    `is_held`: whether the caller holds the profile already, as the window that has it open. Raise
    LadderError where there is such a profile already and it is not to be replaced, or is of another
    kind or under another key; ProfileInUseError where a window has it open.
    """
    seen = preview(dirs, backup)
    if seen.is_new:
        with lock.hold_list(dirs):
            path = put_new(dirs, backup)
        return replace(seen, written=tuple(path / name for name in seen.files))
    if not may_replace:
        raise LadderError(
            f"there is a profile {backup.profile_id} already; --replace puts the backup's files"
            " over its own, and keeps what differs beside them"
        )
    folder = profile_folder.find(dirs, backup.profile_id)
    with nullcontext() if is_held else lock.take(dirs, folder):
        written = put_over(folder, backup, card_of(backup))
    return replace(seen, written=tuple(written), has_other_passphrase=folder.identity in written)
