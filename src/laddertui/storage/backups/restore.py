"""A backup's files, put where a profile is, or will be: as they are, so no passphrase is needed."""

import re
import secrets
import shutil
from pathlib import Path

from laddertui.domain.backups.backup import Backup, BackupFile
from laddertui.domain.errors import DiskError, LadderError, UsageError
from laddertui.storage import snapshots
from laddertui.storage.age.keys import ENDING
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.encrypted_files import OVERHEAD
from laddertui.storage.files import (
    LARGEST_FILE,
    UNFINISHED,
    exists,
    flush_folder,
    folders_in,
    is_unfinished,
    make_folder,
    read_file,
    write_file,
)
from laddertui.storage.profile_folder import ProfileFolder, path_of
from laddertui.storage.profile_form import CARD, IDENTITY
from laddertui.storage.profile_walk import OPEN_FILES
from laddertui.storage.profiles import Profile
from laddertui.storage.toml import reader

_NUMBERED = re.compile(r"(.+)\.([0-9]+)(\.toml(?:\.age)?)")
"""What is written once and never again: a revision, a signal, an opinion."""
_QUARTER = re.compile(r"snapshots/(.+)\.toml(?:\.age)?")


def card_of(backup: Backup) -> Profile:
    """Return what a backup's card says.

    Raise InvalidFileError or NewerSchemaError for a card that cannot be read, UsageError for a
    backup whose files are not all of the kind that its card names.
    """
    files = {file.name: file.data for file in backup.files}
    if CARD not in files:
        raise UsageError(f"{CARD} is not in it; take another copy")
    card = reader.read_record(files[CARD], CARD, Profile)
    is_encrypted = card.public_key is not None
    if is_encrypted != (IDENTITY in files):
        raise UsageError(f"{CARD} and {IDENTITY} in it do not belong together; take another copy")
    for name in files.keys() - OPEN_FILES:
        if name.endswith(ENDING) != is_encrypted:
            raise UsageError(f"{name} in it is not of the kind that {CARD} names; do not trust it")
    return card


def put_new(dirs: AppDirs, backup: Backup) -> Path:
    """Put a backup where there is no such profile yet, whole or not at all; return its folder.

    The caller holds the list of profiles. Raise LadderError.
    """
    path = path_of(dirs, backup.profile_id)
    make_folder(dirs.profiles)
    _sweep(dirs)
    fresh = dirs.profiles / f".{backup.profile_id}.{secrets.token_hex(4)}{UNFINISHED}"
    try:
        for file in backup.files:
            make_folder((fresh / file.name).parent)
            write_file(fresh / file.name, file.data)
        fresh.rename(path)
        flush_folder(dirs.profiles)
    except OSError as error:
        raise DiskError(f"{path} could not be made: {error.strerror}", error.strerror) from None
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return path


def _sweep(dirs: AppDirs) -> None:
    """Clear away what a kill left of another restore; it never became a profile."""
    for each in folders_in(dirs.profiles):
        if is_unfinished(each.name):
            shutil.rmtree(each, ignore_errors=True)


def put_over(folder: ProfileFolder, backup: Backup, card: Profile) -> list[Path]:
    """Put a backup's files over a profile's, and return what was written.

    What is there and differs is kept beside: a quarter as its revision, what is numbered under the
    next number, a draft and the ticks under a name of their own. Nothing is removed, and what is
    the same is left alone, so that doing it again changes nothing. The caller holds the profile's
    lock. Raise LadderError for a profile of another kind, or under another key.
    """
    refuse_other_form(folder, card)
    by_weight = sorted(backup.files, key=lambda f: (f.name == CARD, f.name == IDENTITY, f.name))
    written = []
    for file in by_weight:  # the key and the card last: until then the profile is what it was
        path = _place_for(folder, file)
        if path is not None:
            make_folder(path.parent)
            write_file(path, file.data)
            written.append(path)
    return written


def refuse_other_form(folder: ProfileFolder, card: Profile) -> None:
    """Raise LadderError for a profile that is of another kind than a card, or under another key."""
    if folder.is_encrypted != (card.public_key is not None):
        kind = "encrypted" if folder.is_encrypted else "plain"
        raise LadderError(
            f"this profile is {kind} and the backup is not, so they cannot be one; nothing was"
            " changed. Restore it into another data folder with --data-dir"
        )
    if folder.is_encrypted and getattr(folder.files, "public_key", None) != card.public_key:
        raise LadderError(
            "this profile is encrypted with another key than the backup; nothing was changed."
            " Restore it into another data folder with --data-dir"
        )


def _place_for(folder: ProfileFolder, file: BackupFile) -> Path | None:
    """Return where a file goes, once what is there is kept; None where it is there already."""
    path = folder.path / file.name
    if not exists(path):
        return path
    if read_file(path, LARGEST_FILE + OVERHEAD) == file.data:
        return None
    quarter, numbered = _QUARTER.fullmatch(file.name), _NUMBERED.fullmatch(path.name)
    if quarter:
        _keep_revision(folder, quarter[1])
    elif numbered:
        return _next_free(path.parent, numbered, file.data)
    elif file.name not in OPEN_FILES:
        _set_aside(path)
    return path


def _keep_revision(folder: ProfileFolder, quarter: str) -> None:
    """Keep a quarter's file as its next revision as it is, sealed where it is sealed."""
    number = snapshots.last_revision(folder, quarter) + 1
    make_folder(folder.revisions)
    data = read_file(snapshots.path_of(folder, quarter), LARGEST_FILE + OVERHEAD)
    write_file(folder.revisions / f"{quarter}.{number}.toml{folder.files.ending}", data)


def _next_free(folder: Path, numbered: re.Match[str], data: bytes) -> Path | None:
    """Return the next number's path; None where one of these files holds the same already."""
    n = int(numbered[2])
    while exists(path := folder / f"{numbered[1]}.{n}{numbered[3]}"):
        if read_file(path, LARGEST_FILE + OVERHEAD) == data:
            return None
        n += 1
    return path


def _set_aside(path: Path) -> None:
    """Keep what will be written over under a name of its own; until then it stands under both."""
    stem, dot, endings = path.name.partition(".")
    data = read_file(path, LARGEST_FILE + OVERHEAD)
    n = 1
    while exists(aside := path.with_name(f"{stem}.conflict-{n}{dot}{endings}")):
        if read_file(aside, LARGEST_FILE + OVERHEAD) == data:
            return
        n += 1
    write_file(aside, data)
