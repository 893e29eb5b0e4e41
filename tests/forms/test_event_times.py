"""A weekly event's time is typed in one line, in the ways in which people write one."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laddertui.domain.snapshot import WEEKDAYS
from laddertui.forms.answers import AnswerError
from laddertui.forms.event_times import EventTime, event_time, event_time_shown


@pytest.mark.parametrize(
    ("typed", "weekday", "at", "minutes"),
    [
        ("thu 14:00 1h", "thursday", (14, 0), 60),
        ("friday 10-12", "friday", (10, 0), 120),
        ("mo 9.30 45min", "monday", (9, 30), 45),
        ("Fri, 10:00, 2h", "friday", (10, 0), 120),
        ("every friday from 10 to 12", "friday", (10, 0), 120),
        ("fridays at 9", "friday", (9, 0), None),
        ("2 hours tue at 8", "tuesday", (8, 0), 120),
        ("10:00–11:30 wed", "wednesday", (10, 0), 90),
        ("w 9 1h30", "wednesday", (9, 0), 90),
        ("thu 14:00 60", "thursday", (14, 0), 60),
        ("sun 9:30h", "sunday", (9, 30), None),
        ("sat 1430 1.5h", "saturday", (14, 30), 90),
        ("tue 2pm 1,5 h", "tuesday", (14, 0), 90),
        ("tue 12am 5m", "tuesday", (0, 0), 5),
        ("mon 1-3pm", "monday", (13, 0), 120),
        ("mon 11-1pm", "monday", (11, 0), 120),
        ("mon 9-5pm", "monday", (9, 0), 480),
        ("fri 22-24", "friday", (22, 0), 120),
        ("th", "thursday", None, None),
        ("14", None, (14, 0), None),
        ("14:", None, (14, 0), None),
        ("0:00", None, (0, 0), None),
        ("1h 30min", None, None, 90),
        ("90 minutes", None, None, 90),
        ("24h", None, None, 1440),
        ("  ", None, None, None),
    ],
)
def test_a_time_is_understood_as_it_is_written(
    typed: str, weekday: str | None, at: tuple[int, int] | None, minutes: int | None
) -> None:
    understood = event_time(typed)
    assert (understood.weekday, understood.at, understood.minutes) == (
        weekday,
        dt.time(*at) if at else None,
        minutes,
    )


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("t", "like thu"),  # two days begin so
        ("lunch", "like thu"),
        ("thu 14:00 1h x", "like thu"),
        ("mon tue 9", "like thu"),
        ("thu 14 2", "like thu"),  # minutes, or hours
        ("10-", "like thu"),
        ("-10", "like thu"),
        ("9 to 10 to 11", "like thu"),
        ("9:00 10:00", "like thu"),
        ("thu 14:0", "like thu"),
        ("13pm", "like thu"),
        ("120", "like thu"),
        ("12-10", "ends before it begins"),
        ("10-10", "ends before it begins"),
        ("25:00", "between 0:00 and 23:59"),
        ("24:00", "between 0:00 and 23:59"),
        ("9:60", "between 0:00 and 23:59"),
        ("0min", "between a minute and a day"),
        ("25h", "between a minute and a day"),
        ("10-12 1h", "one length or one end"),
        ("1h 2h", "one length or one end"),
        ("9" * 400 + "h", "like thu"),
        ("thu\x1b[31m", "like thu"),
    ],
)
def test_what_is_no_time_of_the_week_is_refused_with_what_would_be_one(
    typed: str, why: str
) -> None:
    with pytest.raises(AnswerError, match=why):
        event_time(typed)


@given(st.text())
def test_whatever_is_typed_is_understood_or_refused(typed: str) -> None:
    try:
        understood = event_time(typed)
    except AnswerError:
        return
    assert understood.minutes is None or 1 <= understood.minutes <= 1440


@given(st.sampled_from(WEEKDAYS), st.integers(0, 1439), st.integers(1, 1440))
def test_a_time_that_is_shown_reads_as_the_same(weekday: str, minute: int, lasts: int) -> None:
    time = EventTime(weekday=weekday, at=dt.time(*divmod(minute, 60)), minutes=lasts)  # type: ignore[arg-type]
    assert event_time(event_time_shown(time)) == time
