"""The page of figures: one's week and one's occupation among all, and what cannot be said."""

from dataclasses import replace

import pytest

from tests.support.drafts import developer, draft_of
from tests.support.occupations import found
from tests.support.windows import (
    SMALL,
    at_step,
    draft_in,
    here,
    on_screen,
    press,
    rest,
    says,
    shown,
    shown_in,
    write,
)

TALL = (120, 120)
"""A window in which the whole page is seen."""


async def test_the_occupation_is_marked_on_the_ladder_and_has_a_page_one_key_away() -> None:
    draft = draft_of(developer(occupation="15-1252"), step="position")
    async with at_step(draft, size=SMALL) as window:
        line = next(line for line in shown(window).splitlines() if "◇" in line)
        assert "you 2.10 ▶ 2 ╞═◇═╡" in line  # half a rung a line: 2.25 is nearest to 2
        assert says(window, "#scale", "◇ Software Developers come to 2.25 on average")
        await press(window, "f")
        assert here(window) == "FiguresScreen"
        assert on_screen(window, "How many occupations come to which rung")
        picture = shown_in(window, "WholeJobs").splitlines()
        assert picture[2].strip() == "▲ you 2.10"
        assert picture[3].strip() == "◇ your occupation 2.25"
        # 75 columns from 1 to 5: (2.10 - 1) / 4 * 74 = 20.35, (2.25 - 1) / 4 * 74 = 23.1
        assert (picture[2].index("▲"), picture[3].index("◇")) == (20, 23)
        assert on_screen(window, "relational 8 %")
        # there is room at the side of one's own figures for those of others, in a wide window
        await window.resize_terminal(120, 36)
        await rest(window)
        own, others = window.app.screen.query_one("#own"), window.app.screen.query_one("#others")
        assert own.region.right < others.region.x
        assert own.region.y == others.region.y
        assert not on_screen(window, "says of coders")  # that stands with one's own figures
        await press(window, "escape")
        assert here(window) == "position"
        copied = window.app.screen.copy_text()  # type: ignore[attr-defined]
        assert "Your occupation: Software Developers (15-1252)" in copied
        assert "averages over the United States" in copied


@pytest.mark.slow
async def test_source_and_data_are_told_apart_and_an_occupation_can_be_chosen_there() -> None:
    async with at_step(draft_of(developer(), step="position"), size=TALL) as window:
        assert "◇" not in shown(window)
        await press(window, "f")
        assert on_screen(window, "No occupation is chosen")
        assert on_screen(window, "The ladder source says of coders: 1 to 2")
        assert on_screen(window, "Coding stands on the lowest rungs.")
        assert on_screen(
            window, "→ Differs. Our sums over O*NET: By rated social skills, architects"
        )
        assert on_screen(window, "→ Differs. Data say (US labour statistics): Jobs for")
        assert on_screen(window, "Published data, and our sums over them")
        await press(window, "enter")
        await found(window)
        await write(window, "legislator")
        await press(window, "enter")
        assert here(window) == "FiguresScreen"
        assert on_screen(window, "Your occupation: Legislators (11-1031)")
        assert on_screen(window, "O*NET has no ratings of its social skills")
        assert on_screen(window, "What this cannot say about you")
        await press(window, "escape")
        assert draft_in(window).snapshot == replace(developer(), occupation="11-1031")
        assert says(window, "#scale", "◇ Legislators come to 2.63")
