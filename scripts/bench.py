"""Measure laddertui against bare programs of its toolkit, from outside, as a terminal sees them.

    make bench            the table, with the figures of the day
    make bench RUNS=15    more pairs

Milliseconds differ from machine to machine; ratios of runs taken in turn hardly do. A row is the
median of the per-pair ratios. The goals stand beside them; nothing here fails a build.
"""

import argparse
import fcntl
import os
import pty
import re
import select
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent
QUIET = 0.15
"""Seconds without output after which a program has settled."""
LONGEST = 20.0
"""Seconds after which a measurement is given up."""
ESCAPES = re.compile(rb"\x1b\[[0-9;:?<=>]*[ -/]*[@-~]|\x1b[P_^\]X].*?(?:\x1b\\|\x07)|\x1b.", re.S)
QUERIES = re.compile(rb"\x1b\[\?(\d+)\$p|\x1b\[c|\x1b\[6n")


@dataclass
class Run:
    """One program in a terminal of 100 by 32."""

    command: list[str]
    environment: dict[str, str]
    raw: bytes = b""
    times: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Start it."""
        self.began = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.execvpe(self.command[0], self.command, self.environment)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", 32, 100, 0, 0))

    def read(self, seconds: float) -> bytes:
        """Return what comes within some seconds; nothing where the program has ended."""
        if not select.select([self.fd], [], [], seconds)[0]:
            return b""
        try:
            data = os.read(self.fd, 65536)
        except OSError:
            return b""
        self.raw += data
        self.times.append(time.perf_counter())
        for _ in QUERIES.finditer(data):
            os.write(self.fd, b"\x1b[?2026;2$y")
        return data

    def until(self, marker: str) -> None:
        """Read until a text has been on the screen and the program is quiet."""
        end = time.perf_counter() + LONGEST
        while marker.encode() not in ESCAPES.sub(b"", self.raw):
            self.read(0.05)
            if time.perf_counter() > end:
                raise SystemExit(f"{self.command} never showed {marker!r}")
        self.settle()

    def settle(self) -> float:
        """Read until the program is quiet; when it last said something."""
        while self.read(QUIET):
            pass
        return self.times[-1]

    def key(self, data: bytes) -> float:
        """Milliseconds from a key to the first answer."""
        self.settle()
        sent = time.perf_counter()
        os.write(self.fd, data)
        while not self.read(1.0):
            if time.perf_counter() - sent > LONGEST:
                raise SystemExit(f"{self.command} did not answer a key")
        return (self.times[-1] - sent) * 1000

    def cpu(self) -> float:
        """Milliseconds of processor time so far."""
        return (
            time.clock_gettime((~self.pid << 3) | 2) * 1000
        )  # the kernel's name for another process's clock

    def peak(self) -> float:
        """MiB of memory at the most."""
        found = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{self.pid}/status").read_text())
        return int(found[1]) / 1024 if found else 0.0

    def end(self, keys: bytes) -> float:
        """Milliseconds from the keys that quit to the end."""
        sent = time.perf_counter()
        os.write(self.fd, keys)
        while time.perf_counter() - sent < LONGEST:
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                return (time.perf_counter() - sent) * 1000
            self.read(0.002)
        os.kill(self.pid, signal.SIGKILL)
        raise SystemExit(f"{self.command} did not quit")


Measure = Callable[[], float]


def pairs(a: Measure, b: Measure, runs: int) -> float:
    """Return the median ratio of two measures, taken in turn."""
    ratios = []
    for n in range(runs):
        first, second = (a, b) if n % 2 == 0 else (b, a)
        x, y = first(), second()
        ratios.append(x / y if n % 2 == 0 else y / x)
    return statistics.median(ratios)


class Bench:
    """All measurements, on a data folder of its own with one saved quarter."""

    def __init__(self, folder: str, runs: int) -> None:
        self.runs = runs
        self.env = {
            k: v
            for k, v in os.environ.items()
            if not k.startswith(("LADDERTUI", "XDG", "TEXTUAL", "NO_COLOR"))
        }
        self.env |= {
            f"XDG_{kind}_HOME": f"{folder}/{kind.lower()}"
            for kind in ("DATA", "CONFIG", "CACHE", "STATE")
        }
        self.env |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
        self.app = [str(Path(sys.executable).with_name("laddertui"))]
        self.call(*self.app, "import", str(ROOT / "assets" / "examples" / "developer.toml"))
        self.call(*self.app, "status")

    def call(self, *command: str) -> float:
        """Milliseconds of a whole command."""
        began = time.perf_counter()
        subprocess.run(command, env=self.env, check=True, stdout=subprocess.DEVNULL)
        return (time.perf_counter() - began) * 1000

    def open(self, which: str) -> Run:
        """Start a program, with no draft from the run before, and wait until it is ready."""
        for draft in Path(self.env["XDG_DATA_HOME"]).glob("**/draft.toml"):
            draft.unlink()
        command = (
            self.app if which == "app" else [sys.executable, str(HERE / "floors" / f"{which}.py")]
        )
        run = Run(command, self.env)
        run.until("you 1.93" if which == "app" else "READY")
        return run

    def start(self, which: str) -> float:
        """From the start to settled."""
        run = self.open(which)
        settled = (run.times[-1] - run.began) * 1000
        run.end(b"\x11")
        return settled

    def quit(self, which: str) -> float:
        """From the key to the end."""
        return self.open(which).end(b"\x11")

    def memory(self, which: str) -> float:
        """At the most, once ready."""
        run = self.open(which)
        peak = run.peak()
        run.end(b"\x11")
        return peak

    def keys(self, which: str, before: bytes, key: bytes, count: int = 40) -> float:
        """Return the median answer to a key."""
        run = self.open(which)
        for each in re.findall(rb"\x1b\[[A-Z~0-9]*[A-Z~]|\x1bO[A-Z]|.", before, re.S):
            os.write(run.fd, each)
            run.settle()
        found = statistics.median(run.key(key) for _ in range(count))
        run.end(b"\x11")
        return found

    def rows(self) -> list[tuple[str, float, str]]:
        """Every row of the table: what, the ratio, the goal."""
        down, tab = b"\x1b[B", b"\t"
        floor_down = lambda: self.keys("form", b"\x14", down, 15)  # noqa: E731
        few = max(self.runs // 3, 1)
        return [
            ("start to settled / empty app", self._pair(self.start, "empty", self.runs), "1.1"),
            (
                "letters in a field / form's down",
                pairs(lambda: self.keys("app", b"b", b"a"), floor_down, few),
                "1.4",
            ),
            (
                "Tab / form's down",
                pairs(lambda: self.keys("app", b"b", tab), floor_down, few),
                "2.5",
            ),
            ("quit / form", self._pair(self.quit, "form", self.runs), "0.4"),
            ("peak memory / form", self._pair(self.memory, "form", few), "0.9"),
            ("status --json / importing what it would need", self._status(), "1.0"),
        ]

    def _pair(self, measure: Callable[[str], float], floor: str, runs: int) -> float:
        return pairs(lambda: measure("app"), lambda: measure(floor), runs)

    def _status(self) -> float:
        needs = (sys.executable, "-c", "import pydantic, tomllib, argparse")
        return pairs(
            lambda: self.call(*self.app, "status", "--json"), lambda: self.call(*needs), self.runs
        )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="pairs for each row")
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        for what, ratio, goal in Bench(folder, runs).rows():
            print(f"{what:<48} {ratio:6.2f}   goal {goal}")


if __name__ == "__main__":
    main()
