"""The rung over the quarters, drawn on the ladder's own scale; legible without colour."""

from dataclasses import dataclass

from textual.content import Content
from textual.widget import Widget

from laddertui.domain.ladder import HIGHEST_SCORE, LOWEST_SCORE
from laddertui.domain.quarters import every_quarter
from laddertui.tui.safe_text import joined

LINES_A_RUNG = 2
"""Lines for one rung; with half blocks a point stands within an eighth of a rung of its place."""
LINES = LINES_A_RUNG * (HIGHEST_SCORE - LOWEST_SCORE) + 1
LABEL_WIDTH = 4
"""Columns for the scale at the left."""
WIDEST = 12
"""Columns a quarter takes at most, so that a year does not look like ten."""
WIDE_MARK = 4
"""A mark takes this part of its column, so that few points are as visible as many."""
NAME_WIDTH = 8
"""Columns a quarter's name needs below its point."""


@dataclass(frozen=True)
class RungPoint:
    """One quarter: its rung, or None for one that cannot be read."""

    quarter: str
    """Its name, like `2026-Q4`."""
    rung: float | None
    """1.00 to 5.00; None where it cannot be read."""


class RungChart(Widget):
    """Points from left to right, a column a calendar quarter; one that was left out is a gap."""

    def __init__(self, points: tuple[RungPoint, ...]) -> None:
        super().__init__()
        self._points = points

    def render(self) -> Content:
        """Draw the top rung first, the quarters' names last."""
        if not self._points:
            return Content("")
        room = max(self.size.width - LABEL_WIDTH, 1)
        columns = every_quarter(self._points[0].quarter, self._points[-1].quarter)[-room:]
        width = min(room // len(columns), WIDEST)
        known = {p.quarter: p for p in self._points}
        lines = [self._line(n, [known.get(q) for q in columns], width) for n in range(LINES)]
        return Content("\n").join(
            [*lines, joined(" " * LABEL_WIDTH, quarter_labels(columns, width))]
        )

    def _line(self, n: int, row: list[RungPoint | None], width: int) -> Content:
        height = HIGHEST_SCORE - n / LINES_A_RUNG
        on_rung = n % LINES_A_RUNG == 0
        label = f" {height:.0f} ┤" if on_rung else "   │"
        ground = "╌" if on_rung else " "
        parts: list[tuple[str, str] | str] = [label]
        for point in row:
            mark = _mark(point, height)
            wide = max(width // WIDE_MARK, 1) if mark else 0
            parts += [(mark * wide, "bold $text-accent"), (ground * (width - wide), "dim")]
        return joined(*parts)


def _mark(point: RungPoint | None, height: float) -> str:
    """Return a point's mark in this line: its upper or its lower half.

    A question mark at the foot for what cannot be read; "" where no point stands.
    """
    if point is None:
        return ""
    if point.rung is None:
        return "?" if height == LOWEST_SCORE else ""
    steps = round((point.rung - height) * LINES_A_RUNG * 2)
    return {0: "▄", 1: "▀"}.get(steps, "") if height > LOWEST_SCORE or steps else "▄"


def quarter_labels(columns: list[str], width: int) -> str:
    """Return the axis: as many quarters' names as there is room for, the newest among them."""
    every = -(-NAME_WIDTH // width)
    line = [" "] * (width * len(columns) + NAME_WIDTH)
    for n in range(len(columns) - 1, -1, -every):
        line[n * width : n * width + NAME_WIDTH - 1] = columns[n]
    return "".join(line).rstrip()
