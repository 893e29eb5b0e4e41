"""What the list of profiles shows of each, kept while none of a profile's files has changed.

One file for the whole list, a line a profile: the id, a digest, and JSON. The digest is of the
names and stat data of the profile's files and of the JSON, so a line for other files, a cut-off
one and one that somebody edited all look the same, and are not used. Always disposable. Of an
encrypted profile nothing stands in it but what its card says, which is plain text anyway.
"""

import contextlib
import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from laddertui import __version__
from laddertui.domain.errors import LadderError
from laddertui.storage.app_dirs import AppDirs, neutral_name, refuse_if_shared
from laddertui.storage.caches import due_cache
from laddertui.storage.files import exists, make_folder, read_file, remove_file, write_file

SHAPE = "1"
"""Raised when what a line holds changes, so that one of another shape is never taken for it."""
LARGEST_LIST = 64 * 1024 * 1024
"""Bytes; some 200,000 profiles fit."""


def state_of(profile: str) -> str:
    """Return the names and stat data of a profile's folder, of what is in it, and its quarters.

    Any change to its card, its details or a quarter changes them, and any file that comes into one
    of its folders or leaves it. Never raises.
    """
    inner = (*due_cache.stamps(profile), "", *due_cache.stamps(f"{profile}/snapshots"))
    return "\n".join([__version__, SHAPE, due_cache.stamp(profile), *inner])


class ListCache:
    """What is kept of the profiles of one data folder: read once, written again with `keep`."""

    def __init__(self, dirs: AppDirs) -> None:
        """Read the file; where it cannot be read, or others can write to the folders, nothing."""
        self._dirs = dirs
        self._lines = _read(dirs)
        self._added: dict[str, tuple[str, bytes]] = {}

    def get(self, profile_id: str, state: str) -> dict[str, Any] | None:
        """Return what was kept of a profile for these very files, or None."""
        digest, _, content = self._lines.get(profile_id, b"").partition(b" ")
        if digest != due_cache.digest_of(state, content):
            self._lines.pop(profile_id, None)
            return None
        row: dict[str, Any] = json.loads(content)
        return row

    def add(self, profile_id: str, state: str, row: dict[str, Any]) -> None:
        """Remember what a profile's files say. `state` is from before they were looked at."""
        content = json.dumps(row).encode()
        self._added[profile_id] = (state, due_cache.digest_of(state, content) + b" " + content)

    def keep(self, profile_ids: Iterable[str]) -> None:
        """Write what was added, and leave out what is true no more and who is not among these.

        What another window wrote, or took out, meanwhile stays so. A cache that cannot be written
        is no trouble for anyone.
        """
        there = _read(self._dirs)
        true = self._lines.keys() & set(profile_ids)
        lines = {key: line for key, line in there.items() if key in true}
        for key, (state, line) in self._added.items():
            # it may have been turned or erased since it was looked at
            if state_of(f"{self._dirs.profiles}/{key}") == state:
                lines[key] = line
        if lines != there:
            with contextlib.suppress(LadderError):
                _write(path_of(self._dirs), lines)


def forget(dirs: AppDirs, profile_id: str) -> None:
    """Take out what is kept of a profile. Raise LadderError where that cannot be done."""
    path = path_of(dirs)
    if not exists(path):
        return
    with contextlib.suppress(LadderError):
        lines = _lines(read_file(path, LARGEST_LIST))
        if lines.pop(profile_id, None) is not None:
            _write(path, lines)
        return
    remove_file(path)


def path_of(dirs: AppDirs) -> Path:
    """Return where the list is kept, or would be; the name says nothing about the profiles."""
    return dirs.cache / "summaries" / f"{neutral_name(dirs.profiles)}.list"


def _read(dirs: AppDirs) -> dict[str, bytes]:
    try:
        for folder in (dirs.data, dirs.profiles):
            refuse_if_shared(folder)
        return _lines(read_file(path_of(dirs), LARGEST_LIST))
    except LadderError:
        return {}


def _lines(data: bytes) -> dict[str, bytes]:
    """Return what stands behind each id."""
    parts = (line.partition(b" ") for line in data.split(b"\n"))
    return {os.fsdecode(profile_id): rest for profile_id, _, rest in parts if rest}


def _write(path: Path, lines: dict[str, bytes]) -> None:
    make_folder(path.parent)
    rows = (os.fsencode(key) + b" " + line + b"\n" for key, line in sorted(lines.items()))
    write_file(path, b"".join(rows))
