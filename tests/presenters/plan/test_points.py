"""What is said of points, rows and the purse; times are worked out by hand."""

from dataclasses import replace

import pytest

from laddertui.assessment import reallocate
from laddertui.assessment.reallocate import WeekRow
from laddertui.presenters.plan import points
from tests.support.drafts import developer, draft_of


def row(now: float, then: float, **more: bool) -> WeekRow:
    return WeekRow(id="a", name="Typing", score=1, now=now, then=then, **more)


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        (40.0, "A point is 1 % of your week: 24 min of 40 h."),
        (38.5, "A point is 1 % of your week: 23 min of 38.5 h."),
        (None, "A point is 1 % of your week."),
    ],
)
def test_a_point_is_said_in_time_where_the_week_is_known(hours: float | None, said: str) -> None:
    assert points.point_text(hours) == said


@pytest.mark.parametrize(
    ("planned", "said"),
    [
        (0.0, "0 points, 20 short"),
        (1.0, "1 point, 19 short"),
        (19.99, "19.99 points, 0.01 short"),
        (20.0, "20 points: reached"),
        (20.01, "20.01 points, past 20"),
        (40.0, "40 points, past 20"),
        (44.0, "44 points, past 40"),
    ],
)
def test_points_are_held_against_twenty_and_forty(planned: float, said: str) -> None:
    assert points.planned_text(planned) == said


def said_of(which: WeekRow, hours: float | None, width: int = 76) -> str:
    return points.row_text(which, hours, width)


def test_a_row_says_its_share_now_and_then_and_the_time_between() -> None:
    assert said_of(row(40, 25), 40.0) == "Typing: 40 → 25 %, 6 h less"
    assert said_of(row(0, 2, is_coming=True), 40.0) == "Typing: 0 → 2 %, 48 min more"
    assert said_of(row(40, 25), None) == "Typing: 40 → 25 %"
    assert said_of(row(40, 40), 40.0) == "Typing: 40 %"
    assert said_of(row(0, 0, is_coming=True), 40.0) == "Typing: new"


def test_a_row_says_why_nothing_is_proposed_from_it() -> None:
    marked = row(40, 40, is_fixed=True, may_be_proposed=False)
    assert said_of(marked, None) == "Typing: 40 % · × never proposed: not this one"
    held = row(40, 40, may_be_proposed=False)
    assert said_of(held, None) == "Typing: 40 % · × never proposed: held or hands-on"


def test_with_few_columns_the_reason_goes_then_the_name_and_never_a_figure() -> None:
    held = replace(row(15, 25, may_be_proposed=False), name="Writing up visit notes")
    figures = ": 15 → 25 %, 4 h more · × never proposed"
    assert said_of(held, 40.0, 70) == "Writing up visit notes" + figures
    assert said_of(held, 40.0, 56) == "Writing up visi…" + figures
    assert said_of(held, 40.0, 20).endswith(figures)


def test_the_purse_says_what_it_holds_and_what_it_is_for() -> None:
    assert points.purse_line(6.0, 40.0) == (
        "purse 6: Left takes a point (24 min), Right gives one; < > five"
    )
    assert "a point (1 % of the week)" in points.purse_line(0.0, None)


def test_what_stays_in_the_purse_is_said_with_where_it_came_from() -> None:
    draft = draft_of(developer(plan=None))
    assert points.returned_text(draft) == ""
    one = reallocate.shift(draft, "bugs", -1.0)
    assert points.returned_text(one) == (
        "1 point in the purse was given to nothing; it stays with Tracking down bugs (1)."
    )
    more = reallocate.shift(one, "users", -2.5)
    assert points.returned_text(more) == (
        "3.5 points in the purse were given to nothing; they stay with Tracking down bugs (1),"
        " Hearing users out (2.5)."
    )
