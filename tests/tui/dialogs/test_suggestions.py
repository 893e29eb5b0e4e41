"""Suggestions: a row is always lit, words find them in all families, and several can be ticked."""

from dataclasses import replace

import pytest
from textual.widgets import Input, OptionList

from laddertui.content.families import families
from laddertui.domain.draft import Draft
from laddertui.storage.app_dirs import find_app_dirs
from tests.support.drafts import developer, draft_of
from tests.support.own_families import BEES, write_families
from tests.support.windows import (
    Window,
    app_of,
    at_step,
    click,
    draft_in,
    focus,
    here,
    on_screen,
    options,
    press,
    press_at_once,
    says,
    shown_in,
    strips,
    write,
)

DRAFT = draft_of(developer(), step="next-rung")
"""Two of six rows are filled. The role is a developer's, so Software comes first."""
SOFTWARE = next(family for family in families() if family.id == "software")


def in_role(role: str) -> Draft:
    return replace(DRAFT, snapshot=replace(DRAFT.snapshot, role=role))


def lit(window: Window, target: str) -> int | None:
    return window.app.screen.query_one(target, OptionList).highlighted


def titles(window: Window) -> list[str]:
    """The families, however their names are broken into lines."""
    return [row.replace("\n", " ") for row in options(window, "#choices")]


def ticked(window: Window) -> list[str]:
    return [row for row in options(window, "#activities") if row.startswith("[x]")]


async def opened_list(window: Window) -> None:
    await press(window, "f4")
    assert here(window) == "SuggestionsDialog"


@pytest.mark.slow
async def test_a_row_is_lit_from_the_start_and_on_coming_to_the_right_half() -> None:
    async with at_step(DRAFT) as window:
        await opened_list(window)
        assert (focus(window), lit(window, "#choices")) == ("#choices", 0)
        await press(window, *["down"] * 8, "enter")
        assert (focus(window), lit(window, "#activities")) == ("#activities", 0)
        row = window.app.screen.query_one("#activities", OptionList).region
        line = list(strips(window)[row.y].crop(row.x, row.right))
        below = list(strips(window)[row.bottom - 1].crop(row.x, row.right))
        assert {s.style.bgcolor for s in line if s.style} != {
            s.style.bgcolor for s in below if s.style
        }


@pytest.mark.slow
async def test_a_tick_is_a_mark_counted_and_taken_back() -> None:
    async with at_step(in_role("District nurse")) as window:
        await opened_list(window)
        assert says(window, "#count", "0 ticked, room for 4 more")
        before = shown_in(window, "#choices").splitlines()[1:]
        await press(window, "right", "space", "down", "enter")
        after = shown_in(window, "#choices").replace(" [1]", "    ").splitlines()[1:]
        assert after == before  # what is ticked moves no row
        assert len(ticked(window)) == 2
        assert says(window, "#count", "2 ticked, room for 2 more")
        assert options(window, "#choices")[0] == "Nursing and midwifery [2]"
        assert lit(window, "#activities") == 1
        await press(window, "space")
        assert says(window, "#count", "1 ticked, room for 3 more")


@pytest.mark.slow
async def test_words_find_suggestions_of_all_families() -> None:
    async with at_step(DRAFT) as window:
        await opened_list(window)
        await press(window, "slash")
        assert focus(window) == "#search"
        await write(window, "NEGOT terms")
        found = options(window, "#activities")
        assert len(found) >= 2
        assert all("negotiating" in row.casefold() for row in found)
        assert any("Law: " in row for row in found)
        assert says(window, "#about", "found in all families")
        await press(window, "enter", "space")
        assert len(ticked(window)) == 1
        await press(window, "escape")
        assert here(window) == "SuggestionsDialog"
        assert window.app.screen.query_one("#search", Input).value == ""
        assert focus(window) == "#choices"
        assert says(window, "#count", "1 ticked")
        await press(window, "escape", "escape")  # the first says that the tick goes
        assert here(window) == "next-rung"


@pytest.mark.slow
async def test_space_leads_from_a_family_to_its_activities_and_ticks_there() -> None:
    async with at_step(DRAFT) as window:
        await opened_list(window)
        await press(window, "slash", "tab", "space", "space")  # nothing was searched for
        assert focus(window) == "#activities"
        assert len(ticked(window)) == 1
        await press(window, "slash")
        await press_at_once(window, *"negot", "tab", "space")
        assert window.app.screen.query_one("#search", Input).value == "negot"
        assert says(window, "#count", "2 ticked")


@pytest.mark.slow
async def test_words_that_find_nothing_are_answered() -> None:
    async with at_step(DRAFT) as window:
        await opened_list(window)
        await press(window, "slash")
        await write(window, "[red]zebra")
        assert options(window, "#activities") == []
        assert says(window, "#about", "No suggestion has that in it.")
        await press(window, "enter", "down", "space", "f8")
        assert here(window) == "SuggestionsDialog"


@pytest.mark.slow
async def test_what_is_ticked_while_searching_is_added_from_the_search_too() -> None:
    async with at_step(DRAFT) as window:
        await opened_list(window)
        await press(window, "right", "space", "slash", "x", "f8")
        assert here(window) == "next-rung"
        assert on_screen(window, "1 activity added")


