"""Reassess: threads are kept, old scores come after the answer, a carried plan can be saved."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laddertui.assessment import audit, previous_quarters, reassess, score
from laddertui.assessment.previous_quarters import PreviousQuarters
from laddertui.domain.draft import Draft
from laddertui.domain.snapshot import Activity, Move, NextActivity, NextRung, Plan, Snapshot
from laddertui.domain.validation.snapshot import faults
from laddertui.presenters import reassess as review_words
from laddertui.services.session import ProfileSession
from tests.support.drafts import developer, draft_of, moves, names, shares
from tests.support.snapshots import activity, coming, move, plan, snapshot, snapshots, week

LATER = dt.date(2027, 2, 22)
"""A Monday in the quarter after the base's."""


def begun(base: Snapshot) -> Draft:
    return reassess.new_review(base, "2027-Q1", LATER)


def scored(base: Snapshot, *scores: int) -> Draft:
    """A review in which these scores have been given, by row."""
    draft = begun(base)
    rows = [replace(a, score=s) for a, s in zip(draft.snapshot.activities, scores, strict=True)]
    return audit.with_rows(draft, rows)


def test_last_quarters_week_is_there_with_its_actual_shares_and_without_any_score() -> None:
    rows = (
        activity("a", 60, 4, ai_could_replace=False, change_reason="ai-moved", note="n"),
        activity("b", 40, 1),
    )
    draft = begun(snapshot(rows))
    a, b = draft.snapshot.activities
    assert (a.id, a.share, a.score, a.ai_could_replace, a.change_reason, a.note) == (
        "a",
        60,
        0,
        None,
        None,
        "n",
    )
    assert (b.id, b.share, b.score) == ("b", 40, 0)
    assert (draft.snapshot.quarter, draft.snapshot.taken_on) == ("2027-Q1", LATER)
    assert (draft.session.kind, draft.session.step, draft.session.base) == (
        "reassess",
        "reassess",
        "2026-Q4",
    )
    assert draft.snapshot.plan is None


def test_the_next_rung_carries_over_and_what_was_planned_of_it_is_a_row_to_fill() -> None:
    base = developer()  # 20 points were planned into "clients"; "decisions" was only named
    draft = begun(base)
    assert draft.snapshot.next_rung == base.next_rung
    assert names(draft)[4:] == ["Finding out what clients need"]
    assert (shares(draft)[4], draft.snapshot.activities[4].id) == (0.0, "clients")


def test_that_a_week_and_what_it_was_to_gain_need_hands_is_carried_over() -> None:
    nxt = NextRung(activities=(NextActivity(id="n", name="Lifting", score=4, hands_on=True),))
    rows = (activity("a", 60, 4, hands_on=True), activity("b", 40, 1))
    draft = begun(snapshot(rows, next_rung=nxt, plan=plan(move("b", "n", 10))))
    assert [(a.id, a.hands_on) for a in draft.snapshot.activities] == [
        ("a", True),
        ("b", None),
        ("n", True),
    ]


def test_what_was_planned_but_took_no_time_is_dropped_and_what_took_time_stays() -> None:
    base = developer()
    draft = scored(base, 1, 2, 3, 4, 4)
    assert [a.id for a in reassess.as_saved(draft.snapshot, base).activities] == [
        "boilerplate",
        "bugs",
        "reviews",
        "users",
    ]
    draft = audit.set_amount(audit.set_amount(draft, 0, 35.0), 4, 5.0)
    found = reassess.as_saved(draft.snapshot, base)
    assert [(a.id, a.share) for a in found.activities][-1] == ("clients", 5.0)
    assert faults(found) == []


def test_an_old_activity_without_time_is_not_dropped_in_silence() -> None:
    base = developer(plan=None)
    draft = audit.set_amount(scored(base, 1, 2, 3, 4), 1, 0.0)
    assert "bugs" in [a.id for a in reassess.as_saved(draft.snapshot, base).activities]


