from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laddertui.assessment import audit
from laddertui.domain.snapshot import EVERYTHING_ELSE, Move, Plan
from laddertui.forms.answers import AnswerError
from tests.support.drafts import (
    developer,
    draft_of,
    moves,
    named,
    names,
    nothing_yet,
    shared,
    shares,
)

# --- rows


def test_a_first_name_makes_the_first_row() -> None:
    draft = audit.set_name(nothing_yet(), 0, "Writing boilerplate")
    assert [(a.id, a.name, a.share, a.score) for a in draft.snapshot.activities] == [
        ("writing-boilerplate", "Writing boilerplate", 0.0, 0)
    ]


def test_writing_in_the_third_row_makes_the_two_above_it() -> None:
    draft = audit.set_name(nothing_yet(), 2, "Third")
    assert names(draft) == ["", "", "Third"]
    assert len({a.id for a in draft.snapshot.activities}) == 3


def test_two_rows_of_one_name_get_two_ids() -> None:
    assert [a.id for a in named("Calls", "Calls").snapshot.activities] == ["calls", "calls-2"]


def test_a_name_in_any_script_gives_its_row_an_id_of_its_own() -> None:
    assert [a.id for a in named("日本語", "שלום", "❤️", "☎️").snapshot.activities] == [
        "日本語",
        "שלום",
        "activity",
        "activity-2",
    ]


def test_the_role_and_the_hours_of_the_week_are_taken_back_when_emptied() -> None:
    draft = audit.set_week(audit.set_role(nothing_yet(), "Nurse"), 38.5)
    assert (draft.snapshot.role, draft.snapshot.hours_per_week) == ("Nurse", 38.5)
    draft = audit.set_week(audit.set_role(draft, ""), 0.0)
    assert (draft.snapshot.role, draft.snapshot.hours_per_week) == ("", None)


def test_empty_rows_are_dropped_when_one_goes_on() -> None:
    draft = audit.tidy(audit.set_name(nothing_yet(), 3, "Fourth"))
    assert names(draft) == ["Fourth"]


def test_a_row_with_only_a_share_is_not_dropped() -> None:
    draft = audit.tidy(audit.set_amount(nothing_yet(), 1, 20.0))
    assert shares(draft) == [20.0]


def test_removing_a_row_that_is_not_there_changes_nothing() -> None:
    draft = shared(60.0, 40.0)
    assert audit.remove_row(draft, 2) == draft


# --- renaming and removing with a plan


def test_a_row_keeps_its_moves_when_it_is_renamed() -> None:
    draft = audit.set_name(draft_of(developer()), 0, "Typing what was typed before")
    assert draft.snapshot.activities[0].id == "typing-what-was-typed-before"
    assert moves(draft) == [("typing-what-was-typed-before", "clients", 20.0)]


def test_a_receiver_keeps_its_moves_when_it_is_renamed() -> None:
    plan = Plan(moves=(Move(from_="bugs", to="users", points=5.0),))
    draft = audit.set_name(draft_of(developer(plan=plan)), 3, "Listening")
    assert moves(draft) == [("bugs", "listening", 5.0)]


def test_a_row_that_continues_an_earlier_quarter_keeps_its_id_when_it_is_renamed() -> None:
    first, *others = developer().activities
    continuing = developer(activities=(replace(first, was=first.id), *others))
    draft = audit.set_name(draft_of(continuing, base="2026-Q3"), 0, "Something else entirely")
    assert draft.snapshot.activities[0].id == "boilerplate"


def test_a_row_that_is_removed_takes_what_it_gives_and_gets_with_it() -> None:
    plan = Plan(
        moves=(
            Move(from_="boilerplate", to="users", points=5.0),
            Move(from_="bugs", to="clients", points=6.0),
            Move(from_="boilerplate", to="clients", points=7.0),
            Move(from_="bugs", to="users", points=8.0),
        )
    )
    draft = draft_of(developer(plan=plan))
    assert moves(audit.remove_row(draft, 0)) == [("bugs", "clients", 6.0), ("bugs", "users", 8.0)]
    assert moves(audit.remove_row(draft, 3)) == [
        ("bugs", "clients", 6.0),
        ("boilerplate", "clients", 7.0),
    ]


# --- percent and hours


