"""A plan and its reviews as iCalendar (RFC 5545), for any calendar program.

Times are floating: a block at 10:00 stays at 10:00 wherever its person is. Every entry has a UID
that stays the same and a SEQUENCE that rises, so that a later import moves what is there instead of
doubling it. Titles are neutral unless asked for: a calendar at work is seen by others.
"""

import calendar as calendar_days
import datetime as dt
import hashlib
from collections.abc import Iterator

from icalendar import Calendar
from icalendar import Event as Entry

from laddertui import __version__
from laddertui.domain import quarters
from laddertui.domain.snapshot import WEEKDAYS, Event, Snapshot
from laddertui.domain.text import visible

BLOCK, SPRINT_END, REVIEW = "Focus block", "Sprint ends", "Quarterly review"
"""What a calendar shows unless the person's own titles are asked for."""
REVIEW_AT = dt.time(10)
REVIEW_MINUTES = 60
REVIEWS_A_YEAR = 4
"""One a quarter."""
EVERY_MONTH_HAS = 28
"""A month's day up to here comes every month; after it, the month's last one is taken instead."""
FIRST_QUARTER = f"{quarters.YEARS.start}-Q1"
"""From here quarters are counted; none that a snapshot may have is earlier."""
REVISIONS_A_QUARTER = 1000
"""The review is one entry across all quarters, so its number must rise from quarter to quarter
too. Ours."""


def calendar(snapshot: Snapshot, uid: str, sequence: int, titles: bool) -> bytes:
    """Return the calendar of a snapshot without faults whose events have ids.

    `uid` is the profile's, `sequence` the number of this quarter's revisions. The same arguments
    give the same bytes.
    """
    ical = Calendar()
    ical.add("prodid", f"-//laddertui//laddertui {__version__}//EN")
    ical.add("version", "2.0")
    plan = snapshot.plan
    if plan is not None and plan.starts_on is not None:
        key = f"{uid}.{snapshot.quarter}"
        for event in plan.events:
            title = visible(event.title) if titles else BLOCK
            entry = _entry(snapshot, f"{key}.event.{_opaque_id(event.id)}", sequence, title)
            ical.add_component(_weekly(entry, event, plan.starts_on))
        entry = _entry(snapshot, f"{key}.sprint-end", sequence, SPRINT_END)
        ical.add_component(_all_day(entry, quarters.sprint_end(plan.starts_on)))
    for entry in _reviews(snapshot, f"{uid}.review", sequence):
        ical.add_component(entry)
    return bytes(ical.to_ical())


def _entry(snapshot: Snapshot, uid: str, sequence: int, title: str) -> Entry:
    """Return an entry with what every one has.

    Its stamp is the assessment's day, so that the same plan is the same file.
    """
    entry = Entry()
    entry.add("uid", uid)
    entry.add("dtstamp", dt.datetime.combine(snapshot.taken_on, dt.time(), dt.UTC))
    entry.add("sequence", sequence)
    entry.add("summary", title)
    return entry


def _weekly(entry: Entry, event: Event, starts_on: dt.date) -> Entry:
    """Let an entry recur from the first such weekday of the sprint to its last day."""
    first = first_on(event.weekday, starts_on)
    entry.add("dtstart", dt.datetime.combine(first, event.at.replace(microsecond=0, tzinfo=None)))
    entry.add("duration", dt.timedelta(minutes=event.minutes))
    until = dt.datetime.combine(quarters.sprint_end(starts_on), dt.time(23, 59, 59))
    entry.add("rrule", {"freq": "weekly", "byday": event.weekday[:2].upper(), "until": until})
    return entry


def first_on(weekday: str, starts_on: dt.date) -> dt.date:
    """Return the first day, from a day on, that is such a weekday.

    An entry's start must be one of its own days.
    """
    return starts_on + dt.timedelta(days=(WEEKDAYS.index(weekday) - starts_on.weekday()) % 7)


def _all_day(entry: Entry, day: dt.date) -> Entry:
    """Make an entry a mark on a day; the day stays free for others to plan in."""
    entry.add("dtstart", day)
    entry.add("transp", "TRANSPARENT")
    return entry


def _reviews(snapshot: Snapshot, uid: str, sequence: int) -> Iterator[Entry]:
    """Yield the review, every three months from the first one on.

    A day that not every month has is four yearly entries, one a month: widely used readers show one
    rule for all of them as several reviews a quarter.
    """
    first = quarters.next_review(snapshot.taken_on)
    number = _review_sequence(snapshot.quarter, sequence)
    if first.day <= EVERY_MONTH_HAS:
        rule: dict[str, object] = {"freq": "monthly", "interval": quarters.MONTHS}
        yield _review(_entry(snapshot, uid, number, REVIEW), first, rule)
        return
    for turn in range(REVIEWS_A_YEAR):
        day = quarters.add_months(first, turn * quarters.MONTHS)
        fewest = min(calendar_days.monthrange(year, day.month)[1] for year in (2027, 2028))
        rule = {
            "freq": "yearly",
            "bymonth": day.month,
            "bymonthday": first.day if first.day <= fewest else -1,
        }
        name = f"{uid}.{turn + 1}" if turn else uid
        yield _review(_entry(snapshot, name, number, REVIEW), day, rule)


def _review(entry: Entry, first: dt.date, rule: dict[str, object]) -> Entry:
    entry.add("dtstart", dt.datetime.combine(first, REVIEW_AT))
    entry.add("duration", dt.timedelta(minutes=REVIEW_MINUTES))
    entry.add("rrule", rule)
    return entry


def _review_sequence(quarter: str, sequence: int) -> int:
    """Return a number that rises with every revision of a quarter, and from quarter to quarter."""
    return quarters.quarters_between(FIRST_QUARTER, quarter) * REVISIONS_A_QUARTER + sequence


def _opaque_id(event_id: str | None) -> str:
    """Return an id that stays the same and says nothing: an event's own is made from its title."""
    return hashlib.sha256(str(event_id).encode()).hexdigest()[:16]