def test_renaming_keeps_the_id_and_leaves_no_trace_of_itself() -> None:
    base = developer(plan=None)
    draft = audit.set_name(scored(base, 1, 2, 3, 4), 1, "Production incidents")
    found = reassess.as_saved(draft.snapshot, base).activities[1]
    assert (found.id, found.name, found.was) == ("bugs", "Production incidents", None)


def test_splitting_halves_the_share_and_both_go_on_from_the_old_one() -> None:
    base = developer(plan=None)
    draft = audit.set_name(reassess.split(scored(base, 1, 2, 3, 4), 1), 2, "Bugs in production")
    whole, part = draft.snapshot.activities[1:3]
    assert (whole.id, whole.score) == ("bugs", 2)
    assert (part.id, part.was, part.score) == ("bugs-in-production", "bugs", 0)
    assert (whole.share, part.share) == (12.5, 12.5)
    found = reassess.as_saved(draft.snapshot, base)
    assert [a.was for a in found.activities] == [None, None, "bugs", None, None]
    assert previous_quarters.thread(part, base) == base.activities[1]


@pytest.mark.parametrize(
    ("share", "whole", "part"), [(12.51, 6.25, 6.26), (33.33, 16.66, 16.67), (7.0, 3.5, 3.5)]
)
def test_no_hundredth_is_lost_in_a_split(share: float, whole: float, part: float) -> None:
    rows = (activity("a", share, 2), activity("b", round(100 - share, 2), 3))
    first, second = shares(reassess.split(begun(snapshot(rows)), 0))[:2]
    assert sorted((first, second)) == sorted((whole, part))


def test_a_split_where_hours_are_typed_splits_the_hours_too() -> None:
    draft = audit.switch_unit(begun(developer(plan=None)))  # 16, 10, 8 and 6 hours of 40
    draft = reassess.split(draft, 1)
    assert audit.amounts(draft) == [16.0, 5.0, 5.0, 8.0, 6.0]
    assert shares(audit.set_amount(draft, 2, 5.0)) == [40.0, 12.5, 12.5, 20.0, 15.0]


def test_a_part_that_is_split_again_goes_on_from_the_first() -> None:
    draft = reassess.split(begun(developer(plan=None)), 0)
    draft = audit.set_name(draft, 1, "Second part")
    draft = audit.set_name(reassess.split(draft, 1), 2, "Third part")
    assert [a.was for a in draft.snapshot.activities][:3] == ["boilerplate"] * 3
    assert len({a.id for a in draft.snapshot.activities}) == 6


def test_a_part_keeps_the_thread_where_the_rest_is_taken_out() -> None:
    base = developer(plan=None)
    draft = audit.set_name(reassess.split(begun(base), 0), 1, "Second part")
    draft = audit.remove_row(draft, 0)
    (first, *_) = reassess.as_saved(draft.snapshot, base).activities
    assert (first.id, first.was) == ("second-part", "boilerplate")


def test_splitting_a_row_that_is_not_there_changes_nothing() -> None:
    draft = begun(developer())
    assert reassess.split(draft, 5) == draft


@given(snapshots(), st.integers(0, 8))
def test_a_split_keeps_the_week_and_every_thread(base: Snapshot, n: int) -> None:
    before = begun(base)
    draft = reassess.split(before, n)
    assert sum(shares(draft)) == pytest.approx(sum(shares(before)))
    assert {previous_quarters.thread(a, base) for a in draft.snapshot.activities} == {
        previous_quarters.thread(a, base) for a in before.snapshot.activities
    }


# The order, and what is said of the past


def test_what_stood_high_is_asked_first_and_else_nothing_is_moved_about() -> None:
    assert not any("high" in line for line in reassess.AGENDA)  # unannounced
    base = snapshot(week((10, 1), (20, 5), (30, 3), (15, 4), (25, 2)))
    rows = begun(base).snapshot.activities
    assert previous_quarters.order(rows, PreviousQuarters(base=base)) == [1, 3, 0, 2, 4]
    assert previous_quarters.order(rows, None) == [0, 1, 2, 3, 4]


