"""A program in a terminal: what it sends is stamped as it comes, and drawn once it is quiet.

Drawing while it works would slow it down, so bytes are only stored then. Silence alone is no
sign of readiness: a start is over when a text has been seen, and a burst when no time is used.
"""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from pathlib import Path
from typing import Any

import pyte

COLUMNS, LINES = 100, 32
QUIET = 0.15
"""Seconds without output after which a program has settled."""
LONGEST = 30.0
"""Seconds after which a measurement is given up."""
QUERY = re.compile(rb"\x1b\[\?2026\$p")
"""What the toolkit asks a terminal, and waits for: whether it shows output all at once."""
LIVE = b"\x1b[?1004h"
"""What the toolkit sends before it draws; what stood there until then was a picture."""
STRANGE = re.compile(
    rb"\x1b\[[<=>][\d;:]*[ -/]*[@-~]|\x1b\[\?[\d;]*[ -/]*[u$p]"
    rb"|\x1b[P_^X].*?\x1b\\|\x1b\[[\d;]*[tpq]",
    re.S,
)
"""What pyte would print or misread."""


class Run:
    """One program in a terminal of 100 by 32."""

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        """Start it."""
        self.command = command
        self.log: list[tuple[float, bytes]] = []
        """Every piece that came, and when."""
        self._drawn = 0
        self._screen: Any = pyte.Screen(COLUMNS, LINES)
        self._stream: Any = pyte.ByteStream(self._screen)
        self._rows: list[object] = [None] * LINES
        self.changes: list[float] = []
        """When a cell of the screen changed."""
        self._is_live = False
        self._picture, self._picture_at = "", 0.0
        """What stood there before the toolkit drew, and since when."""
        self.began = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
            os.execvpe(command[0], command, environment)

    def read(self, seconds: float) -> bool:
        """Store what comes within some seconds; whether anything did."""
        if not select.select([self.fd], [], [], max(seconds, 0))[0]:
            return False
        try:
            data = os.read(self.fd, 65536)
        except OSError:  # it has ended
            return False
        self.log.append((time.perf_counter(), data))
        if QUERY.search(data):
            os.write(self.fd, b"\x1b[?2026;2$y")
        return True

    def read_for(self, seconds: float) -> None:
        """Store what comes until so many seconds have passed."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            self.read(left)

    def settle(self, quiet: float = QUIET) -> float:
        """Read until the program is quiet; when it last sent something."""
        while self.read(quiet):
            pass
        return self.log[-1][0] if self.log else self.began

    def until(self, marker: str) -> None:
        """Read until the toolkit has drawn a text, and the program is quiet."""
        while marker not in self.text() or not self._is_live:
            if time.perf_counter() - self.began > LONGEST:
                raise SystemExit(f"{self.command} never showed {marker!r}:\n{self.text()}")
            self.read(QUIET)
            self.settle()
        self.settle()

    def send(self, keys: bytes) -> float:
        """Send keys; when."""
        sent = time.perf_counter()
        os.write(self.fd, keys)
        return sent

    def text(self) -> str:
        """Draw what came since, and return the screen's text."""
        for at, data in self.log[self._drawn :]:
            if not self._is_live:
                data = self._after_picture(at, data)
            self._stream.feed(STRANGE.sub(b"", data))
            is_changed = False
            for y in self._screen.dirty & set(range(LINES)):
                row = tuple(self._screen.buffer[y][x] for x in range(COLUMNS))
                is_changed = is_changed or row != self._rows[y]
                self._rows[y] = row
            self._screen.dirty.clear()
            if is_changed:
                self.changes.append(at)
        self._drawn = len(self.log)
        return "\n".join(self._screen.display)

    def _after_picture(self, at: float, data: bytes) -> bytes:
        """Draw what comes before the toolkit's own, and return the rest."""
        before, live, after = data.partition(LIVE)
        self._stream.feed(STRANGE.sub(b"", before))
        shown = "\n".join(self._screen.display)
        if shown != self._picture:
            self._picture, self._picture_at = shown, at
        if live:
            self._is_live = True
            self._screen.reset()  # what is seen from here on is drawn by the toolkit
        return after

    def first(self, marker: str) -> float:
        """Return when a text stood there first: in a picture, or else when all was ready."""
        return self._picture_at if marker in self._picture else self.log[-1][0]

    def size(self, since: float = 0.0) -> int:
        """Return how many bytes came since a moment."""
        return sum(len(data) for at, data in self.log if at >= since)

    def cpu(self) -> float:
        """Milliseconds of processor time so far, by the kernel's clock of another process."""
        return time.clock_gettime((~self.pid << 3) | 2) * 1000

    def peak(self) -> float:
        """MiB of memory at the most."""
        found = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{self.pid}/status").read_text())
        return int(found[1]) / 1024 if found else 0.0

    def wakeups(self) -> int:
        """How often any of its threads has waited for something, and got it."""
        tasks = Path(f"/proc/{self.pid}/task").glob("*/status")
        name = r"\nvoluntary_ctxt_switches:\s+(\d+)"
        found = (re.search(name, each.read_text()) for each in tasks)
        return sum(int(each[1]) for each in found if each)

    def end(self, keys: bytes = b"\x11") -> float:
        """Milliseconds from the keys that quit to the end."""
        sent = self.send(keys)
        while time.perf_counter() - sent < LONGEST:
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                os.close(self.fd)
                return (time.perf_counter() - sent) * 1000
            self.read(0.002)
        os.kill(self.pid, signal.SIGKILL)
        raise SystemExit(f"{self.command} did not quit")
