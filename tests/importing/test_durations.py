"""A time spent is read in its column's unit, or refused; it is never read in another one."""

from decimal import Decimal

import pytest

from laddertui.importing.durations import Unit, hours_of


@pytest.mark.parametrize(
    ("text", "unit", "seconds"),
    [
        ("1:30:00", "clock", 5400),
        ("00:45:00", "clock", 2700),
        ("0:45", "clock", 2700),
        ("05:28:15", "clock", 19695),
        ("18:25 min", "clock", 1105),
        ("45 sec", "clock", 45),
        ("0.30 h", "clock", 1080),
        ("1 h 30 min", "clock", 5400),
        ("2h", "clock", 7200),
        ("1.5", "clock", 5400),
        ("-0:30", "clock", -1800),
        ("12.5", "hours", 45000),
        ("20,0", "hours", 72000),
        ("1.234,5", "hours", 4444200),
        ("1,234.5", "hours", 4444200),
        ("1.500", "hours", 5400),
        ("75.00", "minutes", 4500),
        ("-15", "minutes", -900),
        ("5400.0", "seconds", 5400),
        ("3600", "seconds", 3600),
        ("120:00", "clock", 432000),
    ],
)
def test_each_form_is_so_many_seconds(text: str, unit: Unit, seconds: int) -> None:
    assert abs(hours_of(text, unit) * 3600 - seconds) < Decimal("0.001")


@pytest.mark.parametrize(
    "text",
    ["", "  ", "abc", "1:75", "1:30:99", "12:", "1e5", "nan", "inf", "1 fortnight", "=1+1", "--1"],
)
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        hours_of(text, "hours")
