"""The report, asked for in the window: its form, its parts, whose name, and where it goes."""

import datetime as dt
import stat
from pathlib import Path

import pytest

from laddertui.tui.dialogs.write_file import PLAIN
from tests.support.drafts import developer
from tests.support.encrypted_windows import gate, locked, unlock
from tests.support.reports import Page
from tests.support.windows import (
    ROOMY,
    click,
    focus,
    here,
    on_screen,
    opened,
    press,
    says,
    shown_in,
    toasts,
    write,
)

EARLIER = developer(quarter="2026-Q3", taken_on=dt.date(2026, 8, 22))


@pytest.fixture(autouse=True)
def started_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the program was started in, where the file goes."""
    folder = tmp_path / "started"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.slow
async def test_after_saving_the_whole_report_is_two_keys_away(started_in: Path) -> None:
    async with opened(saved=(EARLIER, developer()), size=ROOMY) as window:
        await press(window, "shift+f6")
        assert here(window) == "ReportDialog"
        assert focus(window) == "#file"
        assert PLAIN not in shown_in(window, "#plain")
        await press(window, "enter")
        assert here(window) == "HomeScreen"
        assert "laddertui-2026-Q4.html, as plain text" in toasts(window)[-1]
        path = started_in / "laddertui-2026-Q4.html"
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        page = Page(path.read_text())
        assert page.titles[:2] == ["In short", "The week on the ladder"]
        assert "Quarter by quarter" in page.titles
        assert "Only these parts" not in page.text
        await click(window, "#report")
        assert on_screen(window, "laddertui-2026-Q4.html is there already.")
        await press(window, "enter")
        assert (started_in / "laddertui-2026-Q4-2.html").exists()


async def test_parts_are_left_out_by_a_key_and_the_form_names_the_file(started_in: Path) -> None:
    async with opened(saved=(EARLIER, developer())) as window:
        await press(window, "alt+o")
        window.app.screen.query_one("#form").focus()
        await press(window, "right", "tab", "right", "tab", "space", "down", "down", "space")
        assert says(window, "#file", "laddertui-2026-Q4.md")
        assert says(window, "#parts", "[ ] In short")
        await click(window, "#write")
        lines = (started_in / "laddertui-2026-Q4.md").read_text()
        assert "Only these parts were chosen to be shown: The week on the ladder; " in lines
        assert "## In short" not in lines
        assert "## What the week is made of" not in lines


async def test_a_name_that_was_typed_stays_and_no_part_at_all_is_refused(started_in: Path) -> None:
    async with opened(saved=(developer(),)) as window:
        await press(window, "shift+f6")
        field = window.app.screen.query_one("#file")
        field.focus()
        await press(window, "ctrl+u")
        await write(window, "mine.txt")
        window.app.screen.query_one("#form").focus()
        await press(window, "right")
        assert says(window, "#file", "mine.txt")
        window.app.screen.query_one("#parts").focus()
        for _ in window.app.screen.query_one("#parts").options:  # type: ignore[attr-defined]
            await press(window, "space", "down")
        await click(window, "#write")
        assert here(window) == "ReportDialog"
        assert says(window, "#notice", "Choose one part at least.")
        assert list(started_in.iterdir()) == []


async def test_before_anything_is_saved_there_is_none(started_in: Path) -> None:
    async with opened() as window:
        await press(window, "shift+f6")
        assert here(window) == "HomeScreen"
        assert "nothing to report yet" in toasts(window)[-1]


@pytest.mark.slow
async def test_of_an_encrypted_profile_it_is_said_first_that_the_file_is_plain(
    started_in: Path,
) -> None:
    async with gate(locked(developer())) as window:
        await press(window, "shift+f6")
        assert here(window) != "ReportDialog"
        await unlock(window)
        for key, dialog in (("shift+f6", "ReportDialog"), ("shift+f4", "CalendarDialog")):
            await press(window, key)
            assert here(window) == dialog
            assert says(window, "#plain", PLAIN)
            await press(window, "escape")
        await press(window, "shift+f6", "enter")
        assert len(list(started_in.iterdir())) == 1


@pytest.mark.slow
async def test_a_report_of_the_example_says_that_it_is_invented(started_in: Path) -> None:
    async with opened(saved=(developer(),)) as window:
        await press(window, "e", "end", "enter")
        await press(window, "shift+f6", "enter")
        (path,) = started_in.iterdir()
        assert "This is an invented example" in Page(path.read_text()).text
