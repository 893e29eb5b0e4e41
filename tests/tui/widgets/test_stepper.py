"""A value between two arrows: arrows, + and - change it, and letters do nothing at all."""

from string import ascii_letters

import pytest

from laddertui.assessment import reallocate
from laddertui.tui.widgets.stepper import Stepper
from tests.support.drafts import developer, draft_of
from tests.support.professions import SOFTWARE
from tests.support.windows import (
    ROOMY,
    Window,
    at_step,
    click,
    draft_in,
    focus,
    here,
    press,
    press_at_once,
    rest,
    shown_in,
)

STEPPERS = ("skill", "start", "weekday-0", "at-0", "minutes-0")


async def to(window: Window, name: str) -> Stepper:
    stepper = window.app.screen.query_one(f"#{name}", Stepper)
    stepper.focus()
    await rest(window)
    assert focus(window) == f"#{name}"
    return stepper


@pytest.mark.parametrize("name", STEPPERS)
async def test_no_letter_in_a_stepper_does_anything(name: str) -> None:
    """Neither to the value, nor as a command of the page or of the app, such as q, g or u."""
    async with at_step(draft_of(developer(), step="reallocate"), size=ROOMY) as window:
        stepper = await to(window, name)
        before, value = draft_in(window).snapshot, stepper.value
        await press(window, *ascii_letters, "ä", "ж")
        assert window.app.is_running
        assert here(window) == "reallocate"
        assert focus(window) == f"#{name}"
        assert stepper.value == value
        assert draft_in(window).snapshot == before


async def test_what_was_meant_for_a_field_and_falls_on_a_stepper_changes_nothing() -> None:
    async with at_step(draft_of(developer(), step="reallocate"), size=ROOMY) as window:
        await to(window, "weekday-0")
        before = draft_in(window).snapshot
        await press_at_once(window, *"Quarterlyhug")
        assert (here(window), draft_in(window).snapshot) == ("reallocate", before)


@pytest.mark.parametrize(("forward", "back"), [("right", "left"), ("plus", "minus")])
async def test_arrows_and_signs_change_the_value_and_change_it_back(
    forward: str, back: str
) -> None:
    async with at_step(draft_of(developer(), step="reallocate"), size=ROOMY) as window:
        stepper = await to(window, "weekday-0")
        assert shown_in(window, "#weekday-0").strip() == "‹ Fri ›"
        await press(window, forward)
        assert shown_in(window, "#weekday-0").strip() == "‹ Sat ›"
        assert reallocate.plan_of(draft_in(window)).events[0].weekday == "saturday"
        await press(window, back, back)
        assert stepper.value == "thursday"


async def test_in_the_lens_a_letter_that_once_answered_does_nothing_and_a_figure_answers() -> None:
    async with at_step(
        draft_of(developer(profession=SOFTWARE), step="position"), size=ROOMY
    ) as window:
        await press(window, "g", "f")
        await press(window, "f7", "f7", "f7", "f7", "f8")  # to the second part, from wherever
        stepper = window.app.screen.query("RungRow Stepper").first(Stepper)
        stepper.focus()
        await press(window, "3")
        assert stepper.value == "proven"
        await press(window, "n", "p", "v")
        assert stepper.value == "proven"
        await press(window, "delete")
        assert stepper.value is None


async def test_the_keys_of_a_value_stand_in_the_footer_while_one_is_at_it() -> None:
    async with at_step(draft_of(developer(), step="reallocate")) as window:
        await to(window, "weekday-0")
        assert "← → Change" in shown_in(window, "KeyBar")
        assert "Clear" not in shown_in(window, "KeyBar")  # an event has a day
        await to(window, "skill")
        assert "← → Change  Delete Clear" in shown_in(window, "KeyBar")
        await press(window, "delete")
        assert "← → Change" in shown_in(window, "KeyBar")
        assert "Clear" not in shown_in(window, "KeyBar")
        left, right = (shown_in(window, "KeyBar").index(arrow) for arrow in "←→")
        skill = window.app.screen.query_one("#skill", Stepper)
        await click(window, "KeyBar", offset=(right, 0))
        assert skill.value == reallocate.SKILLS[0]
        await click(window, "KeyBar", offset=(left, 0))
        assert skill.value not in (None, reallocate.SKILLS[0])
