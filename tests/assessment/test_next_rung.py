from laddertui.assessment import next_rung
from laddertui.domain.draft import Draft
from laddertui.domain.snapshot import Move, NextRung, Plan
from tests.support.drafts import developer, draft_of, moves
from tests.support.suggestions import suggestion


def rows(draft: Draft) -> list[tuple[str, str, int]]:
    return [(a.id, a.name, a.score) for a in next_rung.rung_of(draft).activities]


def alone() -> Draft:
    """An audit without a next rung or a plan."""
    return draft_of(developer(next_rung=None, plan=None))


def test_a_title_and_who_it_is_seen_in_are_taken_and_taken_back() -> None:
    draft = next_rung.change(next_rung.change(alone(), title="Architect"), seen_in="Ada")
    assert (next_rung.rung_of(draft).title, next_rung.rung_of(draft).seen_in) == (
        "Architect",
        "Ada",
    )
    draft = next_rung.change(draft, title="", seen_in="")
    assert draft.snapshot.next_rung is None


def test_a_name_and_a_score_make_a_row() -> None:
    draft = next_rung.set_score(next_rung.set_name(alone(), 0, "Client calls"), 0, 4)
    assert rows(draft) == [("client-calls", "Client calls", 4)]


def test_a_name_of_the_audit_is_that_activity_with_its_score() -> None:
    assert rows(next_rung.set_name(alone(), 0, "hearing USERS out")) == [
        ("users", "hearing USERS out", 4)
    ]


def test_the_same_name_twice_is_not_the_same_id_twice() -> None:
    draft = next_rung.set_name(
        next_rung.set_name(alone(), 0, "Hearing users out"), 1, "Hearing users out"
    )
    assert len({activity_id for activity_id, _, _ in rows(draft)}) == 2


def test_a_new_name_never_takes_an_id_of_the_audit() -> None:
    assert rows(next_rung.set_name(alone(), 0, "bugs!"))[0][0] == "bugs-2"


def test_typing_past_a_name_of_the_audit_leaves_no_score_behind() -> None:
    draft = next_rung.set_name(alone(), 0, "Hearing users out")
    draft = next_rung.set_name(draft, 0, "Hearing users out in person")
    assert rows(draft) == [("hearing-users-out-in-person", "Hearing users out in person", 0)]


def test_renaming_keeps_the_moves_into_it() -> None:
    draft = next_rung.set_name(draft_of(developer()), 0, "Client work")
    assert moves(draft) == [("boilerplate", "client-work", 20.0)]


def test_renaming_a_row_that_was_an_activity_leaves_that_activitys_moves() -> None:
    plan = Plan(moves=(Move(from_="bugs", to="users", points=5.0),))
    draft = next_rung.set_name(
        draft_of(developer(plan=plan, next_rung=None)), 0, "Hearing users out"
    )
    assert moves(next_rung.set_name(draft, 0, "Other")) == [("bugs", "users", 5.0)]


def test_a_row_that_is_removed_takes_the_moves_into_it_along() -> None:
    draft = next_rung.remove(draft_of(developer()), 0)
    assert [activity_id for activity_id, _, _ in rows(draft)] == ["decisions"]
    assert moves(draft) == []


def test_removing_a_row_that_is_not_there_changes_nothing() -> None:
    draft = draft_of(developer())
    assert next_rung.remove(draft, 5) == draft


def test_a_suggestion_goes_into_the_first_empty_row() -> None:
    draft = next_rung.set_name(alone(), 1, "Second")
    draft = next_rung.add(draft, suggestion("Picked", score=5))
    assert [(name, score) for _, name, score in rows(draft)] == [("Picked", 5), ("Second", 0)]


def test_a_suggestion_comes_after_rows_that_are_full() -> None:
    draft = next_rung.add(draft_of(developer()), suggestion("Picked"))
    assert [name for _, name, _ in rows(draft)][-1] == "Picked"


def test_that_a_suggestion_needs_hands_goes_with_its_name() -> None:
    draft = next_rung.add_all(
        alone(), [suggestion("Lifting patients", hands_on=True), suggestion("Talks")]
    )
    draft = next_rung.set_name(draft, 0, "Lifting patients together")

    def hands(draft: Draft) -> list[bool | None]:
        return [each.hands_on for each in next_rung.rung_of(draft).activities]

    assert hands(draft) == [True, None]
    assert hands(next_rung.set_name(draft, 0, "")) == [None, None]


def test_rows_in_which_nothing_was_said_are_dropped() -> None:
    draft = next_rung.tidy(next_rung.set_name(alone(), 2, "Third"))
    assert [name for _, name, _ in rows(draft)] == ["Third"]


def test_a_next_rung_that_is_emptied_is_none() -> None:
    draft = next_rung.remove(next_rung.set_name(alone(), 0, "Only"), 0)
    assert draft.snapshot.next_rung is None
    assert next_rung.rung_of(draft) == NextRung()
