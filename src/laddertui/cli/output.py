"""How commands answer: JSON or lines on stdout, tables that line up, notes on stderr."""

import json
import sys
import unicodedata
from argparse import Namespace
from collections.abc import Iterable
from typing import Any

from laddertui.domain.text import visible

JSON_SCHEMA = 1
"""The number of the answers' own format, in every object that `--json` prints."""


def answer(args: Namespace, data: dict[str, Any], lines: Iterable[str]) -> None:
    """Print the data as JSON, or the lines for a person."""
    if args.json:
        data = {"schema": JSON_SCHEMA} | data
        print(json.dumps(data, ensure_ascii=True, allow_nan=False, default=str))
        return
    for line in lines:
        say(line)


def say(line: str) -> None:
    """Print one line, in which nothing acts; what the terminal's encoding lacks becomes a `?`."""
    # there is no stdout where it was closed
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    print(visible(line).encode(encoding, "replace").decode(encoding))


def note(line: str) -> None:
    """Print one line beside the answer, on stderr."""
    print(f"laddertui: {line}", file=sys.stderr)


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    """Return columns that line up in a terminal. A row's last cell is as long as it likes."""
    shown = [head, *(tuple(visible(cell) for cell in row) for row in rows)]
    widths = [
        max((_width(row[n]) for row in shown if n < len(row) - 1), default=0)
        for n in range(len(head))
    ]
    return [
        "  ".join(
            cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=False)
        )
        for row in shown
    ]


def _width(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return sum(
        0 if unicodedata.combining(c) else 1 + (unicodedata.east_asian_width(c) in "WF")
        for c in text
    )
