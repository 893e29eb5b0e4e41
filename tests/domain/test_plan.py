from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laddertui.domain import plan as plans
from laddertui.domain.snapshot import Move, NextActivity, NextRung, Snapshot
from tests.support.snapshots import coming, move, plan, snapshot, snapshots, week

DEVELOPER = week((40, 1), (25, 2), (20, 3), (15, 4))
"""Stands on 0.40 + 0.50 + 0.60 + 0.60 = 2.10."""


def rounded(moves: tuple[Move, ...]) -> list[tuple[str, str, float]]:
    return [(m.from_, m.to, round(m.points, 6)) for m in moves]


def rung_in_hundredths(s: Snapshot) -> Fraction:
    """Each share as whole hundredths, so that nothing is lost to floats."""
    return Fraction(sum(round(a.share * 100) * a.score for a in s.activities), 10_000)


# --- points


def test_a_plan_moves_the_sum_of_its_moves() -> None:
    assert (
        plans.planned_points(plan(move("a", "d", 15), move("b", "d", 7.5), move("a", "c", 1)))
        == 23.5
    )


def test_no_plan_and_a_plan_without_moves_move_nothing() -> None:
    assert plans.planned_points(None) == 0
    assert plans.planned_points(plan()) == 0


def test_points_are_summed_by_donor_and_by_receiver() -> None:
    moves = [move("a", "d", 15), move("b", "d", 5), move("a", "c", 1)]
    assert plans.given_by(moves) == {"a": 16, "b": 5}
    assert plans.received_by(moves) == {"d": 20, "c": 1}


# --- receivers


def test_time_can_go_to_the_next_rungs_activities_and_to_the_audits() -> None:
    found = plans.receivers(snapshot(week((60, 1), (40, 3)), next_rung=coming(4, 5)))
    assert [(r.id, r.score) for r in found] == [("next-a", 4), ("next-b", 5), ("a", 1), ("b", 3)]


def test_without_a_next_rung_time_can_go_to_the_audits_activities() -> None:
    assert [r.id for r in plans.receivers(snapshot(week((60, 1), (40, 3))))] == ["a", "b"]


def test_an_id_in_both_is_one_receiver_with_the_audits_score() -> None:
    both = NextRung(activities=(NextActivity(id="b", name="Said otherwise", score=5),))
    found = plans.receivers(snapshot(week((60, 1), (40, 3)), next_rung=both))
    assert [(r.id, r.score) for r in found] == [("b", 3), ("a", 1)]


# --- the projected rung


def test_fifteen_points_from_a_one_to_a_next_four_raise_the_rung_by_forty_five_hundredths() -> None:
    s = snapshot(DEVELOPER, next_rung=coming(4), plan=plan(move("a", "next-a", 15)))
    assert plans.projected_rung(s) == pytest.approx(2.55)


def test_points_between_audited_activities_change_the_rung_too() -> None:
    s = snapshot(DEVELOPER, plan=plan(move("a", "d", 20), move("b", "c", 5)))
    assert plans.projected_rung(s) == pytest.approx(2.10 + 0.60 + 0.05)


def test_a_donor_may_give_all_it_has() -> None:
    s = snapshot(week((60, 1), (40, 5)), plan=plan(move("a", "b", 60)))
    assert plans.projected_rung(s) == pytest.approx(5)


def test_a_move_down_lowers_the_projected_rung() -> None:
    s = snapshot(week((60, 1), (40, 5)), plan=plan(move("b", "a", 10)))
    assert plans.projected_rung(s) == pytest.approx(2.2)


def test_an_id_in_both_is_projected_with_the_audits_score() -> None:
    both = NextRung(activities=(NextActivity(id="b", name="Said otherwise", score=5),))
    s = snapshot(week((60, 1), (40, 3)), next_rung=both, plan=plan(move("a", "b", 10)))
    assert plans.projected_rung(s) == pytest.approx(2.0)


def test_without_moves_nothing_is_projected() -> None:
    assert plans.projected_rung(snapshot(DEVELOPER)) is None
    assert plans.projected_rung(snapshot(DEVELOPER, plan=plan())) is None


def test_the_week_after_holds_the_new_activity_and_what_was_given_away_at_0() -> None:
    s = snapshot(week((60, 1), (40, 3)), next_rung=coming(4, 5))
    after = plans.week_after(s, [move("a", "b", 35), move("a", "next-b", 25)])
    assert [(a.id, a.share, a.score) for a in after] == [
        ("a", 0, 1),
        ("b", 75, 3),
        ("next-b", 25, 5),
    ]


def test_without_any_time_nothing_is_projected() -> None:
    assert (
        plans.projected_rung(snapshot(week((0, 1), (0, 4)), plan=plan(move("a", "b", 5)))) is None
    )
    assert (
        plans.projected_rung(
            snapshot((), next_rung=coming(4, 5), plan=plan(move("next-a", "next-b", 5)))
        )
        is None
    )
    assert plans.projected_rung(snapshot(week((100, 3)), plan=plan(move("a", "gone", 100)))) is None


@given(snapshots(), st.data())
def test_each_point_changes_the_rung_by_the_step_it_climbs(
    s: Snapshot, data: st.DataObject
) -> None:
    found = plans.receivers(s)
    donor = data.draw(st.sampled_from(s.activities))
    to = data.draw(st.sampled_from(found))
    points = data.draw(st.integers(1, round(donor.share * 100)))
    moved = snapshot(
        s.activities, next_rung=s.next_rung, plan=plan(move(donor.id, to.id, points / 100))
    )
    expected = rung_in_hundredths(s) + Fraction(points * (to.score - donor.score), 10_000)
    assert plans.projected_rung(moved) == pytest.approx(float(expected), abs=1e-9)
