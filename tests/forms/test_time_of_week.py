"""The time of a week: understood as a whole, or refused as a whole."""

import pytest

from laddertui.forms.answers import AnswerError
from laddertui.forms.time_of_week import HINT, NO_HOURS, hours_of_week, time_of_week


@pytest.mark.parametrize(
    ("typed", "value", "unit"),
    [
        ("", 0, None),
        ("12.5", 12.5, None),
        ("1,5", 1.5, None),
        (" 4. ", 4, None),
        (".5", 0.5, None),
        ("20%", 20, "percent"),
        ("20 percent", 20, "percent"),
        ("1/3", 33.33, "percent"),
        ("1 / 1", 100, "percent"),
        ("6h", 6, "hours"),
        ("5 hours", 5, "hours"),
        ("7,5 hrs", 7.5, "hours"),
        ("7:30", 7.5, "hours"),
        ("0:05", 0.08, "hours"),
        ("1h30", 1.5, "hours"),
        ("1 h 30 min", 1.5, "hours"),
        ("1H05", 1.08, "hours"),
        ("45min", 0.75, "hours"),
        ("90 minutes", 1.5, "hours"),
    ],
)
def test_the_usual_ways_of_writing_time_are_understood(
    typed: str, value: float, unit: str | None
) -> None:
    assert time_of_week(typed) == (value, unit)


@pytest.mark.parametrize(
    "typed",
    ["-3", "x", "3 4", "1/0", "4/3", "7:60", "1h75", "7:3", "1.234", "1000", "1h 30 %", "45m in"],
)
def test_nothing_is_read_out_of_the_middle_of_something_else(typed: str) -> None:
    with pytest.raises(AnswerError) as refusal:
        time_of_week(typed)
    assert str(refusal.value) == HINT


def test_the_hours_of_a_week_are_hours_above_none() -> None:
    assert hours_of_week("", 168, "") == 0.0
    assert hours_of_week("37:30", 168, "") == 37.5
    for typed in ("0", "0h", "50 %", "1/2"):
        with pytest.raises(AnswerError) as refusal:
            hours_of_week(typed, 168, "")
        assert str(refusal.value) == NO_HOURS
    with pytest.raises(AnswerError, match="too many"):
        hours_of_week("168:01", 168, "too many")