@pytest.mark.parametrize(
    ("hours", "percents"),
    [
        ((16.0, 10.0, 8.0, 6.0), [40.0, 25.0, 20.0, 15.0]),
        ((1.0, 1.0, 1.0), [33.34, 33.33, 33.33]),
        ((1000.0, 0.01), [99.99, 0.01]),
    ],
)
def test_hours_become_shares_that_add_up(hours: tuple[float, ...], percents: list[float]) -> None:
    draft = audit.switch_unit(named(*(f"Task {n}" for n in range(len(hours)))))
    for n, h in enumerate(hours):
        draft = audit.set_amount(draft, n, h)
    assert shares(draft) == percents
    assert audit.week_balance(draft).adds_up


def test_hours_of_a_known_week_are_the_same_as_its_percents() -> None:
    by_percent = shared(40.0, 25.0, 20.0, 15.0)
    by_hours = audit.switch_unit(audit.set_week(named(*names(by_percent)), 40.0))
    for n, h in enumerate((16.0, 10.0, 8.0, 6.0)):
        by_hours = audit.set_amount(by_hours, n, h)
    assert shares(by_hours) == shares(by_percent)


def test_while_hours_are_missing_each_row_is_its_part_of_the_week() -> None:
    draft = audit.switch_unit(audit.set_week(named("A", "B"), 40.0))
    draft = audit.set_amount(draft, 0, 10.0)
    assert shares(draft) == [25.0, 0.0]
    found = audit.week_balance(draft)
    assert (found.amount, found.whole, found.adds_up) == (30.0, 40.0, False)


def test_a_minute_in_a_long_week_is_still_a_share() -> None:
    draft = audit.set_amount(audit.switch_unit(audit.set_week(named("A"), 160.0)), 0, 0.01)
    assert shares(draft) == [0.01]


def test_percents_are_shown_as_hours_and_back_without_changing() -> None:
    draft = audit.set_week(shared(33.33, 33.33, 33.34), 40.0)
    in_hours = audit.switch_unit(draft)
    assert audit.amounts(in_hours) == [13.33, 13.33, 13.34]
    assert audit.switch_unit(in_hours) == draft


def test_percents_cannot_be_shown_as_hours_of_an_unknown_week() -> None:
    with pytest.raises(AnswerError, match="how many hours your week has"):
        audit.switch_unit(shared(50.0))


def test_a_longer_week_makes_the_same_hours_a_smaller_share() -> None:
    draft = audit.set_amount(audit.switch_unit(audit.set_week(named("A"), 20.0)), 0, 10.0)
    assert shares(draft) == [50.0]
    assert shares(audit.set_week(draft, 40.0)) == [25.0]


def test_a_row_removed_while_hours_are_typed_takes_its_hours_with_it() -> None:
    draft = audit.switch_unit(named("A", "B", "C"))
    for n, h in enumerate((10.0, 20.0, 30.0)):
        draft = audit.set_amount(draft, n, h)
    draft = audit.remove_row(draft, 0)
    assert audit.amounts(draft) == [20.0, 30.0]
    assert shares(draft) == [40.0, 60.0]


@given(st.lists(st.integers(1, 6000), min_size=1, max_size=11))
def test_whatever_hours_are_typed_the_week_is_whole(minutes: list[int]) -> None:
    draft = audit.switch_unit(named(*(f"Task {n}" for n in range(len(minutes)))))
    for n, m in enumerate(minutes):
        draft = audit.set_amount(draft, n, round(m / 60, 2) or 0.01)
    assert sum(round(s * 100) for s in shares(draft)) == 10_000
    assert all(s > 0 for s in shares(draft))


# --- what is left


@pytest.mark.parametrize(
    ("given_out", "amount", "adds_up", "may_scale"),
    [
        ((), 100.0, False, False),
        ((60.0,), 40.0, False, False),
        ((50.0, 44.99), 5.01, False, False),
        ((50.0, 45.0), 5.0, False, True),
        ((50.0, 49.94), 0.06, False, True),
        ((50.0, 49.95), 0.05, True, False),
        ((50.0, 50.0), 0.0, True, False),
        ((50.0, 50.05), -0.05, True, False),
        ((50.0, 55.0), -5.0, False, True),
        ((50.0, 55.01), -5.01, False, False),
    ],
)
def test_what_is_left_and_scaling_only_for_five_points_or_less(
    given_out: tuple[float, ...], amount: float, adds_up: bool, may_scale: bool
) -> None:
    found = audit.week_balance(shared(*given_out))
    assert (found.amount, found.whole, found.adds_up, found.may_scale) == (
        amount,
        100.0,
        adds_up,
        may_scale,
    )


