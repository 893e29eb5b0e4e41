"""Next rung: the role one rung higher in the person's own words, or with suggestions."""

import pytest

from laddertui.assessment import next_rung
from laddertui.domain.draft import Draft
from tests.support.drafts import developer, draft_of, moves
from tests.support.windows import (
    at_step,
    click,
    draft_in,
    focus,
    here,
    on_screen,
    paste,
    press,
    rest,
    says,
    until,
    write,
)


def rows(draft: Draft) -> list[tuple[str, int]]:
    return [(a.name, a.score) for a in next_rung.rung_of(draft).activities]


def unnamed(**session: object) -> Draft:
    """A scored week without a next rung or a plan."""
    return draft_of(developer(next_rung=None, plan=None), **{"step": "next-rung", **session})


@pytest.mark.slow
async def test_one_arrives_at_the_title() -> None:
    async with at_step(unnamed()) as window:
        assert focus(window) == "#title"
        assert window.app.screen.query_one("#notice").display


@pytest.mark.slow
async def test_the_empty_title_shows_a_role_one_rung_up_in_ones_own_job() -> None:
    """Those of nursing and of the trades, as their guides have them; no guide knows a qwertz."""
    for role, example in (
        ("ICU nurse", "for example: Ward lead"),
        ("Plumber", "for example: Master who trains apprentices"),
        ("Qwertz", "for example: team lead, or adviser"),
    ):
        draft = draft_of(developer(role=role, next_rung=None, plan=None), step="next-rung")
        async with at_step(draft) as window:
            await until(window, lambda: says(window, "#title", example))  # noqa: B023
            await window.app.workers.wait_for_complete()
            await rest(window)
            assert says(window, "#title", example)
            assert not says(window, "#rows", "architect")


@pytest.mark.slow
async def test_a_whole_next_rung_by_keys() -> None:
    async with at_step(unnamed()) as window:
        await write(window, "Architect")
        await press(
            window,
            "enter",
            "A",
            "enter",
            "C",
            "enter",
            "4",
            "enter",
            "D",
            "enter",
            "3",
            "enter",
            "enter",
        )
        assert focus(window) == "#next"
        found = next_rung.rung_of(draft_in(window))
        assert (found.title, found.seen_in) == ("Architect", "A")
        assert rows(draft_in(window)) == [("C", 4), ("D", 3)]
        await press(window, "enter")
        assert here(window) == "reallocate"


async def test_only_one_to_five_is_taken_as_a_score() -> None:
    async with at_step(unnamed()) as window:
        await press(window, "down", "down", "C", "enter", "9", "x", "0", "5", "5")
        assert rows(draft_in(window)) == [("C", 5)]


async def test_a_score_is_taken_back_with_the_eraser() -> None:
    async with at_step(draft_of(developer(), step="next-rung", row=0, field="score")) as window:
        await press(window, "end", "backspace")
        assert rows(draft_in(window))[0] == ("Finding out what clients need", 0)


async def test_a_character_that_acts_is_refused_and_mended() -> None:
    async with at_step(unnamed()) as window:
        await paste(window, "a\x07b")
        assert says(window, "#notice", "leave it out")
        assert next_rung.rung_of(draft_in(window)).title is None
        await press(window, "end", "ctrl+u", "A")
        assert next_rung.rung_of(draft_in(window)).title == "A"
        assert not says(window, "#notice", "leave it out")


@pytest.mark.slow
async def test_several_suggestions_are_ticked_and_taken_at_once() -> None:
    async with at_step(unnamed()) as window:
        await press(window, "f4")
        assert here(window) == "SuggestionsDialog"
        await press(
            window, "right", "space", "down", "enter", "left", "down", "right", "space", "f8"
        )
        assert here(window) == "next-rung"
        assert rows(draft_in(window)) == [
            ("Finding out what a client really needs", 4),
            ("Deciding on an architecture and answering for it", 3),
            ("Finding out what a question is really for", 4),
        ]
        assert says(window, "#notice", "3 activities added")
        await press(window, "f5")
        assert rows(draft_in(window)) == []


@pytest.mark.slow
async def test_what_is_ticked_goes_below_what_is_there() -> None:
    async with at_step(draft_of(developer(), step="next-rung")) as window:
        before = rows(draft_in(window))
        await press(window, "f4", "right", "space", "f8")
        assert rows(draft_in(window)) == [*before, ("Finding out what a client really needs", 4)]
        assert says(window, "#notice", "1 activity added")


@pytest.mark.slow
async def test_suggestions_can_be_left_without_picking_one() -> None:
    async with at_step(unnamed()) as window:
        await click(window, "#suggest")
        assert here(window) == "SuggestionsDialog"
        await press(window, "escape")
        assert here(window) == "next-rung"
        assert rows(draft_in(window)) == []


async def test_a_row_is_taken_out_with_the_time_that_would_go_to_it() -> None:
    async with at_step(draft_of(developer(), step="next-rung", row=0, field="name")) as window:
        await press(window, "f9")
        assert rows(draft_in(window)) == [("Deciding on architecture", 4)]
        assert moves(draft_in(window)) == []
        await press(window, "f5")
        assert moves(draft_in(window)) == [("boilerplate", "clients", 20.0)]
        assert on_screen(window, "Finding out what clients need")


@pytest.mark.slow
async def test_an_activity_of_the_audit_brings_its_score_along() -> None:
    async with at_step(unnamed(row=0, field="name")) as window:
        await write(window, "Hearing users out")
        assert rows(draft_in(window)) == [("Hearing users out", 4)]


async def test_undo_takes_a_word_back() -> None:
    async with at_step(unnamed()) as window:
        await write(window, "Architect")
        await press(window, "f5")
        assert draft_in(window).snapshot.next_rung is None
        assert not says(window, "#title", "Architect")


@pytest.mark.slow
async def test_the_arrows_go_from_field_to_field() -> None:
    async with at_step(unnamed()) as window:
        await press(window, "down", "down", "down")
        assert focus(window) == "name 1"
        await press(window, "up", "up", "up", "up")
        assert focus(window) == "#title"
        await press(window, *["down"] * 8)
        assert focus(window) == "#next"


@pytest.mark.slow
async def test_one_comes_back_to_the_field_one_was_in() -> None:
    async with at_step(draft_of(developer(), step="next-rung", row=1, field="score")) as window:
        assert focus(window) == "score 1"
    async with at_step(draft_of(developer(), step="next-rung", field="seen_in")) as window:
        assert focus(window) == "#seen-in"
        await press(window, "down", "down", "escape", "c")
        assert focus(window) == "name 1"


async def test_the_arrows_go_through_the_rows_where_not_all_are_in_view() -> None:
    async with at_step(draft_of(developer(), step="next-rung", field="title"), size=(60, 12)) as w:
        await press(w, "down", "down")
        for row in range(next_rung.MOST_ROWS):
            assert focus(w) == f"name {row}"
            await press(w, "down")
        assert focus(w) == "#next"
