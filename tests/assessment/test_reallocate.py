import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laddertui.assessment import reallocate
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
