"""What a point is, what a row of the plan changes, and what is in the purse."""

from collections.abc import Iterable

from laddertui.assessment import reallocate
from laddertui.assessment.reallocate import WeekRow
from laddertui.domain.advice import ABRUPT_POINTS
from laddertui.domain.draft import Draft
from laddertui.domain.numbers import FLOAT_TOLERANCE, at_least, at_most
from laddertui.domain.plan import POINTS_FLOOR
from laddertui.domain.reallocation.net_changes import InHand
from laddertui.domain.text import columns, fitted
from laddertui.presenters.numbers import counted_points, points_text

NO_MORE = "There is nothing more to take from it."
ALL_GIVEN = "The purse had less than that; it is empty now, and all of it went here."
EMPTY_PURSE = "The purse is empty: take points from another row first, with Left."
REACHED = "That reaches what the ladder source asks for. Tab goes on to the skill and the calendar."
"""Remarks on a move that was tried."""
NEVER = "× never proposed"
"""Said of a row with that sign."""
LEAST_NAME = 10
"""Columns that a row's name keeps beside its figures."""


def point_text(hours_per_week: float | None) -> str:
    """Return what a point is, in time where the hours of the week are known."""
    if not hours_per_week:
        return "A point is 1 % of your week."
    return f"A point is 1 % of your week: {time_text(1.0, hours_per_week)} of {hours_per_week:g} h."


def purse_line(points: float, hours_per_week: float | None) -> str:
    """Return what is in the purse, what it is for, and what a point is, in time where known."""
    time = time_text(1.0, hours_per_week) if hours_per_week else "1 % of the week"
    return f"{purse_text(points)}: Left takes a point ({time}), Right gives one; < > five"


def time_text(points: float, hours_per_week: float) -> str:
    """Return points of the week as time: `24 min`, `2 h`, `1.6 h`."""
    minutes = points * hours_per_week * 60 / 100
    return f"{minutes:.0f} min" if minutes < 60 - FLOAT_TOLERANCE else f"{minutes / 60:.3g} h"


def planned_text(points: float) -> str:
    """Return how many points move, held against the 20 of the source."""
    counted = counted_points(points)
    if not at_least(points, POINTS_FLOOR):
        return f"{counted}, {points_text(POINTS_FLOOR - points)} short"
    if not at_most(points, ABRUPT_POINTS):
        return f"{counted}, past {ABRUPT_POINTS:g}"
    return (
        f"{counted}: reached"
        if at_most(points, POINTS_FLOOR)
        else f"{counted}, past {POINTS_FLOOR:g}"
    )


def purse_text(points: float) -> str:
    """Return what is in the purse; an empty one is said to be empty."""
    return f"purse {points_text(points)}"


def change_text(row: WeekRow) -> str:
    """Return a row's percent of the week now and then; one figure where nothing changes."""
    if abs(row.then - row.now) <= FLOAT_TOLERANCE:
        return "new" if row.is_coming else f"{row.now:g}"
    return f"{row.now:g} → {row.then:g}"


def row_text(row: WeekRow, hours_per_week: float | None, width: int) -> str:
    """Return in so many columns what a row takes of the week, and whether it may be proposed.

    Where that is too much, why it may not be goes first, then the end of the name; never a figure.
    """
    points, change = row.then - row.now, change_text(row)
    said = f": {change}" + ("" if change == "new" else " %")
    if hours_per_week and abs(points) > FLOAT_TOLERANCE:
        said += f", {time_text(abs(points), hours_per_week)} {'more' if points > 0 else 'less'}"
    for mark in (_left_alone(row), f" · {NEVER}" if _left_alone(row) else ""):
        room = width - columns(said + mark)
        if room >= columns(row.name):
            return row.name + said + mark
    return fitted(row.name, max(room, LEAST_NAME)) + said + mark


def _left_alone(row: WeekRow) -> str:
    if row.is_fixed:
        return f" · {NEVER}: not this one"
    return "" if row.may_be_proposed else f" · {NEVER}: held or hands-on"


def returned_text(draft: Draft) -> str:
    """Return where the points in the purse stay if nothing receives them; "" without any."""
    names = {activity.id: activity.name for activity in draft.snapshot.activities}
    parts = reallocate.purse(draft)
    if not parts:
        return ""
    counted = counted_points(reallocate.in_hand(draft))
    is_one = counted == "1 point"
    return (
        f"{counted} in the purse {'was' if is_one else 'were'} given to nothing;"
        f" {'it stays' if is_one else 'they stay'} with {_listed(parts, names)}."
    )


def _listed(parts: Iterable[InHand], names: dict[str, str]) -> str:
    return ", ".join(f"{names[part.id]} ({points_text(part.points)})" for part in parts)
