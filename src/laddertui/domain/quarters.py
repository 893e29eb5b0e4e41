"""Quarters, reviews and sprints. Dates in, dates out; today is always an argument."""

import calendar
import datetime as dt
import re
from collections.abc import Sequence

QUARTER_PATTERN = re.compile(r"[0-9]{4}-Q[1-4]")
YEARS = range(1900, 9991)
"""Years that a snapshot's days and quarter may lie in, so that a review or a sprint's end is a
day too. Ours."""
MONTHS = 3
"""Months in a quarter, and from one review to the next (source: reassess quarterly)."""
EARLY_DAYS = 31
"""How long before a quarter begins an assessment may already count for it: a review held early.
Ours."""
SPRINT_DAYS = 90
"""The source: treat the shift as a 90-day sprint."""


def is_quarter(text: str) -> bool:
    """Return whether a text is a quarter's name, like `2026-Q4`, of the years 1 to 9999.

    A snapshot's lies in YEARS too.
    """
    return QUARTER_PATTERN.fullmatch(text) is not None and not text.startswith("0000")


def quarter_of(day: dt.date) -> str:
    """Return the calendar quarter a day lies in."""
    return f"{day.year:04}-Q{(day.month - 1) // MONTHS + 1}"


def first_day(quarter: str) -> dt.date:
    """Return the quarter's first day. Raise ValueError for what is no quarter."""
    if not is_quarter(quarter):
        raise ValueError(f"{quarter!r} is no quarter")
    return dt.date(int(quarter[:4]), (int(quarter[-1]) - 1) * MONTHS + 1, 1)


def next_quarter(quarter: str) -> str:
    """Return the calendar quarter after this one.

    Raise ValueError for what is no quarter, and past the year 9999.
    """
    return quarter_of(add_months(first_day(quarter), MONTHS))


def quarters_between(first: str, last: str) -> int:
    """Return the calendar quarters from one to the other; negative when the last is the earlier.

    Raise ValueError for what is no quarter.
    """
    a, b = first_day(first), first_day(last)
    return ((b.year - a.year) * 12 + b.month - a.month) // MONTHS


def every_quarter(first: str, last: str) -> list[str]:
    """Return every calendar quarter from one to a later one. Raise ValueError for others."""
    names = [first]
    for _ in range(quarters_between(first, last)):
        names.append(next_quarter(names[-1]))
    return names


def may_count_for(quarter: str, taken_on: dt.date) -> bool:
    """Return whether an assessment taken on a day may count for a quarter.

    It may for its own quarter, for a past one, and for one that begins within EARLY_DAYS. Ours.
    Raise ValueError for what is no quarter, where it is not taken for a past one.
    """
    return quarter <= quarter_of(taken_on) or (first_day(quarter) - taken_on).days <= EARLY_DAYS


def add_months(day: dt.date, months: int) -> dt.date:
    """Return the same day of the month so many months on, or that month's last.

    Raise ValueError outside years 1 to 9999.
    """
    year, month0 = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month0 + 1, min(day.day, calendar.monthrange(year, month0 + 1)[1]))


def next_review(taken_on: dt.date) -> dt.date:
    """Return the day three months after the assessment: the same of its month, or the month's last.

    Source: reassess quarterly. Never raise for a day whose year is in YEARS.
    """
    return add_months(taken_on, MONTHS)


def sprint_end(starts_on: dt.date) -> dt.date:
    """Return the sprint's last day, its 90th.

    Source: 90 days. Never raise for a day whose year is in YEARS.
    """
    return starts_on + dt.timedelta(days=SPRINT_DAYS - 1)


def sprint_day(starts_on: dt.date, today: dt.date) -> int:
    """Return day n of 90: 1 on the first day, 0 before it, 90 after the end."""
    return min(max((today - starts_on).days + 1, 0), SPRINT_DAYS)


def is_due(next_review_on: dt.date, sprint_ends_on: dt.date | None, today: dt.date) -> bool:
    """Return whether the newest snapshot's review, or its sprint's end, is due."""
    return today >= next_review_on or (sprint_ends_on is not None and today > sprint_ends_on)


def early_quarter(today: dt.date, saved: Sequence[str]) -> str | None:
    """Return the next quarter, where its review may be held now; None where it may not.

    This quarter must be saved, the next not yet, and it must begin soon enough.
    """
    this = quarter_of(today)
    following = next_quarter(this)
    may = this in saved and following not in saved and may_count_for(following, today)
    return following if may else None
