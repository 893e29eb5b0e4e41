"""Which weekly events a sprint plans, and in which weeks each took place."""

import datetime as dt

import pytest

from laddertui.domain.sprint.events import (
    MOST_TICKS,
    Tick,
    event_count,
    event_days,
    with_tick,
    without_tick,
)

START = dt.date(2026, 11, 23)  # a Monday; day 90 is Saturday, 20 February 2027
TUESDAY, FRIDAY, SUNDAY = 1, 4, 6


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def ticks(*days: str, event: str = "call") -> tuple[Tick, ...]:
    return tuple(Tick(event=event, on=day(each)) for each in days)


def test_an_event_is_planned_on_every_such_day_from_the_first_to_the_ninetieth() -> None:
    for weekday, first, last, count in (
        (0, "2026-11-23", "2027-02-15", 13),
        (FRIDAY, "2026-11-27", "2027-02-19", 13),
        (SUNDAY, "2026-11-29", "2027-02-14", 12),  # the last Sunday is a day too late
    ):
        days = event_days(weekday, START)
        assert (days[0], days[-1], len(days)) == (day(first), day(last), count)
    assert event_days(0, day("2026-11-25"))[0] == day("2026-11-30")  # a start in mid-week


@pytest.mark.parametrize(
    ("today", "done", "planned"),
    [
        ("2026-11-22", 0, 0),  # day 0
        ("2026-11-26", 0, 0),
        ("2026-11-27", 1, 1),
        ("2026-12-11", 2, 3),  # the second Friday was left out
        ("2027-02-20", 2, 13),
        ("2028-01-01", 2, 13),
    ],
)
def test_what_took_place_is_counted_up_to_today(today: str, done: int, planned: int) -> None:
    marked = ticks("2026-11-27", "2026-12-11")
    assert event_count("call", FRIDAY, START, marked, day(today)) == (done, planned, 13)


def test_another_day_of_the_week_counts_once_and_another_event_or_sprint_not_at_all() -> None:
    marked = (
        *ticks("2026-11-24", "2026-11-28"),  # Tuesday and Saturday of one week
        *ticks("2026-11-20", "2027-03-05"),  # before the sprint, and after it
        *ticks("2026-12-04", event="hour"),
    )
    assert event_count("call", FRIDAY, START, marked, day("2027-02-20")) == (1, 13, 13)


def test_what_took_place_before_its_day_counts_as_planned_by_then() -> None:
    marked = ticks("2026-11-25")
    assert event_count("call", FRIDAY, START, marked, day("2026-11-25")) == (1, 1, 13)


def test_after_a_clock_was_set_back_later_ticks_wait() -> None:
    marked = ticks("2026-11-27", "2026-12-04")
    assert event_count("call", FRIDAY, START, marked, day("2026-11-28")) == (1, 1, 13)


def test_a_tick_is_dated_by_the_events_day_or_by_today_before_it() -> None:
    friday = day("2026-11-27")
    assert with_tick((), "call", friday, day("2026-11-29")) == ticks("2026-11-27")
    early = with_tick((), "call", friday, day("2026-11-25"))
    assert early == ticks("2026-11-25")
    assert with_tick(early, "call", friday, day("2026-11-28")) == early  # once a week


def test_ticks_stand_by_day_and_taking_one_back_takes_its_week_alone() -> None:
    marked = with_tick(ticks("2026-12-11"), "call", day("2026-11-27"), day("2026-12-12"))
    assert marked == ticks("2026-11-27", "2026-12-11")
    both = (*marked, *ticks("2026-12-10"), *ticks("2026-12-11", event="hour"))
    assert without_tick(both, "call", day("2026-12-11")) == (
        *ticks("2026-11-27"),
        *ticks("2026-12-11", event="hour"),
    )


def test_the_file_never_grows_past_what_is_read() -> None:
    old = tuple(
        Tick(event="call", on=day("2020-01-03") + dt.timedelta(weeks=w)) for w in range(MOST_TICKS)
    )
    new = with_tick(old, "call", day("2040-01-06"), day("2040-01-06"))
    assert len(new) == MOST_TICKS
    assert (new[0], new[-1].on) == (old[1], day("2040-01-06"))
