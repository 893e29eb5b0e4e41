"""A page that goes before it is made misses its parts; no window ends with a fault for that."""

import asyncio

import pytest

from laddertui.tui.screens.method import MethodScreen
from tests.support.drafts import draft_of
from tests.support.pages import PAGES, WEEK, showing
from tests.support.windows import app_of, at_step, here, opened, post_key, press

TURNS = range(24)
"""How many turns of the loop a page has been in the making; it takes some twenty."""


@pytest.mark.slow
@pytest.mark.parametrize("turns", TURNS)
async def test_leaving_while_a_page_is_being_made_is_no_fault(turns: int) -> None:
    page = PAGES["quarter"]
    *before, last = page.keys
    async with showing(page._replace(keys=before)) as window:
        post_key(window, last)
        for _ in range(turns):
            await asyncio.sleep(0)
        window.app.exit()
    assert window.app.return_code == 0


@pytest.mark.slow
async def test_a_page_that_is_taken_away_while_it_is_being_made_ends_nothing() -> None:
    async with opened(draft_of(WEEK, step="position")) as window:
        for turns in TURNS:
            page = MethodScreen()
            window.app.push_screen(page)
            for _ in range(turns):
                await asyncio.sleep(0)
            window.app.pop_screen()
            await press(window, "f1", "escape")
            assert here(window) == "HomeScreen", turns
        assert app_of(window).is_running


async def test_a_part_that_is_missed_on_a_page_that_stands_is_a_fault_all_the_same() -> None:
    with pytest.raises(Exception, match="#nowhere"):
        async with at_step(draft_of(WEEK, step="position")) as window:
            window.app.screen.call_next(window.app.screen.query_one, "#nowhere")
            await press(window, "f1")
