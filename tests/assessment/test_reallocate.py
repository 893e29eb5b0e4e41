import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laddertui.assessment import audit, reallocate
from laddertui.domain.draft import Draft
from tests.support.drafts import developer, draft_of, moves


def no_plan() -> Draft:
    return draft_of(developer(plan=None))


def test_points_move_and_add_up_between_the_same_two() -> None:
    draft = reallocate.move(no_plan(), "boilerplate", "clients", 5.0)
    draft = reallocate.move(draft, "boilerplate", "clients", 1.0)
    assert moves(draft) == [("boilerplate", "clients", 6.0)]
    assert reallocate.share_after(draft, "boilerplate") == 34.0
    assert reallocate.share_after(draft, "clients") == 6.0


def test_points_moved_back_to_nothing_leave_no_move_and_no_plan() -> None:
    draft = reallocate.move(
        reallocate.move(no_plan(), "boilerplate", "clients", 3.0), "boilerplate", "clients", -5.0
    )
    assert draft == no_plan()


def test_nobody_gives_more_than_there_is() -> None:
    draft = reallocate.move(no_plan(), "users", "clients", 100.0)
    assert moves(draft) == [("users", "clients", 15.0)]
    assert reallocate.move(draft, "users", "clients", 1.0) == draft


def test_nobody_gives_the_same_time_twice() -> None:
    draft = reallocate.move(no_plan(), "users", "clients", 10.0)
    draft = reallocate.move(draft, "users", "decisions", 10.0)
    assert moves(draft) == [("users", "clients", 10.0), ("users", "decisions", 5.0)]


def test_nothing_moves_from_itself_to_itself_nor_from_what_is_not_there() -> None:
    assert reallocate.move(no_plan(), "users", "users", 5.0) == no_plan()
    assert reallocate.move(no_plan(), "clients", "users", 5.0) == no_plan()
    assert reallocate.move(no_plan(), "nobody", "users", 5.0) == no_plan()


STEPS = st.tuples(
    st.sampled_from(["boilerplate", "bugs", "reviews", "users"]),
    st.sampled_from(["boilerplate", "bugs", "reviews", "users", "clients", "decisions"]),
    st.sampled_from([1.0, 5.0, -1.0, -5.0, 0.01, 50.0]),
)


@given(st.lists(STEPS, max_size=30))
def test_whatever_keys_are_pressed_no_donor_gives_more_than_its_share(
    keys: list[tuple[str, str, float]],
) -> None:
    draft = no_plan()
    for donor, receiver, points in keys:
        draft = reallocate.move(draft, donor, receiver, points)
    for a in draft.snapshot.activities:
        out = sum(points for donor, _, points in moves(draft) if donor == a.id)
        assert out <= a.share + 1e-9
    assert all(points > 0 for _, _, points in moves(draft))
    assert len({(d, r) for d, r, _ in moves(draft)}) == len(moves(draft))


def rows(draft: Draft) -> dict[str, tuple[float, float]]:
    """What each row takes of the week now and then."""
    return {row.id: (row.now, row.then) for row in reallocate.week_rows(draft)}


def test_a_point_goes_into_the_purse_and_from_there_to_another_row() -> None:
    draft = reallocate.shift(no_plan(), "boilerplate", -5.0)
    assert (reallocate.in_hand(draft), moves(draft)) == (5.0, [])
    assert rows(draft)["boilerplate"] == (40.0, 35.0)
    draft = reallocate.shift(draft, "clients", 3.0)
    assert (reallocate.in_hand(draft), moves(draft)) == (2.0, [("boilerplate", "clients", 3.0)])
    assert rows(draft)["clients"] == (0.0, 3.0)
    draft = reallocate.shift(draft, "clients", -3.0)
    assert (reallocate.in_hand(draft), moves(draft)) == (5.0, [])
    assert reallocate.shift(draft, "boilerplate", 5.0) == no_plan()


def test_no_row_gives_more_than_it_has_and_none_gets_more_than_the_purse_holds() -> None:
    draft = reallocate.shift(no_plan(), "users", -100.0)
    assert (rows(draft)["users"], reallocate.in_hand(draft)) == ((15.0, 0.0), 15.0)
    assert reallocate.shift(draft, "users", -1.0) == draft
    draft = reallocate.shift(draft, "clients", 100.0)
    assert (rows(draft)["clients"], reallocate.in_hand(draft)) == ((0.0, 15.0), 0.0)
    assert reallocate.shift(draft, "decisions", 1.0) == draft
    assert reallocate.shift(draft, "nobody", -1.0) == draft


def test_a_share_that_is_typed_takes_or_gives_what_brings_the_row_to_it() -> None:
    draft = reallocate.set_share(no_plan(), "boilerplate", 27.5)
    assert reallocate.in_hand(draft) == 12.5
    draft = reallocate.set_share(draft, "clients", 7.25)
    assert moves(draft) == [("boilerplate", "clients", 7.25)]
    assert reallocate.set_share(draft, "nobody", 7.25) == draft


def test_rows_are_the_week_then_what_only_the_next_rung_has() -> None:
    known = reallocate.week_rows(no_plan())
    assert [(row.id, row.is_coming) for row in known] == [
        ("boilerplate", False),
        ("bugs", False),
        ("reviews", False),
        ("users", False),
        ("clients", True),
        ("decisions", True),
    ]


def test_an_emptied_purse_leaves_the_points_where_they_came_from() -> None:
    draft = reallocate.shift(reallocate.shift(no_plan(), "bugs", -5.0), "clients", 2.0)
    back = reallocate.put_back(draft)
    assert rows(back)["bugs"] == (25.0, 23.0)
    assert moves(back) == [("bugs", "clients", 2.0)]


