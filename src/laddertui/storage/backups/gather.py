"""A profile's files, gathered for a backup: as they are, so no passphrase is needed."""

from contextlib import suppress
from pathlib import Path

from laddertui.domain.backups.backup import BackupFile, may_hold
from laddertui.domain.errors import NotFoundError
from laddertui.domain.record import record
from laddertui.domain.text import look_alike
from laddertui.storage.encrypted_files import OVERHEAD
from laddertui.storage.files import LARGEST_FILE, exists, read_file, stamp
from laddertui.storage.profile_folder import ProfileFolder
from laddertui.storage.profile_walk import is_of, profile_files


@record
class Gathered:
    """What goes into a backup of a profile, and what does not."""

    files: tuple[BackupFile, ...]
    """The profile's card and key first, then its files by name."""
    left_out: tuple[Path, ...]
    """Files in its folder that are not of its kind: plain ones in an encrypted profile."""


TRIES = 5
"""How often the files are gathered anew, where one of them goes meanwhile."""


def gather(folder: ProfileFolder) -> Gathered:
    """Return the files of a profile.

    A window may remove its draft, or a signal, between two of them; they are then gathered anew.
    Raise NotFoundError for one in which nothing was saved yet, LadderError for what cannot be read.
    """
    if not exists(folder.card):
        raise NotFoundError(f"{folder.card} is not there; save something in this profile first")
    for _ in range(TRIES - 1):
        with suppress(NotFoundError):
            return _gathered(folder)
    return _gathered(folder)


def _gathered(folder: ProfileFolder) -> Gathered:
    paths, names = [folder.card], set[str]()
    left_out: list[Path] = []
    if folder.is_encrypted:
        paths.append(folder.identity)
    for path in profile_files(folder):
        name = path.relative_to(folder.path).as_posix()
        is_whole = is_of(folder.files, path) and may_hold(name) and look_alike(name) not in names
        (paths if is_whole else left_out).append(path)
        names.add(look_alike(name))
    files = tuple(_backup_file(folder, path) for path in paths)
    return Gathered(files=files, left_out=tuple(left_out))


def _backup_file(folder: ProfileFolder, path: Path) -> BackupFile:
    found = stamp(path)
    return BackupFile(
        name=path.relative_to(folder.path).as_posix(),
        data=read_file(path, LARGEST_FILE + OVERHEAD),
        changed_at=found[2] // 1_000_000_000 if found else 0,
    )
