"""Locking by key from everywhere, what it leaves, and profiles that another window holds."""

import pytest

from laddertui.domain.errors import LadderError
from laddertui.services import profiles
from laddertui.services.session import ProfileSession
from laddertui.storage import drafts
from laddertui.storage.app_dirs import find_app_dirs
from tests.support.drafts import developer
from tests.support.encrypted_windows import TODAY, encrypted, gate, holds, is_open, plain, unlock
from tests.support.windows import app_of, here, on_screen, press, rest, shown, toasts, write


@pytest.mark.slow
async def test_locking_is_for_encrypted_profiles_and_by_key_from_every_screen() -> None:
    async with gate(encrypted(developer())) as window:
        for way in ((), ("b",), ("t",), ("g", "w"), ("g",), ("f1",), ("f3",)):
            await press(window, *way)
            await press(window, "shift+f5")
            assert here(window) == "UnlockScreen", way
            assert "developer" not in shown(window)
            assert not is_open(window)
            await unlock(window)
            await press(window, "escape")
    async with gate(plain(profile_id="other")) as window:
        await press(window, "shift+f5")
        assert here(window) == "ProfilesScreen"  # there is another one; nothing is locked
        assert not is_open(window)


async def test_what_is_typed_is_sealed_on_the_disk_when_it_locks(tmp_path: object) -> None:
    folder = encrypted()
    async with gate(folder) as window:
        await press(window, "enter")
        await write(window, "CANARY")
        await press(window, "shift+f5")
    kept = drafts.load(folder, ProfileSession(find_app_dirs(None), folder).today)
    assert kept is not None and kept.snapshot.role == "CANARY"
    assert holds(find_app_dirs(None).data.parent, "CANARY") == []


async def test_neither_a_note_nor_the_windows_own_clipboard_outlives_the_lock() -> None:
    async with gate(encrypted(developer())) as window:
        window.app.notify("CLIENT WORDS", timeout=600)
        window.app.copy_to_clipboard("CLIENT WORDS")
        await press(window, "ctrl+l")
        assert toasts(window) == []
        assert window.app.clipboard == ""
        await press(window, "ctrl+v")
        assert "CLIENT" not in shown(window)


@pytest.mark.slow
async def test_a_full_disk_does_not_keep_it_from_locking_and_nothing_typed_is_lost(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = encrypted()
    async with gate(folder) as window:
        await press(window, "enter")

        def full(*_: object) -> None:
            raise LadderError("no space left on device")

        with monkeypatch.context() as disk:
            disk.setattr(drafts, "save", full)
            await write(window, "Typed last")
            await press(window, "ctrl+l")
            assert here(window) == "UnlockScreen"
            assert "Typed" not in shown(window)
        await unlock(window)
        assert here(window) == "audit"
        assert on_screen(window, "Typed last")
    kept = drafts.load(folder, TODAY)
    assert kept is not None and kept.snapshot.role == "Typed last"
    assert holds(find_app_dirs(None).data.parent, "Typed last") == []


async def test_the_screen_that_says_in_use_locks_too(monkeypatch: pytest.MonkeyPatch) -> None:
    folder = encrypted(developer())
    first = ProfileSession(find_app_dirs(None), folder)
    async with gate(folder, is_taken=True) as window:
        assert app_of(window).idle_lock.timer is not None
        await press(window, "ctrl+l")
        assert here(window) == "UnlockScreen"
    first.close()


async def test_a_card_that_is_spoilt_underneath_locks_all_the_same_and_says_why() -> None:
    folder = encrypted(developer())
    async with gate(folder) as window:
        folder.card.write_text("")
        await press(window, "ctrl+l")
        assert here(window) == "ProfilesScreen"
        assert "developer" not in shown(window)


async def test_one_who_only_looks_cannot_bring_an_erased_client_back_in_plain() -> None:
    folder = encrypted(developer())
    first = ProfileSession(find_app_dirs(None), folder)
    async with gate(folder, is_taken=True) as window:
        await press(window, "enter")
        first.close()
        profiles.erase(find_app_dirs(None), "me")
        await press(window, "plus")
        await write(window, "PLAIN WORDS")
        await press(window, "ctrl+s")
        await rest(window)
    assert holds(find_app_dirs(None).data.parent, "PLAIN WORDS") == []
    assert not folder.card.exists()


@pytest.mark.slow
async def test_the_lock_key_closes_a_plain_profile_beside_others_and_keeps_what_was_typed() -> None:
    folder = plain(profile_id="ab")
    plain(profile_id="cd")
    for key in ("ctrl+l", "shift+f5"):
        async with gate(folder) as window:
            await press(window, "enter")
            await write(window, "Nurse")
            await press(window, key)
            assert here(window) == "ProfilesScreen"
            assert not is_open(window)
            assert "Nurse" not in shown(window)
        kept = drafts.load(folder, TODAY)
        assert kept is not None and kept.snapshot.role.startswith("Nurse")
