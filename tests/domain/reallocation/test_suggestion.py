"""What the app proposes as an example: gentle, upward, and never from what must not be given up."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laddertui.domain import plan as plans
from laddertui.domain.ladder import position
from laddertui.domain.leverage import ValueKind
from laddertui.domain.reallocation.suggestion import suggested_moves
from laddertui.domain.snapshot import Activity, Move, NextActivity, NextRung, Snapshot
from laddertui.domain.validation.snapshot import faults
from tests.support.snapshots import activity, coming, plan, snapshot, snapshots, week

DEVELOPER = week((40, 1), (25, 2), (20, 3), (15, 4))
"""Stands on 0.40 + 0.50 + 0.60 + 0.60 = 2.10."""


def rounded(moves: tuple[Move, ...]) -> list[tuple[str, str, float]]:
    return [(m.from_, m.to, round(m.points, 6)) for m in moves]


def test_the_lowest_score_gives_first_and_keeps_half() -> None:
    s = snapshot(week((20, 2), (30, 1), (40, 3), (10, 5)))
    assert rounded(suggested_moves(s)) == [("b", "d", 15), ("a", "d", 5)]


def test_the_next_rungs_activities_above_the_rung_share_the_points_equally() -> None:
    s = snapshot(DEVELOPER, next_rung=coming(4, 4))
    assert rounded(suggested_moves(s)) == [("a", "next-a", 10), ("a", "next-b", 10)]


def test_points_that_do_not_divide_evenly_stay_in_steps_of_five() -> None:
    s = snapshot(week((60, 1), (40, 2)), next_rung=coming(4, 4, 4))
    assert rounded(suggested_moves(s)) == [
        ("a", "next-a", 10),
        ("a", "next-b", 5),
        ("a", "next-c", 5),
    ]


def test_twenty_points_go_to_four_of_six_goals_in_fives_and_to_none_in_crumbs() -> None:
    s = snapshot(week((60, 1), (40, 2)), next_rung=coming(4, 5, 4, 4, 4, 4))
    assert rounded(suggested_moves(s)) == [
        ("a", "next-b", 5),
        ("a", "next-a", 5),
        ("a", "next-c", 5),
        ("a", "next-d", 5),
    ]


def test_a_next_activity_that_is_not_above_the_rung_gets_nothing() -> None:
    s = snapshot(DEVELOPER, next_rung=coming(2, 4))
    assert rounded(suggested_moves(s)) == [("a", "next-b", 20)]


def test_a_next_activity_exactly_as_high_as_the_rung_gets_nothing() -> None:
    s = snapshot(week((50, 1), (50, 3)), next_rung=coming(2, 4))
    assert rounded(suggested_moves(s)) == [("a", "next-b", 20)]


def test_without_a_next_rung_the_most_human_parts_of_the_audit_get_the_points() -> None:
    s = snapshot(week((50, 1), (30, 2), (10, 4), (10, 5)))
    assert rounded(suggested_moves(s)) == [("a", "d", 10), ("a", "c", 10)]


def test_a_suggestion_comes_to_less_than_the_floor_where_so_much_cannot_be_given_gently() -> None:
    assert rounded(suggested_moves(snapshot(week((30, 1), (70, 5))))) == [("a", "b", 15)]


def test_other_points_may_be_asked_for() -> None:
    assert rounded(suggested_moves(snapshot(DEVELOPER, next_rung=coming(5)), 7)) == [
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
    assert suggested_moves(s) == ()


def test_without_fours_and_fives_the_highest_score_of_the_audit_gets_the_points() -> None:
    s = snapshot(week((50, 1), (30, 2), (20, 3)))
    assert rounded(suggested_moves(s)) == [("a", "c", 20)]


def test_what_turns_on_people_is_never_proposed_to_be_given_up() -> None:
    assert suggested_moves(snapshot(week((50, 4), (50, 5)))) == ()
    s = snapshot(week((20, 1), (60, 4), (20, 5)), next_rung=coming(5))
    assert rounded(suggested_moves(s)) == [("a", "next-a", 10)]


def test_the_floor_is_reached_where_one_of_two_goals_can_take_what_the_other_cannot() -> None:
    s = snapshot(week((5, 1), (5, 4), (90, 3)), next_rung=coming(5, 3))
    assert sum(m.points for m in suggested_moves(s)) == 20


def test_nothing_is_suggested_while_no_time_is_given() -> None:
    assert suggested_moves(snapshot(week((0, 1), (0, 4)))) == ()


def test_what_one_goal_cannot_take_goes_to_the_other_and_the_lowest_score_still_gives_first() -> (
    None
):
    s = snapshot(week((10, 1), (5, 4), (85, 3)), next_rung=coming(5, 3))
    assert rounded(suggested_moves(s)) == [("c", "next-a", 15), ("a", "next-b", 5)]


def test_a_goal_that_must_give_receives_nothing_so_that_no_time_is_passed_on() -> None:
    both = NextRung(
        activities=(NextActivity(id="b", name="Leading it", score=3), *coming(4).activities)
    )
    s = snapshot(week((10, 1), (50, 3), (40, 2)), next_rung=both)
    assert rounded(suggested_moves(s, 60)) == [
        ("a", "next-a", 5),
        ("c", "next-a", 20),
        ("b", "next-a", 25),
    ]


def test_of_two_equal_scores_the_larger_share_gives_first() -> None:
    s = snapshot(week((16, 1), (24, 1), (60, 5)))
    assert rounded(suggested_moves(s)) == [("b", "c", 12), ("a", "c", 8)]


def test_of_two_equal_scores_a_goal_gives_last() -> None:
    both = NextRung(
        activities=(NextActivity(id="b", name="Leading it", score=3), *coming(5).activities)
    )
    s = snapshot(week((30, 1), (40, 3), (20, 3), (10, 4)), next_rung=both)
    assert rounded(suggested_moves(s)) == [
        ("a", "next-a", 5),
        ("c", "next-a", 5),
        ("a", "b", 10),
    ]


def test_two_donors_fill_three_goals_and_no_move_is_a_crumb() -> None:
    s = snapshot(week((26, 1), (14, 2), (60, 3)), next_rung=coming(4, 4, 4))
    moves = suggested_moves(s)
    assert plans.given_by(moves) == {"a": 13, "b": 7}
    assert len(plans.received_by(moves)) == 3
    assert min(m.points for m in moves) >= 3


def test_who_comes_last_gives_three_points_and_no_crumb() -> None:
    """12 and 7 could be given, and the one that is left would be a crumb."""
    s = snapshot(week((24, 1), (14, 2), (12, 3), (50, 5)))
    assert plans.given_by(suggested_moves(s)) == {"a": 12, "b": 5, "c": 3}


def test_what_can_spare_less_than_three_points_is_left_alone() -> None:
    s = snapshot(week((5.9, 1), (6, 1), (30, 2), (58.1, 5)))
    assert plans.given_by(suggested_moves(s)) == {"b": 3, "c": 15}


@pytest.mark.parametrize(
    "kept",
    [
        {"fixed": True},
        {"hands_on": True},
        {"hands_on": True, "value_kind": "standard-output"},
        {"value_kind": "physical-or-high-risk"},
        {"value_kind": "owns-outcome"},
        {"value_kind": "deep-local-context"},
    ],
)
def test_what_is_marked_or_hands_on_or_held_is_never_proposed_as_a_donor(
    kept: dict[str, Any],
) -> None:
    a, b, c = week((60, 1), (20, 2), (20, 5))
    assert rounded(suggested_moves(snapshot((replace(a, **kept), b, c)))) == [("b", "c", 10)]


@pytest.mark.parametrize("kind", ["moves-information", "repeats-process", "standard-output"])
def test_what_the_source_calls_exposed_may_be_proposed(kind: ValueKind) -> None:
    a, b, c = week((60, 1), (20, 2), (20, 5))
    s = snapshot((replace(a, value_kind=kind), b, c))
    assert rounded(suggested_moves(s)) == [("a", "c", 20)]


def test_everything_else_is_never_what_time_is_proposed_for() -> None:
    rest = activity("everything-else", 40, 4)
    s = snapshot((activity("a", 40, 1), activity("b", 20, 4), rest))
    assert rounded(suggested_moves(s)) == [("a", "b", 20)]


HANDS: ValueKind = "physical-or-high-risk"
SURGEON = (
    activity("operating", 60, 2, value_kind=HANDS),
    activity("letters", 20, 1),
    activity("rounds", 20, 4),
)
ICU_NURSE = (
    activity("ventilators", 45, 1, value_kind=HANDS),
    activity("charting", 25, 1, value_kind="standard-output"),
    activity("families", 30, 5),
)
THERAPIST = (
    activity("supervision", 10, 2, value_kind="deep-local-context"),
    activity("notes", 20, 1),
    activity("sessions", 60, 5, value_kind="deep-local-context"),
    activity("crisis-calls", 10, 5),
)
PLUMBER = (
    activity("boilers", 50, 1, value_kind=HANDS),
    activity("quotes", 20, 1, value_kind="standard-output"),
    activity("owners", 30, 4),
)


@pytest.mark.parametrize(
    ("known", "gives"),
    [
        pytest.param(SURGEON, {"letters": 10}, id="surgeon"),
        pytest.param(ICU_NURSE, {"charting": 12}, id="ICU nurse"),
        pytest.param(THERAPIST, {"notes": 10}, id="therapist"),
        pytest.param(PLUMBER, {"quotes": 10}, id="plumber"),
    ],
)
def test_nobody_is_proposed_less_operating_fewer_ventilators_or_less_supervision(
    known: tuple[Activity, ...], gives: dict[str, float]
) -> None:
    assert plans.given_by(suggested_moves(snapshot(known, next_rung=coming(5)))) == gives


def test_without_fours_and_fives_the_larger_of_two_equal_scores_gets_the_points() -> None:
    s = snapshot(week((50, 1), (20, 3), (30, 3)))
    assert rounded(suggested_moves(s)) == [("a", "c", 20)]


def test_an_activity_without_a_score_neither_gives_nor_receives() -> None:
    s = snapshot(week((40, 0), (30, 1), (30, 4)), next_rung=coming(0))
    assert rounded(suggested_moves(s)) == [("b", "c", 15)]
    assert suggested_moves(snapshot(week((60, 0), (40, 0)))) == ()


def test_doubled_ids_in_a_draft_do_no_harm() -> None:
    rows = (activity("a", 60, 1), activity("a", 40, 5))
    assert suggested_moves(snapshot(rows)) == ()


def test_a_next_activity_that_floating_point_alone_puts_above_the_rung_gets_nothing() -> None:
    s = snapshot(week((27.45, 4), (72.55, 4)), next_rung=coming(4))
    assert suggested_moves(s) == ()


@pytest.mark.parametrize(
    ("points", "moved"), [(0, 0), (-5, 0), (7.5, 7.5), (0.29, 0.29), (7.006, 7)]
)
def test_points_are_moved_to_two_decimals_and_never_more(points: float, moved: float) -> None:
    assert sum(m.points for m in suggested_moves(snapshot(DEVELOPER), points)) == pytest.approx(
        moved
    )


@given(snapshots(), st.integers(3, 60))
def test_as_much_is_suggested_as_can_be_given_gently_but_for_less_than_a_smallest_move(
    s: Snapshot, points: int
) -> None:
    moves = suggested_moves(s, points)
    here = position(s.activities)
    assert here is not None
    scores = {r.id: r.score for r in plans.receivers(s)}
    coming_ids = [n.id for n in s.next_rung.activities] if s.next_rung else []
    goals = [
        activity_id for activity_id in coming_ids if scores[activity_id] > here.rung + 1e-9
    ] or [a.id for a in s.activities]
    top = min(max(scores[activity_id] for activity_id in goals), 4)
    spare = {a.id: a.share / 2 // 1 for a in s.activities if a.score < top and a.share >= 6}
    most = min(points, sum(spare.values()))
    assert most - 2 <= sum(m.points for m in moves) <= most
    gives = plans.given_by(moves)
    for a in s.activities:
        if any(b.score > a.score and b.id in gives for b in s.activities):
            assert gives.get(a.id, 0) >= spare.get(a.id, 0) - 2


@given(snapshots(), st.integers(3, 60))
def test_no_move_of_a_suggestion_is_a_crumb(s: Snapshot, points: int) -> None:
    assert all(m.points >= 3 for m in suggested_moves(s, points))


@given(snapshots(), st.integers(1, 60))
def test_no_activity_both_gives_and_receives_in_a_suggestion(s: Snapshot, points: int) -> None:
    moves = suggested_moves(s, points)
    assert set(plans.given_by(moves)) & set(plans.received_by(moves)) == set()


@given(snapshots())
def test_a_suggestion_never_cuts_a_donor_below_half(s: Snapshot) -> None:
    given_: dict[str, float] = {}
    for m in suggested_moves(s):
        given_[m.from_] = given_.get(m.from_, 0) + m.points
    for a in s.activities:
        assert a.share - given_.get(a.id, 0) >= a.share / 2 - 1e-9


@given(snapshots())
def test_a_suggestion_only_moves_upward(s: Snapshot) -> None:
    audit = {a.id: a.score for a in s.activities}
    all_scores = {n.id: n.score for n in (s.next_rung.activities if s.next_rung else ())} | audit
    for m in suggested_moves(s):
        assert all_scores[m.to] > audit[m.from_]


@given(snapshots(), st.integers(1, 60))
def test_a_suggestion_is_never_more_than_was_asked_for(s: Snapshot, points: int) -> None:
    assert sum(m.points for m in suggested_moves(s)) <= 20 + 1e-9
    assert sum(m.points for m in suggested_moves(s, points)) <= points + 1e-9


@given(snapshots())
def test_a_suggestion_can_be_saved_as_it_is(s: Snapshot) -> None:
    planned = snapshot(s.activities, next_rung=s.next_rung, plan=plan(*suggested_moves(s)))
    assert faults(planned) == []


@given(snapshots())
def test_a_suggestion_projects_no_lower_rung_and_a_higher_one_where_it_moves_anything(
    s: Snapshot,
) -> None:
    moves = suggested_moves(s)
    after = plans.projected_rung(snapshot(s.activities, next_rung=s.next_rung, plan=plan(*moves)))
    here = position(s.activities)
    assert here is not None
    if moves:
        assert after is not None
        assert after > here.rung
    else:
        assert after is None
