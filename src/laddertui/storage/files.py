"""The one module that writes files and reads them.

Writing is a new file in the same folder, flushed to disk, then given its name, then the folder
flushed: at no moment is a saved file half written. Reading never follows a link, never waits on a
pipe and never swallows a huge file.
"""

import contextlib
import errno
import os
import re
import stat
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from laddertui.domain.errors import (
    DiskError,
    LadderError,
    NotFoundError,
    OversizeError,
    UnreadableError,
)

FILE_MODE = 0o600
FOLDER_MODE = 0o700
LARGEST_FILE = 1024 * 1024
"""Bytes. A quarter is 4 KB; whatever is larger than this is not one of ours."""
_NO_MODES = (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL)
"""What file systems answer that know no modes, as sticks and some shares do."""
UNFINISHED = ".unfinished"
"""The ending of a file that is half written; what a kill left is swept at the next opening."""


_UNFINISHED_NAME = re.compile(rf"\..+\.[0-9a-f]{{8}}{re.escape(UNFINISHED)}")


def is_unfinished(name: str) -> bool:
    """Return whether a file's name is one that this program gives while it writes a file."""
    return _UNFINISHED_NAME.fullmatch(name) is not None


def read_file(path: Path, limit: int = LARGEST_FILE) -> bytes:
    """Return a regular file's bytes.

    Raise NotFoundError where there is none, LadderError for a link or a device, OversizeError,
    UnreadableError where the disk refuses it now.
    """
    try:
        fd = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except FileNotFoundError:
        raise NotFoundError(f"{path} is not there") from None
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise LadderError(
                f"{path} is a link where a file should be; put the file itself there"
            ) from None
        raise UnreadableError(f"{path} cannot be read: {error.strerror}", error.strerror) from None
    try:
        file_stat = os.fstat(fd)
        if not stat.S_ISREG(file_stat.st_mode):
            raise LadderError(f"{path} is not a file; move it away")
        size = file_stat.st_size
        if size > limit:
            raise OversizeError(f"{path} holds {size:,} bytes; at most {limit:,} are read")
        with open(fd, "rb", closefd=False) as file:
            return file.read(limit)
    except OSError as error:
        raise UnreadableError(f"{path} cannot be read: {error.strerror}", error.strerror) from None
    finally:
        os.close(fd)


def exists(path: Path) -> bool:
    """Return whether anything has this name, a link that leads nowhere too. Raise DiskError."""
    return _stat(path) is not None


def is_folder(path: Path) -> bool:
    """Return whether this is a folder, or a link to one. Raise DiskError."""
    found = _stat(path, follow_links=True)
    return found is not None and stat.S_ISDIR(found.st_mode)


def stamp(path: Path) -> tuple[int, int, int, int] | None:
    """Return a file's inode, size and times; None where there is none. Raise DiskError.

    Any change to the file changes it.
    """
    found = _stat(path)
    if found is None:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns


def _stat(path: Path, follow_links: bool = False) -> os.stat_result | None:
    try:
        return os.stat(path, follow_symlinks=follow_links)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        if error.errno == errno.ELOOP:  # a link that leads to itself leads to nothing
            return None
        raise DiskError(f"{path} cannot be looked at: {error.strerror}", error.strerror) from None


def names_in(folder: Path) -> list[str]:
    """Return the names in a folder, in no order; none where there is no folder. Raise DiskError."""
    try:
        return os.listdir(folder)
    except FileNotFoundError:
        return []
    except OSError as error:
        raise DiskError(f"{folder} cannot be read: {error.strerror}", error.strerror) from None


def folders_in(folder: Path) -> list[Path]:
    """Return the folders in a folder, and what is a link, in order. Raise DiskError."""
    try:
        with os.scandir(folder) as entries:
            return sorted(Path(e.path) for e in entries if e.is_dir() or e.is_symlink())
    except FileNotFoundError:
        return []
    except OSError as error:
        raise DiskError(f"{folder} cannot be read: {error.strerror}", error.strerror) from None


