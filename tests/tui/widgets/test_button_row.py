"""Rows of buttons: none is cut, in whatever window."""

import pytest
from textual.content import Content

from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.button_row import ButtonRow
from tests.support.drafts import draft_of, named, shared
from tests.support.pages import PAGES, showing
from tests.support.windows import Window, at_step, on_screen, press, rest

SIZES = ((80, 23), (60, 18), (40, 12))
WITH_BUTTONS = (
    *("first-home", "home", "home-with-draft", "audit-empty", "audit", "score", "position"),
    "next-rung",
    *("reallocate", "review", "leverage", "leverage-map", "profession", "pipeline", "counts"),
    *("what-moved", "score-again", "this-profile", "profiles", "signals", "opinions"),
)


def cut(window: Window) -> list[str]:
    """The buttons that cannot be read to their end, or stand outside of their row."""
    return [
        str(button.label)
        for row in window.app.screen.query(ButtonRow)
        for button in row.query(ActionButton)
        if button.display
        and row.region.width
        and not (
            row.region.contains_region(button.region)
            and button.region.width >= Content(str(button.label)).cell_length
        )
    ]


@pytest.mark.slow
@pytest.mark.parametrize("page", WITH_BUTTONS)
async def test_every_button_of_a_page_can_be_read_to_its_end(page: str) -> None:
    async with showing(PAGES[page], size=SIZES[0]) as window:
        for size in SIZES:
            await window.resize_terminal(*size)
            await rest(window)
            assert window.app.screen.query(ActionButton), page
            assert cut(window) == [], size


async def test_a_row_that_does_not_fit_goes_on_in_the_next_line() -> None:
    week = draft_of(shared(60.0, 38.0).snapshot, step="audit", field="amount")
    async with at_step(week, size=(60, 23)) as window:
        row = window.app.screen.query_one(ButtonRow)
        assert row.region.height == 2
        assert on_screen(window, "Give 2 % to 'Everything else'")
        assert on_screen(window, "Scale to 100") and on_screen(window, "Score these")
        await press(window, "5", "0")
        assert row.region.height == 1 or on_screen(window, "Score these")


async def test_one_line_is_enough_where_they_fit() -> None:
    async with at_step(draft_of(named("Filing").snapshot, step="audit", field="name")) as window:
        assert window.app.screen.query_one(ButtonRow).region.height == 1
