"""Locking by key and when idle, masked pictures, a second window, and files that change underneath."""

import re

import pytest

from laddertui.domain.errors import LadderError
from laddertui.services import profiles
from laddertui.services.session import ProfileSession
from laddertui.storage import drafts, snapshots
from laddertui.storage.app_dirs import find_app_dirs
from laddertui.tui.app import idle_lock as idle_lock_module
from tests.support.drafts import developer, named
from tests.support.encrypted_windows import TODAY, encrypted, gate, holds, is_open, plain, unlock
from tests.support.windows import app_of, here, on_screen, press, rest, shown, toasts, write

MINUTE = 60


async def test_locking_is_for_encrypted_profiles_and_by_key_from_every_screen() -> None:
    async with gate(encrypted(developer())) as window:
        for way in ("", "n", "y", "t", "f1", "f3"):
            await press(window, *([way] if way else []))
            await press(window, "shift+f5")
            assert here(window) == "UnlockScreen", way
            assert "developer" not in shown(window)
            assert not is_open(window)
            await unlock(window)
            await press(window, "escape")
    async with gate(plain(id="other")) as window:
        await press(window, "shift+f5")
        assert here(window) == "HomeScreen"


async def test_what_is_typed_is_sealed_on_the_disk_when_it_locks(tmp_path: object) -> None:
    folder = encrypted()
    async with gate(folder) as window:
        await press(window, "enter")
        await write(window, "CANARY")
        await press(window, "shift+f5")
    kept = drafts.load(folder, ProfileSession(find_app_dirs(None), folder).today)
    assert kept is not None and kept.snapshot.role == "CANARY"
    assert holds(find_app_dirs(None).data.parent, "CANARY") == []


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
    async with gate(encrypted(developer(), id="other")) as window:
        assert app_of(window).idle_lock.timer is None


async def test_a_picture_of_an_encrypted_profile_shows_no_letter_or_figure() -> None:
    async with gate(encrypted(developer())) as window:
        texts = re.findall(r"<text[^>]*>([^<]*)</text>", window.app.export_screenshot())
        assert texts
        assert set("".join(texts).replace("&#160;", "")) <= {"·", "\n", " ", "\xa0"}
    async with gate(plain(developer(), id="other")) as window:
        assert "developer" in window.app.export_screenshot()


async def test_a_draft_that_another_program_puts_there_is_kept_beside_ones_own() -> None:
    folder = plain()
    async with gate(folder) as window:
        await press(window, "enter")
        await write(window, "Mine")
        app_of(window).autosave.write_now()
        drafts.save(folder, named("Theirs"))
        await write(window, " too")
        app_of(window).autosave.write_now()
        await rest(window)
        assert any("draft.conflict-1.toml" in said for said in toasts(window))
    assert b"Theirs" in (folder.path / "draft.conflict-1.toml").read_bytes()
    assert b"Mine too" in folder.draft.read_bytes()


async def test_a_quarter_that_another_program_changes_is_kept_as_a_revision_and_said() -> None:
    folder = plain(developer())
    async with gate(folder, size=(120, 36)) as window:
        await press(window, "n")
        path = snapshots.path_of(folder, "2026-Q4")
        path.write_bytes(path.read_bytes().replace(b"Mid-level", b"Elsewhere"))
        await press(window, "f8", "f8", "s")
        assert any("changed by another program" in said for said in toasts(window))
    revisions = [p.read_text() for p in folder.revisions.iterdir()]
    assert len(revisions) == 1
    assert "Elsewhere" in revisions[0]


async def test_neither_a_note_nor_the_windows_own_clipboard_outlives_the_lock() -> None:
    async with gate(encrypted(developer())) as window:
        window.app.notify("CLIENT WORDS", timeout=600)
        window.app.copy_to_clipboard("CLIENT WORDS")
        await press(window, "ctrl+l")
        assert toasts(window) == []
        assert window.app.clipboard == ""
        await press(window, "ctrl+v")
        assert "CLIENT" not in shown(window)


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
        await press(window, "s")
        await write(window, "PLAIN WORDS")
        await press(window, "enter", "tab", "enter")
        await rest(window)
    assert holds(find_app_dirs(None).data.parent, "PLAIN WORDS") == []
    assert not folder.card.exists()
