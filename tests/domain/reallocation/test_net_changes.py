"""Changes row by row and the moves in the file say the same; nobody gives what is not there."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laddertui.domain.plan import receivers
from laddertui.domain.reallocation.net_changes import InHand, net_changes, paired
from laddertui.domain.snapshot import Move, Snapshot
from laddertui.domain.validation.snapshot import faults
from tests.support.snapshots import coming, move, plan, snapshot, snapshots, week

DEVELOPER = snapshot(week((40, 1), (25, 2), (20, 3), (15, 4)), next_rung=coming(4, 5))


def triples(moves: tuple[Move, ...]) -> list[tuple[str, str, float]]:
    return [(m.from_, m.to, m.points) for m in moves]


def exactly(points: float) -> Fraction:
    """A figure as it is written, so that nothing is lost to floats."""
    return Fraction(repr(points))


def test_a_row_gains_what_it_receives_less_what_it_gives() -> None:
    moves = [move("a", "b", 5), move("b", "c", 5), move("a", "c", 0.1), move("a", "c", 0.2)]
    assert net_changes(moves) == {"a": -5.3, "c": 5.3}
    assert net_changes([]) == {}


def test_the_lowest_score_gives_first_and_the_lower_receiver_gets_first() -> None:
    changes = {"c": -2.0, "a": -15.0, "next-b": 10.0, "next-a": 7.0}
    assert triples(paired(DEVELOPER, changes).moves) == [
        ("a", "next-a", 7.0),
        ("a", "next-b", 8.0),
        ("c", "next-b", 2.0),
    ]


def test_no_pair_stays_on_its_rung_where_another_pairing_lets_both_climb() -> None:
    """A 3 and a 1 give to a 5 and a 3: the 1 goes to the 3, and the 3 to the 5."""
    s = snapshot(week((50, 1), (50, 3)), next_rung=coming(5, 3))
    found = paired(s, {"a": -5.0, "b": -5.0, "next-a": 5.0, "next-b": 5.0})
    assert triples(found.moves) == [("a", "next-b", 5.0), ("b", "next-a", 5.0)]


def test_what_nobody_received_goes_back_to_the_highest_donor() -> None:
    found = paired(DEVELOPER, {"a": -5.0, "b": -4.0, "d": 6.0})
    assert triples(found.moves) == [("a", "d", 5.0), ("b", "d", 1.0)]
    assert found.in_hand == (InHand(id="b", points=3.0),)


@pytest.mark.parametrize(
    ("changes", "moves"),
    [
        pytest.param({"d": -30.0, "a": 30.0}, [("d", "a", 15.0)], id="more than it has"),
        pytest.param({"gone": -5.0, "d": 5.0}, [], id="an activity that is not there gives"),
        pytest.param({"a": -5.0, "gone": 5.0}, [], id="an activity that is not there receives"),
        pytest.param({"next-a": -5.0, "d": 5.0}, [], id="what takes no time gives"),
        pytest.param({"a": -0.001, "d": 0.001}, [], id="less than can be written"),
    ],
)
def test_what_is_not_there_is_neither_given_nor_received(
    changes: dict[str, float], moves: list[tuple[str, str, float]]
) -> None:
    assert triples(paired(DEVELOPER, changes).moves) == moves


@st.composite
def changed_weeks(draw: st.DrawFn) -> tuple[Snapshot, dict[str, float]]:
    """A week, what is taken from its rows, and what others receive of it, in whole hundredths."""
    s = draw(snapshots())
    donors = draw(st.lists(st.sampled_from(s.activities), unique_by=lambda a: a.id))
    changes = {a.id: -draw(st.integers(1, round(a.share * 100))) for a in donors}
    left = -sum(changes.values())
    for r in receivers(s):
        if r.id not in changes and left:
            changes[r.id] = draw(st.integers(0, left))
            left -= changes[r.id]
    return s, {each: units / 100 for each, units in changes.items() if units}


@given(changed_weeks())
def test_moves_and_purse_come_to_exactly_the_changes(
    known: tuple[Snapshot, dict[str, float]],
) -> None:
    s, changes = known
    found = paired(s, changes)
    net = {each: Fraction(0) for each in changes}
    for m in found.moves:
        net[m.from_] -= exactly(m.points)
        net[m.to] += exactly(m.points)
    for part in found.in_hand:
        net[part.id] -= exactly(part.points)
    assert net == {each: exactly(points) for each, points in changes.items()}
    assert all(exactly(m.points) * 100 % 1 == 0 for m in found.moves)


@given(changed_weeks())
def test_no_donor_gives_more_than_its_share_and_the_plan_can_be_saved(
    known: tuple[Snapshot, dict[str, float]],
) -> None:
    s, changes = known
    moves = paired(s, changes).moves
    assert faults(snapshot(s.activities, next_rung=s.next_rung, plan=plan(*moves))) == []
    assert len({(m.from_, m.to) for m in moves}) == len(moves)


@given(changed_weeks())
def test_a_saved_plan_opens_with_the_same_rows_and_pairs_in_the_same_way(
    known: tuple[Snapshot, dict[str, float]],
) -> None:
    s, changes = known
    moves = paired(s, changes).moves
    assert paired(s, net_changes(moves)).moves == moves


@given(changed_weeks())
def test_what_comes_back_was_never_taken_from_a_lower_score_than_what_was_given(
    known: tuple[Snapshot, dict[str, float]],
) -> None:
    s, changes = known
    scores = {a.id: a.score for a in s.activities}
    found = paired(s, changes)
    if found.moves and found.in_hand:
        assert max(scores[m.from_] for m in found.moves) <= min(
            scores[part.id] for part in found.in_hand
        )
