"""Let one file operation of this process fail, or end the process there; record every operation.

Every call through which Python reaches a file below one folder is wrapped: the functions of `os`,
`open`, and `fcntl.flock`. Each is counted. `Injection.install` is called in a process made for one
run, and never taken back.
"""

import builtins
import errno
import fcntl
import io
import os
import signal
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

KILL, SHORT = "kill", "short write"
FULL, READ_ONLY, BROKEN = "full from here", "read-only from here", "EIO from here"
STUCK = "nothing goes from here"
"""No file can be removed, as where a share or another program holds it."""
_MAKES = {"create", "write", "flush", "rename", "link", "mkdir"}
_CHANGES = {"create", "rename", "link", "unlink", "mkdir", "rmdir", "chmod", "utime"}
_NAMES = {"open", "list", "stat"} | _CHANGES
ANY = _NAMES | _MAKES | {"read", "lock"}
"""Every kind of operation.

`open` is for reading, `create` for writing, `flush` is fsync of a file or folder.
"""
APPLIES: dict[str, set[str]] = {
    "ENOSPC": _MAKES,
    "EIO": ANY,
    "EROFS": _CHANGES,
    "EACCES": _NAMES,
    SHORT: {"write"},
    KILL: ANY,
    FULL: _MAKES,
    READ_ONLY: _CHANGES,
    BROKEN: ANY,
    STUCK: {"unlink", "rmdir"},
}
"""Each kind of fault, and the operations it is possible at."""
_ERRNO = {FULL: errno.ENOSPC, READ_ONLY: errno.EROFS, BROKEN: errno.EIO, STUCK: errno.EPERM}
LASTING = set(_ERRNO)
"""Kinds that go on for every later operation they are possible at."""


@dataclass(frozen=True)
class Operation:
    """One call that reached a file."""

    kind: str
    path: str
    """Below the watched folder."""
    to: str = ""
    """The second path of a rename or link; for `create`, the flags that matter."""


