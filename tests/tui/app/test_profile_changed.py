"""A window whose profile another machine encrypted or decrypted: nothing typed is lost."""

from pathlib import Path

import pytest

from laddertui.domain.progress import finish
from laddertui.storage import encryption, profile_folder
from laddertui.storage.age import keys
from laddertui.storage.app_dirs import find_app_dirs
from laddertui.storage.profile_folder import ProfileFolder
from tests.support import low_cost_keys
from tests.support.drafts import developer
from tests.support.encrypted_windows import PASSPHRASE, encrypted, gate, holds, plain, unlock
from tests.support.windows import (
    Window,
    app_of,
    draft_in,
    here,
    press,
    rest,
    toasts,
    until,
    write,
)


def encrypt_elsewhere(folder: ProfileFolder) -> ProfileFolder:
    identity = keys.new_identity()
    wrapped = low_cost_keys.wrap(identity, PASSPHRASE)
    return finish(encryption.encrypting(find_app_dirs(), folder, identity, wrapped))


async def autosave(window: Window) -> None:
    app_of(window).autosave.write_now()
    await rest(window)


def now() -> ProfileFolder:
    return encryption.open_by(profile_folder.find(find_app_dirs(), "me"), PASSPHRASE)


@pytest.mark.slow
async def test_what_is_typed_after_the_profile_was_encrypted_elsewhere_waits_for_its_passphrase(
    tmp_path: Path,
) -> None:
    folder = plain()
    async with gate(folder, size=(120, 36)) as window:
        await press(window, "enter")
        await write(window, "Earlier")
        await autosave(window)
        encrypt_elsewhere(folder)
        await write(window, " NEWWORD")
        await autosave(window)
        assert here(window) == "UnlockScreen"
        assert any("was encrypted meanwhile" in said for said in toasts(window))
        assert holds(tmp_path, "NEWWORD") == []
        await unlock(window)
        await until(window, lambda: here(window) == "audit")
        assert draft_in(window).snapshot.role == "Earlier NEWWORD"
        await write(window, "!")
        await autosave(window)
        assert any("kept as draft.conflict-1.toml.age" in said for said in toasts(window))
    assert holds(tmp_path, "NEWWORD") == []
    opened = now()
    assert b"Earlier NEWWORD!" in opened.files.read(opened.draft)
    other = opened.path / "draft.conflict-1.toml.age"
    assert b"Earlier" in opened.files.read(other)
    assert b"NEWWORD" not in opened.files.read(other)


@pytest.mark.slow
async def test_a_quarter_is_not_saved_in_plain_once_the_profile_was_encrypted_elsewhere(
    tmp_path: Path,
) -> None:
    folder = plain(developer())
    async with gate(folder, size=(120, 36)) as window:
        await press(window, "b")
        encrypt_elsewhere(folder)
        await press(window, "f8", "f8", "ctrl+s")
        assert not any("Saved" in said for said in toasts(window))
        assert here(window) == "UnlockScreen"
    assert [p.name for p in folder.snapshots.iterdir()] == ["2026-Q4.toml.age"]


@pytest.mark.slow
async def test_what_is_typed_after_the_profile_was_decrypted_elsewhere_goes_on_in_plain() -> None:
    folder = encrypted()
    async with gate(folder, size=(120, 36)) as window:
        await press(window, "enter")
        await write(window, "Earlier")
        await autosave(window)
        finish(encryption.decrypting(find_app_dirs(), folder))
        await write(window, " NEWWORD")
        await autosave(window)
        assert here(window) == "audit"
        assert any("was turned back into plain files meanwhile" in s for s in toasts(window))
        await write(window, "!")
        await autosave(window)
    assert b"Earlier NEWWORD!" in (folder.path / "draft.toml").read_bytes()
    assert not list(folder.path.rglob("*.age"))


@pytest.mark.slow
async def test_locking_what_was_decrypted_elsewhere_loses_nothing() -> None:
    folder = encrypted()
    async with gate(folder, size=(120, 36)) as window:
        await press(window, "enter")
        await write(window, "NEWWORD")
        finish(encryption.decrypting(find_app_dirs(), folder))
        await app_of(window).profile_access.lock()
        await rest(window)
        assert here(window) == "audit"
    assert b"NEWWORD" in (folder.path / "draft.toml").read_bytes()


@pytest.mark.slow
async def test_a_plain_file_that_cannot_be_removed_is_said_when_the_profile_is_opened(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = encrypted(developer())
    stuck = folder.snapshots / "2026-Q4.toml"
    stuck.write_bytes(folder.files.read(folder.snapshots / "2026-Q4.toml.age"))
    real = Path.unlink

    def unlink(path: Path, missing_ok: bool = False) -> None:
        if path == stuck:
            raise PermissionError(1, "Operation not permitted", str(path))
        real(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", unlink)
    async with gate(profile_folder.find(find_app_dirs(), "me"), size=(120, 36)) as window:
        await unlock(window)
        assert here(window) == "HomeScreen"
        assert toasts(window) == [
            f"1 plain file could not be removed: {stuck}; laddertui check says what to do"
        ]
