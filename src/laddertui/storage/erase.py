"""Erase a profile: every file of its folder, its caches and its lock note.

What cannot be reached is said.
"""

import os
from pathlib import Path

from laddertui.domain.errors import LadderError, NotFoundError
from laddertui.storage import lock
from laddertui.storage.age import known_keys
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.caches import list_cache, summary_cache
from laddertui.storage.files import exists, flush_folder, is_folder, remove_file
from laddertui.storage.profile_folder import ProfileFolder, path_of
from laddertui.storage.profile_form import IDENTITY, NoFiles

OUT_OF_REACH = (
    "not reached: backups, copies that a sync tool keeps elsewhere, files you wrote out yourself,"
    " and what the disk keeps of removed files"
)
"""What erasing cannot do, said each time."""


def unopened(dirs: AppDirs, profile_id: str) -> ProfileFolder:
    """Return a profile's folder for removing it.

    Its contents are not looked at, so even a broken one can go.
    """
    return ProfileFolder(id=profile_id, path=path_of(dirs, profile_id), files=NoFiles())


def erase(dirs: AppDirs, profile_id: str) -> list[Path]:
    """Remove everything of a profile and return the path of every file that is gone.

    The caller holds its lock. The key goes first: should this be cut short, what is left of an
    encrypted profile is already unreadable, and erasing again removes the rest. Links are removed,
    never followed. Raise NotFoundError or LadderError.
    """
    folder = unopened(dirs, profile_id)
    if not is_folder(folder.path):
        raise NotFoundError(f"{folder.path} is not there; laddertui profiles lists who is")
    found, inner = _everything(folder.path)
    # the key first, the card last: it can be found by it
    found.sort(key=lambda path: (path.name != IDENTITY, path == folder.card, path))
    found = [
        *found[:-1],
        *(p for p in summary_cache.paths(dirs, folder) if exists(p)),
        *found[-1:],
    ]
    list_cache.forget(dirs, profile_id)
    for path in found:
        remove_file(path)
    try:
        for each in (*reversed(inner), folder.path):
            each.rmdir()
    except OSError as error:
        raise LadderError(
            f"{error.filename} could not be removed: {error.strerror}; erase again"
        ) from None
    try:
        flush_folder(dirs.profiles)
    except OSError as error:
        raise LadderError(
            f"{folder.path} is removed, but a power cut may still undo that: {error.strerror}"
        ) from None
    return found


def forget_lock(dirs: AppDirs, profile_id: str) -> None:
    """Remove the lock's own file; it holds nothing, but its name is of a profile that is gone."""
    known_keys.forget(dirs, unopened(dirs, profile_id).path)
    remove_file(dirs.state / "locks" / f"{lock.lock_name(unopened(dirs, profile_id))}.lock")


def _everything(path: Path) -> tuple[list[Path], list[Path]]:
    """Return every file, hidden ones too, and every folder below, outer ones first."""
    found: list[Path] = []
    inner: list[Path] = []
    for at, dirs, names in os.walk(path, onerror=_refuse):
        links = [n for n in dirs if os.path.islink(os.path.join(at, n))]
        inner += [Path(at, n) for n in dirs if n not in links]
        found += [Path(at, n) for n in (*names, *links)]
    return found, inner


def _refuse(error: OSError) -> None:
    raise LadderError(f"{error.filename} cannot be read: {error.strerror}") from None
