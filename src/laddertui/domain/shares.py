"""Shares of a week: percents with two decimals at most that add up to 100."""

import math
from collections.abc import Sequence
from decimal import Decimal

from laddertui.domain.numbers import at_most, exact, hundredths, two_decimals

WHOLE = 100.0
"""What an audit's shares add up to, in percent."""
TOLERANCE = 0.05
"""How far off a sum may be and still add up: ten activities rounded to two decimals each."""
SCALE_GAP = 5.0
"""The largest gap, in points, that scaling is offered for; a larger one is time not accounted
for."""
SMALLEST_SHARE = 0.01
"""A share is above 0 and has two decimals at most."""
_UNITS = 10_000
"""The whole in units of 0.01 percent, so that two decimals are whole numbers."""


def adds_up(shares: Sequence[float]) -> bool:
    """Return whether the shares add up to 100, give or take 0.05."""
    return at_most(abs(sum(shares) - WHOLE), TOLERANCE)


def left(shares: Sequence[float]) -> float:
    """Return points still to allocate, two decimals; below 0 when there is too much."""
    return two_decimals(WHOLE - sum(shares))


def has_two_decimals(share: float) -> bool:
    """Return whether a number is written with two decimals at most."""
    exponent = exact(share).normalize().as_tuple().exponent
    return isinstance(exponent, int) and exponent >= -2


def from_hours(hours: Sequence[float]) -> list[float]:
    """Hours as shares by largest remainder, to two decimals, adding to exactly 100.

    A row that would come to 0.00 though it has hours becomes 0.01, taken from the largest. Raise
    ValueError when no hours are given at all, or when some are below 0, infinite or not a number.
    """
    if not all(math.isfinite(h) and h >= 0 for h in hours):
        raise ValueError("hours are numbers, 0 or more")
    written = [exact(h) for h in hours]
    total = sum(written, Decimal(0))
    if total <= 0:
        raise ValueError("no hours have been given")
    ideal = [h * _UNITS / total for h in written]
    units = [int(i) for i in ideal]
    by_remainder = sorted(range(len(units)), key=lambda n: (units[n] - ideal[n], n))
    for n in by_remainder[: _UNITS - sum(units)]:
        units[n] += 1
    for n, hour in enumerate(written):
        if hour > 0 and units[n] == 0:
            units[n] = 1
            units[max(range(len(units)), key=lambda m: units[m])] -= 1
    return [u / 100 for u in units]


def scaled(shares: Sequence[float]) -> list[float]:
    """Return the same proportions adding to exactly 100.

    Raise ValueError when all are 0, or any is no share.
    """
    return from_hours(shares)


def share_of(hours: float, week: float) -> float:
    """Return one row's hours as a percent of the week, two decimals.

    Raise ValueError for a week that has no hours.
    """
    if not 0 < week < math.inf:
        raise ValueError("a week has more than 0 hours")
    return float(hundredths(exact(hours) * 100 / exact(week)))
