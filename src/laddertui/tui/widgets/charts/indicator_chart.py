"""Changes in percent over the quarters, against labelled lines; legible without colour."""

import datetime as dt
import math
from collections.abc import Sequence

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from laddertui.domain.quarters import every_quarter, quarter_of
from laddertui.presenters.indicators import Mark
from laddertui.presenters.numbers import signed_percent
from laddertui.tui.safe_text import joined

LABEL_WIDTH = 8
"""Columns for the scale at the left."""
LETTERS_WIDTH = 12
"""Columns at the right for the letters of the lines, and whose they are."""
WIDEST = 16
"""Columns a quarter takes at most."""
STEPS = (1, 2, 5, 10, 20, 25, 50)
"""Percents between two lines; ten times, a hundred times as much, where the changes are that
large."""
FEWEST_LINES = 4
FIGURE_WIDTH = 8
"""Columns a quarter needs for a point and its figure; with less, the figures stand in the rows
alone."""
NAME_WIDTH = 8
"""Columns a quarter's name needs below its point."""
DAYS_A_QUARTER = 92
"""The longest quarter; a day stands in its column by its part of it."""

ChangePoint = tuple[dt.date, float]
"""A day, and the change in percent that was counted on it."""


class IndicatorChart(Widget):
    """Points from left to right, each with its figure.

    Lines with a letter that the legend explains.
    """

    points = reactive[tuple[ChangePoint, ...]](())
    """The counts, oldest first."""
    marks = reactive[tuple[Mark, ...]](())
    """The labelled lines that they are set against."""

    def render(self) -> Content:
        """Draw the highest change first, the quarters' names last."""
        if not self.points:
            return Content("")
        days = [day for day, _ in self.points]
        quarters = every_quarter(quarter_of(min(days)), quarter_of(max(days)))
        room = max(self.size.width - LABEL_WIDTH - LETTERS_WIDTH, 1)
        quarters = quarters[-room:]
        width = max(min(room // len(quarters), WIDEST), 1)
        heights = scale(
            [p for _, p in self.points], self.marks, max(self.size.height - 1, FEWEST_LINES)
        )
        rows = [self._line(h, heights, quarters, width) for h in heights]
        return Content("\n").join(
            [*rows, joined(" " * LABEL_WIDTH, quarter_labels(quarters, width))]
        )

    def _line(
        self, height: float, heights: Sequence[float], quarters: list[str], width: int
    ) -> Content:
        here = [m for m in self.marks if height in _between(m, heights)]
        letters = " ".join([*(m.letter for m in here), *dict.fromkeys(m.short for m in here)])
        ground = "╌" if letters else " "
        if height == 0:
            ground = "─"
        cells = [ground] * (width * len(quarters))
        for day, percent in self.points:
            if nearest(percent, heights) == height and quarter_of(day) in quarters:
                at = quarters.index(quarter_of(day)) * width + _into(day) * width // DAYS_A_QUARTER
                text = f"●{signed_percent(percent)}" if width >= FIGURE_WIDTH else "●"
                at = max(min(at, len(cells) - len(text)), 0)
                cells[at : at + len(text)] = text[: len(cells)]
        label = f"{height:+g} %" if height else "0 %"
        return joined(
            f"{label:>{LABEL_WIDTH - 2}} ┤",
            "".join(cells)[: width * len(quarters)],
            (f" {letters}", "bold"),
        )


def scale(points: Sequence[float], marks: Sequence[Mark], lines: int) -> list[float]:
    """Return the percents at which lines stand, the highest first.

    They are round figures that take in every point, mark and 0.
    """
    known = [0.0, *points, *(m.low for m in marks), *(m.high for m in marks)]
    low, high = min(known), max(known)
    for step in (s * 10**n for n in range(17) for s in STEPS):
        first, last = math.floor(low / step), math.ceil(high / step)
        if last - first < lines:
            return [float(step * n) for n in range(last, first - 1, -1)]
    return [high, low]


def nearest(percent: float, heights: Sequence[float]) -> float:
    """Return the line that a percent stands on."""
    return min(heights, key=lambda h: abs(h - percent))


def quarter_labels(columns: list[str], width: int) -> str:
    """Return the axis: as many quarters' names as there is room for, the newest among them."""
    every = -(-NAME_WIDTH // width)
    line = [" "] * (width * len(columns) + NAME_WIDTH)
    for n in range(len(columns) - 1, -1, -every):
        line[n * width : n * width + NAME_WIDTH - 1] = columns[n]
    return "".join(line).rstrip()


def _between(m: Mark, heights: Sequence[float]) -> set[float]:
    """Return the lines that a mark stands on.

    Those within its range; the nearest where there is none.
    """
    return {h for h in heights if m.low <= h <= m.high} or {nearest((m.low + m.high) / 2, heights)}


def _into(day: dt.date) -> int:
    """Return days since its quarter began."""
    return (day - dt.date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)).days
