"""The rung as a line over the quarters, with its noise as a band of single dots around it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from laddertui.presenters.history.quarters import HistoryQuarter
from laddertui.tui.widgets.charts.dots import DOTS_ACROSS, DOTS_DOWN, Dots, line_between
from laddertui.tui.widgets.charts.history.scale import Scale
from laddertui.tui.widgets.charts.history.time_axis import TimeAxis

EVERY = 3
"""A line over quarters of which nothing is known has every third of its dots."""
BAND = 2
"""The band has every second dot of every second row."""
GRID = 4
"""A labelled height has every fourth dot."""
ROOM_FOR_MARKS = 4
"""Cells of a column from which each point has a mark; in less the line alone is clearer."""
POINT, MARKED_POINT, UNREADABLE = "●", "◆", "?"


@dataclass
class RungLine:
    """The picture, in layers: what lies above hides what is below."""

    line: Dots
    """The rung, with what of its band shows beside it in the same cells."""
    path: set[tuple[int, int]] = field(default_factory=set)
    """The cells that the line goes through."""
    grid: Dots = field(default_factory=lambda: Dots(0, 0))
    """The labelled heights."""
    marks: dict[tuple[int, int], str] = field(default_factory=dict)
    """Signs in the place of a cell's dots, by column and line."""


def rung_line(
    quarters: Sequence[HistoryQuarter], axis: TimeAxis, scale: Scale, marked: str
) -> RungLine:
    """Return the picture of the quarters, the marked one among them."""
    picture = RungLine(Dots(axis.cells, scale.lines), grid=_grid(axis, scale))
    known = [each for each in quarters if each.rung is not None]
    heights: dict[int, int] = {}
    for before, after in pairwise(known):
        is_next = axis.places[after.quarter] - axis.places[before.quarter] == 1
        start, end = (_dot(each, axis, scale) for each in (before, after))
        for n, (x, y) in enumerate(line_between(start, end)):
            heights[x] = y
            if is_next or n % EVERY == 0:
                _put(picture, x, y)
    for each in known:
        x, y = _dot(each, axis, scale)
        heights[x] = y
        _put(picture, x, y)
    _draw_band(picture.line, known, axis, scale, heights)
    _mark(picture, quarters, axis, scale, marked)
    return picture


def _dot(quarter: HistoryQuarter, axis: TimeAxis, scale: Scale) -> tuple[int, int]:
    return axis.dot(quarter.quarter), scale.dot(quarter.rung or 0.0)


def _put(picture: RungLine, x: int, y: int) -> None:
    picture.line.put(x, y)
    picture.path.add((x // DOTS_ACROSS, y // DOTS_DOWN))


def _grid(axis: TimeAxis, scale: Scale) -> Dots:
    grid = Dots(axis.cells, scale.lines)
    for y in map(scale.dot, scale.labels()):
        for x in range(1, axis.cells * DOTS_ACROSS, GRID):
            grid.put(x, y)
    return grid


def _draw_band(
    dots: Dots,
    known: Sequence[HistoryQuarter],
    axis: TimeAxis,
    scale: Scale,
    heights: dict[int, int],
) -> None:
    """Draw what each rung may be off, between neighbours and around a point that has none."""
    ends = [(axis.dot(each.quarter), each) for each in known]
    for x, each in ends:
        for at in range(x - BAND, x + BAND + 1):
            _band_at(dots, at, each.rung or 0.0, each.noise, scale, heights)
    for (x0, before), (x1, after) in pairwise(ends):
        if axis.places[after.quarter] - axis.places[before.quarter] != 1:
            continue
        for x in range(x0, x1):
            part = (x - x0) / (x1 - x0)
            rung = _between(before.rung or 0.0, after.rung or 0.0, part)
            _band_at(dots, x, rung, _between(before.noise, after.noise, part), scale, heights)


def _between(start: float, end: float, part: float) -> float:
    return start + (end - start) * part


def _band_at(
    dots: Dots, x: int, rung: float, noise: float, scale: Scale, heights: dict[int, int]
) -> None:
    """Draw the band in one column of dots, but where it would touch the line."""
    if x % BAND:
        return
    near = {
        y + by
        for at in (x - 1, x, x + 1)
        if (y := heights.get(at)) is not None
        for by in (-1, 0, 1)
    }
    for y in range(scale.dot(rung + noise), scale.dot(rung - noise) + 1):
        if y % BAND == 0 and y not in near:
            dots.put(x, y)


def _mark(
    picture: RungLine,
    quarters: Sequence[HistoryQuarter],
    axis: TimeAxis,
    scale: Scale,
    marked: str,
) -> None:
    """Mark the points, what cannot be read at the foot, and the quarter under the cursor."""
    for each in quarters:
        if each.rung is None:
            picture.marks[axis.dot(each.quarter) // DOTS_ACROSS, scale.lines - 1] = UNREADABLE
            continue
        x, y = _dot(each, axis, scale)
        sign = MARKED_POINT if each.quarter == marked else POINT
        if each.quarter == marked or axis.width // axis.together >= ROOM_FOR_MARKS:
            picture.marks[x // DOTS_ACROSS, y // DOTS_DOWN] = sign
