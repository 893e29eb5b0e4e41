"""The list of places: each by its letter, and what cannot be reached says why and stays."""

import pytest
from textual.widgets import OptionList

from laddertui.tui.app.go_to import NO_ASSESSMENT, NONE_SAVED, OTHER_KIND, PAGES
from laddertui.tui.step_names import STEP_NAMES
from tests.support.drafts import developer, draft_of, nothing_yet
from tests.support.windows import (
    app_of,
    at_step,
    click,
    draft_in,
    focus,
    here,
    on_screen,
    opened,
    options,
    press,
    rest,
    write,
)

STEPS = [(names.letter, names.title) for names in STEP_NAMES.values()]
PLACES = [*STEPS, *PAGES.values()]


async def test_it_lists_every_place_with_its_letter_in_the_order_one_goes_through_them() -> None:
    async with opened(draft_of(developer()), saved=(developer(),)) as window:
        await press(window, "g")
        assert here(window) == "GoToDialog"
        rows = options(window, "#choices")
        assert rows[0] == "h  Home"
        assert rows[1 : 1 + len(STEPS)] == [f"{x}  {name}" for x, name in STEPS]
        assert sorted(rows) == sorted(f"{letter}  {name}" for letter, name in PLACES)
        for name in ("h  Home", "m  Method"):
            assert on_screen(window, name)


@pytest.mark.parametrize("key", ["g", "G", "alt+g"])
async def test_it_opens_by_its_letter_and_by_the_key_beside_it(key: str) -> None:
    async with opened(draft_of(developer())) as window:
        await press(window, key)
        assert here(window) == "GoToDialog"
        await press(window, "escape")
        assert here(window) == "HomeScreen"


async def test_a_letter_is_typed_where_one_types_and_alt_g_goes_there_and_back() -> None:
    async with at_step(draft_of(developer(), step="next-rung")) as window:
        await press(window, "end")
        before = draft_in(window).snapshot.next_rung
        assert before is not None and before.title is not None
        await write(window, "g")
        after = draft_in(window).snapshot.next_rung
        assert after is not None and after.title == f"{before.title}g"
        at = focus(window)
        await press(window, "alt+g")
        assert here(window) == "GoToDialog"
        await press(window, "escape")
        assert (here(window), focus(window)) == ("next-rung", at)


@pytest.mark.slow
async def test_it_can_be_chosen_with_the_arrows_and_with_the_mouse() -> None:
    async with opened(draft_of(developer(), step="position"), saved=(developer(),)) as window:
        await press(window, "g", "down", "j", "down", "enter")  # Home, review, Audit, Score
        assert here(window) == "score"
        await press(window, "g")
        rows = window.app.screen.query_one("#choices", OptionList)
        at = options(window, "#choices").index("n  Next rung")
        await click(window, rows, offset=(3, at + rows.gutter.top))
        assert here(window) == "next-rung"


@pytest.mark.parametrize(
    ("letter", "why"), [("a", NO_ASSESSMENT), ("v", NO_ASSESSMENT), ("t", NONE_SAVED)]
)
async def test_what_cannot_be_reached_says_why_and_the_list_stays(letter: str, why: str) -> None:
    async with opened() as window:
        await press(window, "g", letter)
        assert here(window) == "GoToDialog"
        assert on_screen(window, why)
        await press(window, "escape")
        assert here(window) == "HomeScreen"
        assert app_of(window).state.assessment is None


async def test_a_place_that_cannot_be_reached_says_why_by_enter_too() -> None:
    async with opened() as window:
        await press(window, "g", "down", "down", "enter")
        assert here(window) == "GoToDialog"
        assert on_screen(window, NO_ASSESSMENT)


async def test_the_quarterly_review_is_no_part_of_a_first_assessment() -> None:
    async with at_step(nothing_yet()) as window:
        await press(window, "alt+g", "q")
        assert here(window) == "GoToDialog"
        assert on_screen(window, OTHER_KIND)


@pytest.mark.parametrize("key", ["z", "1", "question_mark", "space"])
async def test_a_key_that_names_no_place_goes_nowhere(key: str) -> None:
    async with opened(draft_of(developer())) as window:
        await press(window, "g", key)
        assert here(window) == "GoToDialog"


async def test_a_capital_letter_is_the_letter_it_is_of() -> None:
    async with opened(draft_of(developer())) as window:
        await press(window, "g", "P")
        assert here(window) == "position"


@pytest.mark.slow
async def test_over_a_dialog_or_a_lens_there_is_nowhere_to_go() -> None:
    async with opened(draft_of(developer()), saved=(developer(),)) as window:
        await press(window, "f1", "g")
        assert here(window) == "HelpDialog"
        await press(window, "escape", "g", "l", "alt+g")
        await rest(window)
        assert here(window) == "LeverageScreen"
