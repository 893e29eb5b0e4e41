"""A new passphrase: what is refused, what is drawn by lot, and what never leaves its field."""

import pytest
from textual.widgets import Input

from laddertui.content.words import words
from laddertui.storage import profile_folder
from laddertui.storage.app_dirs import find_app_dirs
from tests.support.encrypted_windows import PASSPHRASE, gate, is_open, locked
from tests.support.windows import Window, app_of, here, on_screen, press, until, write

COPYING = ("shift+home", "ctrl+c", "shift+home", "ctrl+x", "ctrl+shift+x", "super+c")


def typed(window: Window, field: str) -> str:
    return window.app.screen.query_one(f"#{field}", Input).value


async def ask_new(window: Window, passphrase: str) -> None:
    """Type a code and a passphrase twice for a new profile, and go on."""
    await press(window, "plus")
    await write(window, "AB")
    for _ in range(2):
        await press(window, "enter")
        await write(window, passphrase)
    await press(window, "enter")


async def test_a_passphrase_is_neither_copied_nor_cut_from_its_field(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with gate(locked()) as window:
        copied: list[str] = []
        monkeypatch.setattr(window.app, "copy_to_clipboard", copied.append)
        await write(window, PASSPHRASE)
        await press(window, *COPYING)
        assert typed(window, "passphrase") == PASSPHRASE
        assert (copied, window.app.clipboard) == ([], "")


@pytest.mark.slow
async def test_a_new_passphrase_is_neither_copied_nor_cut_from_either_field(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with gate(None) as window:
        copied: list[str] = []
        monkeypatch.setattr(window.app, "copy_to_clipboard", copied.append)
        await press(window, "plus")
        for field in ("new", "again"):
            window.app.screen.query_one(f"#{field}", Input).focus()
            await write(window, PASSPHRASE)
            await press(window, *COPYING)
            assert typed(window, field) == PASSPHRASE
        assert (copied, window.app.clipboard) == ([], "")


async def test_six_words_are_drawn_shown_once_and_filled_in_twice() -> None:
    drawn = set()
    async with gate(None) as window:
        await press(window, "plus")
        await write(window, "AB")
        for _ in range(2):
            await press(window, "f4")
            new = typed(window, "new")
            assert typed(window, "again") == new
            assert len(new.split(" ")) == 6
            assert set(new.split(" ")) <= set(words())
            assert on_screen(window, "Write this down now")
            assert on_screen(window, new)
            drawn.add(new)
    assert len(drawn) == 2


async def test_a_short_passphrase_is_spoken_of_once_and_taken_at_the_second_enter(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from laddertui.services import unlock
    from tests.support.encrypted_windows import at_low_cost

    monkeypatch.setattr(unlock, "wrap_in_worker", at_low_cost)
    async with gate(None) as window:
        await ask_new(window, "a")
        assert on_screen(window, "That is short, and quickly guessed; F4 draws six words by lot.")
        assert profile_folder.ids(find_app_dirs(None)) == []
        await press(window, "enter")
        await until(window, lambda: is_open(window))
        assert app_of(window).profile.folder.is_encrypted


@pytest.mark.parametrize(
    ("passphrase", "reason"),
    [("   ", "The passphrase is blank"), ("four words\ufeff", "no keyboard types")],
)
async def test_a_passphrase_that_could_not_be_typed_again_is_refused(
    passphrase: str, reason: str
) -> None:
    async with gate(None) as window:
        await press(window, "plus")
        await write(window, "AB")
        for field in ("new", "again"):
            window.app.screen.query_one(f"#{field}", Input).value = passphrase
        await press(window, "tab", "tab", "enter")
        assert on_screen(window, reason)
        assert here(window) == "PassphrasesDialog"
        assert (typed(window, "new"), typed(window, "again")) == ("", "")
        assert profile_folder.ids(find_app_dirs(None)) == []
