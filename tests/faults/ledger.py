"""What was tried and what went wrong.

A line for each kind of red case, and figures for docs/reliability.md.
"""

import json
import os
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest

from tests.faults.scale import SHARE

FIGURES = os.environ.get("LADDERTUI_FAULTS_FIGURES", "")
"""The file that figures are added to, a line of JSON a test; empty: they are not kept."""
_HOME = re.compile(r"/\S*/home/")
_VARYING = re.compile(r"p-[0-9a-f]{8}|[0-9a-f]{16,}|\.[0-9a-f]{8}\.|\d{4,}\.|\b\d+(?=\.toml)")


class Ledger:
    """What one test tried, and what went wrong."""

    def __init__(self, chapter: str, place: str) -> None:
        """`chapter` is a kind of test; `place` a command, a screen or a kind of file."""
        self._chapter = chapter
        self._place = place
        self._counts: Counter[str] = Counter()
        self._red: defaultdict[str, Counter[str]] = defaultdict(Counter)

    def count(self, what: str, amount: int = 1) -> None:
        """Count something that was tried, by its kind."""
        self._counts[what] += amount

    def red(self, where: str, kind: str, problem: str) -> None:
        """Note something that did not hold.

        Cases that differ in numbers alone stand on one line.
        """
        self._red[f"{self._place}: {simple(where)}: {simple(problem)}"][kind] += 1

    def close(self) -> None:
        """Keep the figures, and fail with a line for each kind of red case."""
        lines = [
            f"{line} [{', '.join(f'{kind} x{n}' for kind, n in sorted(kinds.items()))}]"
            for line, kinds in sorted(self._red.items())
        ]
        self._keep(lines)
        if lines:
            pytest.fail(f"{len(lines)} kinds of red case:\n" + "\n".join(lines), pytrace=False)

    def _keep(self, lines: list[str]) -> None:
        if not FIGURES:
            return
        row: dict[str, Any] = {
            "chapter": self._chapter,
            "place": self._place,
            "share": SHARE,
            "counts": dict(self._counts),
            "red": sum(sum(kinds.values()) for kinds in self._red.values()),
            "lines": lines,
        }
        with Path(FIGURES).open("a") as file:
            file.write(json.dumps(row) + "\n")


def simple(where: str) -> str:
    """A path or a text without what is random or counted in it."""
    return _VARYING.sub("N", _HOME.sub("~/", " ".join(where.split())))
