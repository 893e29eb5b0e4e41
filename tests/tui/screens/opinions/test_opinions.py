"""Second opinions beside one's own scores; sheets go out and come back through a file."""

from pathlib import Path

import pytest

from laddertui.services.opinions import second_opinions, sheets
from laddertui.services.session import ProfileSession
from laddertui.storage.app_dirs import find_app_dirs
from laddertui.tui.screens.text_page import TextPageScreen
from tests.support.drafts import developer
from tests.support.encrypted_windows import gate, plain
from tests.support.hostile_texts import HOSTILE, nothing_acts
from tests.support.windows import (
    app_of,
    click,
    focus,
    here,
    on_screen,
    opened,
    options,
    press,
    says,
    toasts,
    write,
)

WEEK = developer()


def filled_in(path: Path, by: str, score: int = 3) -> None:
    """Fill a sheet in as a text editor would."""
    text = path.read_text().replace('by = ""', f'by = "{by}"')
    path.write_text(text.replace("score = 0", f"score = {score}"))


@pytest.mark.slow
async def test_home_the_palette_and_g_lead_there_and_it_says_what_it_is() -> None:
    async with opened() as window:
        await press(window, "g", "d")
        assert here(window) == "GoToDialog"  # nothing is saved yet
    async with opened(saved=(WEEK,)) as window:
        assert says(window, "#opinions", "Second opinions: none yet")
        await click(window, "#opinions")
        assert here(window) == "OpinionsScreen" and on_screen(window, "No second opinion is")
        assert focus(window) == "#here"
        await press(window, "escape", "f2")
        await write(window, "coach blind")
        await press(window, "enter")
        assert here(window) == "OpinionsScreen"
        await press(window, "escape", "g", "d", "f1")
        assert on_screen(window, "without seeing your scores")


@pytest.mark.slow
async def test_a_sheet_goes_out_by_file_is_edited_by_hand_and_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    sheet = tmp_path / "second-opinion-2026-Q4.toml"
    async with opened(saved=(WEEK,)) as window:
        await press(window, "g", "d")
        await click(window, "#write")
        await press(window, "enter")
        assert "plain text" in toasts(window)[0] and sheet.stat().st_mode & 0o777 == 0o600
        filled_in(sheet, "Ana")
        await click(window, "#take-in")
        await write(window, "none.toml")
        await press(window, "enter")
        assert on_screen(window, "none.toml is not there")
        await press(window, *["backspace"] * 9)
        await write(window, sheet.name)
        await press(window, "enter")
        assert options(window, "OptionList") == ["2026-Q4 · Ana · 2026-11-22"]
        filled_in(sheet, "Ana", 3)
        sheet.write_text(sheet.read_text().replace("score = 3", "score = 5"))
        await click(window, "#take-in")
        await write(window, sheet.name)
        await press(window, "enter")
        assert on_screen(window, "taken in already, as 2026-Q4.1.toml. Put this over it?")
        await press(window, "y")
        assert len(options(window, "OptionList")) == 1
        store = second_opinions.read_opinions(app_of(window).profile)
        assert {score.theirs for score in store.compared[0].scores} == {5}
        await press(window, "escape")
        assert says(window, "#opinions", "1 second opinion")
        await press(window, "t", "enter")
        page = window.app.screen
        assert isinstance(page, TextPageScreen) and "A second opinion: Ana" in page.copy_text()


@pytest.mark.slow
async def test_what_others_write_never_acts_and_a_damaged_file_hides_no_other(
    tmp_path: Path,
) -> None:
    async with opened(saved=(WEEK,)) as window:
        session = app_of(window).profile
        for name, text in list(HOSTILE.items())[:9]:
            sheet = sheets.make_sheet(session.folder, WEEK)
            sheet = sheets.with_answer(second_opinions.named(sheet, text), 0, 5, text)
            second_opinions.keep_opinion(session, sheet)
            assert name
        (session.folder.opinions / "2026-Q4.77.toml").write_text("schema = 1\n")
        await press(window, "g", "d")
        assert on_screen(window, "2026-Q4.77.toml:1:")
        for _ in range(9):
            nothing_acts(window)
            await press(window, "down")
        await press(window, "home", "f12")
        nothing_acts(window)


async def test_a_window_that_only_looks_shows_them_and_takes_none_in() -> None:
    folder = plain(WEEK)
    with ProfileSession(find_app_dirs(None), folder) as session:
        sheet = sheets.with_answer(sheets.make_sheet(folder, WEEK), 0, 4)
        second_opinions.keep_opinion(session, sheet)
        async with gate(folder, is_taken=True) as window:
            await press(window, "enter", "g", "d")
            assert on_screen(window, "someone who gave no name")
            assert not window.app.screen.query_one("#here").display
            assert not window.app.screen.query_one("#take-in").display
            assert window.app.screen.query_one("#write").display
