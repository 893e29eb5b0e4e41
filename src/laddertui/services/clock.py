"""The one module that asks what day it is."""

import datetime as dt
import os

from laddertui.domain.errors import UsageError
from laddertui.domain.quarters import YEARS

TODAY = "LADDERTUI_TODAY"
"""The environment variable that sets today everywhere, YYYY-MM-DD; empty counts as not set."""


def today() -> dt.date:
    """Return today, as the person's own clock or LADDERTUI_TODAY has it.

    Raise UsageError for a text that is no date.
    """
    given = os.environ.get(TODAY)
    if not given:
        return _within_years(dt.date.today(), "this machine's clock")
    try:
        day = dt.date.fromisoformat(given)
        if day.isoformat() != given:  # other ISO forms are no part of the contract
            raise ValueError
    except ValueError:
        raise UsageError(f"{TODAY} is {given!r}; write a date like 2026-11-22") from None
    return _within_years(day, TODAY)


def _within_years(day: dt.date, source: str) -> dt.date:
    """Return a day of which the next review is a day too. Raise UsageError for others."""
    if day.year not in YEARS:
        raise UsageError(
            f"{source} says {day}; this program counts from {YEARS.start} to {YEARS.stop - 1}"
        )
    return day
