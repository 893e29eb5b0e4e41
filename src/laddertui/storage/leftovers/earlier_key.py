"""The key and the encrypted files of an earlier encryption that lie in a plain profile.

A decryption that could not remove them leaves them, and an encryption that was cut short. What they
hold may be nowhere else, and nothing opens them but their key. So a new encryption, which needs
their names, puts them into a hidden folder of their own and changes nothing in it ever after.
"""

import contextlib
import os
from pathlib import Path

from laddertui.domain.errors import DiskError, LadderError
from laddertui.domain.text import visible
from laddertui.storage import profile_walk
from laddertui.storage.files import exists, flush_folder, folders_in, make_folder
from laddertui.storage.profile_folder import ProfileFolder

Moves = list[tuple[Path, Path]]
"""Where each file lay, and where it lies now."""


def put_aside(folder: ProfileFolder, moves: Moves) -> None:
    """Move the key and the encrypted files of a plain profile aside, and record each move.

    Raise LadderError; `put_back` then undoes what was moved.
    """
    files = profile_walk.profile_files(folder)
    paths = [path for path in files if not profile_walk.is_of(folder.files, path)]
    if exists(folder.identity):
        paths.append(folder.identity)
    aside = _free_folder(folder) if paths else folder.path
    for path in paths:
        target = aside / path.relative_to(folder.path)
        make_folder(target.parent)
        _move(path, target)
        moves.append((path, target))


def put_back(moves: Moves) -> None:
    """Move everything back to where it lay. Never raise; what cannot be moved stays aside."""
    for path, target in reversed(moves):
        with contextlib.suppress(LadderError):
            if not exists(path):
                _move(target, path)
    for folder in {target.parent for _, target in moves}:
        for each in (folder, folder.parent):
            if profile_walk.EARLIER in f"{each.parent.name}/{each.name}":
                with contextlib.suppress(OSError):  # one that holds something stays
                    each.rmdir()


def words(folder: ProfileFolder) -> str:
    """Return where what an earlier encryption left lies now; "" where it left nothing."""
    there = [each for each in folders_in(folder.path) if each.name.startswith(profile_walk.EARLIER)]
    if not there:
        return ""
    return (
        f"the key and the files that an earlier encryption left lie in {visible(str(there[-1]))}"
        " now, as they were"
    )


def _free_folder(folder: ProfileFolder) -> Path:
    number = 1
    while exists(folder.path / f"{profile_walk.EARLIER}{number}"):
        number += 1
    return folder.path / f"{profile_walk.EARLIER}{number}"


def _move(path: Path, target: Path) -> None:
    try:
        os.rename(path, target)
    except OSError as error:
        raise DiskError(f"{path} could not be moved: {error.strerror}", error.strerror) from None
    flush_folder(target.parent)
    flush_folder(path.parent)
