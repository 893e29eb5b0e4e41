"""The table of a group: the newest quarter of each person by code, and the middle."""

from collections.abc import Sequence

from laddertui.domain.text import padded, visible
from laddertui.presenters.numbers import whole_percent
from laddertui.services.desk.group import SMALLEST_GROUP, GroupMiddle, PersonFigures, middle

MIDDLE = "the middle"
ABOUT = (
    "Each person's newest quarter. The middle is the one in the middle of the row, so that nobody"
    " far off moves it. A rung is a mirror of one week, no ranking: the weeks are different jobs."
)
_WIDTHS = (18, 8, 6, 10, 8)
_HEADS = ("code", "quarter", "rung", "at 1-2", "at 4-5")


def too_small(count: int) -> str:
    """Return why there is no table, in one line."""
    have = "none can" if not count else f"{count} can"
    return (
        f"A group is shown from {SMALLEST_GROUP} people on, so that nobody is seen through it;"
        f" {have} be read here now."
    )


def group_table(people: Sequence[tuple[str, PersonFigures]]) -> list[str]:
    """Return the lines of the table, by code, the middle last; `people` are codes and figures."""
    rows = sorted(people, key=lambda each: each[0].casefold())
    lines = [_line(visible(code), figures.quarter, figures) for code, figures in rows]
    return [_cells(*_HEADS), *lines, _line(MIDDLE, "", middle([each for _, each in people]))]


def _line(name: str, quarter: str, of: PersonFigures | GroupMiddle) -> str:
    shares = whole_percent(of.exposed_share), whole_percent(of.anchored_share)
    return _cells(name, quarter, f"{of.rung:.2f}", *shares)


def _cells(name: str, quarter: str, *figures: str) -> str:
    """Return a line of cells: words at the left, figures at the right of their columns."""
    words = (padded(name, _WIDTHS[0]), padded(quarter, _WIDTHS[1]))
    return "  ".join((*words, *(f.rjust(w) for f, w in zip(figures, _WIDTHS[2:], strict=True))))
