import datetime as dt
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given

from laddertui.domain.advice import Advice, advice
from laddertui.domain.leverage import Leverage
from laddertui.domain.snapshot import Activity, NextActivity, NextRung, Snapshot
from tests.support.snapshots import activity, coming, events, move, plan, snapshot, snapshots, week

ROWS = week((30, 2), (20, 3), (20, 3), (15, 4), (15, 4))
"""Stands on 0.60 + 0.60 + 0.60 + 0.60 + 0.60 = 3."""
GOOD_PLAN = plan(move("a", "d", 15), move("b", "e", 5))
SOUND = snapshot(ROWS, next_rung=coming(4, 5), plan=GOOD_PLAN)


def codes(s: Snapshot) -> list[str]:
    return [a.code for a in advice(s)]


def about(s: Snapshot, code: str) -> list[str | None]:
    """What the advice of one code is about, in the order it is given."""
    return [a.activity for a in advice(s) if a.code == code]


def with_plan(*moves: Any, **more: Any) -> Snapshot:
    return snapshot(ROWS, next_rung=coming(4, 5), plan=plan(*(moves or GOOD_PLAN.moves), **more))


def with_row(n: int, **more: Any) -> Snapshot:
    """The sound snapshot with one activity changed."""
    rows = [replace(a, **more) if i == n else a for i, a in enumerate(ROWS)]
    return snapshot(tuple(rows), next_rung=coming(4, 5), plan=GOOD_PLAN)


def even_week(count: int, *more: Activity) -> tuple[Activity, ...]:
    """So many activities of one point each beside a large one; all score 3."""
    rows = [activity(f"part-{n}", 1, 3) for n in range(count - 1)]
    return (activity("large", 100 - len(rows) - sum(a.share for a in more), 3), *rows, *more)


def test_a_sound_quarter_is_given_no_advice() -> None:
    assert codes(SOUND) == []


def test_an_assessment_just_begun_is_advised_and_nothing_breaks() -> None:
    assert codes(snapshot(())) == ["few-activities", "no-sprint"]
    assert codes(snapshot(week((0, 0)), next_rung=coming(0))) == ["few-activities", "no-sprint"]


# --- the plan's own advice


def test_no_plan_is_no_sprint_and_says_nothing_else_of_the_plan() -> None:
    assert codes(snapshot(ROWS, next_rung=coming(4, 5))) == ["no-sprint"]


def test_a_plan_without_a_start_is_no_sprint_until_it_has_one() -> None:
    assert codes(with_plan(starts_on=None)) == ["no-sprint"]
    assert codes(with_plan(starts_on=dt.date(2027, 1, 1))) == []


@pytest.mark.parametrize(
    ("count", "expected"), [(0, True), (1, True), (2, False), (3, False), (4, True)]
)
def test_a_plan_wants_two_or_three_weekly_events(count: int, expected: bool) -> None:
    assert codes(with_plan(events=events(count))) == (["events"] if expected else [])


@pytest.mark.parametrize("skill", [None, "", "  ", "\t"])
def test_a_plan_without_a_skill_is_told_so_until_it_has_one(skill: str | None) -> None:
    assert codes(with_plan(skill=skill)) == ["no-skill"]
    assert codes(with_plan(skill="domain judgement")) == []


def test_fewer_than_20_points_are_a_short_move_and_20_are_not() -> None:
    assert codes(with_plan(move("a", "d", 15), move("b", "e", 4.99))) == ["short-move"]
    assert codes(with_plan(move("a", "d", 15), move("b", "e", 5))) == []


def test_a_plan_without_moves_is_a_short_move() -> None:
    assert codes(snapshot(ROWS, plan=plan())) == ["short-move"]


def test_twenty_points_in_crooked_parts_are_twenty() -> None:
    parts = [move("a", "d", p) for p in (6.7, 6.7, 0.1, 0.1, 0.1)] + [
        move("b", "e", p) for p in (3.1, 3.2)
    ]
    assert "short-move" not in codes(with_plan(*parts))


# --- how many activities


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (1, ["few-activities"]),
        (4, ["few-activities"]),
        (5, []),
        (10, []),
        (11, ["many-activities"]),
    ],
)
def test_five_to_ten_activities_are_asked_for(count: int, expected: list[str]) -> None:
    assert codes(snapshot(even_week(count))) == [*expected, "no-sprint"]


