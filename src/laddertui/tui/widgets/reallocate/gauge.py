"""The points that move, held against the 20 of the source, and the rung they would lead to.

One line at any number of points, so that the rows below it stay where they are.
"""

from textual.content import Content

from laddertui.assessment import reallocate
from laddertui.domain.advice import ABRUPT_POINTS
from laddertui.domain.draft import Draft
from laddertui.domain.ladder import position
from laddertui.domain.plan import POINTS_FLOOR, projected_rung
from laddertui.presenters.plan import points
from laddertui.tui.safe_text import joined
from laddertui.tui.widgets.charts.bar import PARTS
from laddertui.tui.widgets.text import PlainText

COLUMN = 2.5
"""Points a column."""
END = 45.0
"""Points at which the bar ends; more are told by its last column."""
MARKS = (POINTS_FLOOR, ABRUPT_POINTS)
"""Points at which a mark stands in the bar: what is asked for, and what is a lot at once."""
MOVED, IN_HAND, NOT_YET, BEYOND = "█", "▒", "·", "▶"


class PlanGauge(PlainText):
    """A bar that passes its marks, the points in words, and the rung."""

    def show(self, draft: Draft) -> None:
        """Show a draft's points."""
        planned, in_hand = reallocate.planned(draft), reallocate.in_hand(draft)
        self.say(
            joined(
                *_bar(planned, in_hand),
                (f" {points.planned_text(planned)}", "bold"),
                _rungs(draft),
            )
        )


class PurseLine(PlainText):
    """What is in the purse, and what it is for."""

    def show(self, draft: Draft) -> None:
        """Show a draft's purse."""
        in_hand = reallocate.in_hand(draft)
        self.say(points.purse_line(in_hand, draft.snapshot.hours_per_week))
        self.set_class(bool(in_hand), "-holding")


def _bar(planned: float, in_hand: float) -> list[Content]:
    """Return the bar, a mark after the columns that make what it stands for."""
    parts: list[Content] = []
    for n in range(int(END / COLUMN)):
        begins = n * COLUMN
        if begins in MARKS:
            parts.append(joined((f"│{begins:g}", "bold")))
        parts.append(_column(begins, planned, in_hand))
    if planned + in_hand > END:
        parts[-1] = joined((BEYOND, "$plan"))
    return parts


def _column(begins: float, planned: float, in_hand: float) -> Content:
    """Return one column: what moves to an eighth, or by its middle where more is in hand."""
    eighths = round((planned - begins) / COLUMN * 8)
    if eighths >= (4 if in_hand else 8):
        return joined((MOVED, "$plan"))
    if begins + COLUMN / 2 <= planned + in_hand and in_hand:
        return joined((IN_HAND, "$plan"))
    return joined((PARTS[eighths], "$plan") if eighths > 0 else (NOT_YET, "$mark-muted"))


def _rungs(draft: Draft) -> str:
    """Return the rung now and the one that the moves lead to, as far as they are known."""
    now = position(draft.snapshot.activities)
    if now is None:
        return ""
    after = projected_rung(draft.snapshot)
    planned = f" → {after:.2f}" if after is not None else ""
    return f"  rung {now.rung:.2f}{planned}"
