"""Several lines pasted into a field of one line: none is lost without a word."""

import pytest

from laddertui.forms.time_of_week import HINT
from laddertui.tui.widgets.field import AmountField, Field
from tests.support.drafts import named, nothing_yet
from tests.support.windows import ROOMY, at_step, on_screen, paste, press


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


@pytest.mark.slow
async def test_more_than_a_field_holds_is_cut_and_not_dropped() -> None:
    async with at_step(nothing_yet()) as window:
        await paste(window, "\n".join(["word"] * 100))
        field = window.app.focused
        assert isinstance(field, Field)
        assert len(field.value) == 200
        await press(window, "f1")


@pytest.mark.slow
async def test_lines_of_which_one_acts_are_refused_whole() -> None:
    async with at_step(nothing_yet()) as window:
        await paste(window, "Baking\nTal\x1b[31mking")
        field = window.app.focused
        assert isinstance(field, Field)
        assert field.value == ""


@pytest.mark.slow
async def test_what_did_not_fit_is_said_with_how_much_it_was() -> None:
    async with at_step(nothing_yet(), size=ROOMY) as window:
        await paste(window, "x" * 230)
        field = window.app.focused
        assert isinstance(field, Field)
        assert field.value == "x" * 200
        assert on_screen(window, "The last 30 letters did not fit and were left out.")
        await press(window, "y")
        assert field.value == "x" * 200
        assert on_screen(window, "This field holds 200 letters, and is full.")


@pytest.mark.parametrize(("pasted", "value"), [("40 %", "40"), ("12.5%", "12.5"), (" 30 \n", "30")])
async def test_a_share_is_taken_with_its_sign(pasted: str, value: str) -> None:
    async with at_step(named("Baking"), size=ROOMY) as window:
        amount = window.app.screen.query(AmountField)[1]
        amount.focus()
        await press(window)
        await paste(window, pasted)
        await press(window, "tab")
        assert amount.value == value


@pytest.mark.parametrize("pasted", ["40\n30\n30", "forty", "40 30"])
async def test_what_is_no_share_is_refused_aloud(pasted: str) -> None:
    async with at_step(named("Baking"), size=ROOMY) as window:
        amount = window.app.screen.query(AmountField)[1]
        amount.focus()
        await press(window)
        await paste(window, pasted)
        assert amount.value == " ".join(pasted.split())  # to be mended
        assert on_screen(window, HINT)
        assert not on_screen(window, "stand here as one")


@pytest.mark.slow
async def test_nothing_is_typed_or_pasted_unseen_into_a_window_that_is_too_small() -> None:
    async with at_step(nothing_yet()) as window:
        field = window.app.focused
        assert isinstance(field, Field)
        await window.resize_terminal(39, 11)
        await press(window, "q", "x")
        await paste(window, "Baking")
        await window.resize_terminal(80, 24)
        await press(window)
        assert field.value == ""
        await press(window, "q")
        assert field.value == "q"
