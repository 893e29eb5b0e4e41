"""How figures are compared and rounded."""

from decimal import Decimal

import pytest

from laddertui.domain.numbers import at_least, at_most, shown_hundredths, two_decimals
from laddertui.domain.quarters import every_quarter


def test_floating_point_decides_no_comparison() -> None:
    assert at_least(0.1 + 0.2, 0.3) and at_most(0.1 + 0.2, 0.3)
    assert at_least(0.3, 0.1 + 0.2) and at_most(0.3, 0.1 + 0.2)
    assert not at_least(19.99, 20.0) and not at_most(20.01, 20.0)


def test_an_amount_is_never_minus_nothing() -> None:
    assert str(two_decimals(-0.001)) == "0.0"
    assert two_decimals(33.333) == 33.33


@pytest.mark.parametrize(
    ("figure", "shown"),
    [(0.125, "0.12"), (0.135, "0.14"), (0.1 + 0.2, "0.30"), (-0.005, "0.00"), (1.165, "1.16")],
)
def test_a_half_goes_to_the_even_digit(figure: float, shown: str) -> None:
    assert shown_hundredths(figure) == Decimal(shown)


def test_every_quarter_from_one_to_another() -> None:
    assert every_quarter("2026-Q3", "2027-Q1") == ["2026-Q3", "2026-Q4", "2027-Q1"]
    assert every_quarter("2026-Q3", "2026-Q3") == ["2026-Q3"]