def test_the_order_does_not_follow_the_new_scores() -> None:
    base = snapshot(week((40, 1), (60, 4)))
    rows = scored(base, 5, 1).snapshot.activities
    assert previous_quarters.order(rows, PreviousQuarters(base=base)) == [1, 0]


def test_scoring_goes_through_that_order_and_back() -> None:
    base = snapshot(week((40, 1), (40, 2), (20, 4)))
    earlier = PreviousQuarters(base=base)
    draft = begun(base)
    draft = score.go(draft, score.first_open(draft, earlier))
    assert score.row_of(draft) == 2
    draft = score.give(draft, 4, earlier)
    draft = score.answer_complexity(score.answer_replaceable(draft, False), True, earlier)
    assert (score.row_of(draft), score.open_question(draft)) == (0, "score")
    assert score.row_of(score.turned(draft, -1, earlier)) == 2
    assert score.row_of(score.turned(draft, 1, earlier)) == 1


def test_a_reason_is_asked_for_a_changed_score_only() -> None:
    base = snapshot(week((40, 2), (60, 2)))
    earlier = PreviousQuarters(base=base)
    same = score.give(begun(base), 2, earlier)
    assert (score.row_of(same), score.open_question(same)) == (1, "score")
    changed = score.give(begun(base), 1, earlier)
    assert (score.row_of(changed), score.open_question(changed)) == (0, "change_reason")
    said = score.answer_reason(changed, "ai-moved", earlier)
    assert (said.snapshot.activities[0].change_reason, score.row_of(said)) == ("ai-moved", 1)


def test_a_changed_high_score_is_tested_before_it_is_asked_why() -> None:
    base = snapshot(week((40, 2), (60, 2)))
    earlier = PreviousQuarters(base=base)
    draft = score.give(begun(base), 4, earlier)
    assert score.open_question(draft) == "ai_could_replace"
    draft = score.answer_replaceable(draft, False)
    assert score.open_question(draft) == "complexity"
    assert score.open_question(score.answer_complexity(draft, True, earlier)) == "change_reason"


def test_going_back_to_the_old_score_takes_the_reason_away() -> None:
    base = snapshot(week((40, 2), (60, 2)))
    earlier = PreviousQuarters(base=base)
    draft = score.answer_reason(score.give(begun(base), 1, earlier), "job-changed", earlier)
    draft = score.give(score.go(draft, 0), 2, earlier)
    assert draft.snapshot.activities[0].change_reason is None
    assert score.row_of(draft) == 1


def test_nothing_is_asked_of_what_is_new() -> None:
    base = snapshot(week((40, 2), (60, 2)))
    earlier = PreviousQuarters(base=base)
    fresh = activity("c", 5, 5)
    assert not previous_quarters.needs_reason(fresh, earlier)
    assert review_words.old_scores(fresh, earlier) == ""
    assert previous_quarters.thread(fresh, base) is None


def test_a_part_is_compared_with_what_it_comes_from() -> None:
    base = snapshot(week((40, 2), (60, 4)))
    earlier = PreviousQuarters(base=base)
    part = activity("new-name", 20, 5, was="b")
    assert review_words.old_scores(part, earlier) == "Last time you gave it 4."
    assert previous_quarters.needs_reason(part, earlier)
    assert previous_quarters.order((activity("a", 40, 0), part), earlier) == [1, 0]


def test_the_score_of_four_quarters_ago_is_told_too() -> None:
    base = snapshot(week((40, 2), (60, 4)))
    year_ago = snapshot(week((40, 3), (60, 5)), quarter="2026-Q1")
    said = review_words.old_scores(
        activity("a", 40, 1), PreviousQuarters(base=base, quarter="2027-Q1", past=(year_ago,))
    )
    assert said == "Last time you gave it 2, and 3 four quarters ago."


