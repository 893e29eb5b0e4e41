"""The two lenses in a summary."""

import datetime as dt
from typing import NamedTuple


class LeverageSummary(NamedTuple):
    """What the leverage lens comes to; percent, or None where nothing is known."""

    exposed_value_share: float | None
    """Of the time whose value an AI can take."""
    held_value_share: float | None
    """Of the time whose value the person holds."""
    erosion: float | None
    """How far the value is worn."""
    friction: float | None
    """How hard it is to be replaced."""
    answered: int
    """How many of the six erosion signals are answered, 0 to 6."""


class IndicatorSummary(NamedTuple):
    """One dated observation of how many ways into the profession are left."""

    kind: str
    """What was counted, like `entry-postings`."""
    change_percent: float
    """The change since the earlier count, in percent, -100 or more."""
    observed_on: dt.date
    """The day it was observed."""


class ProfessionSummary(NamedTuple):
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
