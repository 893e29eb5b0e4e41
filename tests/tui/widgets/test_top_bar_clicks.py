"""The steps in the head line are a click away."""

import pytest

from laddertui.domain.draft import STEPS, Step
from laddertui.tui.step_names import STEP_NAMES
from laddertui.tui.widgets.top_bar import TopBar
from tests.support.drafts import developer, draft_of
from tests.support.windows import Window, app_of, at_step, here, rest, shown


async def click_word(window: Window, word: str) -> None:
    """Click the middle of a word of the head line."""
    at = shown(window).split("\n")[0].index(word) + len(word) // 2
    await window.click(TopBar, offset=(at, 0))
    await rest(window)


@pytest.mark.slow
@pytest.mark.parametrize("step", [step for step in STEPS if step != "position"])
async def test_a_click_on_a_steps_name_goes_there(step: Step) -> None:
    async with at_step(draft_of(developer(), step="position"), size=(120, 36)) as window:
        await click_word(window, STEP_NAMES[step].name)
        assert here(window) == step


async def test_a_click_on_the_step_one_is_at_or_beside_the_names_stays() -> None:
    async with at_step(draft_of(developer(), step="position"), size=(120, 36)) as window:
        page = app_of(window).screen
        await click_word(window, "[Position]")
        await window.click(TopBar, offset=(115, 0))
        await rest(window)
        assert app_of(window).screen is page


async def test_where_the_names_have_no_room_a_click_does_nothing() -> None:
    async with at_step(draft_of(developer(), step="position"), size=(40, 20)) as window:
        await window.click(TopBar, offset=(12, 0))
        await rest(window)
        assert here(window) == "position"
