"""You, then and the plan on a line, for a ladder too low for a mark beside a rung to be true."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from textual.content import Content

from laddertui.domain.ladder import HIGHEST_SCORE, LOWEST_SCORE
from laddertui.tui.safe_text import joined

FEWEST, MOST = 3, 9
"""Columns from one rung to the next on the line."""
HALF_A_LINE = 0.5
"""How far, in lines, a mark may stand from its place and point straight at the ladder."""
POINTING = {"▶": "▲▼", "▷": "△▽", "▸": "▴▾"}
"""The signs of a mark whose place is farther up, and farther down."""
GAP = 2
"""Columns between the line and its words."""


class RungMark(NamedTuple):
    """One mark of the ladder."""

    rung: float
    """Where it stands, 1.00 to 5.00."""
    word: str
    """Whose it is, like `then`; "" for somebody else's week."""
    sign: str
    """How it is drawn."""
    style: str
    """Its colour."""


def mark_line(marks: Sequence[RungMark], width: int) -> Content:
    """Return the rungs as a line with the marks at their places, and each by its figure.

    The figures alone where there is no room for both. No mark hides one that stands before it.
    """
    by_rung = sorted(marks, key=lambda mark: mark.rung)
    words = joined(*_words(by_rung))
    step = min((width - words.cell_length - GAP - 1) // (HIGHEST_SCORE - LOWEST_SCORE), MOST)
    if step < FEWEST:
        return words
    return joined(*_line(marks, step), " " * GAP, words)


def pointing(mark: RungMark, lines_below: float) -> str:
    """Return the sign of a mark that stands so many lines below its place on the ladder."""
    if abs(lines_below) <= HALF_A_LINE:
        return mark.sign
    return POINTING[mark.sign][lines_below < 0]


def _words(marks: Sequence[RungMark]) -> list["str | tuple[str, str]"]:
    parts: list[str | tuple[str, str]] = []
    for mark in marks:
        text = " ".join(filter(None, (mark.sign, mark.word, f"{mark.rung:.2f}")))
        parts += ["  " if parts else "", (text, mark.style)]
    return parts


def _line(marks: Sequence[RungMark], step: int) -> list[tuple[str, str]]:
    length = step * (HIGHEST_SCORE - LOWEST_SCORE) + 1
    cells = [("─", "$mark-muted")] * length
    for score in range(LOWEST_SCORE, HIGHEST_SCORE + 1):
        cells[(score - LOWEST_SCORE) * step] = (str(score), f"$score-{score}")
    taken: set[int] = set()
    for mark in marks:
        exact = (mark.rung - LOWEST_SCORE) * step
        free = (n for n in range(length) if n not in taken)
        at = min(free, key=lambda n: (abs(n - exact), n))
        taken.add(at)
        cells[at] = (mark.sign, mark.style)
    # cells alike are one part: a terminal is sent the colour of each
    return [
        ("".join(sign for sign, _ in part), style)
        for style, part in groupby(cells, key=lambda cell: cell[1])
    ]
