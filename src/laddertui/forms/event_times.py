"""How the time of a weekly event is read from one line: a day, a time, a length, in any order."""

import datetime as dt
import re
from dataclasses import dataclass

from laddertui.domain.snapshot import WEEKDAYS, Weekday
from laddertui.forms.answers import AnswerError

LONGEST = 24 * 60
"""Minutes; a weekly event does not outlast its day."""
LEAST_BARE = 5
"""Minutes from which a number without a unit is a length; fewer might be meant as hours."""
HINT = "A day, a time and a length, like thu 14:00 1h or friday 10-12."
"""What an answer that is no time of the week is refused with."""
BACKWARDS = "That ends before it begins; write the earlier time first, like 10-12."
_TOKEN = re.compile(
    r"""
    (?P<hours>\d{1,4}(?:[.,](?:0|5|25|75))?)\s*h(?:ours?|rs?)?
      (?:(?P<more>\d\d)|\s*(?P<rest>\d\d?)\s*m\w*)?(?!\w)
    | (?P<minutes>\d{1,4})\s*m(?:in(?:ute)?s?)?(?!\w)
    | (?P<clock>\d{1,2}[:.]\d\d|\d{4})(?:\s*h)?(?:\s*(?P<half>[ap]m))?(?!\w)
    | (?P<hour>\d{1,2})\s*(?P<hour_half>[ap]m)(?!\w)
    | (?P<number>\d{1,4})(?!\w)
    | (?P<until>-|–|—|(?:to|until)(?!\w))
    | (?P<word>[^\W\d_]+)\.?
    """,
    re.VERBOSE,
)
_BETWEEN = " ,;\t"
_LITTLE = frozenset(("at", "on", "every", "from", "for"))
"""Words that people put between; they change nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventTime:
    """When a weekly event takes place; what was not said is None."""

    weekday: Weekday | None = None
    """The day of the week."""
    at: dt.time | None = None
    """When it begins, to the minute."""
    minutes: int | None = None
    """How long it lasts, 1 to 1440."""


def event_time(answer: str) -> EventTime:
    """Return the day, time and length in a line like `thu 14:00 1h` or `friday 10-12`.

    A day may be cut short where only one begins so. A number with a unit is a length, two times
    are a beginning and an end, and after a time a bare number is minutes. Raise AnswerError for
    anything else.
    """
    return _Line(answer).event_time()


def event_time_shown(time: EventTime) -> str:
    """Return a time as one would type it, which reads as the same: `thu 14:00 1h 30min`."""
    parts = [
        time.weekday[:3] if time.weekday else "",
        f"{time.at:%H:%M}" if time.at is not None else "",
        length_text(time.minutes) if time.minutes else "",
    ]
    return " ".join(part for part in parts if part)


def length_text(minutes: int) -> str:
    """Return a length as one would say it: `45min`, `2h`, `1h 30min`."""
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours}h" if hours else "", f"{rest}min" if rest else ""]
    return " ".join(part for part in parts if part)


class _Line:
    """One line, read from left to right; each part may stand in it once."""

    def __init__(self, answer: str) -> None:
        self._text = answer.strip().casefold().rstrip(" ,;:")
        self._day: Weekday | None = None
        self._times: list[int] = []
        """Minutes of the day: when it begins, and when it ends."""
        self._length: int | None = None
        self._has_end = False

    def event_time(self) -> EventTime:
        """Return what the line says. Raise AnswerError."""
        at = 0
        while at < len(self._text):
            if self._text[at] in _BETWEEN:
                at += 1
                continue
            found = _TOKEN.match(self._text, at)
            if found is None:
                raise AnswerError(HINT)
            self._take({name: text for name, text in found.groupdict().items() if text})
            at = found.end()
        return self._understood()

    def _take(self, said: dict[str, str]) -> None:
        """Take one part of the line. Raise AnswerError for what is there already."""
        if "hours" in said:
            hours = float(said["hours"].replace(",", "."))
            self._take_length(round(hours * 60) + int(said.get("more") or said.get("rest") or 0))
        elif "minutes" in said:
            self._take_length(int(said["minutes"]))
        elif "word" in said:
            self._take_word(said["word"])
        elif "until" in said:
            self._take_until()
        elif "number" in said and self._times and not self._has_end:
            self._take_bare_length(int(said["number"]))
        elif len(said.get("number", "")) > len("24"):
            raise AnswerError(HINT)
        else:
            self._take_time(said)

    def _take_length(self, minutes: int) -> None:
        if self._length is not None or self._has_end:
            raise AnswerError("It has one length or one end; write one of them.")
        self._length = minutes

    def _take_bare_length(self, minutes: int) -> None:
        if minutes < LEAST_BARE:
            raise AnswerError(HINT)
        self._take_length(minutes)

    def _take_until(self) -> None:
        if len(self._times) != 1 or self._has_end or self._length is not None:
            raise AnswerError(HINT)
        self._has_end = True

    def _take_word(self, word: str) -> None:
        known = [day for day in WEEKDAYS if f"{day}s".startswith(word)]
        if word in _LITTLE:
            return
        if len(known) != 1 or self._day is not None:
            raise AnswerError(HINT)
        self._day = known[0]

    def _take_time(self, said: dict[str, str]) -> None:
        if len(self._times) > int(self._has_end):
            raise AnswerError(HINT)
        digits = re.sub(r"\D", "", said.get("clock") or f"{_first(said)}00")
        hours, minutes = int(digits[:-2]), int(digits[-2:])
        half = said.get("half") or said.get("hour_half")
        if half is not None:
            if not 1 <= hours <= 12:
                raise AnswerError(HINT)
            self._follow(half, hours)
            hours = hours % 12 + (12 if half == "pm" else 0)
        latest = LONGEST if self._has_end else LONGEST - 1
        if minutes > 59 or hours * 60 + minutes > latest:
            raise AnswerError("A time of the day is between 0:00 and 23:59.")
        self._times.append(hours * 60 + minutes)

    def _follow(self, half: str, hours: int) -> None:
        """Take the beginning for one after noon, too, in a line like `1-3pm`."""
        noon = 12 * 60
        if self._has_end and half == "pm" and self._times[0] < hours % 12 * 60 < noon:
            self._times[0] += noon

    def _understood(self) -> EventTime:
        if self._has_end and len(self._times) < len(("beginning", "end")):
            raise AnswerError(HINT)
        at = dt.time(*divmod(self._times[0], 60)) if self._times else None
        minutes = self._times[1] - self._times[0] if self._has_end else self._length
        if self._has_end and minutes is not None and minutes <= 0:
            raise AnswerError(BACKWARDS)
        if minutes is not None and not 0 < minutes <= LONGEST:
            raise AnswerError("An event lasts between a minute and a day.")
        return EventTime(weekday=self._day, at=at, minutes=minutes)


def _first(said: dict[str, str]) -> str:
    return said.get("hour") or said["number"]
