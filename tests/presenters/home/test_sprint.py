"""The weekly events in words: this week's, earlier ones, and how they went in all."""

import datetime as dt

from laddertui.domain.sprint.events import Tick
from laddertui.presenters.home.sprint import (
    FEWER,
    NEVER_TICKED,
    SprintView,
    WeekView,
    looking_back_lines,
    sprint_view,
)
from laddertui.services.summary.records import PlanSummary
from laddertui.services.summary.summarize import summarize_plan
from tests.support.drafts import developer

SATURDAY = dt.date(2026, 12, 26)
"""Day 34; the plan began on Monday, 23 November: five Tuesdays and five Fridays have passed."""


def plan() -> PlanSummary:
    found = summarize_plan(developer())
    assert found is not None
    return found


def fridays(*days: str) -> tuple[Tick, ...]:
    return tuple(Tick(event="call", on=dt.date.fromisoformat(day)) for day in days)


def seen(week: WeekView) -> list[tuple[str, str, bool, str]]:
    return [(row.when, row.title, row.is_done, row.count) for row in week.rows]


def view(done: tuple[Tick, ...] | None = (), today: dt.date = SATURDAY) -> SprintView:
    return sprint_view(plan(), done, today)


def test_this_weeks_events_stand_by_day_with_how_often_they_took_place() -> None:
    found = view(fridays("2026-11-27", "2026-12-25"))
    assert (found.day, found.points) == (34, "20 points planned")
    assert found.moves == ("20 points: Writing boilerplate → Finding out what clients need",)
    assert found.notes == ("skill: negotiation", "to be agreed with my team lead")
    assert [week.title for week in found.weeks[-2:]] == ["last week", "this week"]
    assert found.weeks[0].title == "the week of 2026-11-23"
    assert seen(found.weeks[-1]) == [
        ("Tue 14:00", "Design hour", False, ""),
        ("Fri 10:00", "Client call", True, "2 of 5 weeks"),
    ]
    assert [row.course for row in found.weeks[-1].rows] == ["○○○○○········", "●○○○●········"]
    assert [row.is_done for week in found.weeks for row in week.rows if row.event == "call"] == [
        *(True, False, False, False),
        True,
    ]


def test_before_the_first_day_the_events_are_told_and_cannot_be_ticked() -> None:
    for today in (dt.date(2026, 11, 22), dt.date(2026, 11, 20)):
        (week,) = view(today=today).weeks
        assert week.title == "every week"
        assert [row.may_tick for row in week.rows] == [False, False]


def test_after_the_last_day_its_last_week_is_shown_and_can_still_be_ticked() -> None:
    week = view(today=dt.date(2027, 3, 22)).weeks[-1]
    assert week.title == "the week of 2027-02-15"
    assert [row.day for row in week.rows] == [dt.date(2027, 2, 16), dt.date(2027, 2, 19)]
    assert all(row.may_tick for row in week.rows)


def test_a_first_week_in_which_no_event_is_planned_is_left_out() -> None:
    late = plan()._replace(starts_on=dt.date(2026, 11, 28))  # a Saturday
    found = sprint_view(late, (), dt.date(2026, 12, 1))
    assert [week.title for week in found.weeks] == ["this week"]


def test_without_a_first_day_there_is_no_bar_and_nothing_to_tick() -> None:
    found = sprint_view(plan()._replace(starts_on=None), (), SATURDAY)
    assert (found.day, found.headline) == (None, "no first day yet")
    assert not any(row.may_tick for week in found.weeks for row in week.rows)


def test_looking_back_says_how_often_and_blames_nobody() -> None:
    whole = tuple(
        Tick(event=event, on=first + dt.timedelta(weeks=week))
        for event, first, weeks in (
            ("call", dt.date(2026, 11, 27), 9),
            ("hour", dt.date(2026, 11, 24), 13),
        )
        for week in range(weeks)
    )
    assert looking_back_lines(plan(), whole, dt.date(2027, 2, 22)) == [
        "Weekly events that took place:",
        "  Client call: 9 of 13 weeks",
        "  Design hour: 13 of 13 weeks",
    ]
    few = looking_back_lines(plan(), fridays("2026-11-27"), dt.date(2027, 2, 22))
    assert few[1:] == ["  Client call: 1 of 13 weeks", "  Design hour: not ticked off", FEWER]
    assert looking_back_lines(plan(), (), dt.date(2027, 2, 22)) == [NEVER_TICKED]
    assert looking_back_lines(plan(), (), dt.date(2026, 11, 23)) == []  # nothing was planned yet
    assert looking_back_lines(None, (), SATURDAY) == []