def test_what_did_not_exist_four_quarters_ago_has_no_such_score() -> None:
    base = snapshot(week((40, 2), (60, 4)))
    year_ago = snapshot(week((100, 3)), quarter="2026-Q1")
    said = review_words.old_scores(
        activity("b", 60, 1), PreviousQuarters(base=base, quarter="2027-Q1", past=(year_ago,))
    )
    assert said == "Last time you gave it 4."


def test_a_base_that_is_four_quarters_old_is_told_once_and_never_mixed_up() -> None:
    rows = (
        activity("a", 40, 2),
        activity("b", 60, 5, was="a"),
    )  # b was split off a, a quarter before
    base = snapshot(rows, quarter="2026-Q1")
    said = review_words.old_scores(
        activity("b", 60, 1), PreviousQuarters(base=base, quarter="2027-Q1")
    )
    assert "2" not in said  # that is what "a" scored
    assert "5" in said


def test_only_the_quarter_four_calendar_quarters_before_is_a_year_ago() -> None:
    base = snapshot(week((40, 2), (60, 4)))
    others = tuple(
        snapshot(week((40, 5), (60, 5)), quarter=q) for q in ("2025-Q4", "2026-Q2", "2026-Q3")
    )
    said = review_words.old_scores(
        activity("a", 40, 1), PreviousQuarters(base=base, quarter="2027-Q1", past=others)
    )
    assert said == "Last time you gave it 2."


# An id that is used for something else, and threads over several quarters


def chain(profile: ProfileSession, *rows_by_quarter: tuple[str, tuple[Activity, ...]]) -> None:
    for quarter, rows in rows_by_quarter:
        profile.store.save_quarter(snapshot(rows, quarter=quarter, taken_on=dt.date(2026, 11, 22)))


def told_a_year_later(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch, activity_id: str
) -> str:
    """What is said of a base's activity in 2027-Q1, whose year before is 2026-Q1."""
    monkeypatch.setenv("LADDERTUI_TODAY", LATER.isoformat())
    earlier = previous_quarters.read_previous_quarters(profile, "2026-Q4", "2027-Q1")
    assert earlier is not None
    return review_words.old_scores(
        next(a for a in begun(earlier.base).snapshot.activities if a.id == activity_id), earlier
    )


