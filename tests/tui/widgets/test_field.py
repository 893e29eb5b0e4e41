"""A field keeps what one types in it, however late the draft takes it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual.widgets import Input

from laddertui.tui.base.edit_screen import EditScreen
from laddertui.tui.widgets.field import Field
from tests.support.drafts import developer, draft_of
from tests.support.professions import SOFTWARE
from tests.support.windows import ROOMY, Window, at_step, draft_in, press, rest

DEVELOPER = developer(profession=SOFTWARE)
PAGES = {
    "audit": ("audit", ()),
    "next rung": ("next-rung", ()),
    "reallocate": ("reallocate", ()),
    "leverage": ("position", ("g", "l", "f7", "f7", "f8")),
    "surface": ("position", ("g", "f", "f7")),
    "pipeline": ("position", ("g", "f")),
    "counts": ("position", ("g", "f", "f8")),
    "spending": ("position", ("g", "f", "f8", "f8", "f8", "enter")),
}
"""Every page that has fields, with something in them: the step, and the keys that lead there."""


@asynccontextmanager
async def at_page(page: str) -> AsyncIterator[Window]:
    step, keys = PAGES[page]
    async with at_step(draft_of(DEVELOPER, step=step), size=ROOMY) as window:
        await press(window, *keys)
        yield window


def shown_page(window: Window) -> EditScreen:
    screen = window.app.screen
    assert isinstance(screen, EditScreen)
    return screen


def fields(window: Window) -> list[Field]:
    return [field for field in window.app.screen.query(Field) if field.is_on_screen]


def typed_unheard(field: Field, text: str) -> None:
    """Put letters into a field as its keys do, without giving anyone the time to hear of it."""
    field.cursor_position = len(field.value)
    field.insert_text_at_cursor(text)


@pytest.mark.parametrize("page", PAGES)
async def test_a_letter_that_the_draft_has_not_taken_yet_is_not_rubbed_out(page: str) -> None:
    async with at_page(page) as window:
        tried = 0
        for field in fields(window):
            before = field.value
            typed_unheard(field, "1")
            if field.value != before + "1":
                continue  # it is full, or takes no digit
            tried += 1
            shown_page(window).show_state()  # as any redrawing in between does
            assert field.value == before + "1", f"{field.name} lost its newest letter"
            await rest(window)
        assert tried


async def test_letters_typed_faster_than_they_are_taken_all_reach_the_draft() -> None:
    async with at_page("audit") as window:
        field = fields(window)[2]
        assert field.name == "name"
        for letter in " by hand":
            typed_unheard(field, letter)
            shown_page(window).show_state()
        await rest(window)
        assert field.value == draft_in(window).snapshot.activities[0].name
        assert field.value == "Writing boilerplate by hand"


async def test_what_the_draft_says_otherwise_is_shown_once_all_is_taken() -> None:
    async with at_page("audit") as window:
        field = fields(window)[2]
        typed_unheard(field, " by hand")
        await rest(window)
        await press(window, "ctrl+z")
        assert field.value == draft_in(window).snapshot.activities[0].name == "Writing boilerplate"


async def test_a_field_of_its_own_can_be_shown_anything_before_it_is_typed_in() -> None:
    async with at_page("next rung") as window:
        field = fields(window)[0]
        with field.prevent(Input.Changed):
            field.put("Architect")
        field.put("Principal")
        assert field.value == "Principal"
