"""Writing where a person says: a file outside any profile, a device or a pipe.

A link is followed, a device or pipe is written into and stays what it is, and what is there already
is only written over where it is of the same kind. In a profile's folder what a kill leaves is swept
at the next opening; here nothing ever looks again, and a report of an encrypted profile is plain
text: so a file has no name until all of it is there.
"""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

from laddertui.domain.errors import LadderError, NotFoundError, TakenFileError, UsageError
from laddertui.domain.record import record
from laddertui.domain.text import visible
from laddertui.storage.app_dirs import expanded
from laddertui.storage.files import (
    FILE_MODE,
    exists,
    fill,
    fresh_name,
    gone_if_it_fails,
    is_folder,
    saying_what_failed,
    write_file,
)

MOST_NAMES = 100
"""Names that are looked through for a free one."""
IsSameKind = Callable[[bytes], bool]
"""Whether a file with this content may be written over."""
START = 64 * 1024
"""Bytes of a file that are looked at to tell what it is: each kind says so in its first lines."""

_OWN = Path("/proc/self/fd")
"""Where Linux shows a process the files that it has open, those without a name too."""
_CANNOT = (errno.EOPNOTSUPP, errno.EISDIR, errno.EINVAL, errno.ENOENT, errno.EXDEV, errno.EPERM)
"""What systems and file systems answer that know no such files, or cannot name them afterwards."""


def named_path(name: str) -> Path:
    """Return the path that a person's words name; `~` is their home folder.

    Raise UsageError for no name at all, and for the home of someone who is not there.
    """
    if not name.strip():
        raise UsageError("the file has no name; write one, like plan.ics")
    if "\0" in name:
        raise UsageError(f"{visible(name)} cannot be a file's name")
    return expanded(name)


def write_output(
    name: str,
    data: bytes,
    is_same_kind: IsSameKind | None = None,
    kind: str = "",
    may_wait: bool = True,
    force: bool = False,
) -> Path:
    """Write a file for this user alone, and return its path as it was named.

    `kind` is what the file is, like "a calendar", which may go over another of its kind; without
    `is_same_kind` nothing that is there already is written over. `may_wait`: whether to wait for a
    reader where the file is a pipe, as a command does; a window would stand still. `force` writes
    over a file of any kind. Raise UsageError for what cannot be a file's name, TakenFileError for
    what is there already and is of another kind, LadderError for what cannot be written.
    """
    path = named_path(name)
    shown = visible(str(path))
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        mode = None
    except OSError as error:
        raise LadderError(
            f"{shown} cannot be used: {error.strerror}; choose another name"
        ) from None
    if name.endswith("/") or (mode is not None and stat.S_ISDIR(mode)):
        raise LadderError(f"{shown} is a folder; name a file in it")
    if mode is not None and (stat.S_ISCHR(mode) or stat.S_ISFIFO(mode)):
        _write_into(path, data, may_wait)
        return path
    if mode is not None and not stat.S_ISREG(mode):
        raise LadderError(f"{shown} is no file; choose another name")
    if is_same_kind is None and exists(path) and not force:
        raise TakenFileError(f"{shown} is there already; choose another name")
    target = Path(os.path.realpath(path))
    if is_same_kind is not None and not force:
        _refuse_other_kind(target, shown, is_same_kind, kind)
    if not is_folder(target.parent):
        raise LadderError(f"{visible(str(target.parent))} is not there; make that folder first")
    _write_unseen(target, data)
    return path


def is_there(name: str, is_same_kind: IsSameKind) -> bool:
    """Return whether a file is there that writing would replace: one of the same kind.

    What stands in the way of writing is said by `write_output`. Raise UsageError for what cannot be
    a file's name.
    """
    path = named_path(name)
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return False
        content = _start_of(Path(os.path.realpath(path)))
    except (OSError, LadderError):
        return False
    return bool(content) and is_same_kind(content)


