"""The one place that asks what day it is."""

import datetime as dt
import os

from laddertui.domain.errors import UsageError

TODAY = "LADDERTUI_TODAY"
"""The environment variable that sets today everywhere, YYYY-MM-DD; empty counts as not set."""


def today() -> dt.date:
    """Today, as the person's own clock or LADDERTUI_TODAY has it. Raises UsageError for a text that is no date."""
    said = os.environ.get(TODAY)
    if not said:
        return dt.date.today()
    try:
        day = dt.date.fromisoformat(said)
        if day.isoformat() != said:  # other ISO forms are no part of the contract
            raise ValueError
        return day
    except ValueError:
        raise UsageError(f"{TODAY} is {said!r}; write a date like 2026-11-22") from None
