"""Home's first picture on the terminal, drawn before the toolkit is loaded, until that takes over.

The terminal is put into the state that the toolkit's driver will want: the alternate screen, no
cursor, every key as it comes. So what is typed at the picture waits for Home. The driver takes over
without drawing anything away (`driver.py`); any other way out gives the terminal back as it was.

Light on purpose: every start waits for what is imported here.
"""

import os
import signal
import termios

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

IN, OUT = 0, 2
"""The descriptors that the toolkit reads from and draws on."""
ENTER = b"\x1b[?1049h\x1b[?25l\x1b[?7l"
"""To the alternate screen; the cursor hidden, and no line wrapped."""
LEAVE = b"\x1b[0m\x1b[?7h\x1b[?1049l\x1b[?25h"
"""Back again."""
ENDING = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
"""Signals that end the process, and would leave the terminal as it is."""
_INPUT, _LOCAL, _CHARACTERS = 0, 3, 6
"""Where the attributes of a terminal have their input flags, local flags and characters."""


class FirstPicture:
    """A picture on the terminal, and the way back to what was there before it."""

    def __init__(self, before: "list[Any]", is_whole: bool) -> None:
        """`before` is what the terminal's attributes were."""
        self._before = before
        self.is_whole = is_whole
        """Whether nothing of Home is left out; only then do keys pressed at it count."""
        self.stands = True
        """Whether it is still there, and nobody has taken over."""
        self._handlers = {number: signal.getsignal(number) for number in ENDING}
        for number, handler in self._handlers.items():
            if handler not in (signal.SIG_IGN, None):
                signal.signal(number, self._end)

    def hand_over(self) -> "list[Any]":
        """Leave the terminal to whoever calls, with the attributes to give back to it at the end.

        They answer signals themselves from here on.
        """
        self.stands = False
        return self._before

    def leave(self) -> None:
        """Give the terminal back as it was; once handed over, or a second time, do nothing."""
        if self.stands:
            self.stands = False
            _write(LEAVE)
            try:
                # what was pressed at the picture is not for the shell
                termios.tcsetattr(IN, termios.TCSAFLUSH, self._before)
            except termios.error:  # it is gone
                return

    def _end(self, number: int, _: object) -> None:
        """Give the terminal back, and end as the signal would have had it."""
        self.leave()
        signal.signal(number, self._handlers[signal.Signals(number)])
        os.kill(os.getpid(), number)


def show(lines: "Sequence[bytes]", is_whole: bool) -> FirstPicture | None:
    """Show a picture's lines from the top; None where the terminal refuses.

    `is_whole` says whether nothing of Home is left out. What was typed before goes nowhere.
    """
    try:
        before = termios.tcgetattr(IN)
        if os.tcgetpgrp(IN) != os.getpgrp():  # in the background: the shell has the terminal
            return None
    except (OSError, termios.error):
        return None
    picture = FirstPicture(before, is_whole)
    try:
        termios.tcsetattr(IN, termios.TCSAFLUSH, _every_key(before))
    except termios.error:
        picture.stands = False
        return None
    _write(ENTER + b"".join(b"\x1b[%d;1H%s" % row for row in enumerate(lines, 1)) + b"\x1b[0m")
    return picture


def _every_key(attributes: "list[Any]") -> "list[Any]":
    """Return the attributes with which every key comes as it is, and is not shown."""
    changed = list(attributes)
    changed[_INPUT] &= ~(
        termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR
    )
    changed[_LOCAL] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
    changed[_CHARACTERS] = list(changed[_CHARACTERS])
    changed[_CHARACTERS][termios.VMIN] = 1
    return changed


def _write(data: bytes) -> None:
    """Write to the terminal; one that is gone, or takes no more now, takes nothing."""
    try:
        while data:
            data = data[os.write(OUT, data) :]
    except OSError:
        return
