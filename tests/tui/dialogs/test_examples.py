"""A worked example can be walked through, and nothing of it is saved unless one says so."""

import pytest

from laddertui.tui.base.base_screen import KEEP_AFTER
from tests.support.drafts import developer, draft_of
from tests.support.palette import palette
from tests.support.windows import (
    app_of,
    click,
    focus,
    here,
    on_screen,
    opened,
    press,
    says,
    toasts,
)


async def test_an_example_is_offered_at_the_first_run_and_opens_at_its_position() -> None:
    async with opened() as window:
        await press(window, "e")
        assert here(window) == "ExamplesDialog"
        await press(window, "enter")
        assert here(window) == "position"
        assert on_screen(window, "example, not saved")


@pytest.mark.slow
async def test_an_example_is_left_without_a_trace() -> None:
    async with opened() as window:
        await press(window, "e", "down", "enter", "f8", "f7", "escape")
        assert here(window) == "position"  # the first Escape only says what the second does
        assert on_screen(window, "nothing of it is saved")
        await press(window, "escape")
        assert here(window) == "HomeScreen"
        await window.pause(2 * KEEP_AFTER)
        profile = app_of(window).profile
        assert not profile.has_draft()
        assert profile.summary().newest is None


async def test_an_example_is_saved_only_after_saying_yes() -> None:
    async with opened() as window:
        await press(window, "e", "enter", "ctrl+s")
        assert here(window) == "ConfirmDialog"
        assert focus(window) == "#no"
        await press(window, "enter")
        assert here(window) == "position"
        assert app_of(window).profile.summary().newest is None
        await press(window, "ctrl+s", "y")
        assert here(window) == "HomeScreen"
        assert app_of(window).profile.summary().newest is not None
        assert "Saved" in toasts(window)[-1]


async def test_the_list_of_examples_is_left_with_escape() -> None:
    async with opened() as window:
        await press(window, "e", "escape")
        assert here(window) == "HomeScreen"
        assert says(window, "#begin", "Start")


@pytest.mark.slow
async def test_examples_stay_a_key_a_button_and_a_line_of_the_palette_away_after_saving() -> None:
    async with opened(saved=(developer(),)) as window:
        assert "Example" in palette(window)
        assert says(window, "#example-again", "Examples")
        await click(window, "#example-again")
        assert here(window) == "ExamplesDialog"
        await press(window, "escape", "e", "enter")
        assert here(window) == "position"
        assert on_screen(window, "example, not saved")


@pytest.mark.slow
async def test_looking_at_an_example_leaves_what_is_ones_own_as_it_was() -> None:
    async with opened(draft_of(developer(role="Mine")), saved=(developer(),)) as window:
        profile = app_of(window).profile
        before = {p: p.read_bytes() for p in profile.folder.path.rglob("*") if p.is_file()}
        await press(window, "e", "enter", "f8", "f7", "escape", "escape")
        assert here(window) == "HomeScreen"
        await window.pause(2 * KEEP_AFTER)
        assert before == {p: p.read_bytes() for p in before}


async def test_the_question_before_an_example_is_saved_says_what_each_answer_does() -> None:
    async with opened() as window:
        await press(window, "e", "enter", "ctrl+s")
        assert on_screen(window, "This is a worked example, someone else's week.")
        assert on_screen(window, "Save it into your history?")  # y and Escape answer a question
        assert says(window, "#no", "Leave it out of my history")
        assert says(window, "#yes", "Save it into my history")
        assert not on_screen(window, "is saved already")


@pytest.mark.slow
async def test_the_question_says_that_an_example_would_cover_ones_own_quarter() -> None:
    async with opened(saved=(developer(),)) as window:
        await press(window, "e", "enter", "ctrl+s")
        assert on_screen(window, "Your own 2026-Q4 is saved already")
        assert on_screen(window, "yours would stay as an earlier version")
        await press(window, "escape", "ctrl+s", "y")
        folder = app_of(window).profile.folder
        assert "Mid-level developer" in (folder.revisions / "2026-Q4.1.toml").read_text()
