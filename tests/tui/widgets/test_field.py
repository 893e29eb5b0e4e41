"""A field keeps what one types in it, however late the draft takes it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual.widgets import Input

from laddertui.tui.base.edit_screen import EditScreen
from laddertui.tui.widgets.field import AmountField, Field
from tests.support.drafts import developer, draft_of, named
from tests.support.professions import SOFTWARE
from tests.support.windows import (
    ROOMY,
    SMALL,
    Window,
    at_step,
    draft_in,
    press,
    rest,
    shown_in,
    strips,
)

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
async def at_page(page: str, size: tuple[int, int] = ROOMY) -> AsyncIterator[Window]:
    step, keys = PAGES[page]
    async with at_step(draft_of(DEVELOPER, step=step), size=size) as window:
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


@pytest.mark.slow
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


def cells(window: Window, field: Field) -> str:
    """What is drawn of a field, to its last column."""
    region = field.region
    line = strips(window)[region.y]
    return "".join(segment.text for segment in line.crop(region.x, region.right))


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES)
async def test_a_text_that_is_too_long_for_its_field_ends_in_an_ellipsis_once_one_has_left_it(
    page: str,
) -> None:
    async with at_page(page, SMALL) as window:
        long = "Ｗide words " + "and many more of them " * 8
        for field in fields(window):
            if (field.max_length or 0) < field.size.width:
                continue  # all that it takes fits
            if field.reader is not None or isinstance(field, AmountField):
                continue  # what is no day, no time and no number is not kept
            with field.prevent(Input.Changed):
                field.value = long[: field.max_length]
            field.focus()
            await rest(window)
            assert "…" not in cells(window, field)  # where one types everything can be seen
            window.app.screen.set_focus(None)
            await rest(window)
            drawn = cells(window, field)
            assert drawn.rstrip().endswith("…"), (field.name, drawn)
            assert drawn.startswith("Ｗide")


async def test_figures_stand_at_the_right_and_columns_below_their_names() -> None:
    async with at_page("audit", SMALL) as window:
        first, second, *_ = window.app.screen.query("AuditRow AmountField").results(AmountField)
        first.focus()
        await press(window, *"5.25", "tab")
        ends = [cells(window, each).rstrip() for each in (first, second)]
        assert ends[0].endswith("5.25")
        assert len(ends[0]) == len(ends[1]) == first.size.width - 1
        heads = window.app.screen.query("#head > *").results()
        row = first.parent.query("*").results()  # type: ignore[union-attr]
        columns = [(head.region.x, each.region.x) for head, each in zip(heads, row, strict=True)]
        assert [here for here, _ in columns] == [there for _, there in columns]
        assert shown_in(window, "#unit").rstrip().endswith("% of week")
        await window.click(first, offset=(first.size.width - 3, 0))  # on the 2
        await press(window, "delete")
        assert first.value == "5.5"


async def test_the_end_of_a_long_text_is_in_view_on_coming_to_it_first() -> None:
    long = "Talking with patients and their families and all who ask"
    async with at_step(draft_of(named("Filing", long).snapshot, field="name")) as window:
        await press(window, "down")
        field = window.app.focused
        assert isinstance(field, Field)
        assert cells(window, field).rstrip().endswith("all who ask")


async def test_a_field_is_given_no_looks_that_it_never_shows() -> None:
    async with at_page("audit") as window:
        for field in window.app.screen.query(Field):
            parts = set(field._component_styles)
            assert parts == {"input--cursor", "input--selection", "input--placeholder"}
