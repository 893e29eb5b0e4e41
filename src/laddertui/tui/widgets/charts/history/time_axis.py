"""The quarters from left to right: which column of the picture each stands in, and their names."""

from collections.abc import Sequence
from dataclasses import dataclass

from laddertui.domain.quarters import quarters_between
from laddertui.tui.widgets.charts.dots import DOTS_ACROSS

NARROWEST = 3
"""Cells of a column: one for each of two bars, and one between it and the next."""
NAME_GAP = 1
"""Cells between two names of quarters."""


@dataclass(frozen=True)
class TimeAxis:
    """Columns of equal width, one for each calendar quarter, or for several where room is short."""

    places: dict[str, int]
    """The place of each shown quarter among all calendar quarters, the first being 0."""
    quarters: int
    """Calendar quarters from the first to the last, both counted."""
    together: int
    """Quarters that share a column."""
    width: int
    """Cells of a column."""

    @property
    def columns(self) -> int:
        """Columns there are."""
        return -(-self.quarters // self.together)

    @property
    def cells(self) -> int:
        """Cells they take in all."""
        return self.columns * self.width

    def column(self, quarter: str) -> int:
        """Return the column that a quarter stands in; the last one is always full."""
        return (self.places[quarter] + self._offset) // self.together

    def dot(self, quarter: str) -> int:
        """Return the dot from the left at which a quarter's point stands."""
        middle = (self.places[quarter] + self._offset + 0.5) / self.together
        return int(middle * self.width * DOTS_ACROSS)

    @property
    def _offset(self) -> int:
        """Quarters that are missing in the first column."""
        return -self.quarters % self.together


def time_axis(shown: Sequence[str], room: int) -> TimeAxis:
    """Return the axis of these quarters, oldest first, in so many cells."""
    places = {quarter: quarters_between(shown[0], quarter) for quarter in shown}
    quarters = places[shown[-1]] + 1
    most = max(room // NARROWEST, 1)
    together = -(-quarters // most)
    columns = -(-quarters // together)
    return TimeAxis(places, quarters, together, max(room // columns, 1))


def quarter_names(axis: TimeAxis, marked: str) -> tuple[str, int]:
    """Return a line with as many names as there is room for, and where the marked one begins.

    Each stands below its point. The marked one is always among them, then the newest ones.
    """
    line = [" "] * axis.cells
    marked_at = 0
    for quarter in (marked, *reversed(axis.places)):
        middle = axis.dot(quarter) // DOTS_ACROSS
        at = max(min(middle - len(quarter) // 2, axis.cells - len(quarter)), 0)
        around = line[max(at - NAME_GAP, 0) : at + len(quarter) + NAME_GAP]
        if all(sign == " " for sign in around):
            line[at : at + len(quarter)] = quarter
            marked_at = at if quarter == marked else marked_at
    return "".join(line), marked_at
