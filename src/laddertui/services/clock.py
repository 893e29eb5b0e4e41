"""The one module that asks what day it is."""

import datetime as dt
import os

from laddertui.domain.errors import UsageError

TODAY = "LADDERTUI_TODAY"
"""The environment variable that sets today everywhere, YYYY-MM-DD; empty counts as not set."""


def today() -> dt.date:
    """Return today, as the person's own clock or LADDERTUI_TODAY has it.

    Raise UsageError for a text that is no date.
    """
    given = os.environ.get(TODAY)
    if not given:
        return dt.date.today()
    try:
        day = dt.date.fromisoformat(given)
        if day.isoformat() != given:  # other ISO forms are no part of the contract
            raise ValueError
        return day
    except ValueError:
        raise UsageError(f"{TODAY} is {given!r}; write a date like 2026-11-22") from None
