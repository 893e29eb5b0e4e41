"""How commands answer: JSON or lines on stdout, tables that line up, notes on stderr.

Whoever reads may go away in the middle. What the command was asked to do is done all the same, so
its exit code says how that went, and the rest of the answer goes nowhere.
"""

import json
import os
import sys
from argparse import Namespace
from collections.abc import Iterable
from typing import Any, TextIO

from laddertui.domain.text import columns, visible

JSON_SCHEMA = 1
"""The number of the answers' own format, in every object that `--json` prints."""


def answer(args: Namespace, data: dict[str, Any], lines: Iterable[str]) -> None:
    """Print the data as JSON, or the lines for a person."""
    if args.json:
        data = {"schema": JSON_SCHEMA} | data
        _put(json.dumps(data, ensure_ascii=True, allow_nan=False, default=str))
        return
    for line in lines:
        say(line)


def answer_with_file(args: Namespace, data: dict[str, Any], lines: Iterable[str]) -> None:
    """Print the data as JSON, or lines that are a file of ours, for a person or for a file.

    Into a file they go in the encoding of all our files, whatever the terminal's is: nothing is
    lost, and what was printed can be read again.
    """
    if args.json or sys.stdout is None or sys.stdout.isatty():
        answer(args, data, lines)
        return
    write_bytes("".join(f"{visible(line)}\n" for line in lines).encode())


def say(line: str) -> None:
    """Print one line, in which nothing acts; what the terminal's encoding lacks becomes a `?`."""
    # there is no stdout where it was closed
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    _put(visible(line).encode(encoding, "replace").decode(encoding))


def write_bytes(data: bytes) -> None:
    """Write the content of a file to stdout as it is, whatever the terminal's encoding."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        let_go(sys.stdout)


def note(line: str) -> None:
    """Print one line beside the answer, on stderr; where that is full or gone, nowhere."""
    if sys.stderr is None:
        return
    try:
        print(f"laddertui: {line}", file=sys.stderr, flush=True)
    except OSError:
        let_go(sys.stderr)


def let_go(stream: TextIO) -> None:
    """Send the rest of a stream nowhere, so that the interpreter's own last flush fails at nothing.

    Its exit code would stand in the place of the command's.
    """
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _put(line: str) -> None:
    try:
        print(line)
    except BrokenPipeError:
        let_go(sys.stdout)


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    """Return columns that line up in a terminal. A row's last cell is as long as it likes."""
    shown = [head, *(tuple(visible(cell) for cell in row) for row in rows)]
    widths = [
        max((columns(row[n]) for row in shown if n < len(row) - 1), default=0)
        for n in range(len(head))
    ]
    return [
        "  ".join(
            cell + " " * (width - columns(cell)) for cell, width in zip(row, widths, strict=False)
        )
        for row in shown
    ]