def test_everything_else_is_not_counted_among_them_whatever_its_name() -> None:
    rest = activity("everything-else", 1, 3, name="Mail and upkeep")
    assert codes(snapshot(even_week(4, rest))) == ["few-activities", "no-sprint"]
    assert codes(snapshot(even_week(10, rest))) == ["no-sprint"]


# --- names


@pytest.mark.parametrize("name", ["Admin", "Software engineer"])
def test_a_catch_all_or_a_job_title_is_too_broad_until_it_says_what_is_done(name: str) -> None:
    broad = with_row(1, name=name)
    assert codes(broad) == ["too-broad"]
    assert about(broad, "too-broad") == ["b"]
    assert codes(with_row(1, name="Reconciling the month's invoices")) == []


def test_everything_else_is_never_too_broad() -> None:
    assert codes(with_row(2, id="everything-else", name="Admin")) == ["few-activities"]


def test_of_two_broad_names_the_larger_is_named_first() -> None:
    rows = (
        replace(ROWS[3], name="Sales"),
        replace(ROWS[1], name="Admin"),
        *ROWS[:1],
        ROWS[2],
        ROWS[4],
    )
    assert about(snapshot(rows), "too-broad") == ["b", "d"]


# --- moves that lead nowhere higher


def test_a_receiver_that_scores_no_higher_than_its_donor_is_named() -> None:
    level = with_plan(move("b", "c", 10), move("a", "d", 10))
    assert codes(level) == ["not-higher"]
    assert about(level, "not-higher") == ["c"]
    down = with_plan(move("d", "a", 5), move("a", "d", 15))
    assert about(down, "not-higher") == ["a"]


def test_a_receiver_one_step_higher_is_not() -> None:
    assert codes(with_plan(move("b", "d", 10), move("a", "c", 10))) == []


def test_a_receiver_is_named_once_however_many_give_to_it_and_the_larger_first() -> None:
    s = with_plan(move("d", "a", 5), move("e", "a", 5), move("c", "b", 10))
    assert about(s, "not-higher") == ["a", "b"]


def test_a_next_rungs_receiver_is_compared_too() -> None:
    s = snapshot(
        ROWS, next_rung=coming(4, 2), plan=plan(move("a", "next-b", 15), move("b", "next-a", 5))
    )
    assert about(s, "not-higher") == ["next-b"]


def test_an_id_in_both_is_compared_by_the_audits_score() -> None:
    both = NextRung(
        activities=(NextActivity(id="c", name="Leading it", score=5), *coming(5).activities)
    )
    s = snapshot(ROWS, next_rung=both, plan=plan(move("b", "c", 10), move("a", "d", 10)))
    assert about(s, "not-higher") == ["c"]


def test_a_next_rung_with_nothing_above_the_rung_is_not_higher_until_one_is() -> None:
    assert advice(snapshot(ROWS, next_rung=coming(3, 2), plan=GOOD_PLAN)) == [
        Advice(code="not-higher")
    ]
    assert codes(snapshot(ROWS, next_rung=coming(3, 4), plan=GOOD_PLAN)) == []


def test_a_next_rung_exactly_as_high_as_the_rung_is_not_higher() -> None:
    rows = week((25, 1), (25, 3), (25, 3), (12.5, 5), (12.5, 5))
    assert codes(snapshot(rows, next_rung=coming(3))) == ["not-higher", "no-sprint"]


def test_a_next_rung_without_activities_yet_is_not_judged() -> None:
    assert codes(snapshot(ROWS, next_rung=NextRung(title="Client architect"), plan=GOOD_PLAN)) == []


@pytest.mark.parametrize(
    ("shares", "score"), [((27.45, 72.55), 2), ((83.72, 16.28), 3), ((27.45, 72.55), 4)]
)
def test_floating_point_makes_no_next_rung_higher_than_it_is(
    shares: tuple[float, float], score: int
) -> None:
    s = snapshot(week(*((share, score) for share in shares)), next_rung=coming(score))
    assert "not-higher" in codes(s)


# --- too much at once


def test_more_than_40_points_in_all_are_abrupt_and_40_are_not() -> None:
    rows = week((60, 1), (20, 2), (10, 3), (5, 4), (5, 5))
    forty = plan(move("a", "d", 30), move("b", "e", 10))
    more = plan(move("a", "d", 30), move("b", "e", 10), move("c", "e", 0.01))
    assert "abrupt-total" not in codes(snapshot(rows, plan=forty))
    assert "abrupt-total" in codes(snapshot(rows, plan=more))


