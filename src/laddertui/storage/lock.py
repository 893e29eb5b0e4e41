"""One window a profile: a lock in the state folder, and a note beside it that says who holds it.

The system lets go of the lock when the process ends, however it ends, so a stale one cannot exist;
a stale note can, and is only read while somebody else holds the lock. Locks do not cross machines:
see `services/external_changes.py`.
"""

import contextlib
import json
import os
import time
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Self

from laddertui.digest import digest
from laddertui.domain.errors import DiskError, LadderError, NoLockError, ProfileInUseError
from laddertui.domain.text import visible
from laddertui.storage.app_dirs import AppDirs, neutral_name
from laddertui.storage.files import (
    make_folder,
    read_file,
    remove_file,
    sweep,
    write_file,
)
from laddertui.storage.profile_folder import ProfileFolder

if TYPE_CHECKING:
    from filelock import BaseFileLock


ANOTHER_PLACE = "set XDG_STATE_HOME to a folder that can be written, and locks go there"
"""What to do where the locks' own folder cannot be used."""


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
            with contextlib.suppress(OSError):  # the system lets go of it when the process ends
                self._held.release()


A_DAY = 24 * 60 * 60
"""Seconds; noting a signal takes less than one of them."""
LIST_PATIENCE = 10
"""Seconds to wait for another process that adds or renames a profile, which takes a moment."""


@contextlib.contextmanager
def hold_list(dirs: AppDirs) -> Iterator[None]:
    """Hold the list of profiles, so that no two get the same code at once.

    Raise ProfileInUseError where another process holds it for longer than it takes.
    """
    from filelock import Timeout

    directory = _directory(dirs)
    name = digest(os.fsencode(os.path.realpath(dirs.profiles)))[:20]
    try:
        held = _acquire(directory / f"{name}.list.lock", LIST_PATIENCE)
    except Timeout:
        raise ProfileInUseError(
            "another window is changing the list of profiles; try again in a moment"
        ) from None
    except OSError as error:
        raise _no_locks(directory, error.strerror) from None
    try:
        yield
    finally:
        held.release()


@contextlib.contextmanager
def _without_words() -> Iterator[None]:
    """Let the library go about it in its second way, a file that names its owner, unsaid.

    It does so where the file system has no locks, and finds out itself that an owner has ended.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _acquire(path: Path, patience: float) -> "BaseFileLock":
    """Acquire a lock within so many seconds.

    Raise Timeout where another process has it, and lives; OSError where there can be no locks.
    """
    from filelock import FileLock, SoftFileLock, Timeout

    lock = FileLock(path)
    with _without_words(), _for_this_user_alone():
        try:
            lock.acquire(timeout=patience)
        except Timeout:
            if not isinstance(lock, SoftFileLock) or not _is_left_behind(path):
                raise
            path.unlink(missing_ok=True)
            lock.acquire(timeout=0)
    return lock


@contextlib.contextmanager
def _for_this_user_alone() -> Iterator[None]:
    """Let every file that is made meanwhile be for this user alone.

    The library could give it a mode afterwards, and fails where a file system has none.
    """
    before = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(before)


def _is_left_behind(path: Path) -> bool:
    """Return whether a file that stands for a lock has no owner any more.

    The library leaves it where the owner, of this machine, was ended and not waited for yet; and
    where it is empty, as one is for the moment in which it is made, or since a disk was full.
    """
    try:
        owner = path.read_text().split("\n")
        if owner == [""]:
            return time.time() - path.stat().st_mtime > LIST_PATIENCE
        if owner[1] != os.uname().nodename:
            return False
        state = Path(f"/proc/{int(owner[0])}/stat").read_text()
        return state.rpartition(")")[2].split()[0] in ("Z", "X")
    except (OSError, ValueError, IndexError):
        return False


def _directory(dirs: AppDirs) -> Path:
    """Return the folder of the locks, made if need be. Raise NoLockError that names another."""
    directory = dirs.state / "locks"
    try:
        make_folder(directory)
    except DiskError as error:
        raise _no_locks(directory, error.reason) from None
    return directory


def _no_locks(directory: Path, reason: str | None) -> NoLockError:
    return NoLockError(f"{directory} cannot be used for locks: {reason}; {ANOTHER_PLACE}")


def take(dirs: AppDirs, folder: ProfileFolder) -> Lock:
    """Hold a profile, and clear away what a kill left half written in it.

    Raise ProfileInUseError, naming who has it, or because it was encrypted, decrypted or given
    another key since it was looked for.
    """
    from filelock import Timeout  # imported only where a profile is written

    directory = _directory(dirs)
    name = lock_name(folder)
    note = directory / f"{name}.holder"
    try:
        lock = _acquire(directory / f"{name}.lock", patience=0)
    except Timeout:
        raise ProfileInUseError(
            f"this profile is open in another window ({_holder(note)}); close that one first"
        ) from None
    except OSError as error:
        raise _no_locks(directory, error.strerror) from None
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
    inner = (folder.snapshots, folder.revisions, folder.repeats, folder.opinions)
    for each in (folder.path, *inner):
        sweep(each)
    sweep(folder.path / "signals", older_than=A_DAY)  # one may be noted right now, without a lock
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