def test_a_thread_renamed_by_a_split_two_quarters_ago_still_knows_its_score_of_a_year_ago(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    chain(
        profile,
        ("2026-Q1", (activity("old", 100, 3),)),
        ("2026-Q2", (activity("new", 100, 2, was="old"),)),
        ("2026-Q3", (activity("new", 100, 2),)),
        ("2026-Q4", (activity("new", 100, 2),)),
    )
    assert (
        told_a_year_later(profile, monkeypatch, "new")
        == "Last time you gave it 2, and 3 four quarters ago."
    )


def test_an_id_used_anew_is_not_told_the_score_of_what_it_was_a_year_ago(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = activity("other", 50, 1)
    chain(
        profile,
        ("2026-Q1", (activity("reviews", 50, 5), other)),
        ("2026-Q2", (activity("talks", 50, 2), other)),
        ("2026-Q4", (activity("reviews", 50, 3), other)),
    )
    assert told_a_year_later(profile, monkeypatch, "reviews") == "Last time you gave it 3."


def test_a_part_that_took_over_the_id_of_something_else_keeps_its_own_thread() -> None:
    base = snapshot((activity("a", 50, 5), activity("b", 50, 1)))
    reused = activity("a", 25, 1, was="b")  # "a" is gone; a part of b goes by its id now
    earlier = PreviousQuarters(base=base)
    assert review_words.old_scores(reused, earlier) == "Last time you gave it 1."
    assert not previous_quarters.needs_reason(reused, earlier)
    (kept,) = reassess.as_saved(snapshot((reused,)), base).activities
    assert kept.was == "b"


def test_a_base_row_that_was_itself_split_off_goes_on_under_its_own_id() -> None:
    base = snapshot((activity("a", 50, 2), activity("b", 50, 4, was="a")))
    draft = begun(base)
    assert (
        review_words.old_scores(draft.snapshot.activities[1], PreviousQuarters(base=base))
        == "Last time you gave it 4."
    )
    assert [a.was for a in reassess.as_saved(draft.snapshot, base).activities] == [None, None]


# The plan


def test_what_was_planned_is_told_by_name() -> None:
    assert review_words.plan_lines(developer()) == [
        "Last quarter's plan:",
        "  20 points from Writing boilerplate to Finding out what clients need",
    ]
    assert review_words.plan_lines(developer(plan=None)) == []
    assert review_words.plan_lines(developer(plan=Plan(skill="negotiation"))) == []


def kept(rows: tuple[Activity, ...], old: Plan, next_rung: NextRung | None = None) -> Draft:
    return reassess.carried_plan(draft_of(snapshot(rows, next_rung=next_rung)), old, LATER)


def test_a_plan_that_still_fits_is_kept_whole_from_a_new_start() -> None:
    old = plan(move("a", "b", 15), move("a", "next-a", 5), needs_agreement_of="Ada")
    draft = kept(week((40, 1), (60, 3)), old, coming(4))
    assert moves(draft) == [("a", "b", 15), ("a", "next-a", 5)]
    assert draft.snapshot.plan == replace(old, starts_on=dt.date(2027, 2, 22))  # LATER is a Monday


def test_moves_that_no_longer_fit_are_trimmed_in_their_order() -> None:
    old = plan(move("a", "b", 15), move("a", "c", 10), move("a", "b", 5))
    assert moves(kept(week((18, 1), (60, 3), (22, 4)), old)) == [("a", "b", 15), ("a", "c", 3)]


def test_moves_of_what_is_gone_are_left_out() -> None:
    old = plan(
        move("gone", "b", 5), move("a", "gone", 5), move("a", "next-b", 5), move("a", "next-a", 5)
    )
    assert moves(kept(week((50, 1), (50, 3)), old, coming(4))) == [("a", "next-a", 5)]


def test_a_trimmed_plan_makes_no_dust_of_floating_point() -> None:
    # 10.1 + 20.2 is a little less than 30.3 in floating point; no move that a person would see
    # is left
    old = plan(move("a", "b", 10.1), move("a", "c", 20.2), move("a", "b", 5))
    assert all(
        points >= 0.01 for _, _, points in moves(kept(week((30.3, 1), (60, 3), (9.7, 4)), old))
    )


@given(
    snapshots(),
    snapshots(),
    st.lists(st.tuples(st.integers(0, 8), st.integers(0, 12), st.integers(1, 4000))),
)
def test_a_kept_plan_never_stands_in_the_way_of_saving(
    base: Snapshot, now: Snapshot, made: list[tuple[int, int, int]]
) -> None:
    ids = [a.id for a in base.activities]
    to = [*ids, *(n.id for n in (base.next_rung or NextRung()).activities)]
    old = plan(
        *(Move(from_=ids[f % len(ids)], to=to[t % len(to)], points=p / 100) for f, t, p in made)
    )
    found = reassess.carried_plan(draft_of(now), old, LATER).snapshot
    assert faults(found) == []
    assert found.plan is not None
    assert sum(m.points for m in found.plan.moves) <= sum(m.points for m in old.moves) + 1e-9


def test_a_carried_plan_drops_a_receiver_that_took_no_time_and_is_no_next_rung() -> None:
    base = developer()
    draft = scored(base, 1, 2, 3, 4, 4)
    others = NextRung(
        title="Another",
        activities=(NextActivity(id="mentoring", name="Mentoring juniors", score=4),),
    )
    draft = replace(draft, snapshot=replace(draft.snapshot, next_rung=others))
    assert base.plan is not None
    draft = reassess.carried_plan(draft, base.plan, LATER)
    assert faults(reassess.as_saved(draft.snapshot, base)) == []


# Held early