def test_a_donor_cut_by_more_than_half_is_named_and_by_half_is_not() -> None:
    assert codes(with_plan(move("a", "d", 15), move("b", "e", 10))) == []
    cut = with_plan(move("a", "d", 15), move("b", "e", 10), move("b", "d", 0.01))
    assert codes(cut) == ["abrupt-donor"]
    assert about(cut, "abrupt-donor") == ["b"]


def test_of_two_donors_cut_by_more_than_half_the_larger_is_named_first() -> None:
    s = with_plan(move("b", "d", 11), move("a", "e", 16))
    assert about(s, "abrupt-donor") == ["a", "b"]


def test_what_a_donor_gets_back_is_not_cut() -> None:
    assert codes(with_plan(move("a", "b", 10), move("b", "d", 15))) == []
    assert codes(with_plan(move("a", "b", 10), move("b", "d", 20))) == []
    cut = with_plan(move("a", "b", 4), move("b", "d", 15))
    assert about(cut, "abrupt-donor") == ["b"]


def test_half_of_a_crooked_share_in_crooked_parts_is_still_half() -> None:
    rows = week((30.3, 1), (20, 3), (20, 3), (15, 4), (14.7, 4))
    s = snapshot(rows, plan=plan(move("a", "d", 5.05), move("a", "e", 10.1), move("b", "d", 5)))
    assert codes(s) == []


# --- the lenses


@pytest.mark.parametrize(
    ("answer", "expected"), [(None, []), (0, []), (1, []), (2, ["compression"])]
)
def test_compression_is_advice_only_at_a_full_yes(answer: Any, expected: list[str]) -> None:
    assert codes(replace(SOUND, leverage=Leverage(compression=answer))) == expected


def test_compression_needs_a_human_activity_to_press_on() -> None:
    three = week((30, 3), (20, 3), (20, 3), (15, 2), (15, 2))
    assert "compression" not in codes(snapshot(three, leverage=Leverage(compression=2)))
    assert "compression" in codes(
        snapshot((*three[:4], replace(three[4], score=4)), leverage=Leverage(compression=2))
    )


def test_other_signals_at_a_full_yes_are_no_compression() -> None:
    assert codes(replace(SOUND, leverage=Leverage(scarcity=2, wage_reset=2, bureaucracy=2))) == []


@pytest.mark.parametrize(
    ("share", "expected"), [(29.99, []), (30, ["hands-on"]), (30.01, ["hands-on"])]
)
def test_from_30_percent_hands_on_the_ladder_says_what_it_does_not_count(
    share: float, expected: list[str]
) -> None:
    rows = (
        activity("hands", share, 3, value_kind="physical-or-high-risk"),
        activity("rest", round(100 - share, 2) - 3, 3, value_kind="owns-outcome"),
        *(activity(f"part-{n}", 1, 3) for n in range(3)),
    )
    assert codes(snapshot(rows)) == [*expected, "no-sprint"]


def test_hands_on_time_is_summed_over_activities() -> None:
    rows = [
        replace(a, value_kind="physical-or-high-risk") if a.id in ("d", "e") else a for a in ROWS
    ]
    assert codes(snapshot(tuple(rows), next_rung=coming(4), plan=GOOD_PLAN)) == ["hands-on"]


# --- scores that contradict themselves


@pytest.mark.parametrize(
    ("n", "expected"), [(0, []), (1, ["ai-could-replace"]), (3, ["ai-could-replace"])]
)
def test_what_ai_could_replace_is_called_a_one_or_two_by_the_source(
    n: int, expected: list[str]
) -> None:
    s = with_row(n, ai_could_replace=True)
    assert codes(s) == expected
    assert about(s, "ai-could-replace") == [ROWS[n].id for _ in expected]


@pytest.mark.parametrize("answer", [False, None])
def test_what_ai_could_not_replace_or_is_not_answered_stands(answer: bool | None) -> None:
    assert codes(with_row(3, ai_could_replace=answer)) == []


def test_of_several_the_larger_share_is_named_first() -> None:
    rows = tuple(replace(a, ai_could_replace=True) for a in reversed(ROWS))
    assert about(snapshot(rows), "ai-could-replace") == ["c", "b", "e", "d"]