def write_file(path: Path, data: bytes) -> None:
    """Write a file so that a kill or a power cut leaves the old content or the new.

    Raise LadderError that says which.
    """
    fresh = fresh_name(path)
    with saying_what_failed(path):
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
        fd = os.open(fresh, flags, FILE_MODE)
        with gone_if_it_fails(fresh):
            with open(fd, "wb") as file:
                fill(file, data)
            os.replace(fresh, path)


@contextlib.contextmanager
def gone_if_it_fails(fresh: Path) -> Iterator[None]:
    """Remove a file that is not put in place after all."""
    try:
        yield
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(fresh)
        raise


def fresh_name(path: Path) -> Path:
    """Return a name for what is half written, beside what it is to become."""
    return path.with_name(f".{path.name}.{os.urandom(4).hex()}{UNFINISHED}")


def fill(file: BinaryIO, data: bytes) -> None:
    """Write all of an open file that is for this user alone, down to the disk. Raise OSError."""
    with _where_there_are_modes():
        os.fchmod(file.fileno(), FILE_MODE)
    file.write(data)
    file.flush()
    os.fsync(file.fileno())


@contextlib.contextmanager
def saying_what_failed(path: Path) -> Iterator[None]:
    """Raise DiskError that says how far a file is for what goes wrong while it is written.

    When it is written, its folder is flushed.
    """
    try:
        yield
    except OSError as error:
        raise DiskError(
            f"{path} was not written: {error.strerror}; what was there before is unchanged"
            + _next_step(error),
            error.strerror,
        ) from None
    try:
        flush_folder(path.parent)
    except OSError as error:
        raise DiskError(
            f"{path} is written, but a power cut may still undo that: {error.strerror}",
            error.strerror,
        ) from None


@contextlib.contextmanager
def _where_there_are_modes() -> Iterator[None]:
    """Pass over a file system that has no modes, such as a stick's: it was asked for when made."""
    try:
        yield
    except OSError as error:
        if error.errno not in _NO_MODES:
            raise


def _next_step(error: OSError) -> str:
    """Return what a person can do about a disk that takes nothing."""
    match error.errno:
        case errno.EROFS:
            return "; make that disk writable, or name another folder with --data-dir"
        case errno.ENOSPC | errno.EDQUOT:
            return "; make room there, and try again"
    return ""


def remove_file(path: Path) -> None:
    """Remove a file if it is there, and flush its folder. Raise LadderError."""
    try:
        path.unlink(missing_ok=True)
        flush_folder(path.parent)
    except FileNotFoundError:
        return
    except OSError as error:
        raise DiskError(f"{path} could not be removed: {error.strerror}", error.strerror) from None


def flush_folder(folder: Path) -> None:
    """Make a folder's list of names durable."""
    fd = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(fd)
    except OSError as error:
        # some network file systems cannot flush a folder
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(fd)


def make_folder(folder: Path) -> None:
    """Make a folder and what is missing above it, for this user alone. Raise LadderError."""
    try:
        missing = [f for f in (folder, *folder.parents) if not exists(f)]
        for each in reversed(missing):
            each.mkdir(mode=FOLDER_MODE, exist_ok=True)
            with _where_there_are_modes():
                each.chmod(FOLDER_MODE)
        if missing:
            flush_folder(missing[-1].parent)
    except OSError as error:
        raise DiskError(
            f"the folder {folder} could not be made: {error.strerror}{_next_step(error)}",
            error.strerror,
        ) from None
    if not is_folder(folder):
        raise LadderError(f"{folder} is not a folder; move it away")


def sweep(folder: Path, older_than: float = 0) -> None:
    """Clear away files that a kill left half written, if they are older than so many seconds.

    Not behind a link, which is not ours.
    """
    if os.path.islink(folder):
        return
    try:
        names = [n for n in os.listdir(folder) if is_unfinished(n)]
    except OSError:
        return
    for name in names:
        with contextlib.suppress(OSError):
            if older_than and time.time() - os.lstat(folder / name).st_mtime < older_than:
                continue
            os.unlink(folder / name)
