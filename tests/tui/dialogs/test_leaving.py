"""Escape never drops what was typed or marked in a dialog without a word."""

from collections.abc import Sequence
from typing import NamedTuple

import pytest

from laddertui.tui.base.base_dialog import LEAVING
from tests.support.drafts import developer, draft_of
from tests.support.windows import here, opened, press, shown, shown_in


class Opened(NamedTuple):
    """A dialog: what leads to it from Home, its name, and keys that enter something, or more."""

    keys: Sequence[str]
    name: str
    enter: Sequence[str]
    more: Sequence[str]


DIALOGS = {
    "a signal's words": Opened(("plus",), "SignalDialog", ("a",), ("b",)),
    "a signal's marks": Opened(("plus",), "SignalDialog", ("enter", "space"), ("down", "space")),
    "a calendar's name": Opened(("i",), "CalendarDialog", ("a",), ("b",)),
    "a calendar's titles": Opened(("i",), "CalendarDialog", ("tab", "right"), ("tab",)),
    "a report's form": Opened(("shift+f6",), "ReportDialog", ("tab", "right"), ("tab",)),
    "a report's parts": Opened(
        ("shift+f6",), "ReportDialog", ("tab",) * 3 + ("space",), ("down", "space")
    ),
    "a copy's name": Opened(("f12",), "CopyDialog", ("tab", "a"), ("b",)),
    "ticks": Opened(("c", "f4"), "SuggestionsDialog", ("right", "space"), ("down", "space")),
    "an erasing's code": Opened(("g", "o", "x"), "EraseDialog", ("m",), ("e",)),
}


@pytest.mark.slow
@pytest.mark.parametrize("what", DIALOGS)
async def test_the_first_escape_says_what_the_second_lets_go(what: str) -> None:
    dialog = DIALOGS[what]
    draft = draft_of(developer(), step="next-rung")
    async with opened(draft, saved=(developer(),)) as window:
        await press(window, *dialog.keys)
        assert here(window) == dialog.name
        await press(window, *dialog.enter, "escape")
        assert here(window) == dialog.name
        assert LEAVING in shown_in(window, "#notice")
        await press(window, *dialog.more)
        await press(window, "escape")
        if dialog.more != ("tab",):
            assert here(window) == dialog.name, "what was entered since has not been spoken of"
            await press(window, "escape")
        assert here(window) != dialog.name


async def test_nothing_entered_or_taken_back_leaves_at_once() -> None:
    async with opened(saved=(developer(),)) as window:
        await press(window, "plus", "escape")
        assert here(window) == "HomeScreen"
        await press(window, "plus", "a", "escape", "backspace")
        assert LEAVING not in shown(window)  # one goes on: what was said of leaving is gone
        await press(window, "escape")
        assert here(window) == "HomeScreen"
