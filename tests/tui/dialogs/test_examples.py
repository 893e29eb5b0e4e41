"""A worked example can be walked through, and nothing of it is saved unless one says so."""

from laddertui.tui.base.base_screen import KEEP_AFTER
from tests.support.windows import app_of, focus, here, on_screen, opened, press, says, toasts


async def test_an_example_is_offered_at_the_first_run_and_opens_at_its_position() -> None:
    async with opened() as window:
        await press(window, "e")
        assert here(window) == "ExamplesDialog"
        await press(window, "enter")
        assert here(window) == "position"
        assert on_screen(window, "example, not saved")


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
