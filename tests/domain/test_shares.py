from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laddertui.domain import shares
from tests.support.snapshots import hundredths

hours_of_rows = st.lists(
    st.one_of(
        st.integers(0, 1_000_000).map(float),
        st.floats(0.01, 168).map(lambda h: round(h, 2)),
        st.floats(1e-6, 1e6),
    ),
    min_size=1,
    max_size=30,
).filter(any)


def in_hundredths(share: float) -> Fraction:
    return Fraction(Decimal(str(share))) * 100


# --- adding up


@pytest.mark.parametrize("last", [49.95, 49.96, 50, 50.04, 50.05])
def test_shares_within_a_twentieth_of_a_point_add_up(last: float) -> None:
    assert shares.adds_up([50, last])


@pytest.mark.parametrize("last", [0, 49.94, 50.06, 100])
def test_shares_further_off_do_not_add_up(last: float) -> None:
    assert not shares.adds_up([50, last])


def test_no_shares_do_not_add_up() -> None:
    assert not shares.adds_up([])


def test_floating_point_does_not_eat_the_tolerance() -> None:
    assert shares.adds_up([33.35, 33.35, 33.35])  # 100.05, in floats a trifle more
    assert shares.adds_up([9.995] * 10)


@pytest.mark.parametrize(
    ("given_", "left"),
    [
        ([], 100),
        ([40, 35.5], 24.5),
        ([60, 40], 0),
        ([33.33, 33.33, 33.33], 0.01),
        ([70, 45.25], -15.25),
        ([33.333], 66.67),
    ],
)
def test_what_is_left_is_shown_to_two_decimals_and_too_much_is_below_0(
    given_: list[float], left: float
) -> None:
    assert shares.left(given_) == left


@pytest.mark.parametrize("given_", [[100.0], [33.3, 33.3, 33.4], [100.001], [0.1] * 1000])
def test_nothing_left_is_a_plain_0(given_: list[float]) -> None:
    assert str(shares.left(given_)) == "0.0"


# --- two decimals


@pytest.mark.parametrize("share", [0.01, 0.1, 5, 12.5, 33.33, 100, 100.0])
def test_two_decimals_or_fewer_are_a_share(share: float) -> None:
    assert shares.has_two_decimals(share)


@pytest.mark.parametrize("share", [0.001, 33.333, 0.1 + 0.2, 1e-7, float("inf"), float("nan")])
def test_more_decimals_or_no_number_are_not(share: float) -> None:
    assert not shares.has_two_decimals(share)


# --- hours


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        pytest.param([40], [100], id="one row is the whole week"),
        pytest.param([20, 12, 8], [50, 30, 20], id="round figures"),
        pytest.param([1, 1, 1], [33.34, 33.33, 33.33], id="equal remainders go from the top"),
        pytest.param([1, 2, 4], [14.29, 28.57, 57.14], id="the largest remainder goes first"),
        pytest.param([0, 10], [0, 100], id="no hours, no share"),
        pytest.param([1, 100_000], [0.01, 99.99], id="a trifle is still there"),
        pytest.param(
            [1, 1, 1_000_000], [0.01, 0.01, 99.98], id="each trifle is taken from the largest"
        ),
        pytest.param([0.1, 0.2], [33.33, 66.67], id="parts of hours"),
    ],
)
def test_hours_become_shares(hours: list[float], expected: list[float]) -> None:
    assert shares.from_hours(hours) == expected


@given(hours_of_rows)
def test_shares_from_hours_always_add_to_exactly_100_with_two_decimals(hours: list[float]) -> None:
    parts = [in_hundredths(share) for share in shares.from_hours(hours)]
    assert sum(parts) == 10_000
    assert all(part.denominator == 1 for part in parts)


@given(hours_of_rows)
def test_a_row_with_hours_always_has_a_share_and_a_row_without_never(hours: list[float]) -> None:
    result = shares.from_hours(hours)
    assert [share > 0 for share in result] == [h > 0 for h in hours]
    assert min(result) >= 0


@given(st.lists(st.integers(1, 200), min_size=1, max_size=12))
def test_no_share_is_a_hundredth_or_more_away_from_the_truth(hours: list[int]) -> None:
    for hour, share in zip(hours, shares.from_hours([float(h) for h in hours]), strict=True):
        assert abs(in_hundredths(share) - Fraction(hour * 10_000, sum(hours))) < 1


@pytest.mark.parametrize("hours", [[], [0], [0, 0, 0]])
def test_no_hours_at_all_are_refused(hours: list[float]) -> None:
    with pytest.raises(ValueError, match="no hours"):
        shares.from_hours(hours)


@pytest.mark.parametrize(
    ("hours", "of", "percent"),
    [(8, 40, 20), (40, 40, 100), (1, 3, 33.33), (2, 3, 66.67), (0, 40, 0), (0.1, 37.5, 0.27)],
)
def test_one_rows_hours_are_a_percent_of_the_week(hours: float, of: float, percent: float) -> None:
    assert shares.share_of(hours, of) == percent


@pytest.mark.parametrize("wrong", [-1.0, -0.01, float("nan"), float("inf"), float("-inf")])
def test_hours_that_are_none_are_refused(wrong: float) -> None:
    for make in (shares.from_hours, shares.scaled):
        with pytest.raises(ValueError, match="0 or more"):
            make([8.0, wrong])


@pytest.mark.parametrize("week", [0, -40, float("nan"), float("inf")])
def test_a_week_without_hours_is_refused(week: float) -> None:
    with pytest.raises(ValueError, match="week"):
        shares.share_of(8, week)


# --- scaling


def test_scaling_closes_a_small_gap_in_proportion() -> None:
    assert shares.scaled([50, 48]) == [51.02, 48.98]


def test_scaling_takes_away_what_is_too_much() -> None:
    assert shares.scaled([60, 44]) == [57.69, 42.31]


def test_nothing_cannot_be_scaled() -> None:
    with pytest.raises(ValueError, match="no hours"):
        shares.scaled([0, 0])


@given(hundredths(most=12))
def test_scaling_changes_nothing_where_shares_already_add_up_exactly(parts: list[int]) -> None:
    given_ = [part / 100 for part in parts]
    assert shares.scaled(given_) == given_
