"""Keys that a person sets in config.toml: they act, they are shown, and what is wrong is said."""

from pathlib import Path

import pytest
from scripts import keys

from laddertui.storage import settings
from laddertui.storage.app_dirs import find_app_dirs
from laddertui.tui.widgets.field import Field
from tests.support.drafts import developer, nothing_yet
from tests.support.windows import at_step, here, opened, press, shown_in, toasts


def set_keys(*lines: str) -> None:
    path = settings.path_of(find_app_dirs(None))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(["[keys]", *lines, ""]))


@pytest.mark.parametrize("line", ['home.begin = "z"', '"home.begin" = "z,ctrl+j"'])
@pytest.mark.slow
async def test_a_command_is_run_and_shown_by_the_key_that_was_set(line: str) -> None:
    set_keys(line)
    async with opened(saved=(developer(),), size=(120, 36)) as window:
        assert "z Begin" in shown_in(window, "KeyBar")
        await press(window, "b")
        assert here(window) == "HomeScreen"
        await press(window, "z")
        assert here(window) == "audit"
        assert toasts(window) == []


async def test_a_command_that_is_none_is_said_with_the_nearest_and_the_others_hold() -> None:
    set_keys('home.begn = "z"', 'home.history = "z"')
    async with opened(saved=(developer(),)) as window:
        assert any(
            "keys.home.begn is no command; did you mean home.begin?" in s for s in toasts(window)
        )
        await press(window, "z")
        assert here(window) == "HistoryScreen"


async def test_a_key_that_is_taken_from_another_command_of_its_page_is_said() -> None:
    set_keys('home.history = "b"', 'history.mark = "b"')
    async with opened(saved=(developer(),)) as window:
        assert [said.split(": ")[1] for said in toasts(window)] == [
            "keys.home.history takes the key b of home.begin"
        ]
        await press(window, "b")
        assert here(window) == "HistoryScreen"


async def test_a_key_that_is_taken_from_the_app_itself_is_said_too() -> None:
    set_keys('home.history = "g"', 'stepper.clear = "f1"')
    async with opened(saved=(developer(),)) as window:
        assert sorted(said.split(": ")[1] for said in toasts(window)) == [
            "keys.home.history takes the key g of app.go-to",
            "keys.stepper.clear takes the key f1 of app.help",
        ]


async def test_a_key_set_for_leaving_leaves_a_window_that_is_too_small_too() -> None:
    set_keys('app.quit-anywhere = "ctrl+e"')
    async with opened(saved=(developer(),), size=(30, 8)) as window:
        await press(window, "ctrl+q")
        assert window.app.is_running
        await press(window, "ctrl+e")
        assert not window.app.is_running


async def test_a_command_that_acts_in_fields_takes_no_key_that_is_typed_there() -> None:
    others = 'page.previous = "ctrl+b"', 'home.history = "tab"'
    set_keys('page.next = "n"', 'app.quit-anywhere = "comma,ctrl+e"', *others)
    async with at_step(nothing_yet()) as window:
        assert sorted(said.split(": ")[1] for said in toasts(window)) == [
            "keys.app.quit-anywhere keeps its own key, since comma is typed in fields",
            "keys.home.history takes the key tab of page.next",
            "keys.page.next keeps its own key, since n is typed in fields",
        ]
        await press(window, *"n,n")
        first = window.app.focused
        assert isinstance(first, Field) and first.value == "n,n"
        await press(window, "tab")
        assert window.app.focused is not first
        await press(window, "ctrl+b")
        assert window.app.focused is first
        await press(window, "ctrl+q")
        assert not window.app.is_running


async def test_two_commands_may_change_keys() -> None:
    set_keys('home.history = "b"', 'home.begin = "t"')
    async with opened(saved=(developer(),)) as window:
        assert toasts(window) == []
        await press(window, "t")
        assert here(window) == "audit"


async def test_without_keys_of_ones_own_nothing_is_loaded_for_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse() -> frozenset[str]:
        raise AssertionError("every page was loaded")

    monkeypatch.setattr("laddertui.tui.command_ids.command_ids", refuse)
    async with opened(saved=(developer(),)) as window:
        await press(window, "b")
        assert here(window) == "audit"


def test_the_page_of_all_commands_is_what_they_are() -> None:
    page = (Path(__file__).parents[2] / "docs" / "keys.md").read_text()
    assert page == keys.text(), "write it anew: python -m scripts.keys"
    assert "| `home.begin` | Begin | b |" in page


@pytest.mark.slow
async def test_of_thousands_of_keys_for_no_command_a_few_are_said_and_how_many_more() -> None:
    set_keys(*(f'"nothing.{n:05}{"x" * 500}" = "z"' for n in range(800)))
    async with opened(saved=(developer(),)) as window:
        said = toasts(window)
        assert len(said) == 4
        assert "797 more of its keys name no command" in said[-1]