def test_scaling_keeps_the_proportions() -> None:
    assert shares(audit.scale(shared(50.0, 45.0))) == [52.63, 47.37]  # 50/95 and 45/95


def test_a_larger_gap_is_not_scaled_away() -> None:
    with pytest.raises(AnswerError, match="5 points or less"):
        audit.scale(shared(50.0, 44.0))


def test_scaling_hours_fills_the_week() -> None:
    draft = audit.switch_unit(audit.set_week(named("A", "B"), 40.0))
    draft = audit.set_amount(audit.set_amount(draft, 0, 20.0), 1, 18.0)
    draft = audit.scale(draft)
    assert shares(draft) == [52.63, 47.37]
    assert audit.amounts(draft) == [21.05, 18.95]
    assert audit.week_balance(draft).adds_up


# --- Everything else


def test_everything_else_takes_what_is_left_and_stands_last() -> None:
    draft = audit.add_everything_else(shared(60.0, 25.0))
    last = draft.snapshot.activities[-1]
    assert (last.id, last.name, last.share, last.score) == (
        EVERYTHING_ELSE,
        "Everything else",
        15.0,
        0,
    )
    assert audit.week_balance(draft).adds_up


def test_everything_else_is_there_once_and_takes_what_is_left_again() -> None:
    draft = audit.add_everything_else(shared(60.0, 25.0))
    draft = audit.add_everything_else(audit.set_amount(draft, 0, 50.0))
    assert [a.id for a in draft.snapshot.activities].count(EVERYTHING_ELSE) == 1
    assert shares(draft) == [50.0, 25.0, 25.0]


def test_nothing_is_given_to_everything_else_where_nothing_is_left() -> None:
    draft = shared(60.0, 40.0)
    assert audit.add_everything_else(draft) == draft


def test_everything_else_takes_the_hours_that_are_left() -> None:
    draft = audit.set_amount(audit.switch_unit(audit.set_week(named("A"), 40.0)), 0, 30.0)
    draft = audit.add_everything_else(draft)
    assert audit.amounts(draft) == [30.0, 10.0]
    assert shares(draft) == [75.0, 25.0]


def test_everything_else_may_be_called_anything() -> None:
    draft = audit.set_name(audit.add_everything_else(shared(60.0)), 1, "Mail and meetings")
    assert [(a.id, a.name) for a in draft.snapshot.activities][-1] == (
        EVERYTHING_ELSE,
        "Mail and meetings",
    )
    again = audit.add_everything_else(audit.set_amount(draft, 0, 50.0))
    assert names(again) == ["Task 0", "Mail and meetings"]


def test_a_row_that_someone_calls_everything_else_is_the_one_for_what_is_left() -> None:
    draft = audit.set_name(shared(60.0), 0, "everything else")
    draft = audit.set_name(draft, 1, "Calls")
    tidied = audit.tidy(draft)
    assert names(tidied) == ["Calls", "everything else"]
    assert [a.id for a in tidied.snapshot.activities] == ["calls", EVERYTHING_ELSE]


def test_a_row_begun_below_everything_else_is_a_new_row() -> None:
    draft = audit.add_everything_else(shared(60.0, 25.0))
    draft = audit.set_name(draft, 3, "Calls")
    assert "Everything else" in names(draft)
    assert "Calls" in names(draft)
    assert names(audit.tidy(draft))[-1] == "Everything else"


def test_a_share_given_below_everything_else_leaves_its_own_share_alone() -> None:
    draft = audit.set_amount(audit.add_everything_else(shared(60.0, 25.0)), 3, 5.0)
    rest = draft.snapshot.activity(EVERYTHING_ELSE)
    assert rest is not None
    assert rest.share == 15.0


def test_hours_stay_with_their_rows_when_one_is_added_before_everything_else() -> None:
    draft = audit.set_amount(audit.switch_unit(audit.set_week(named("A"), 40.0)), 0, 30.0)
    draft = audit.set_name(audit.add_everything_else(draft), 2, "B")
    by_id = dict(zip((a.id for a in draft.snapshot.activities), audit.amounts(draft), strict=True))
    assert by_id[EVERYTHING_ELSE] == 10.0
    assert by_id.get("b", 0.0) == 0.0
