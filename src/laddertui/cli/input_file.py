"""A file that a command is to read, or standard input."""

import sys
from pathlib import Path

from laddertui.domain.errors import LadderError, NotFoundError
from laddertui.domain.text import visible


def read_input(name: str, largest: int) -> bytes:
    """Return a file's content, or standard input's for `-`; at most one byte past the largest.

    Raise NotFoundError, LadderError where it cannot be read.
    """
    try:
        if name == "-" and sys.stdin is not None:
            return sys.stdin.buffer.read(largest + 1)
        with Path(name).open("rb") as file:
            return file.read(largest + 1)
    except FileNotFoundError:
        raise NotFoundError(f"{visible(name)} is not there; check the name") from None
    except OSError as error:
        raise LadderError(f"{visible(name)} cannot be read: {error.strerror}") from None
