"""A value between two arrows: arrows, + and - change it, and letters do nothing at all."""

from string import ascii_letters

import pytest

from laddertui.tui.widgets.stepper import Stepper
from tests.support.drafts import developer, draft_of
from tests.support.professions import SOFTWARE
from tests.support.windows import (
    ROOMY,
    Window,
    at_step,
    click,
    draft_in,
    press,
    press_at_once,
    shown_in,
)


async def to_the_stepper(window: Window) -> Stepper:
    """To the other way to learn a rung task, in the profession lens."""
    await press(window, "g", "f")
    await press(window, "f7", "f7", "f7", "f7", "f8")  # to the second part, from wherever
    stepper = window.app.screen.query("RungRow Stepper").first(Stepper)
    stepper.focus()
    await press(window)
    return stepper


@pytest.mark.slow
async def test_letters_do_nothing_in_a_stepper_and_arrows_signs_and_figures_do() -> None:
    """Neither to the value, nor as a command of the page or of the app, such as q, g or u."""
    draft = draft_of(developer(profession=SOFTWARE), step="position")
    async with at_step(draft, size=ROOMY) as window:
        stepper = await to_the_stepper(window)
        page = window.app.screen
        await press(window, "3")
        assert stepper.value == "proven"
        before = draft_in(window).snapshot
        await press(window, *ascii_letters, "ä", "ж")
        await press_at_once(window, *"Quarterlyhug")
        assert window.app.is_running
        assert (window.app.screen, window.app.focused) == (page, stepper)
        assert (stepper.value, draft_in(window).snapshot) == ("proven", before)
        assert "‹ " in shown_in(window, stepper) and " ›" in shown_in(window, stepper)
        for forward, back in (("right", "left"), ("plus", "minus")):
            await press(window, forward)
            assert stepper.value != "proven"
            await press(window, back)
            assert stepper.value == "proven"
        await press(window, "delete")
        assert stepper.value is None


@pytest.mark.slow
async def test_the_keys_of_a_value_stand_in_the_footer_while_one_is_at_it() -> None:
    draft = draft_of(developer(profession=SOFTWARE), step="position")
    async with at_step(draft, size=ROOMY) as window:
        stepper = await to_the_stepper(window)
        await press(window, "3")
        assert "← → Change  Delete Clear" in shown_in(window, "KeyBar")
        await press(window, "delete")
        assert "← → Change" in shown_in(window, "KeyBar")
        assert "Clear" not in shown_in(window, "KeyBar")
        left, right = (shown_in(window, "KeyBar").index(arrow) for arrow in "←→")
        await click(window, "KeyBar", offset=(right, 0))
        first = stepper.value
        assert first is not None
        await click(window, "KeyBar", offset=(left, 0))
        assert stepper.value != first