class Injection:
    """What is to happen at the operation with a number, and what happened so far."""

    def __init__(self, folder: str, at: int | None = None, kind: str = "") -> None:
        """`at` counts from 1; None only records."""
        self.trace: list[Operation] = []
        self.hit: Operation | None = None
        """The operation that failed."""
        self._folder = os.path.join(os.path.realpath(folder), "")
        self._at = at
        self._kind = kind

    def install(self) -> None:
        """Wrap everything, for the rest of this process's life."""
        for name, kind in _BY_PATH.items():
            setattr(os, name, self._by_path(getattr(os, name), kind))
        for name in ("rename", "replace", "link"):
            setattr(os, name, self._by_two_paths(getattr(os, name), name))
        for name, kind in {"fsync": "flush", "fdatasync": "flush", "fchmod": "chmod"}.items():
            setattr(os, name, self._by_path(getattr(os, name), kind))
        os.open = self._os_open(os.open)
        os.write = self._os_write(os.write)
        os.read = self._by_path(os.read, "read")
        fcntl.flock = self._by_path(fcntl.flock, "lock")
        builtins.open = io.open = self._open(io.open)

    def place(self, path: Any, dir_fd: int | None = None) -> str | None:
        """The path below the watched folder; None for a file elsewhere."""
        if isinstance(path, int) or hasattr(path, "fileno"):
            whole = _of_descriptor(path if isinstance(path, int) else path.fileno())
        else:
            name = os.fsdecode(path)
            base = _of_descriptor(dir_fd) if dir_fd is not None else os.getcwd()
            whole = os.path.normpath(os.path.join(base, name))
        inside = whole.startswith(self._folder)
        return whole.removeprefix(self._folder).removesuffix(" (deleted)") if inside else None

    def pass_or_fail(self, kind: str, path: str, to: str = "") -> bool:
        """Count an operation. Raise OSError, end the process, or return whether to write short."""
        self.trace.append(Operation(kind, path, to))
        if self._at is None or kind not in APPLIES[self._kind]:
            return False
        number = len(self.trace)
        if number != self._at and not (self._kind in LASTING and number > self._at):
            return False
        self.hit = self.hit or self.trace[-1]
        if self._kind == SHORT or (self._kind == KILL and kind == "write"):
            return True
        if self._kind == KILL:
            os.kill(os.getpid(), signal.SIGKILL)
        code = _ERRNO.get(self._kind) or getattr(errno, self._kind)
        raise OSError(code, os.strerror(code), self._folder + path)

    def write(self, data: Any, path: str, real: Callable[[Any], int]) -> int:
        """Write, all of it or a part."""
        if not self.pass_or_fail("write", path):
            return real(data)
        written = real(memoryview(data).cast("B")[: max(1, len(data) // 2)])
        if self._kind == KILL:
            os.kill(os.getpid(), signal.SIGKILL)
        return written

    # The wrappers

    def _by_path(self, real: Callable[..., Any], kind: str) -> Callable[..., Any]:
        def counted(path: Any = ".", *args: Any, **named: Any) -> Any:
            place = self.place(path, named.get("dir_fd"))
            if place is not None:
                self.pass_or_fail(kind, place)
            return real(path, *args, **named)

        return counted

    def _by_two_paths(self, real: Callable[..., Any], name: str) -> Callable[..., Any]:
        kind = "link" if name == "link" else "rename"

        def counted(source: Any, target: Any, *args: Any, **named: Any) -> Any:
            place = self.place(source, named.get("src_dir_fd"))
            to = self.place(target, named.get("dst_dir_fd"))
            if place is not None or to is not None:
                self.pass_or_fail(kind, place or "", to or "")
            return real(source, target, *args, **named)

        return counted

    def _os_open(self, real: Callable[..., int]) -> Callable[..., int]:
        def counted(path: Any, flags: int, mode: int = 0o777, *, dir_fd: int | None = None) -> int:
            place = self.place(path, dir_fd)
            if place is not None:
                writes = flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
                to = "exclusive" if flags & os.O_EXCL else ""
                self.pass_or_fail("create" if writes else "open", place, to)
            return real(path, flags, mode, dir_fd=dir_fd)

        return counted

    def _os_write(self, real: Callable[[int, Any], int]) -> Callable[[int, Any], int]:
        def counted(fd: int, data: Any) -> int:
            place = self.place(fd)
            if place is None:
                return real(fd, data)
            return self.write(data, place, lambda part: real(fd, part))

        return counted

    def _open(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def counted(
            file: Any, mode: str = "r", buffering: int = -1, *rest: Any, **named: Any
        ) -> Any:
            place = self.place(file)
            if place is None or named.get("opener"):
                return real(file, mode, buffering, *rest, **named)
            if not isinstance(file, int):
                self.pass_or_fail("create" if set(mode) & set("wax+") else "open", place)
            raw = _Raw(self, place, file, mode, named.pop("closefd", True))
            return _layers(raw, mode, buffering, *rest, **named)

        return counted


class _Raw(io.FileIO):
    """A file whose reads and writes are counted."""

    def __init__(
        self, injection: Injection, place: str, file: Any, mode: str, closefd: bool
    ) -> None:
        super().__init__(file, mode.replace("b", "").replace("t", ""), closefd)
        self._injection = injection
        self._place = place

    def write(self, data: Any) -> int:
        return self._injection.write(data, self._place, super().write)

    def readinto(self, buffer: Any) -> int:
        self._injection.pass_or_fail("read", self._place)
        return super().readinto(buffer) or 0

    def readall(self) -> bytes:
        self._injection.pass_or_fail("read", self._place)
        return super().readall()


def _layers(raw: _Raw, mode: str, buffering: int = -1, *rest: Any, **named: Any) -> Any:
    """What `open` puts around a raw file."""
    if buffering == 0:
        return raw
    kinds = {"+": io.BufferedRandom, "r": io.BufferedReader}
    kind = next((kinds[letter] for letter in "+r" if letter in mode), io.BufferedWriter)
    buffer: Any = kind(raw)
    return buffer if "b" in mode else io.TextIOWrapper(buffer, *rest, **named)


def _of_descriptor(fd: int) -> str:
    try:
        return _readlink(f"/proc/self/fd/{fd}")
    except OSError:
        return ""


_readlink = os.readlink
_BY_PATH = {
    "stat": "stat",
    "lstat": "stat",
    "fstat": "stat",
    "listdir": "list",
    "scandir": "list",
    "mkdir": "mkdir",
    "rmdir": "rmdir",
    "unlink": "unlink",
    "remove": "unlink",
    "chmod": "chmod",
    "utime": "utime",
    "truncate": "create",
}
