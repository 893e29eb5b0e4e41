"""The map of the leverage lens: the rung across, the held share up, and the person's mark.

Legible without colour.
"""

from itertools import groupby

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from laddertui.domain.ladder import HIGHEST_SCORE, LOWEST_SCORE, SCORES
from laddertui.domain.leverage import HELD_FROM
from laddertui.tui.safe_text import joined

STEP = 10
"""Percent of the week a line stands for."""
LINES = 100 // STEP + 1
MIDDLE = (LOWEST_SCORE + HIGHEST_SCORE) / 2
"""The rung at which the line across the map stands: the middle of the scale."""
LABEL_WIDTH = 7
"""Columns for the percents at the left."""
WIDEST = 65
"""Columns of the map itself at most; wider, the words in its corners stand alone."""
TITLE = "held, % of the week"
MARK = "●"
OPEN = ":"
"""Drawn above the mark as far as time without a kind could lift it."""
CORNERS = (("held another way", "human and held"), ("open to tools", "human, less held"))
"""What each quarter of the map means: above the middle line, left and right, then below it.
Ours."""
CORNER_LINES = ((1, 2, 3), (LINES - 3, LINES - 2, LINES - 4))
"""Lines on which those words may stand, the first that nothing else needs."""

Cell = tuple[str, str]
"""A letter and its style."""


class LeverageMap(Widget):
    """One week on the map. What it shows is also said in figures beside it."""

    rung = reactive(0.0)
    """1.00 to 5.00."""
    noise = reactive(0.0)
    """How far the rung may be off, in rungs."""
    held = reactive(0.0)
    """Percent of the week that holds ground."""
    unknown = reactive(0.0)
    """Percent of the week without a kind."""

    def render(self) -> Content:
        """Draw the highest held share first, the rungs below."""
        width = min(max(self.size.width - LABEL_WIDTH, LABEL_WIDTH), WIDEST)
        is_open = _line(min(self.held + self.unknown, 100)) < _line(self.held)
        lines = [joined((TITLE + (f"  ({OPEN} not known)" if is_open else ""), "$text-muted"))]
        lines += [joined(_label(n), *_runs(cells)) for n, cells in enumerate(self._drawn(width))]
        return Content("\n").join([*lines, joined("  rung ", _rungs(width))])

    def _drawn(self, width: int) -> list[list[Cell]]:
        """Return every cell, the mark over all.

        Below it the ground, the words, and what time without a kind could do.
        """
        cells = [[_ground(n, x, width) for x in range(width)] for n in range(LINES)]
        at, here = _column(self.rung, width), _line(self.held)
        lifted = range(_line(min(self.held + self.unknown, 100)), here)
        for rows, words in zip(CORNER_LINES, CORNERS, strict=True):
            free = [n for n in rows if n != here and n not in lifted]
            _write_corners(cells, words, free[0] if free else rows[0], width)
        for n in lifted:
            cells[n][at] = (OPEN, "bold")
        for x in range(
            _column(self.rung - self.noise, width), _column(self.rung + self.noise, width) + 1
        ):
            cells[here][x] = ("━", "bold")
        cells[here][at] = (MARK, "bold")
        _write_you(
            cells[here],
            at,
            _column(self.rung + self.noise, width),
            _column(self.rung - self.noise, width),
        )
        return cells


def _column(rung: float, width: int) -> int:
    part = (rung - LOWEST_SCORE) / (HIGHEST_SCORE - LOWEST_SCORE)
    return min(max(round(part * (width - 1)), 0), width - 1)


def _line(held: float) -> int:
    return min(max(round((100 - held) / STEP), 0), LINES - 1)


def _label(n: int) -> str:
    value = 100 - n * STEP
    return f"{value:>4} %┤" if value in (0, HELD_FROM, 100) else f"{'│':>{LABEL_WIDTH}}"


def _ground(n: int, x: int, width: int) -> Cell:
    if n == LINES - 1:
        return ("┴" if x in [_column(s, width) for s in SCORES] else "─", "")
    if 100 - n * STEP == HELD_FROM:
        return ("╌", "$text-muted")
    return ("┊", "$text-muted") if x == _column(MIDDLE, width) else (" ", "")


def _write_corners(cells: list[list[Cell]], words: tuple[str, str], n: int, width: int) -> None:
    middle = _column(MIDDLE, width)
    for start, end, text in ((0, middle, words[0]), (middle + 1, width, words[1])):
        at = start + max((end - start - len(text)) // 2, 0)
        for x, letter in enumerate(text[: end - start], at):
            cells[n][x] = (letter, "italic")


def _write_you(row: list[Cell], at: int, right: int, left: int) -> None:
    """Write the word beside the mark: at its right where there is room, else at its left."""
    word = " you "
    start = right + 1 if right + 1 + len(word) <= len(row) else max(min(left, at) - len(word), 0)
    for x, letter in enumerate(word, start):
        row[x] = (letter, "bold")


def _rungs(width: int) -> str:
    line = [" "] * width
    for s in SCORES:
        line[_column(s, width)] = str(s)
    return "".join(line)


def _runs(cells: list[Cell]) -> list[Cell]:
    """Letters of one style that stand side by side, together."""
    return [
        ("".join(c for c, _ in run), style)
        for style, run in groupby(cells, key=lambda cell: cell[1])
    ]
