"""What moved, column by column, up and down from a line: what you moved, and what AI moved."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from laddertui.domain.numbers import shown_hundredths
from laddertui.presenters.history.quarters import HistoryQuarter
from laddertui.presenters.numbers import signed_rungs
from laddertui.tui.widgets.charts.dots import DOTS_ACROSS, DOTS_DOWN, Dots
from laddertui.tui.widgets.charts.history.time_axis import TimeAxis

WIDEST = 4
"""Cells of a bar at most."""
SOLID, STRIPED = (0, 1), (0,)
"""The columns of dots of a cell that a bar fills: yours is solid, AI's striped."""
ZERO = "─"


@dataclass(frozen=True)
class MovedBars:
    """The picture: the lines above the zero line, that line, and those below it."""

    mine: Dots
    """What you moved."""
    of_ai: Dots
    """What AI moved."""
    above: int
    """Lines above the zero line."""
    labels: dict[int, str]
    """What stands at the left, by line."""


def moved_bars(quarters: Sequence[HistoryQuarter], axis: TimeAxis, lines: int) -> MovedBars | None:
    """Return the bars in so many lines, 3 or more; None where nothing moved."""
    sums = _sums(quarters, axis)
    amounts = [amount for pair in sums.values() for amount in pair]
    up, down = max([0.0, *amounts]), -min([0.0, *amounts])
    if not shown_hundredths(max(up, down)):
        return None
    unit, _, above = min(_fit(up, down, above, lines - 1) for above in range(lines))
    below = lines - 1 - above
    mine, of_ai = Dots(axis.cells, lines), Dots(axis.cells, lines)
    width = max(min(axis.width // 3, WIDEST), 1)
    left = max((axis.width - 2 * width) // 2, 0)
    for column, (moved, ai_moved) in sums.items():
        start = column * axis.width + left
        _bar(mine, start, width, round(moved / unit), above, SOLID)
        _bar(of_ai, start + width, width, round(ai_moved / unit), above, STRIPED)
    labels = {above: "0"}
    labels |= {0: signed_rungs(unit * above * DOTS_DOWN)} if above else {}
    labels |= {lines - 1: signed_rungs(-unit * below * DOTS_DOWN)} if below else {}
    return MovedBars(mine, of_ai, above, labels)


def _sums(quarters: Sequence[HistoryQuarter], axis: TimeAxis) -> dict[int, tuple[float, float]]:
    """Return what was moved in each column, and what AI moved in it, in rungs."""
    sums: dict[int, tuple[float, float]] = {}
    for each in quarters:
        if each.change is not None:
            column = axis.column(each.quarter)
            moved, ai_moved = sums.get(column, (0.0, 0.0))
            sums[column] = (moved + each.change.moved, ai_moved + each.change.ai_moved)
    return sums


def _fit(up: float, down: float, above: int, lines: int) -> tuple[float, int, int]:
    """Return the rungs a dot stands for with so many of the lines above zero; less is finer.

    With it stand what tells two equal ones apart, and the lines above zero.
    """
    below = lines - above
    dots = ((up, above * DOTS_DOWN), (down, below * DOTS_DOWN))
    unit = max((amount / room if room else math.inf) for amount, room in dots if amount)
    return unit, abs(above - below), above


def _bar(
    dots: Dots, start: int, width: int, length: int, above: int, filled: tuple[int, ...]
) -> None:
    """Draw one bar of so many dots, up or, below 0, down from the zero line."""
    zero = above * DOTS_DOWN
    below = zero + DOTS_DOWN
    rows = range(zero - length, zero) if length > 0 else range(below, below - length)
    for y in rows:
        for cell in range(start, start + width):
            for across in filled:
                dots.put(cell * DOTS_ACROSS + across, y)
