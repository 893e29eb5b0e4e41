from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laddertui.domain import plan as plans
from laddertui.domain.ladder import position
from laddertui.domain.snapshot import Move, NextActivity, NextRung, Snapshot
from laddertui.domain.validation.snapshot import faults
from tests.support.snapshots import activity, coming, move, plan, snapshot, snapshots, week

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


# --- what is suggested


def test_the_lowest_score_gives_first_and_keeps_half() -> None:
    s = snapshot(week((20, 2), (30, 1), (40, 3), (10, 5)))
    assert rounded(plans.suggested_moves(s)) == [("b", "d", 15), ("a", "d", 5)]


def test_the_next_rungs_activities_above_the_rung_share_the_points_equally() -> None:
    s = snapshot(DEVELOPER, next_rung=coming(4, 4))
    assert rounded(plans.suggested_moves(s)) == [("a", "next-a", 10), ("a", "next-b", 10)]


def test_points_that_do_not_divide_evenly_stay_in_steps_of_five() -> None:
    s = snapshot(week((60, 1), (40, 2)), next_rung=coming(4, 4, 4))
    assert rounded(plans.suggested_moves(s)) == [
        ("a", "next-a", 10),
        ("a", "next-b", 5),
        ("a", "next-c", 5),
    ]


def test_more_goals_than_fives_share_single_points() -> None:
    s = snapshot(week((60, 1), (40, 2)), next_rung=coming(4, 4, 4, 4, 4, 4))
    assert [m.points for m in plans.suggested_moves(s)] == [4, 4, 3, 3, 3, 3]


def test_a_next_activity_that_is_not_above_the_rung_gets_nothing() -> None:
    s = snapshot(DEVELOPER, next_rung=coming(2, 4))
    assert rounded(plans.suggested_moves(s)) == [("a", "next-b", 20)]


def test_a_next_activity_exactly_as_high_as_the_rung_gets_nothing() -> None:
    s = snapshot(week((50, 1), (50, 3)), next_rung=coming(2, 4))
    assert rounded(plans.suggested_moves(s)) == [("a", "next-b", 20)]


def test_without_a_next_rung_the_most_human_parts_of_the_audit_get_the_points() -> None:
    s = snapshot(week((50, 1), (30, 2), (10, 4), (10, 5)))
    assert rounded(plans.suggested_moves(s)) == [("a", "d", 10), ("a", "c", 10)]


def test_a_suggestion_comes_to_less_than_the_floor_where_so_much_cannot_be_given_gently() -> None:
    assert rounded(plans.suggested_moves(snapshot(week((30, 1), (70, 5))))) == [("a", "b", 15)]


def test_other_points_may_be_asked_for() -> None:
    assert rounded(plans.suggested_moves(snapshot(DEVELOPER, next_rung=coming(5)), 7)) == [
        ("a", "next-a", 7)
    ]


@pytest.mark.parametrize(
    "s",
    [
        pytest.param(snapshot(()), id="no activities"),
        pytest.param(snapshot(week((50, 3), (50, 3))), id="all on one rung"),
        pytest.param(snapshot(week((100, 5))), id="at the top"),
        pytest.param(
            snapshot(week((1.5, 1), (98.5, 4))), id="nothing that could be halved in whole points"
        ),
    ],
)
def test_nothing_is_suggested_where_nothing_can_move_up(s: Snapshot) -> None:
    assert plans.suggested_moves(s) == ()


def test_without_fours_and_fives_the_highest_score_of_the_audit_gets_the_points() -> None:
    s = snapshot(week((50, 1), (30, 2), (20, 3)))
    assert rounded(plans.suggested_moves(s)) == [("a", "c", 20)]


def test_a_week_of_fours_and_fives_can_still_move_up() -> None:
    assert rounded(plans.suggested_moves(snapshot(week((50, 4), (50, 5))))) == [("a", "b", 20)]


def test_the_floor_is_reached_where_one_of_two_goals_can_take_what_the_other_cannot() -> None:
    s = snapshot(week((5, 1), (5, 4), (90, 3)), next_rung=coming(5, 3))
    assert sum(m.points for m in plans.suggested_moves(s)) == 20


def test_nothing_is_suggested_while_no_time_is_given() -> None:
    assert plans.suggested_moves(snapshot(week((0, 1), (0, 4)))) == ()


def test_what_one_goal_cannot_take_goes_to_the_other_and_the_lowest_score_still_gives_first() -> (
    None
):
    s = snapshot(week((5, 1), (5, 4), (90, 3)), next_rung=coming(5, 3))
    assert rounded(plans.suggested_moves(s)) == [("c", "next-a", 18), ("a", "next-b", 2)]


def test_a_goal_that_must_give_receives_nothing_so_that_no_time_is_passed_on() -> None:
    s = snapshot(week((10, 1), (50, 4), (40, 5)))
    assert rounded(plans.suggested_moves(s)) == [("a", "c", 5), ("b", "c", 15)]


def test_of_two_equal_scores_the_larger_share_gives_first() -> None:
    s = snapshot(week((16, 1), (24, 1), (60, 5)))
    assert rounded(plans.suggested_moves(s)) == [("b", "c", 12), ("a", "c", 8)]