@pytest.mark.slow
async def test_no_more_are_ticked_than_there_are_rows() -> None:
    async with at_step(DRAFT) as window:
        await opened_list(window)
        await press(window, "right", *["space", "down"] * 5)
        assert len(ticked(window)) == 4
        assert says(window, "#notice", "There is room for 4; take a tick back first.")
        await press(window, "f8")
        rung = draft_in(window).snapshot.next_rung
        assert rung is not None
        assert len(rung.activities) == 6
        await opened_list(window)
        await press(window, "right", "down", "down", "down", "down", "space")
        assert ticked(window) == []
        assert says(window, "#notice", "All 6 rows are filled; take one out of them first.")


@pytest.mark.slow
async def test_what_is_in_the_next_rung_already_says_so_and_is_not_added_twice() -> None:
    async with at_step(DRAFT) as window:
        await opened_list(window)
        await press(window, "right", "space", "f8")
        await opened_list(window)
        assert "(there already)" in " ".join(options(window, "#activities")[0].split())
        await press(window, "right", "space")
        assert says(window, "#notice", "That one is in your next rung already.")
        assert ticked(window) == []


@pytest.mark.slow
async def test_each_says_whose_it_is() -> None:
    async with at_step(DRAFT) as window:
        await opened_list(window)
        await press(window, "right")
        for each in SOFTWARE.suggestions:
            whose = "The ladder source names it" if each.source else "Ours, to be changed."
            assert says(window, "#about", whose), each.name
            assert says(window, "#about", f"For: {each.role}"), each.name
            assert says(window, "#about", "AI as the tool, the judgement human") is each.hybrid, (
                each.name
            )
            await press(window, "down")


@pytest.mark.slow
async def test_a_row_of_two_lines_stands_below_its_own_beginning() -> None:
    async with at_step(DRAFT) as window:
        await opened_list(window)
        rows = options(window, "#activities")
        more = [line for row in rows for line in row.split("\n")[1:]]
        assert more
        assert all(line.startswith(" " * 7) and line[7] != " " for line in more)
        assert not any(line.strip() == "*" for line in more)


@pytest.mark.slow
async def test_a_click_ticks_too() -> None:
    async with at_step(DRAFT) as window:
        await opened_list(window)
        await click(window, "#activities", offset=(8, 0))
        assert len(ticked(window)) == 1


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 36)], ids=str)
@pytest.mark.slow
async def test_its_keys_stand_at_its_foot(size: tuple[int, int]) -> None:
    async with at_step(DRAFT, size=size) as window:
        await opened_list(window)
        await press(window, "right", "space")
        keys = shown_in(window, "DialogKeys")
        assert "Esc Close" in keys
        assert "Space Tick" in keys
        assert size[0] < 80 or "F8 Add what is ticked" in keys
        assert app_of(window).screen.query_one("#activities").region.height >= 3


@pytest.mark.slow
async def test_families_that_the_role_means_come_first_above_a_line() -> None:
    async with at_step(in_role("Support team lead")) as window:
        await opened_list(window)
        titles = options(window, "#choices")
        assert titles[0] == "Customer service"
        assert len(titles) == len(families())
        assert says(window, "#about", "Found by your role. One rung up, for example: Lead for")
        shown = shown_in(window, "#choices").splitlines()
        line = next(at for at, row in enumerate(shown) if "──" in row)
        assert shown[line + 1].startswith("Accounts, tax and payroll")
        await press(window, *["down"] * line)
        assert not says(window, "#about", "Found by your role.")
        assert "Preparing" not in options(window, "#activities")[0]
        assert says(window, "#about", "One rung up, for example: Adviser to owners of small firms")


@pytest.mark.slow
async def test_a_job_nobody_wrote_down_has_all_families_by_title() -> None:
    async with at_step(in_role("Xyzzy")) as window:
        await opened_list(window)
        assert titles(window) == [family.title for family in families()]
        assert "──" not in shown_in(window, "#choices")
        await press(window, "slash")
        await write(window, "ward nurse")
        assert options(window, "#activities")
        assert all("Nursing" in row for row in options(window, "#activities"))


@pytest.mark.slow
async def test_one_activity_of_two_families_is_ticked_in_both() -> None:
    async with at_step(in_role("Support team lead")) as window:
        await opened_list(window)
        await press(window, "slash")
        await write(window, "telling someone honestly")
        found = len(options(window, "#activities"))
        assert found > 10
        await press(window, "enter", "space")
        assert len(ticked(window)) == found
        assert says(window, "#count", "1 ticked")


@pytest.mark.slow
async def test_one_s_own_families_are_listed_and_what_is_wrong_in_them_is_said() -> None:
    broken = BEES.replace("score = 2", "score = 9").replace('"bees"', '"wasps"')
    again = broken.replace('"wasps"', '"ants"')
    write_families(find_app_dirs(None).config, mine=BEES, wrong_with_a_long_name=broken, z=again)
    async with at_step(in_role("Beekeeper's mate")) as window:
        await opened_list(window)
        assert options(window, "#choices")[0] == "Bees"
        said = "wrong_with_a_long_name.toml:8: score is a whole number from 1 to 5"
        assert says(window, "#notice", f"{said} (+1; laddertui check)")  # to its end
        await press(window, "right")
        assert says(window, "#about", "From a family of your own. For: Keeper of a valley")
        await press(window, "space", "f8")
        assert on_screen(window, "Teaching a village to live")
