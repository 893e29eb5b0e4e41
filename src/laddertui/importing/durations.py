"""A time spent, as trackers write it, in hours. Units come from the column, never from the size."""

import re
from decimal import Decimal
from typing import Literal

Unit = Literal["hours", "minutes", "seconds", "clock"]
"""What a bare number is in; in `clock` it is hours, and most are written with colons."""

_PER_HOUR = {"hours": 1, "clock": 1, "minutes": 60, "seconds": 3600}
_COLONS = re.compile(r"(\d+):(\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?")
_MINUTES_AND_SECONDS = re.compile(r"(\d+):(\d{1,2})\s*min")
_WITH_UNIT = re.compile(
    r"(\d+(?:[.,]\d+)?)\s*(h(?:rs?|ours?)?|m(?:ins?|inutes?)?|s(?:ecs?|econds?)?)(?![a-z])"
)
_SEVERAL = re.compile(r"(?:\d+(?:[.,]\d+)?\s*[a-z]+\s*)+")
_GROUPED = re.compile(r"\d{1,3}(?:([., ' ])\d{3})+(?:[.,]\d+)?")
_LETTER = {"h": "hours", "m": "minutes", "s": "seconds"}


def hours_of(text: str, unit: Unit) -> Decimal:
    """Return a time in hours; below 0 for a break.

    Raise ValueError for what is no time.
    """
    written = text.strip().casefold().replace("−", "-")
    if written.startswith("-"):
        return -_hours(written[1:].strip(), unit)
    return _hours(written.removeprefix("+"), unit)


def _hours(text: str, unit: Unit) -> Decimal:
    if not text:
        raise ValueError("no time")
    if found := _MINUTES_AND_SECONDS.fullmatch(text):
        return (Decimal(found[1]) * 60 + Decimal(found[2])) / 3600
    if found := _COLONS.fullmatch(text):
        hours, minutes, seconds = (Decimal(part or 0) for part in found.groups())
        if minutes > 59 or seconds > 59:
            raise ValueError("minutes and seconds end at 59")
        return hours + minutes / 60 + seconds / 3600
    if _SEVERAL.fullmatch(text):
        return _with_units(text)
    return _number(text) / _PER_HOUR[unit]


def _with_units(text: str) -> Decimal:
    """Return the sum of numbers that each name their unit: `1 h 30 min`, `45 sec`."""
    rest = _WITH_UNIT.sub("", text).strip()
    if rest:
        raise ValueError("no unit of time")
    return sum(
        (
            _number(number) / _PER_HOUR[_LETTER[letters[0]]]
            for number, letters in _WITH_UNIT.findall(text)
        ),
        Decimal(0),
    )


def _number(text: str) -> Decimal:
    """Return a number with a point or a comma, and with its thousands apart."""
    if grouped := _GROUPED.fullmatch(text):
        mark = grouped[1]
        # one mark alone, as in 1.500, is a fraction: hours in thousands are no week's
        if text.count(mark) > 1 or re.search(r"[.,]\d+$", text.replace(mark, "")):
            text = text.replace(mark, "")
    if not re.fullmatch(r"\d+(?:[.,]\d+)?|[.,]\d+", text):
        raise ValueError("no number")
    return Decimal(text.replace(",", "."))