def test_what_the_audit_no_longer_has_is_in_no_purse_and_a_new_name_keeps_its_points() -> None:
    draft = reallocate.shift(no_plan(), "boilerplate", -30.0)
    renamed = audit.set_name(draft, 0, "Typing it in")
    assert (reallocate.in_hand(renamed), rows(renamed)["typing-it-in"]) == (30.0, (40.0, 10.0))
    smaller = audit.set_amount(draft, 0, 20.0)
    assert (reallocate.in_hand(smaller), rows(smaller)["boilerplate"]) == (20.0, (20.0, 0.0))
    assert reallocate.in_hand(audit.remove_row(draft, 0)) == 0.0


def test_what_is_marked_not_this_one_gives_nothing_in_a_suggestion_until_that_is_taken_back() -> (
    None
):
    draft = reallocate.toggle_fixed(no_plan(), "boilerplate")
    assert draft.snapshot.activities[0].fixed is True
    assert {donor for donor, _, _ in moves(reallocate.suggest(draft))} == {"bugs", "reviews"}
    assert reallocate.toggle_fixed(draft, "boilerplate") == no_plan()
    assert reallocate.toggle_fixed(draft, "nobody") == draft


def test_a_suggestion_is_not_set_by_hand_and_whatever_else_is() -> None:
    assert not reallocate.is_set_by_hand(no_plan())
    suggested = reallocate.suggest(no_plan())
    assert not reallocate.is_set_by_hand(suggested)
    assert reallocate.is_set_by_hand(reallocate.shift(suggested, "bugs", -1.0))
    assert reallocate.is_set_by_hand(draft_of(developer()))
    assert reallocate.in_hand(reallocate.suggest(reallocate.shift(suggested, "bugs", -1.0))) == 0.0


ROWS = st.sampled_from(["boilerplate", "bugs", "reviews", "users", "clients", "decisions"])


@given(st.lists(st.tuples(ROWS, st.sampled_from([1.0, 5.0, -1.0, -5.0, 0.01, -0.03])), max_size=40))
def test_whatever_is_taken_and_given_the_week_and_the_purse_make_a_hundred(
    keys: list[tuple[str, float]],
) -> None:
    draft = no_plan()
    for row, points in keys:
        draft = reallocate.shift(draft, row, points)
    thens = [row.then for row in reallocate.week_rows(draft)]
    assert round(sum(thens) + reallocate.in_hand(draft), 6) == 100
    assert min(thens) >= 0
    assert all(points > 0 for _, _, points in moves(draft))
    assert rows(draft_of(draft.snapshot)) == rows(reallocate.put_back(draft))


def test_new_events_begin_on_different_days() -> None:
    draft = no_plan()
    for row in range(reallocate.MOST_EVENTS):
        draft = reallocate.change_event(draft, row, title=f"Block {row}")
    days = [event.weekday for event in reallocate.plan_of(draft).events]
    assert len(set(days)) == reallocate.MOST_EVENTS


def test_a_suggestion_takes_the_place_of_the_moves_and_keeps_the_rest() -> None:
    draft = reallocate.suggest(draft_of(developer()))
    assert moves(draft) == [("boilerplate", "clients", 10.0), ("boilerplate", "decisions", 10.0)]
    assert reallocate.plan_of(draft).skill == "negotiation"
    assert len(reallocate.plan_of(draft).events) == 2


def test_planned_points_are_the_sum_of_the_moves() -> None:
    assert reallocate.planned(no_plan()) == 0.0
    assert reallocate.planned(draft_of(developer())) == 20.0


def test_the_skill_the_agreement_and_the_start_are_taken_and_taken_back() -> None:
    draft = reallocate.change(
        no_plan(), skill="listening", needs_agreement_of="Ada", starts_on=dt.date(2026, 11, 30)
    )
    plan = reallocate.plan_of(draft)
    assert (plan.skill, plan.needs_agreement_of, plan.starts_on) == (
        "listening",
        "Ada",
        dt.date(2026, 11, 30),
    )
    assert reallocate.change(draft, skill="", needs_agreement_of="", starts_on=None) == no_plan()


@pytest.mark.parametrize(
    ("today", "monday"),
    [
        (dt.date(2026, 11, 22), dt.date(2026, 11, 23)),
        (dt.date(2026, 11, 23), dt.date(2026, 11, 23)),
        (dt.date(2026, 11, 24), dt.date(2026, 11, 30)),
    ],
)
def test_a_sprint_is_suggested_to_start_on_the_next_monday(today: dt.date, monday: dt.date) -> None:
    assert reallocate.suggested_start(today) == monday


def test_an_event_is_named_and_moved() -> None:
    draft = reallocate.change_event(no_plan(), 0, title="Client call")
    draft = reallocate.change_event(draft, 0, weekday="monday", minutes=90)
    first = reallocate.plan_of(draft).events[0]
    assert (first.title, first.weekday, first.at, first.minutes) == (
        "Client call",
        "monday",
        dt.time(10),
        90,
    )


def test_an_event_without_a_title_is_no_event_when_one_goes_on() -> None:
    draft = reallocate.change_event(no_plan(), 1, title="Design hour")
    assert [e.title for e in reallocate.plan_of(draft).events] == ["", "Design hour"]
    assert [e.title for e in reallocate.plan_of(reallocate.tidy(draft)).events] == ["Design hour"]
