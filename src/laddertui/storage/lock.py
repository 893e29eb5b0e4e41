"""One window a profile: a lock in the state folder, and a note beside it that says who holds it.

The system lets go of the lock when the process ends, however it ends, so a stale one cannot exist; a stale note can,
and is only read while somebody else holds the lock. Locks do not cross machines: see `summary.fingerprint`.
"""

import contextlib
import hashlib
import json
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Self

from laddertui.domain.text import visible
from laddertui.domain.trouble import InUse, Trouble
from laddertui.storage.door import FILE_MODE, Shut, get, make_folder, put, remove, sweep
from laddertui.storage.folders import Folders
from laddertui.storage.places import Place, door_of

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
            with contextlib.suppress(Trouble):
                remove(self._note)
            self._held.release()


def take(folders: Folders, place: Place) -> Lock:
    """Hold a profile, and clear away what a kill left half written in it.

    Raises InUse, naming who has it, or because its door is another than when it was looked for.
    """
    from filelock import FileLock, Timeout  # imported only where a profile is written

    folder = folders.state / "locks"
    make_folder(folder)
    name = lock_name(place)
    note = folder / f"{name}.holder"
    lock = FileLock(folder / f"{name}.lock", mode=FILE_MODE)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise InUse(f"this profile is open in another window ({_holder(note)}); close that one first") from None
    except OSError as error:
        raise Trouble(f"{folder} cannot be used for locks: {error.strerror}") from None
    try:
        _refuse_another_door(place)
    except Trouble:
        lock.release()
        raise
    me = {"host": os.uname().nodename, "process": os.getpid(), "since": time.strftime("%Y-%m-%d %H:%M")}
    with contextlib.suppress(Trouble):  # a full disk keeps nobody from looking; an older note would name another
        remove(note)
        put(note, json.dumps(me).encode())
    for each in (place.path, place.snapshots, place.revisions):
        sweep(each)
    return Lock(lock, note)


def _refuse_another_door(place: Place) -> None:
    """Raise InUse where the profile was turned meanwhile: plain words would come to lie beside sealed ones."""
    if isinstance(place.door, Shut):
        return
    now = door_of(place.path)
    if (now.ending, getattr(now, "public_key", None)) != (place.door.ending, getattr(place.door, "public_key", None)):
        raise InUse("this profile was encrypted, decrypted or given another key just now; try again")


def lock_name(place: Place) -> str:
    """A name for one profile of one data folder that says nothing about it."""
    return hashlib.sha256(os.fsencode(os.path.realpath(place.path))).hexdigest()[:20]


def _holder(note: Path) -> str:
    try:
        held = json.loads(get(note))
        return visible(f"process {held['process']} on {held['host']}, since {held['since']}")
    except (Trouble, ValueError, KeyError, TypeError, RecursionError):
        return "it has not said which"
