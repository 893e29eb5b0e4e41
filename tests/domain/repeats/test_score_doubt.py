"""The score doubt: what pairs of scores, given twice and blind, say of how far one is off."""

import datetime as dt
import statistics
from dataclasses import replace

import pytest

from laddertui.domain.repeats.repeat import Repeat, repeat_faults
from laddertui.domain.repeats.score_doubt import ASSUMED, Pair, measured_doubt, pairs
from laddertui.domain.snapshot import Snapshot
from tests.support.repeats import DAY, repeat
from tests.support.snapshots import activity, snapshot

WEEK = snapshot(
    (activity("a", 50, 2), activity("b", 30, 3), activity("c", 20, 4)),
    quarter="2026-Q4",
    taken_on=dt.date(2026, 11, 22),
)


def found(repeats: list[Repeat], *versions: Snapshot) -> list[Pair]:
    return pairs(repeats, lambda q: [s for s in versions if s.quarter == q])


@pytest.mark.parametrize(
    ("differences", "expected"),
    [
        ([0] * 9 + [1], 0.25),  # sqrt(0.1 / 2) = 0.22, which is held to no less
        ([0] * 5 + [1] * 5, 0.5),  # sqrt(0.5 / 2)
        ([1] * 10, 0.5**0.5),
        ([2] * 10, 1.0),  # sqrt(4 / 2) = 1.41, which is held to no more
        ([0] * 20, 0.25),
    ],
)
def test_the_doubt_is_the_root_of_half_the_mean_square(
    differences: list[int], expected: float
) -> None:
    given = [Pair(3, 3 + (d if n % 2 else -d)) for n, d in enumerate(differences)]
    doubt = measured_doubt(given)
    assert doubt.steps == pytest.approx(expected)
    assert doubt.pairs == len(differences)
    by_hand = (statistics.fmean((p.first - p.again) ** 2 for p in given) / 2) ** 0.5
    assert doubt.steps == pytest.approx(min(max(by_hand, 0.25), 1.0))


def test_nine_pairs_measure_nothing_yet() -> None:
    assert measured_doubt([Pair(1, 5)] * 9) == ASSUMED == (0.5, 0)
    assert measured_doubt([]) == ASSUMED


def test_a_pair_is_the_quarters_score_and_the_one_given_again() -> None:
    assert found([repeat(("b", 2), ("a", 2))], WEEK) == [(3, 2), (2, 2)]
    assert found([repeat(("gone", 2))], WEEK) == []
    assert found([repeat(("a", 2), quarter="2026-Q3")], WEEK) == []


def test_a_repeat_is_held_against_the_quarter_as_it_stood_then() -> None:
    """Who changes a score after seeing both does not seem surer by that."""
    changed = replace(WEEK, taken_on=DAY, activities=(activity("a", 100, 5),))
    assert found([repeat(("a", 5))], changed, WEEK) == [(2, 5)]
    assert found([repeat(("a", 5), on=DAY + dt.timedelta(days=1))], changed, WEEK) == [(5, 5)]
    assert found([repeat(("a", 5), on=WEEK.taken_on)], WEEK) == []


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        (repeat(("a", 6)), "a score of 6 is none"),
        (repeat(("a", 0)), "a score of 0 is none"),
        (repeat(("A b", 2)), "is no activity's id"),
        (repeat(("a", 2), ("a", 3)), "more than once"),
        (repeat(), "nothing was scored"),
        (repeat(("a", 2), quarter="2026-4"), "is not a quarter"),
        (repeat(("a", 2), on=dt.date(1000, 1, 1)), "outside"),
    ],
)
def test_what_cannot_be_a_repeat_is_said(broken: Repeat, reason: str) -> None:
    assert any(reason in fault.reason for fault in repeat_faults(broken))
    assert repeat_faults(repeat(("a", 1), ("b", 5))) == []
