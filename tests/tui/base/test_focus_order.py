"""Tab leads where the toolkit's own order of the page says."""

import pytest

from laddertui.tui.base.focus_order import neighbour
from laddertui.tui.widgets.field_row import FieldRow
from tests.support.pages import PAGES, Page, showing
from tests.support.windows import app_of, at_step, press, rest


async def is_in_order(page: Page) -> None:
    async with showing(page) as window:
        chain = app_of(window).screen.focus_chain
        follows = [neighbour(each, 1) for each in chain]
        assert follows == [*chain[1:], None][: len(chain)]  # the help has nothing to come to
        assert [neighbour(each, -1) for each in chain] == [None, *chain][: len(chain)]


async def test_the_next_and_the_one_before_are_those_of_the_toolkit() -> None:
    await is_in_order(PAGES["audit"])


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(PAGES.keys() - {"audit"}))
async def test_on_every_other_page_too(name: str) -> None:
    await is_in_order(PAGES[name])


@pytest.mark.parametrize("how", ["disabled", "invisible", "not displayed"])
async def test_a_row_that_cannot_be_come_to_is_passed_over(how: str) -> None:
    draft = PAGES["audit"].draft
    assert draft is not None
    async with at_step(draft) as window:
        page = app_of(window).screen
        before = page.focus_chain
        row = next(row for row in page.query(FieldRow) if row.n == 1)
        row.disabled = how == "disabled"
        row.visible = how != "invisible"
        row.display = how != "not displayed"
        await rest(window)
        after = page.focus_chain
        assert len(after) < len(before)
        assert [neighbour(each, 1) for each in after] == [*after[1:], None]
        assert [neighbour(each, -1) for each in after] == [None, *after[:-1]]


async def test_tab_goes_round_both_ways() -> None:
    draft = PAGES["audit"].draft
    assert draft is not None
    async with at_step(draft) as window:
        chain = app_of(window).screen.focus_chain
        chain[-1].focus()
        await press(window, "tab")
        assert window.app.focused is chain[0]
        await press(window, "shift+tab")
        assert window.app.focused is chain[-1]
