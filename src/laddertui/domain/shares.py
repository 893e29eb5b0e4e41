"""Shares of a week: percents with two decimals at most that add up to 100."""

import math
from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Decimal

WHOLE = 100.0
"""What an audit's shares add up to, in percent."""
TOLERANCE = 0.05
"""How far off a sum may be and still add up: ten activities rounded to two decimals each."""
SCALE_GAP = 5.0
"""The largest gap, in points, that scaling is offered for; a larger one is time not accounted for."""
SMALLEST_SHARE = 0.01
"""A share is above 0 and has two decimals at most."""
_UNITS = 10_000
"""The whole in units of 0.01 percent, so that two decimals are whole numbers."""
FLOAT_DOUBT = 1e-9
"""Sums of two-decimal floats are off by less than this; it is no part of the tolerance."""


def adds_up(shares: Sequence[float]) -> bool:
    """Whether the shares add up to 100, give or take 0.05."""
    return abs(sum(shares) - WHOLE) <= TOLERANCE + FLOAT_DOUBT


def left(shares: Sequence[float]) -> float:
    """Points still to allocate, two decimals; below 0 when there is too much."""
    return round(WHOLE - sum(shares), 2) + 0.0  # which makes a -0.0 a plain 0.0


def has_two_decimals(share: float) -> bool:
    """Whether a number is written with two decimals at most."""
    exponent = Decimal(repr(share)).normalize().as_tuple().exponent
    return isinstance(exponent, int) and exponent >= -2


def from_hours(hours: Sequence[float]) -> list[float]:
    """Hours as shares by largest remainder, to two decimals, adding to exactly 100.

    A row that would come to 0.00 though it has hours becomes 0.01, taken from the largest.
    Raises ValueError when no hours are given at all, or when some are below 0, infinite or not a number.
    """
    if not all(math.isfinite(h) and h >= 0 for h in hours):
        raise ValueError("hours are numbers, 0 or more")
    exact = [Decimal(repr(h)) for h in hours]
    total = sum(exact, Decimal(0))
    if total <= 0:
        raise ValueError("no hours have been given")
    ideal = [h * _UNITS / total for h in exact]
    units = [int(i) for i in ideal]
    by_remainder = sorted(range(len(units)), key=lambda n: (units[n] - ideal[n], n))
    for n in by_remainder[: _UNITS - sum(units)]:
        units[n] += 1
    for n, hour in enumerate(exact):
        if hour > 0 and units[n] == 0:
            units[n] = 1
            units[max(range(len(units)), key=lambda m: units[m])] -= 1
    return [u / 100 for u in units]


def scaled(shares: Sequence[float]) -> list[float]:
    """The same proportions adding to exactly 100. Raises ValueError when all are 0, or any is no share."""
    return from_hours(shares)


def share_of(hours: float, week: float) -> float:
    """One row's hours as a percent of the week, two decimals. Raises ValueError for a week that has no hours."""
    if not 0 < week < math.inf:
        raise ValueError("a week has more than 0 hours")
    exact = Decimal(repr(hours)) * 100 / Decimal(repr(week))
    return float(exact.quantize(Decimal("0.01"), rounding=ROUND_HALF_EVEN))
