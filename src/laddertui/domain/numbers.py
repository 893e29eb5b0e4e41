"""How figures are compared and rounded: one tolerance and one rounding for the whole program."""

from decimal import ROUND_HALF_EVEN, Decimal

FLOAT_TOLERANCE = 1e-9
"""A sum of figures with two decimals is off by less than this; nothing smaller means anything."""
_HUNDREDTH = Decimal("0.01")
_FLOAT_PLACES = 9
"""Decimal places up to which a sum of floats is exact."""


def at_least(figure: float, limit: float) -> bool:
    """Return whether a figure meets a limit from above, but for floating point."""
    return figure >= limit - FLOAT_TOLERANCE


def at_most(figure: float, limit: float) -> bool:
    """Return whether a figure meets a limit from below, but for floating point."""
    return figure <= limit + FLOAT_TOLERANCE


def two_decimals(figure: float) -> float:
    """Return an amount as it is typed and saved: two decimals at most, and never -0.0."""
    return round(figure, 2) + 0.0


def exact(figure: float) -> Decimal:
    """Return a figure as the decimals that it is written with."""
    return Decimal(repr(figure))


def hundredths(figure: Decimal) -> Decimal:
    """Round to two decimals; a half goes to the even digit."""
    return figure.quantize(_HUNDREDTH, ROUND_HALF_EVEN)


def shown_hundredths(figure: float) -> Decimal:
    """Return a worked-out figure as it is shown: two decimals, free of floating point's noise."""
    return hundredths(exact(round(figure, _FLOAT_PLACES)))
