"""How far a command is, on one line of the terminal that goes when the work is done."""

import sys
import time
from typing import TypeVar

from laddertui.domain.progress import Progress, Steps, finish

T = TypeVar("T")

FIRST_AFTER = 1.0
"""Seconds until a command is long enough to say how far it is."""
EVERY = 0.2
"""Seconds between two lines: often enough to see it move, too seldom to slow it down."""
CLEARED = "\r\x1b[K"
"""To the line's beginning, and the rest of it away."""


def follow(doing: str, steps: Steps[T], what: str = "files") -> T:
    """Go through the steps and return what they give; `doing`: what is done, as in `encrypting`.

    `what` is what the steps count. Ctrl+C takes back what was done, where the steps do. Only a
    person at a terminal is shown anything.
    """
    line = _Line(doing, what)
    try:
        return finish(steps, line.show)
    finally:
        steps.close()
        line.clear()


class _Line:
    def __init__(self, doing: str, what: str) -> None:
        self._doing, self._what = doing, what
        self._is_terminal = sys.stderr is not None and sys.stderr.isatty()
        self._next = time.monotonic() + FIRST_AFTER
        self._stands = False

    def show(self, progress: Progress) -> None:
        """Say how far the work is, where the time has come."""
        if self._is_terminal and time.monotonic() >= self._next:
            self._next = time.monotonic() + EVERY
            self._stands = True
            count = f"{progress.done:,} of {progress.total:,} {self._what}"
            said = f"{self._doing}: {count}; Ctrl+C stops"
            print(f"{CLEARED}laddertui: {said}", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Take the line away."""
        if self._stands:
            print(CLEARED, end="", file=sys.stderr, flush=True)
