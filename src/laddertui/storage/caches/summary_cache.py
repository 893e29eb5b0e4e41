"""The summary cache: what Home, `status` and `due` show, kept while no file has changed.

It is checked against the names and stat data of quarters and signals, so that neither TOML nor
pydantic is touched. Always disposable; only for plain profiles. One line of digest (of the files'
stat data and of what follows), then JSON: a cache for other files, a cut-off one and one that
somebody edited all look the same, and are not used. Beside it stands the line that `due` is
answered from without any of this (`due_cache.py`), and Home's first picture (`first_picture.py`).
"""

import contextlib
import json
from pathlib import Path
from typing import Any

from laddertui import __version__
from laddertui.domain.errors import LadderError
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.caches import due_cache
from laddertui.storage.files import make_folder, read_file, write_file
from laddertui.storage.lock import lock_name
from laddertui.storage.profile_folder import ProfileFolder

SHAPE = "5"
"""Raised when what a summary holds changes, so that one of another shape is never taken for it."""
LARGEST_SUMMARY = 16 * 1024 * 1024
"""Bytes; hundreds of quarters fit."""


def fingerprint(folder: ProfileFolder) -> str:
    """Return the names and stat data of every saved quarter, signal and repeat, and of the ticks.

    Any change to a file changes them. Never raises.
    """
    folders = (folder.snapshots, folder.signals, folder.repeats)
    stamps = (due_cache.stamps(str(each)) for each in folders)
    sprint = due_cache.stamp(str(folder.sprint))
    return "\n".join([__version__, SHAPE, sprint, *("\0".join(each) for each in stamps)])


def load(dirs: AppDirs, folder: ProfileFolder, print_of_files: str) -> dict[str, Any] | None:
    """Return the summary that was worked out for these very files, or None."""
    try:
        digest, _, content = read_file(path_of(dirs, folder), LARGEST_SUMMARY).partition(b"\n")
    except LadderError:
        return None
    summary: dict[str, Any] | None = (
        json.loads(content) if digest == due_cache.digest_of(print_of_files, content) else None
    )
    return summary


def store(
    dirs: AppDirs, folder: ProfileFolder, print_of_files: str, summary: dict[str, Any]
) -> None:
    """Keep a summary. A cache that cannot be written is no trouble for anyone."""
    path = path_of(dirs, folder)
    content = json.dumps(summary).encode()
    with contextlib.suppress(LadderError):
        make_folder(path.parent)
        write_file(path, due_cache.digest_of(print_of_files, content) + b"\n" + content)


def store_due(
    dirs: AppDirs, folder: ProfileFolder, state: str, next_review_on: str, sprint_ends_on: str
) -> None:
    """Keep the line that `due` is answered from.

    `state` is `due_cache.state` from before the files were looked at.
    """
    line = due_cache.write(state, next_review_on, sprint_ends_on)
    _write_new(_due_path(dirs, folder), line)


def store_picture(dirs: AppDirs, folder: ProfileFolder, picture: bytes) -> None:
    """Keep the first picture of Home, as `first_picture.write` gives it."""
    _write_new(_picture_path(dirs, folder), picture)


def _write_new(path: Path, data: bytes) -> None:
    """Write a file, unless it says so already; one that cannot be written is no trouble."""
    with contextlib.suppress(LadderError):
        if read_file(path) == data:
            return
    with contextlib.suppress(LadderError):
        make_folder(path.parent)
        write_file(path, data)


def paths(dirs: AppDirs, folder: ProfileFolder) -> list[Path]:
    """Return every cache file of a profile, there or not."""
    return [path_of(dirs, folder), _due_path(dirs, folder), _picture_path(dirs, folder)]


def _picture_path(dirs: AppDirs, folder: ProfileFolder) -> Path:
    """Return where the first picture of a profile's Home is kept, or would be."""
    return dirs.cache / "summaries" / due_cache.name(str(folder.path), "picture")


def _due_path(dirs: AppDirs, folder: ProfileFolder) -> Path:
    return dirs.cache / "summaries" / due_cache.name(str(folder.path))


def path_of(dirs: AppDirs, folder: ProfileFolder) -> Path:
    """Return where a profile's summary is kept, or would be."""
    return dirs.cache / "summaries" / f"{lock_name(folder)}.json"
