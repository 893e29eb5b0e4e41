"""A dialog says at its foot how it is left; the page behind it shows no key that does not act."""

import pytest
from textual.screen import Screen

from laddertui.tui.widgets.key_bar import DialogKeys, KeyBar
from tests.support.drafts import developer, draft_of
from tests.support.windows import Window, at_step, here, opened, press, shown_in

OVER_HOME = {
    "plus": ("SignalDialog", "Esc Close"),
    "i": ("CalendarDialog", "Esc Close"),
    "shift+f6": ("ReportDialog", "Esc Close"),
    "f12": ("CopyDialog", "Esc Close"),
    "f1": ("HelpDialog", "Esc Close help"),
    "x": ("ConfirmDialog", "Esc No"),
}


def bar_behind(window: Window) -> str:
    """What the page behind the dialog says in its line of keys."""
    behind: Screen[object] = window.app.screen_stack[-2]
    return str(behind.query_one(KeyBar).render()).strip()


@pytest.mark.slow
@pytest.mark.parametrize("size", [(80, 24), (120, 36), (44, 16)], ids=str)
@pytest.mark.parametrize("key", OVER_HOME)
async def test_a_dialog_shows_its_own_keys_and_the_page_behind_none(
    key: str, size: tuple[int, int]
) -> None:
    name, way_out = OVER_HOME[key]
    async with opened(draft_of(developer()), saved=(developer(),), size=size) as window:
        await press(window, key)
        assert here(window) == name
        assert way_out in shown_in(window, "DialogKeys")
        assert bar_behind(window) == ""
        await press(window, "escape")
        assert here(window) == "HomeScreen"
        assert "F1 Help" in shown_in(window, "KeyBar")


@pytest.mark.parametrize("button", ["encrypt", "erase"])
@pytest.mark.slow
async def test_what_is_asked_about_a_profile_says_how_to_leave_it(button: str) -> None:
    async with opened(saved=(developer(),)) as window:
        await press(window, "g", "w")
        window.app.screen.query_one(f"#{button}").focus()
        await press(window, "enter")
        assert here(window) in ("PassphrasesDialog", "EraseDialog")
        assert "Esc " in shown_in(window, "DialogKeys")


@pytest.mark.slow
async def test_a_list_shows_its_keys_over_a_step_too() -> None:
    async with at_step(draft_of(developer(), step="next-rung")) as window:
        await press(window, "f4")
        assert here(window) == "SuggestionsDialog"
        assert "Esc Close" in shown_in(window, "DialogKeys")
        assert bar_behind(window) == ""


async def test_a_dialog_with_nothing_to_go_to_offers_no_next_field() -> None:
    async with opened(saved=(developer(),)) as window:
        await press(window, "f1")
        assert "Next field" not in shown_in(window, "DialogKeys")
        assert window.app.screen.query_one(DialogKeys).display
