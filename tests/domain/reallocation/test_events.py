"""What the weekly events hold, and which of them lie over each other."""

import datetime as dt

import pytest

from laddertui.domain.reallocation.events import hours_of, overlaps
from laddertui.domain.snapshot import Event, Weekday


def event(weekday: Weekday, hour: int, minute: int, minutes: int) -> Event:
    return Event(title="Block", weekday=weekday, at=dt.time(hour, minute), minutes=minutes)


def test_events_hold_the_hours_that_they_last() -> None:
    assert hours_of([event("friday", 10, 0, 90), event("monday", 9, 0, 45)]) == 2.25
    assert hours_of([]) == 0


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        pytest.param(("thursday", 10, 0, 60), ("thursday", 10, 0, 60), True, id="the same hour"),
        pytest.param(("thursday", 10, 0, 60), ("thursday", 10, 59, 60), True, id="a minute"),
        pytest.param(("thursday", 10, 0, 60), ("thursday", 11, 0, 60), False, id="one by one"),
        pytest.param(("thursday", 12, 0, 60), ("thursday", 10, 0, 121), True, id="the later first"),
        pytest.param(("thursday", 10, 0, 60), ("friday", 10, 0, 60), False, id="another day"),
        pytest.param(("thursday", 23, 0, 120), ("friday", 0, 30, 30), True, id="past midnight"),
        pytest.param(("sunday", 23, 0, 120), ("monday", 0, 30, 30), True, id="into the new week"),
        pytest.param(("monday", 0, 30, 30), ("sunday", 23, 0, 120), True, id="from the old week"),
        pytest.param(("sunday", 23, 0, 90), ("monday", 0, 30, 30), False, id="just before it"),
    ],
)
def test_two_events_overlap_where_they_hold_the_same_minute(
    one: tuple[Weekday, int, int, int], other: tuple[Weekday, int, int, int], meet: bool
) -> None:
    a, b = event(*one), event(*other)
    assert overlaps([a, b]) == ([(a, b)] if meet else [])
