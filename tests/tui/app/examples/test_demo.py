"""The demo in a running window: opened from the examples, marked, left for one's own Home."""

import tempfile
from pathlib import Path

import pytest

from laddertui.tui.widgets.bare_input import BareInput
from tests.support.drafts import developer, draft_of
from tests.support.encrypted_windows import encrypted, gate
from tests.support.palette import palette
from tests.support.windows import (
    Window,
    app_of,
    here,
    on_screen,
    opened,
    press,
    says,
    shown,
    toasts,
)

MARK = "Example: invented figures"
TO_THE_DEMO = ("e", "end", "enter")


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this test's temporary folders are made."""
    made = tmp_path / "temporary"
    made.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(made))
    return made


def files_of(window: Window) -> dict[Path, bytes]:
    folder = app_of(window).profile.folder.path
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.slow
async def test_it_is_opened_from_the_examples_and_left_with_nothing_changed(place: Path) -> None:
    own = draft_of(developer(role="Mine", quarter="2026-Q4"), step="score")
    async with opened(own, saved=(developer(quarter="2026-Q2"),)) as window:
        before = files_of(window)
        home = shown(window)
        await press(window, "e")
        assert on_screen(window, "Try it on five invented quarters")
        await press(window, "end")
        assert on_screen(window, "Invented for the example: The person, her quarters")
        await press(window, "enter")
        assert here(window) == "HomeScreen"
        assert says(window, "TopBar", MARK)
        assert on_screen(window, "Support team lead (invented), 2026-Q3")
        assert on_screen(window, "review is due since 2026-11-21")
        assert says(window, "KeyBar", "Esc Leave the example")
        assert len(list(place.iterdir())) == 1
        await press(window, "escape")
        assert here(window) == "HomeScreen"
        assert shown(window) == home
        assert not says(window, "TopBar", MARK)
        assert list(place.iterdir()) == []
        assert files_of(window) == before
        await press(window, "escape")
        assert here(window) == "HomeScreen"


@pytest.mark.slow
async def test_every_page_of_it_says_what_it_is_and_escape_is_one_level(place: Path) -> None:
    async with opened(saved=(developer(),)) as window:
        await press(window, *TO_THE_DEMO)
        for keys, page in (
            (("t",), "HistoryScreen"),
            (("enter",), "TextPageScreen"),
            (("escape", "escape", "g", "i"), "SignalsScreen"),
            (("escape", "g", "l"), "LeverageScreen"),
            (("escape", "b"), "reassess"),
        ):
            await press(window, *keys)
            assert here(window) == page
            assert says(window, "TopBar", MARK), page
        await press(window, "escape", "f12")
        assert here(window) == "CopyDialog"
        offered = window.app.screen.query_one(BareInput).value
        assert offered == "laddertui-example-invented-figures-2026-11-22.txt"
        await press(window, "escape")
        assert here(window) == "HomeScreen"
        assert says(window, "TopBar", MARK)
        await press(window, "escape")
        assert not says(window, "TopBar", MARK)


@pytest.mark.slow
async def test_what_is_typed_in_it_goes_with_it(place: Path) -> None:
    async with opened(saved=(developer(),)) as window:
        before = files_of(window)
        await press(window, *TO_THE_DEMO, "plus", *"mine", "ctrl+s")
        assert len(app_of(window).profile.store.signals()) == 5
        await press(window, "escape")
        assert files_of(window) == before
        assert app_of(window).profile.store.signals() == []
        await press(window, *TO_THE_DEMO)
        assert len(app_of(window).profile.store.signals()) == 4


@pytest.mark.slow
async def test_what_is_a_persons_own_is_not_offered_in_it(place: Path) -> None:
    async with opened(saved=(developer(),)) as window:
        await press(window, *TO_THE_DEMO, "o")
        assert here(window) == "HomeScreen"
        assert "your own profiles are outside of it" in toasts(window)[-1]
        await press(window, "i")
        assert "a calendar is written for a plan of your own" in toasts(window)[-1]
        await press(window, "g", "w")
        assert here(window) == "GoToDialog"
        await press(window, "escape", "e")
        assert not on_screen(window, "Try it on five invented quarters")
        await press(window, "escape")
        assert "Leave the example" in palette(window)


async def test_quitting_from_it_removes_it_and_lets_ones_own_profile_go(place: Path) -> None:
    async with opened(saved=(developer(),)) as window:
        app = app_of(window)
        await press(window, *TO_THE_DEMO, "q")
        assert not app.is_running
        app.profile_access.close()
        assert list(place.iterdir()) == []
        assert not app.is_open


@pytest.mark.slow
async def test_an_encrypted_profile_behind_it_is_locked_all_the_same(place: Path) -> None:
    async with gate(encrypted(developer(role="Mine"))) as window:
        await press(window, *TO_THE_DEMO)
        assert says(window, "TopBar", MARK)
        idle_lock = app_of(window).idle_lock
        assert idle_lock.timer is not None
        await idle_lock.check(0)
        assert here(window) == "UnlockScreen"
        assert list(place.iterdir()) == []
        assert "Support team lead" not in shown(window)


async def test_where_no_folder_can_be_made_one_stays_at_ones_own(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(saved=(developer(),)) as window:
        monkeypatch.setattr(tempfile, "tempdir", str(place / "not there"))
        await press(window, *TO_THE_DEMO)
        assert here(window) == "HomeScreen"
        assert "no folder can be made for the example" in toasts(window)[-1]
        assert not says(window, "TopBar", MARK)