def test_of_two_equal_scores_a_goal_gives_last() -> None:
    both = NextRung(
        activities=(NextActivity(id="b", name="Leading it", score=3), *coming(5).activities)
    )
    s = snapshot(week((30, 1), (40, 3), (20, 3), (10, 4)), next_rung=both)
    assert rounded(plans.suggested_moves(s)) == [
        ("a", "next-a", 5),
        ("c", "next-a", 5),
        ("a", "b", 10),
    ]


def test_two_donors_fill_three_goals_in_fives() -> None:
    s = snapshot(week((26, 1), (14, 2), (60, 3)), next_rung=coming(4, 4, 4))
    got = plans.received_by(plans.suggested_moves(s))
    assert sorted(got.values()) == [5, 5, 10]


def test_without_fours_and_fives_the_larger_of_two_equal_scores_gets_the_points() -> None:
    s = snapshot(week((50, 1), (20, 3), (30, 3)))
    assert rounded(plans.suggested_moves(s)) == [("a", "c", 20)]


def test_an_activity_without_a_score_neither_gives_nor_receives() -> None:
    s = snapshot(week((40, 0), (30, 1), (30, 4)), next_rung=coming(0))
    assert rounded(plans.suggested_moves(s)) == [("b", "c", 15)]
    assert plans.suggested_moves(snapshot(week((60, 0), (40, 0)))) == ()


def test_doubled_ids_in_a_draft_do_no_harm() -> None:
    rows = (activity("a", 60, 1), activity("a", 40, 5))
    assert plans.suggested_moves(snapshot(rows)) == ()


def test_a_next_activity_that_floating_point_alone_puts_above_the_rung_gets_nothing() -> None:
    s = snapshot(week((27.45, 4), (72.55, 4)), next_rung=coming(4))
    assert plans.suggested_moves(s) == ()


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


@pytest.mark.parametrize(
    ("points", "moved"), [(0, 0), (-5, 0), (7.5, 7.5), (0.29, 0.29), (7.006, 7)]
)
def test_points_are_moved_to_two_decimals_and_never_more(points: float, moved: float) -> None:
    assert sum(
        m.points for m in plans.suggested_moves(snapshot(DEVELOPER), points)
    ) == pytest.approx(moved)


@given(snapshots(), st.integers(1, 60))
def test_as_much_is_suggested_as_can_be_given_gently_the_lowest_scores_first(
    s: Snapshot, points: int
) -> None:
    moves = plans.suggested_moves(s, points)
    here = position(s.activities)
    assert here is not None
    scores = {r.id: r.score for r in plans.receivers(s)}
    coming_ids = [n.id for n in s.next_rung.activities] if s.next_rung else []
    goals = [
        activity_id for activity_id in coming_ids if scores[activity_id] > here.rung + 1e-9
    ] or [a.id for a in s.activities]
    top = max(scores[activity_id] for activity_id in goals)
    spare = {a.id: a.share / 2 // 1 for a in s.activities if a.score < top}
    assert sum(m.points for m in moves) == min(points, sum(spare.values()))
    gives = plans.given_by(moves)
    for a in s.activities:
        if any(b.score > a.score and b.id in gives for b in s.activities):
            assert gives.get(a.id, 0) == spare[a.id]


@given(snapshots(), st.integers(1, 60))
def test_no_activity_both_gives_and_receives_in_a_suggestion(s: Snapshot, points: int) -> None:
    moves = plans.suggested_moves(s, points)
    assert set(plans.given_by(moves)) & set(plans.received_by(moves)) == set()


@given(snapshots())
def test_a_suggestion_never_cuts_a_donor_below_half(s: Snapshot) -> None:
    given_: dict[str, float] = {}
    for m in plans.suggested_moves(s):
        given_[m.from_] = given_.get(m.from_, 0) + m.points
    for a in s.activities:
        assert a.share - given_.get(a.id, 0) >= a.share / 2 - 1e-9


@given(snapshots())
def test_a_suggestion_only_moves_upward(s: Snapshot) -> None:
    audit = {a.id: a.score for a in s.activities}
    all_scores = {n.id: n.score for n in (s.next_rung.activities if s.next_rung else ())} | audit
    for m in plans.suggested_moves(s):
        assert all_scores[m.to] > audit[m.from_]


@given(snapshots(), st.integers(1, 60))
def test_a_suggestion_is_never_more_than_was_asked_for(s: Snapshot, points: int) -> None:
    assert sum(m.points for m in plans.suggested_moves(s)) <= 20 + 1e-9
    assert sum(m.points for m in plans.suggested_moves(s, points)) <= points + 1e-9


@given(snapshots())
def test_a_suggestion_can_be_saved_as_it_is(s: Snapshot) -> None:
    planned = snapshot(s.activities, next_rung=s.next_rung, plan=plan(*plans.suggested_moves(s)))
    assert faults(planned) == []


@given(snapshots())
def test_a_suggestion_projects_no_lower_rung_and_a_higher_one_where_it_moves_anything(
    s: Snapshot,
) -> None:
    moves = plans.suggested_moves(s)
    after = plans.projected_rung(snapshot(s.activities, next_rung=s.next_rung, plan=plan(*moves)))
    here = position(s.activities)
    assert here is not None
    if moves:
        assert after is not None
        assert after > here.rung
    else:
        assert after is None


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