# --- the single five


def single_five(exposed: float, share: float, score: int) -> Snapshot:
    """One small activity beside an exposed part, the rest at 3."""
    middle = round(100 - exposed - share - 2, 2)
    small = (activity("x", 1, 3), activity("y", 1, 3))
    rows = (
        activity("low", exposed, 2),
        activity("mid", middle, 3),
        activity("high", share, score),
        *small,
    )
    return snapshot(rows, plan=plan(move("low", "mid", 20)))


@pytest.mark.parametrize(
    ("exposed", "share", "score", "expected"),
    [
        pytest.param(60, 10, 5, ["single-five"], id="at both limits"),
        pytest.param(60, 10, 4, ["single-five"], id="a four counts"),
        pytest.param(60, 10, 3, [], id="a three does not"),
        pytest.param(59.99, 10, 5, [], id="less exposed"),
        pytest.param(60, 10.01, 5, [], id="a larger anchor"),
        pytest.param(85, 0.01, 5, ["single-five"], id="the smallest share"),
    ],
)
def test_a_small_anchor_beside_a_mostly_exposed_week_is_the_single_five(
    exposed: float, share: float, score: int, expected: list[str]
) -> None:
    s = single_five(exposed, share, score)
    assert codes(s) == expected
    assert about(s, "single-five") == ["high" for _ in expected]


def test_several_small_anchors_are_one_piece_of_advice_about_the_largest() -> None:
    rows = week((60, 2), (30, 3), (3, 5), (7, 4))
    assert [a.share for a in advice(snapshot(rows)) if a.code == "single-five"] == [7]


def test_small_anchors_that_make_more_than_a_tenth_together_are_none() -> None:
    rows = week((60, 2), (29, 3), (4, 5), (7, 4))
    assert "single-five" not in codes(snapshot(rows))


def test_sixty_percent_in_crooked_parts_is_sixty() -> None:
    rows = week((20.1, 1), (19.9, 2), (19.7, 1), (0.3, 2), (35, 3), (5, 5))
    assert "single-five" in codes(snapshot(rows))


def test_a_tenth_of_the_time_given_is_a_tenth_though_the_shares_are_a_little_off_100() -> None:
    rows = (activity("low", 70.04, 2), activity("mid", 20, 3), activity("high", 10, 5))
    assert about(snapshot((*rows[:2], replace(rows[2], share=10.004))), "single-five") == ["high"]
    short = (replace(rows[0], share=69.96), *rows[1:])
    assert "single-five" not in codes(snapshot(short))  # 10 of 99.96 is more than a tenth


# --- order


def test_everything_at_once_is_given_the_heaviest_first() -> None:
    rows = (
        activity("a", 82, 2, name="Admin", value_kind="physical-or-high-risk"),
        activity("b", 10, 4, ai_could_replace=True),
        activity("c", 8, 1),
    )
    crooked = plan(move("b", "c", 6), starts_on=None, skill=None, events=())
    assert codes(snapshot(rows, plan=crooked, leverage=Leverage(compression=2))) == [
        "hands-on",
        "single-five",
        "ai-could-replace",
        "compression",
        "abrupt-donor",
        "not-higher",
        "short-move",
        "too-broad",
        "few-activities",
        "no-skill",
        "events",
        "no-sprint",
    ]


def test_too_much_and_too_many_stand_at_their_places_in_the_table() -> None:
    rows = (activity("big", 80, 1), *(activity(f"p{n}", 2, 3) for n in range(10)))
    s = snapshot(rows, plan=plan(move("big", "p0", 41), starts_on=None))
    assert codes(s) == ["abrupt-donor", "abrupt-total", "many-activities", "no-sprint"]


def test_a_stuck_receiver_comes_before_the_next_rung_as_a_whole() -> None:
    s = snapshot(ROWS, next_rung=coming(3), plan=plan(move("b", "c", 10), move("a", "next-a", 10)))
    assert about(s, "not-higher") == ["c", None]


@given(snapshots())
def test_within_a_code_a_smaller_share_never_comes_first(s: Snapshot) -> None:
    shares = {a.id: a.share for a in s.activities}
    given_ = advice(s)
    for before, after in pairwise(given_):
        if before.code == after.code:
            assert shares.get(before.activity or "", 0) >= shares.get(after.activity or "", 0)
