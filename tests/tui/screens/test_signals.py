"""Signals can be read, changed and removed; a damaged file stands among them and stays."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.widgets import Input, OptionList

from laddertui.services.session import ProfileSession
from laddertui.storage.app_dirs import find_app_dirs
from laddertui.storage.profile_folder import ProfileFolder
from tests.support.drafts import developer
from tests.support.encrypted_windows import encrypted, gate, plain
from tests.support.palette import palette
from tests.support.windows import (
    Window,
    app_of,
    click,
    focus,
    here,
    on_screen,
    open_profile,
    opened,
    options,
    press,
    says,
    shown,
    toasts,
    write,
)

LONG = (
    "a model fills in all of our standard forms and asks back where something is missing, in the"
    " client's own language"
)


def noted(*signals: tuple[str, tuple[str, ...]]) -> list[Path]:
    """Note signals in the first profile, oldest first."""
    profile = open_profile()
    try:
        return [profile.store.note_signal(text, affects) for text, affects in signals]
    finally:
        profile.close()


def kept(window: Window) -> list[tuple[str, tuple[str, ...]]]:
    """What the files say now, oldest first."""
    rows = app_of(window).profile.store.signals()
    return [(row.signal.text, row.signal.affects) for row in rows if row.signal is not None]


def rows(window: Window) -> list[str]:
    return options(window, "OptionList")


async def test_home_says_how_many_were_noted_and_opens_them_newest_first() -> None:
    noted(("reads contracts", ()), ("finds bugs alone", ("bugs",)))
    async with opened(saved=(developer(),)) as window:
        assert says(window, "#signals", "2 signals noted since")
        await click(window, "#signals")
        assert here(window) == "SignalsScreen"
        newest, oldest = rows(window)
        assert newest.startswith("2026-11-22  finds bugs alone")
        assert "touches Tracking down bugs" in newest
        assert oldest == "2026-11-22  reads contracts"
        await press(window, "escape")
        assert here(window) == "HomeScreen"


async def test_they_are_a_key_and_a_line_of_the_palette_away_too() -> None:
    async with opened(saved=(developer(),)) as window:
        assert "Signals" in palette(window)
        await press(window, "g", "i")
        assert here(window) == "SignalsScreen"
        assert on_screen(window, "No signal is noted yet.")
        assert focus(window) == "#note"


@pytest.mark.slow
async def test_the_first_is_noted_from_the_page_itself() -> None:
    async with opened(saved=(developer(),)) as window:
        await press(window, "g", "i", "plus")
        await write(window, "finds bugs alone")
        await press(window, "ctrl+s")
        assert here(window) == "SignalsScreen"
        assert rows(window) == ["2026-11-22  finds bugs alone"]


@pytest.mark.parametrize("make", [plain, encrypted], ids=["plain", "encrypted"])
@pytest.mark.slow
async def test_one_is_changed_in_the_dialog_it_was_noted_in(
    make: Callable[..., ProfileFolder],
) -> None:
    async with gate(make(developer())) as window:
        profile = app_of(window).profile
        path = profile.store.note_signal("finds bugs", ("bugs", "gone"))
        await press(window, "g", "i", "enter")
        assert here(window) == "SignalDialog"
        assert on_screen(window, "Change a signal")
        assert window.app.screen.query_one("#text", Input).value == "finds bugs"
        assert "[x] Tracking down bugs" in options(window, "OptionList")
        assert "[x] gone" in options(window, "OptionList")
        await write(window, " alone")
        await press(window, "tab", "tab", "tab", "space", "tab", "enter")
        assert here(window) == "SignalsScreen"
        assert kept(window) == [("finds bugs alone", ("boilerplate", "bugs", "gone"))]
        assert f"Changed: {path.name}." in toasts(window)
        assert "finds bugs alone" in rows(window)[0]


@pytest.mark.parametrize("make", [plain, encrypted], ids=["plain", "encrypted"])
@pytest.mark.slow
async def test_one_is_removed_only_after_saying_yes(make: Callable[..., ProfileFolder]) -> None:
    async with gate(make(developer())) as window:
        for text in ("one", "two", "three"):
            app_of(window).profile.store.note_signal(text)
        await press(window, "g", "i", "down", "x")
        assert here(window) == "ConfirmDialog"
        assert on_screen(window, "Remove the signal of 2026-11-22: two?")
        assert focus(window) == "#no"
        await press(window, "enter")
        assert len(kept(window)) == 3
        await press(window, "delete", "y")
        assert [text for text, _ in kept(window)] == ["one", "three"]
        assert [row.split()[-1] for row in rows(window)] == ["three", "one"]
        assert window.app.screen.query_one(OptionList).highlighted == 1


@pytest.mark.slow
async def test_an_empty_change_is_refused_and_the_words_stay() -> None:
    noted(("finds bugs alone", ()))
    async with opened(saved=(developer(),)) as window:
        await press(window, "g", "i", "enter", "ctrl+u", "ctrl+s")
        assert here(window) == "SignalDialog"
        assert says(window, "#notice", "Say in a few words what moved.")
        await press(window, "escape")
        assert kept(window) == [("finds bugs alone", ())]


async def test_a_damaged_file_is_a_row_with_its_reason_and_stays_as_it_is() -> None:
    good, bad = noted(("good", ()), ("bad", ()))
    bad.write_text("schema = 1\nnoted_on = 2026-11-22\ntext = 3\n")
    async with opened(saved=(developer(),)) as window:
        await press(window, "g", "i")
        assert rows(window)[0].startswith(f"{bad.name}  damaged, line 3: text is a text")
        assert len(rows(window)) == 2
        assert "\n" not in rows(window)[0]
        assert says(window, "#reason", f"{bad}:3: text is a text")
        for key in ("enter", "x"):
            await press(window, key)
            assert here(window) == "SignalsScreen"
            assert "cannot be read, and stays as it is" in toasts(window)[-1]
        assert "text = 3" in bad.read_text()
        await press(window, "down")
        assert not says(window, "#reason", "text is a text")
        assert good.exists()


@pytest.mark.slow
async def test_a_folder_that_cannot_be_read_does_not_end_the_page() -> None:
    async with opened(saved=(developer(),)) as window:
        (app_of(window).profile.folder.path / "signals").write_text("in the way")
        await press(window, "g", "i")
        assert here(window) == "SignalsScreen"
        assert says(window, "#words", "cannot be read")
        await press(window, "x", "enter", "escape", "escape")
        assert here(window) == "HomeScreen"


@pytest.mark.slow
async def test_a_window_that_only_looks_lists_them_and_says_why_it_changes_none() -> None:
    folder = plain(developer())
    with ProfileSession(find_app_dirs(None), folder) as other:
        other.store.note_signal("finds bugs alone")
        async with gate(folder, is_taken=True) as window:
            await press(window, "enter", "g", "i")
            await look_only(window)


async def look_only(window: Window) -> None:
    assert says(window, "#words", "You are looking only")
    for key in ("enter", "x"):
        await press(window, key)
        assert here(window) == "SignalsScreen"
        assert "open in another one" in toasts(window)[-1]
    assert [text for text, _ in kept(window)] == ["finds bugs alone"]


@pytest.mark.slow
async def test_what_another_program_changed_meanwhile_is_not_written_over() -> None:
    (path,) = noted(("finds bugs", ()))
    async with opened(saved=(developer(),)) as window:
        await press(window, "g", "i", "enter")
        path.write_text(path.read_text().replace("finds bugs", "came by sync"))
        await write(window, " alone")
        await press(window, "ctrl+s")
        assert here(window) == "SignalDialog"
        assert says(window, "#notice", "changed or removed by another program")
        await press(window, "escape", "escape")  # the words typed are let go
        assert rows(window) == ["2026-11-22  came by sync"]


async def test_a_long_one_stands_below_its_own_beginning() -> None:
    noted((LONG, ()))
    async with opened(saved=(developer(),)) as window:
        await press(window, "g", "i")
        first, *more = rows(window)[0].split("\n")
        assert first.startswith("2026-11-22  a model")
        assert more
        assert all(line.startswith(" " * 12) and line[12] != " " for line in more)


@pytest.mark.slow
async def test_words_that_look_like_markup_are_shown_as_they_are() -> None:
    noted(("[red]x[/red] [@click=app.quit]y[/]", ()))
    async with opened(saved=(developer(),)) as window:
        await press(window, "g", "i")
        assert on_screen(window, "[red]x[/red] [@click=app.quit]y[/]")
        await press(window, "x")
        assert on_screen(window, "[red]x[/red] [@click=app.quit]y[/]")


@pytest.mark.slow
@pytest.mark.parametrize("size", [(40, 12), (80, 23), (120, 36)], ids=str)
async def test_the_newest_can_be_read_in_any_window(size: tuple[int, int]) -> None:
    noted((LONG, ("bugs",)), ("short", ()))
    async with opened(saved=(developer(),), size=size) as window:
        await press(window, "g", "i")
        assert "2026-11-22  short" in shown(window)
