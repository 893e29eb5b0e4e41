"""An encrypted profile is locked by itself, after the minutes of the settings."""

import pytest

from laddertui.storage.app_dirs import find_app_dirs
from laddertui.tui.app import idle_lock as idle_lock_module
from laddertui.tui.base.base_dialog import LOCKING, LOST
from tests.support.drafts import developer
from tests.support.encrypted_windows import encrypted, gate, is_open, plain, unlock
from tests.support.windows import app_of, here, on_screen, press, rest, shown, toasts, until

MINUTE = 60


@pytest.mark.parametrize(("said", "after"), [("", 10), ("idle_minutes = 3\n", 3)])
async def test_it_locks_by_itself_when_nothing_is_touched(
    said: str, after: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = find_app_dirs(None).config
    config.mkdir(parents=True)
    (config / "config.toml").write_text(said)
    clock = [1000.0]
    monkeypatch.setattr(idle_lock_module, "now", lambda: clock[0])
    async with gate(encrypted(developer())) as window:
        idle_lock = app_of(window).idle_lock
        clock[0] += after * MINUTE - 1
        await idle_lock.check(after * MINUTE)
        assert is_open(window)
        await press(window, "tab")
        clock[0] += after * MINUTE - 1
        await idle_lock.check(after * MINUTE)
        assert is_open(window)
        assert idle_lock.timer is not None
        clock[0] += 1
        await idle_lock.timer._callback()  # type: ignore[misc]
        await rest(window)
        assert here(window) == "UnlockScreen"
        assert "developer" not in shown(window)


async def test_a_plain_profile_is_not_locked_by_itself_nor_one_with_the_setting_0() -> None:
    async with gate(plain(developer())) as window:
        assert app_of(window).idle_lock.timer is None
    config = find_app_dirs(None).config
    config.mkdir(parents=True)
    (config / "config.toml").write_text("idle_minutes = 0\n")
    async with gate(encrypted(developer(), profile_id="other")) as window:
        assert app_of(window).idle_lock.timer is None


async def test_a_setting_that_is_mistyped_is_named_once_and_the_profile_is_locked_early() -> None:
    config = find_app_dirs(None).config
    config.mkdir(parents=True)
    (config / "config.toml").write_text('theme = "nord"\nidle_minute = 1\n')
    async with gate(encrypted(developer())) as window:
        notices = [n.message for n in app_of(window)._notifications]
        assert len(notices) == 1
        assert (
            "config.toml:2: 'idle_minute' is no setting; did you mean idle_minutes?" in notices[0]
        )
        timer = app_of(window).idle_lock.timer
        assert timer is not None


@pytest.mark.parametrize("by_itself", [False, True])
async def test_what_was_ticked_in_an_open_dialog_goes_with_a_word(by_itself: bool) -> None:
    async with gate(encrypted(developer())) as window:
        await press(window, "b", "f8", "f7", "f4", "right", "space")
        assert here(window) == "SuggestionsDialog"
        if by_itself:
            app_of(window).idle_lock.last_touch -= 10 * MINUTE
            await app_of(window).idle_lock.check(10 * MINUTE)
            await rest(window)
        else:
            await press(window, "ctrl+l")
            assert here(window) == "SuggestionsDialog" and is_open(window)
            assert on_screen(window, LOCKING)
            await press(window, "ctrl+l")
        assert here(window) == "UnlockScreen"
        await unlock(window)
        await until(window, lambda: here(window) == "HomeScreen")
        assert (LOST in toasts(window)) is by_itself


async def test_a_dialog_in_which_nothing_was_entered_locks_at_once_and_without_a_word() -> None:
    async with gate(encrypted(developer())) as window:
        await press(window, "b", "f4", "ctrl+l")
        assert here(window) == "UnlockScreen"
        await unlock(window)
        await until(window, lambda: here(window) == "HomeScreen")
        assert LOST not in toasts(window)
