"""Several lines pasted into a field of one line: none is lost without a word."""

import pytest

from laddertui.tui.widgets.field import Field
from tests.support.drafts import nothing_yet
from tests.support.windows import at_step, on_screen, paste, press


@pytest.mark.parametrize(
    ("pasted", "value", "count"),
    [
        ("Baking bread\nTalking to guests\nBuying\n", "Baking bread Talking to guests Buying", 3),
        ("\n\nBaking\n", "Baking", 0),
        ("\r\nBaking\r\nTalking\r\n", "Baking Talking", 2),
        (" and more", " and more", 0),
    ],
)
async def test_pasted_lines_are_joined_and_said(pasted: str, value: str, count: int) -> None:
    async with at_step(nothing_yet()) as window:
        field = window.app.focused
        assert isinstance(field, Field)
        await paste(window, pasted)
        assert field.value == value
        assert on_screen(window, f"The {count} lines that were pasted") is bool(count)


async def test_more_than_a_field_holds_is_cut_and_not_dropped() -> None:
    async with at_step(nothing_yet()) as window:
        await paste(window, "\n".join(["word"] * 100))
        field = window.app.focused
        assert isinstance(field, Field)
        assert len(field.value) == 200
        await press(window, "f1")


async def test_lines_of_which_one_acts_are_refused_whole() -> None:
    async with at_step(nothing_yet()) as window:
        await paste(window, "Baking\nTal\x1b[31mking")
        field = window.app.focused
        assert isinstance(field, Field)
        assert field.value == ""
