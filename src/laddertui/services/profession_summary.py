"""The profession lens in a summary; apart, because most profiles never need it."""

import datetime as dt

from laddertui.domain.record import record


@record
class IndicatorSummary:
    """One dated observation of how many ways into the profession are left."""

    kind: str
    """What was counted, like `entry-postings`."""
    change_percent: float
    """The change since the earlier count, in percent, -100 or more."""
    observed_on: dt.date
    """The day it was observed."""


@record
class ProfessionSummary:
    """What the profession lens comes to; None where nothing is known."""

    surface: float | None
    """Percent of a first-year's time on rung tasks."""
    pipeline: float | None
    """Percent of rung-task time whose judgement can be learned another way."""
    annotation: str | None
    """How far the annotation loop has come."""
    lost_spending: float | None
    """Spending that the region loses, in the currency of the pay."""
    indicators: tuple[IndicatorSummary, ...]
    """Every observation, in the order it was written down."""
