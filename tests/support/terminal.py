"""A terminal without a window: a pty runs the program, pyte draws it, a test reads the screen.

Nothing here waits for a fixed time. A test says what it waits to see.
"""

import fcntl
import os
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyte

from laddertui.domain.text import columns
from tests.support.forked_windows import window_server
from tests.support.patience import PATIENCE

SMALL, LARGE = (80, 24), (120, 36)
"""Columns and lines: the smallest size promised, and one with room for two things side by side."""
TODAY = "LADDERTUI_TODAY"
"""The variable of the environment that says which day it is."""
MOMENT = 0.05
"""Seconds between two looks at something that sends nothing by itself, such as a file."""
ENDING_SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
"""What ends a program; a shell or a service may ignore some of them for all that it starts."""
ESCAPE_HOLD = 0.2
"""Seconds in which bytes after an Escape would be read as one key with it, in any terminal."""

KEYS = {
    "enter": "\r",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "escape": "\x1b",
    "backspace": "\x7f",
    "delete": "\x1b[3~",
    "space": " ",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    **{f"f{n}": f"\x1bO{letter}" for n, letter in zip(range(1, 5), "PQRS", strict=True)},
    **{
        f"f{n}": f"\x1b[{code}~"
        for n, code in zip(range(5, 13), (15, 17, 18, 19, 20, 21, 23, 24), strict=True)
    },
    **{
        f"ctrl+{letter}": chr(ord(letter) - ord("a") + 1) for letter in "abcdefghijklmnopqrstuvwxyz"
    },
    **{f"alt+{letter}": f"\x1b{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"},
}
"""What a terminal of the xterm family sends for a key; any single character stands for itself."""

QUERY = re.compile(
    rb"\x1b\[\?(\d+)\$p|\x1b\[>?0?c|\x1b\[\??([56])n|\x1b\[\?u|\x1b\[>0?q|\x1b\](1[01]);\?(?:\x07|\x1b\\)"
)
"""What a program asks its terminal; one that is not answered may wait."""
SYNCHRONISED = b"2026"
"""The one private mode this terminal says it knows: output that is shown all at once."""
STRANGE = re.compile(
    rb"\x1b\[[<=>][\d;:]*[ -/]*[@-~]|\x1b\[\?[\d;]*[ -/]*[u$p]|\x1b[P_^X].*?\x1b\\"
    rb"|\x1b\[[\d;]*[ -/]+[@-~]|\x1b\[[\d;]*[tpq]",
    re.S,
)
"""What pyte prints or misreads: private sequences, terminal strings, window operations."""
UNFINISHED = re.compile(rb"\x1b(?:\[[\d;:?<=>]*[ -/]*|[P_^X\]][^\x07\x1b]*\x1b?|[()#%]?)?\Z", re.S)
"""The beginning of a sequence whose end has not come yet."""


class NotSeenError(AssertionError):
    """What was waited for did not come; the message shows the screen instead."""


