"""How the time that something takes in a week is read: percent, or hours in their usual forms."""

import re
from typing import Literal, NamedTuple

from laddertui.forms.answers import AnswerError

HINT = "Understood here: 12.5, 20 %, 6h, 1h30, 7:30, 45min, 1/3."
"""What an answer that is no time of a week is refused with."""
NO_HOURS = "Hours of a week are above 0, like 38 or 37:30. Left empty, they stay open."
"""What hours of a week that are none are refused with."""
_NUMBER = r"\d{1,3}(?:[.,]\d{0,2})?|[.,]\d{1,2}"
_HOURS, _MINUTES = r"h(?:ours?|rs?)?", r"m(?:in(?:ute)?s?)?"
_FORMS = re.compile(
    rf"""
    (?P<number>{_NUMBER})
    | (?P<percent>{_NUMBER})\s*(?:%|percent)
    | (?P<hours>{_NUMBER})\s*{_HOURS}
    | (?P<whole>\d{{1,3}})(?:\s*{_HOURS}\s*(?P<rest>\d\d?)\s*(?:{_MINUTES})?|:(?P<clock>[0-5]\d))
    | (?P<minutes>\d{{1,4}})\s*{_MINUTES}
    | (?P<part>\d{{1,3}})\s*/\s*(?P<of>\d{{1,3}})
    """,
    re.VERBOSE | re.IGNORECASE,
)


class TimeAnswer(NamedTuple):
    """How much of the week something takes, as it was typed."""

    value: float
    """Percent or hours, to two decimals; 0.0 is not given."""
    unit: Literal["percent", "hours"] | None
    """Which of the two was typed; None for a bare number."""


def time_of_week(answer: str) -> TimeAnswer:
    """Return percent or hours, and which of the two was typed; empty is 0.0.

    Hours may have minutes, `1h30`, `7:30` or `45min`; a part like `1/3` is percent.
    Raise AnswerError for anything else, as a whole.
    """
    typed = answer.strip()
    if not typed:
        return TimeAnswer(0.0, None)
    found = _FORMS.fullmatch(typed)
    if found is None:
        raise AnswerError(HINT)
    said = found.groupdict()
    if said["number"]:
        return TimeAnswer(_value(said["number"]), None)
    if said["percent"]:
        return TimeAnswer(_value(said["percent"]), "percent")
    if said["of"]:
        return TimeAnswer(_part(int(said["part"]), int(said["of"])), "percent")
    if said["hours"]:
        return TimeAnswer(_value(said["hours"]), "hours")
    minutes = int(said["minutes"] or said["rest"] or said["clock"])
    if said["whole"] and minutes >= 60:
        raise AnswerError(HINT)
    return TimeAnswer(round(int(said["whole"] or 0) + minutes / 60, 2), "hours")


def hours_of_week(answer: str, most: float, too_many: str) -> float:
    """Return the hours of a week, above 0; empty is 0.0, not given.

    Raise AnswerError for percent, for none, and with `too_many` for more than `most`.
    """
    value, unit = time_of_week(answer)
    if answer.strip() and (unit == "percent" or not value):
        raise AnswerError(NO_HOURS)
    if value > most:
        raise AnswerError(too_many)
    return value


def _value(number: str) -> float:
    return float(number.replace(",", "."))


def _part(part: int, of: int) -> float:
    """Return a part of the week in percent. Raise AnswerError for more than the whole."""
    if not 0 < part <= of:
        raise AnswerError(HINT)
    return round(100 * part / of, 2)
