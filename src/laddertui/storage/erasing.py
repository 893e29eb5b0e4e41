"""Erasing a profile: every file of its folder, its caches and its lock note. What cannot be reached is said."""

import os
from pathlib import Path

from laddertui.domain.trouble import NotThere, Trouble
from laddertui.storage import lock, summary
from laddertui.storage.door import Shut, flush_folder, remove
from laddertui.storage.folders import Folders
from laddertui.storage.places import IDENTITY, Place, folder

OUT_OF_REACH = (
    "not reached: backups, copies that a sync tool keeps elsewhere, files you wrote out yourself, and what the disk"
    " keeps of removed files"
)
"""What erasing cannot do, said each time."""


def unopened(folders: Folders, id: str) -> Place:
    """A profile's place for removing it: its contents are not looked at, so even a broken one can go."""
    return Place(id=id, path=folder(folders, id), door=Shut())


def erase(folders: Folders, id: str) -> list[Path]:
    """Remove everything of a profile and give the path of every file that is gone. The caller holds its lock.

    The key goes first: should this be cut short, what is left of an encrypted profile is already unreadable, and
    erasing again removes the rest. Links are removed, never followed. Raises NotThere or Trouble.
    """
    place = unopened(folders, id)
    if not place.path.is_dir():
        raise NotThere(f"{place.path} is not there; laddertui profiles lists who is")
    found, inner = _everything(place.path)
    found.sort(
        key=lambda path: (path.name != IDENTITY, path == place.card, path)
    )  # the card last: it can be found by it
    found = [*found[:-1], *(p for p in summary.paths(folders, place) if os.path.lexists(p)), *found[-1:]]
    for path in found:
        remove(path)
    try:
        for each in (*reversed(inner), place.path):
            each.rmdir()
        flush_folder(folders.profiles)
    except OSError as error:
        raise Trouble(f"{error.filename} could not be removed: {error.strerror}; erase again") from None
    return found


def forget_lock(folders: Folders, id: str) -> None:
    """Remove the lock's own file; it holds nothing, but its name is of a profile that is gone."""
    remove(folders.state / "locks" / f"{lock.lock_name(unopened(folders, id))}.lock")


def _everything(path: Path) -> tuple[list[Path], list[Path]]:
    """Every file, hidden ones too, and every folder below, outer ones first."""
    found: list[Path] = []
    inner: list[Path] = []
    for at, folders, names in os.walk(path, onerror=_refuse):
        links = [n for n in folders if os.path.islink(os.path.join(at, n))]
        inner += [Path(at, n) for n in folders if n not in links]
        found += [Path(at, n) for n in (*names, *links)]
    return found, inner


def _refuse(error: OSError) -> None:
    raise Trouble(f"{error.filename} cannot be read: {error.strerror}") from None