class Terminal:
    """One run of the program. Use it as a context: the process is always gone afterwards."""

    def __init__(
        self,
        home: Path,
        size: tuple[int, int] = SMALL,
        env: Mapping[str, str | None] | None = None,
        args: Sequence[str] = (),
        module: str = "laddertui",
        is_forked: bool = True,
        ignores: signal.Signals | None = None,
    ) -> None:
        """Start the program.

        `env`: what else is set in its environment; None where a variable is not to be there.
        `module`: what is run; another one only where a test stands something in for a part of it.
        `is_forked`: whether it may come from a process that has loaded it already, which saves
        most of the start. What is set for the toolkit, which reads it while it is loaded, or
        another module, is never forked.
        `ignores`: a signal that this process ignores, and the program too from its start; any other
        it takes as a terminal starts it, however the tests were started.
        """
        self.home = home
        self.keys = 0
        """Keys pressed so far, besides words typed."""
        self.raw = bytearray()
        """Every byte the program has sent."""
        self.code: int | None = None
        """The exit code, once it has ended; negative for a signal."""
        self._screen: Any = pyte.Screen(*size)
        self._stream: Any = pyte.ByteStream(self._screen)
        self._lines = [""] * size[1]
        self._rest = b""
        self._asked = b""
        self._last_escape = 0.0
        self._fd, terminal = os.openpty()
        self._set_size(terminal, size)
        every = environment(home) | dict(env or {})
        surroundings = {name: value for name, value in every.items() if value is not None}
        self._is_forked = is_forked and module == "laddertui" and (env or {}).keys() <= {TODAY}
        if self._is_forked:
            self.pid = window_server().start(os.ttyname(terminal), surroundings, args)
        else:
            self.pid = spawn(os.ttyname(terminal), surroundings, [module, *args], ignores)
        os.close(terminal)
        os.set_blocking(self._fd, False)

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        if self.code is None:
            self.kill()
        os.close(self._fd)

    # In

    def type(self, text: str) -> None:
        """Type words; they are not counted as keys."""
        self._send(text.encode())

    def press(self, *keys: str) -> None:
        """Press keys by name, or single characters; each is counted."""
        for key in keys:
            if key not in KEYS and len(key) != 1:
                raise ValueError(f"no key is called {key!r}")
            self.keys += 1
            self._send(KEYS.get(key, key).encode())
            if key == "escape":
                self._last_escape = time.monotonic()

    def wheel(self, column: int = 10, line: int = 10) -> None:
        """Turn the mouse's wheel one notch down over a place on the screen."""
        self._send(b"\x1b[<65;%d;%dM" % (column, line))

    def click(self, text: str) -> None:
        """Click on a text that stands on the screen."""
        self.wait_for(text)
        for line, said in enumerate(self.screen_text().splitlines(), 1):
            if (at := said.find(text)) >= 0:
                column = columns(said[:at]) + 2
                self._send(b"\x1b[<0;%d;%dM\x1b[<0;%d;%dm" % (column, line, column, line))
                return

    def paste_keys(self, keys: str) -> None:
        """Send many keys in one write, as a script or very fast hands do."""
        self._send(keys.encode())

    def send(self, data: bytes) -> None:
        """Send bytes as they are, whatever they mean."""
        self._send(data)

    def signal(self, number: int) -> int:
        """Send the program a signal, and wait for its end; its exit code."""
        os.kill(self.pid, number)
        return self.wait_for_end()

    def _send(self, data: bytes) -> None:
        self.run_for(self._last_escape + ESCAPE_HOLD - time.monotonic())
        while data:
            _, may_write, _ = select.select([], [self._fd], [], MOMENT)
            if may_write:
                data = data[os.write(self._fd, data) :]
            self._pump(0)

    # Out

    def screen_text(self) -> str:
        """What stands on the screen, a line a row, without the blanks at the ends."""
        changed, columns = self._screen.dirty, range(self._screen.columns)
        for y in changed & set(
            range(self._screen.lines)
        ):  # the cell after a wide character holds no text
            self._lines[y] = "".join(self._screen.buffer[y][x].data for x in columns).rstrip()
        changed.clear()
        return "\n".join(self._lines)

    def cursor(self) -> tuple[int, int]:
        """Column and line of the cursor, from 0."""
        return self._screen.cursor.x, self._screen.cursor.y

    def illegible(self) -> list[str]:
        """Letters on the screen that have the colour of what is behind them."""
        cells = (
            self._screen.buffer[y][x]
            for y in range(self._screen.lines)
            for x in range(self._screen.columns)
        )
        return [c.data for c in cells if c.data.strip() and c.fg == c.bg and c.fg != "default"]

    def is_reversed(self, text: str) -> bool:
        """Whether a text stands on the screen dark on bright, as in the focus."""
        for y, line in enumerate(self.screen_text().splitlines()):
            if (x := line.find(text)) >= 0:
                cells = [self._screen.buffer[y][x + n] for n in range(len(text))]
                return all(cell.reverse or _is_dark_on_bright(cell) for cell in cells)
        return False

    def wait_for(self, what: str | re.Pattern[str], *, limit: float = PATIENCE) -> str:
        """Wait until a text, or a pattern, stands on the screen; what stands there then."""
        pattern = re.compile(re.escape(what)) if isinstance(what, str) else what
        self.wait_until(
            lambda: pattern.search(self.screen_text()) is not None, f"{what!r}", limit=limit
        )
        return self.screen_text()

    def wait_gone(self, what: str, *, limit: float = PATIENCE) -> None:
        """Wait until a text no longer stands on the screen."""
        self.wait_until(lambda: what not in self.screen_text(), f"no {what!r}", limit=limit)

    def wait_until(self, true: Callable[[], bool], what: str, *, limit: float = PATIENCE) -> None:
        """Wait until something is true while the program goes on."""
        deadline = time.monotonic() + limit
        while not true():
            if self.code is not None or time.monotonic() > deadline:
                ended = f"; the program has ended with {self.code}" if self.code is not None else ""
                raise NotSeenError(
                    f"waited for {what}{ended}; the screen shows\n{self.screen_text()}"
                )
            self._pump(MOMENT)

    def run_for(self, seconds: float) -> None:
        """Let the program go on for a while, as a person does who looks away."""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            self._pump(left)

    def _pump(self, patience: float) -> None:
        """Take what the program has sent, answer what it asks, and notice its end."""
        if self.code is not None:
            return
        ready, _, _ = select.select([self._fd], [], [], max(patience, 0))
        if not ready:
            return
        try:
            data = os.read(self._fd, 65536)
        except OSError:  # the other side is closed: it has ended
            data = b""
        if not data:
            self._reap()
            return
        self.raw += data
        self._answer(data)
        self._draw(data)

    def _draw(self, data: bytes) -> None:
        data = self._rest + data
        unfinished = UNFINISHED.search(data)
        cut = unfinished.start() if unfinished else len(data)
        self._rest = data[cut:]
        self._stream.feed(STRANGE.sub(b"", data[:cut]))

    def _answer(self, data: bytes) -> None:
        asked, end = self._asked + data, 0
        for question in QUERY.finditer(asked):
            end = question.end()
            os.write(self._fd, self._reply(question))
        begun = asked.rfind(b"\x1b", end)
        self._asked = asked[begun:] if begun >= 0 and len(asked) - begun < 24 else b""

    def _reply(self, question: re.Match[bytes]) -> bytes:
        mode, status, colour = question[1], question[2], question[3]
        if mode:
            return b"\x1b[?%s;%d$y" % (mode, 2 if mode == SYNCHRONISED else 0)
        if status:
            column, line = self.cursor()
            return b"\x1b[0n" if status == b"5" else b"\x1b[%d;%dR" % (line + 1, column + 1)
        if colour:
            return b"\x1b]%s;rgb:%s\x1b\\" % (
                colour,
                b"cccc/cccc/cccc" if colour == b"10" else b"1e1e/1e1e/1e1e",
            )
        if question[0].endswith(b"u"):
            return b"\x1b[?0u"
        if question[0].endswith(b"q"):
            return b"\x1bP>|whole 1\x1b\\"
        return b"\x1b[>1;4000;0c" if b">" in question[0] else b"\x1b[?62;22c"

    # The window, and the end

    def resize(self, size: tuple[int, int]) -> None:
        """Make the window another size; the system tells the program, as for any terminal."""
        self._screen.resize(lines=size[1], columns=size[0])
        self._screen.dirty.update(range(size[1]))
        self._lines = [""] * size[1]
        self._set_size(self._fd, size)
        os.kill(self.pid, signal.SIGWINCH)

    @staticmethod
    def _set_size(fd: int, size: tuple[int, int]) -> None:
        fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        os.kill(self.pid, signal.SIGKILL)
        self._reap()

    def quit(self) -> int:
        """Press q where that is no letter, and wait for the end; the exit code."""
        self.press("q")
        return self.wait_for_end()

    def wait_for_end(self, *, limit: float = PATIENCE) -> int:
        """Wait until the program has ended; its exit code."""
        deadline = time.monotonic() + limit
        while self.code is None:
            if time.monotonic() > deadline:
                raise NotSeenError(f"waited for the end; the screen shows\n{self.screen_text()}")
            self._pump(MOMENT)
        return self.code

    def _reap(self) -> None:
        if self._is_forked:
            self.code = window_server().wait(self.pid)
        else:
            self.code = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def spawn(
    tty: str,
    env: Mapping[str, str],
    args: Sequence[str],
    ignores: signal.Signals | None = None,
) -> int:
    """Start a module of Python in a terminal of its own; its process id."""
    opened = [(os.POSIX_SPAWN_OPEN, fd, tty, os.O_RDWR, 0) for fd in (0, 1, 2)]
    command = [sys.executable, "-m", *args]
    as_usual = [number for number in ENDING_SIGNALS if number != ignores]
    return os.posix_spawn(
        sys.executable, command, env, file_actions=opened, setsid=True, setsigdef=as_usual
    )


def _is_dark_on_bright(cell: Any) -> bool:
    """Whether a letter is darker than what is behind it, where both have a colour of their own."""
    if cell.fg == "black" and cell.bg in ("white", "brightwhite"):  # by name, in 16 colours
        return True
    colours = [c for c in (cell.fg, cell.bg) if re.fullmatch("[0-9a-f]{6}", c)]
    letter, behind = (sum(bytes.fromhex(c)) for c in (*colours, *["000000"] * 2)[:2])
    return letter < behind


def environment(home: Path) -> dict[str, str]:
    """A clean environment: folders of its own, a fixed day, an ordinary terminal."""
    dirs = {
        f"XDG_{kind}_HOME": str(home / kind.lower())
        for kind in ("DATA", "CONFIG", "CACHE", "STATE")
    }
    return dirs | {
        "HOME": str(home),
        "PATH": os.environ.get("PATH", os.defpath),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        TODAY: "2026-11-22",
    }