def _refuse_other_kind(target: Path, shown: str, is_same_kind: IsSameKind, kind: str) -> None:
    try:
        content = _start_of(target)
    except NotFoundError:
        return
    if content and not is_same_kind(content):
        raise TakenFileError(f"{shown} is there already and is not {kind}; choose another name")


def _start_of(path: Path) -> bytes:
    """Return how a file begins. Raise NotFoundError, or LadderError where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(START)
    except FileNotFoundError:
        raise NotFoundError(f"{visible(str(path))} is not there") from None
    except OSError as error:
        raise LadderError(f"{visible(str(path))} cannot be read: {error.strerror}") from None


def free_name(name: str, is_same_kind: IsSameKind) -> str:
    """Return a free name beside a file of the same kind that is there; "" where none is.

    Raise UsageError for what cannot be a file's name.
    """
    if not is_there(name, is_same_kind):
        return ""
    stem, ending = os.path.splitext(name)
    names = [f"{stem}-{number}{ending}" for number in range(2, MOST_NAMES)]
    return next((each for each in names if not exists(named_path(each))), names[-1])


def _write_into(path: Path, data: bytes, may_wait: bool) -> None:
    """Write into a device or a pipe. Raise LadderError; a reader that has gone is no fault."""
    waiting = 0 if may_wait else os.O_NONBLOCK
    try:
        with open(os.open(path, os.O_WRONLY | waiting), "wb", buffering=0) as out:
            while data:
                data = data[out.write(data) or 0 :]
    except BrokenPipeError:
        return
    except OSError as error:
        if error.errno == errno.ENXIO:
            raise LadderError(f"nobody reads from the pipe {visible(str(path))} now") from None
        raise LadderError(f"{visible(str(path))} was not written: {error.strerror}") from None


def _write_unseen(path: Path, data: bytes) -> None:
    """Write a file so that the old content or the new is there, and else nothing beside it.

    Where a file without a name cannot be had, it is written as any other. Raise LadderError that
    says whether it is written.
    """
    try:
        with saying_what_failed(path):
            _write(path, data)
    except _CannotError:
        write_file(path, data)


class _CannotError(Exception):
    """There are no files without a name here."""


def _write(path: Path, data: bytes) -> None:
    fd = _opened(path.parent)
    with open(fd, "wb") as file:
        fill(file, data)
        try:
            _name(fd, path)
        except FileExistsError:  # what has that name keeps it until the new file is there
            fresh = fresh_name(path)
            _name(fd, fresh)
            with gone_if_it_fails(fresh):
                os.replace(fresh, path)


def _opened(folder: Path) -> int:
    flag = getattr(os, "O_TMPFILE", None)
    if flag is None or not is_folder(_OWN):
        raise _CannotError
    try:
        return os.open(folder, os.O_WRONLY | flag | os.O_CLOEXEC, FILE_MODE)
    except OSError as error:
        raise _refused(error) from None


def _name(fd: int, path: Path) -> None:
    try:
        # only where a folder is named besides does Python have the link of /proc followed
        os.link(_OWN / str(fd), path, src_dir_fd=fd, follow_symlinks=True)
    except FileExistsError:
        raise
    except OSError as error:
        raise _refused(error) from None


def _refused(error: OSError) -> Exception:
    return _CannotError() if error.errno in _CANNOT else error


@record
class OutputKind:
    """A kind of file that is written where a person says, over another one of its kind."""

    name: str
    """What such a file is, like "a calendar"."""
    is_one: IsSameKind
    """Whether a file that begins so is one."""

    def write(self, name: str, data: bytes, may_wait: bool = True, force: bool = False) -> Path:
        """Write one for this user alone, and return its path. Raise as `write_output` does."""
        return write_output(name, data, self.is_one, self.name, may_wait, force)

    def other_name(self, name: str) -> str:
        """Return a free name beside one that is there already. Raise as `free_name` does."""
        return free_name(name, self.is_one)
