"""One window a profile: a lock in the state folder, and a note beside it that says who holds it.

The system lets go of the lock when the process ends, however it ends, so a stale one cannot exist;
a stale note can, and is only read while somebody else holds the lock. Locks do not cross machines:
see `services/external_changes.py`.
"""

import contextlib
import json
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Self

from laddertui.domain.errors import LadderError, ProfileInUseError
from laddertui.domain.text import visible
from laddertui.storage.app_dirs import AppDirs, neutral_name
from laddertui.storage.files import (
    FILE_MODE,
    make_folder,
    read_file,
    remove_file,
    sweep,
    write_file,
)
from laddertui.storage.profile_folder import ProfileFolder

if TYPE_CHECKING:
    from filelock import BaseFileLock


class Lock:
    """A profile held by this process, until `release` or the end of the `with` it stands in."""

    def __init__(self, held: "BaseFileLock", note: Path) -> None:
        self._held = held
        self._note = note

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()

    def release(self) -> None:
        """Let go. Doing so twice does no harm."""
        if self._held.is_locked:
            with contextlib.suppress(LadderError):
                remove_file(self._note)
            self._held.release()


def take(dirs: AppDirs, folder: ProfileFolder) -> Lock:
    """Hold a profile, and clear away what a kill left half written in it.

    Raise ProfileInUseError, naming who has it, or because it was encrypted, decrypted or given
    another key since it was looked for.
    """
    from filelock import FileLock, Timeout  # imported only where a profile is written

    directory = dirs.state / "locks"
    make_folder(directory)
    name = lock_name(folder)
    note = directory / f"{name}.holder"
    lock = FileLock(directory / f"{name}.lock", mode=FILE_MODE)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise ProfileInUseError(
            f"this profile is open in another window ({_holder(note)}); close that one first"
        ) from None
    except OSError as error:
        raise LadderError(f"{directory} cannot be used for locks: {error.strerror}") from None
    try:
        folder.refuse_if_changed()
    except LadderError:
        lock.release()
        raise
    me = {
        "host": os.uname().nodename,
        "process": os.getpid(),
        "since": time.strftime("%Y-%m-%d %H:%M"),
    }
    # a full disk keeps nobody from looking; an older note would name another
    with contextlib.suppress(LadderError):
        remove_file(note)
        write_file(note, json.dumps(me).encode())
    for each in (folder.path, folder.snapshots, folder.revisions):
        sweep(each)
    return Lock(lock, note)


def lock_name(folder: ProfileFolder) -> str:
    """Return a name for one profile of one data folder that says nothing about it."""
    return neutral_name(folder.path)


def _holder(note: Path) -> str:
    try:
        held = json.loads(read_file(note))
        return visible(f"process {held['process']} on {held['host']}, since {held['since']}")
    except (LadderError, ValueError, KeyError, TypeError, RecursionError):
        return "it has not said which"
