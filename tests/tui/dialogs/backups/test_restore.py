"""Backups in the window: one is written, and one is put back, from where a person looks for it."""

import shutil
from pathlib import Path

import pytest

from laddertui.services.backups import backup
from laddertui.storage import snapshots
from laddertui.storage.app_dirs import find_app_dirs
from laddertui.storage.profile_folder import ProfileFolder
from tests.support.archives import CARD
from tests.support.archives import backup as archive
from tests.support.drafts import developer
from tests.support.encrypted_windows import encrypted, gate, is_open, plain, unlock
from tests.support.windows import (
    Window,
    app_of,
    click,
    here,
    on_screen,
    opened,
    options,
    paste,
    press,
    rest,
    says,
    toasts,
    until,
)


def backed_up(folder: ProfileFolder, path: Path) -> Path:
    """This profile's backup, in a file."""
    return backup.write(folder, str(path), backup.make(folder).data)


def lost(folder: ProfileFolder) -> None:
    """The profile goes, as with a machine that is lost."""
    shutil.rmtree(folder.path)


async def look_into(window: Window, path: object) -> None:
    await paste(window, str(path))
    await press(window, "enter")
    await until(window, lambda: not says(window, "#notice", "Reading it."))
    await rest(window)


async def restore(window: Window) -> None:
    await press(window, "enter")
    await until(window, lambda: bool(toasts(window)))
    await rest(window)


async def test_home_without_a_quarter_puts_a_backup_back_and_shows_it(tmp_path: Path) -> None:
    folder = plain(developer())
    file = backed_up(folder, tmp_path / "mine.tar")
    saved = snapshots.path_of(folder, "2026-Q4").read_bytes()
    lost(folder)
    async with opened() as window:
        await click(window, "#restore")
        assert here(window) == "RestoreDialog"
        await look_into(window, tmp_path / "not there.tar")
        assert on_screen(window, "not there.tar is not there")
        assert not on_screen(window, "Restore it")
        await press(window, "ctrl+u")
        await look_into(window, file)
        assert on_screen(window, "ME, plain files: the quarter 2026-Q4.")
        assert on_screen(window, "It becomes a profile of its own here.")
        assert options(window, "#files") == ["profile.toml", "snapshots/2026-Q4.toml"]
        assert not folder.path.exists(), "looking writes nothing"
        await restore(window)
        assert here(window) == "HomeScreen"
        assert toasts(window) == ["Restored ME: 2 files put back."]
        assert not window.app.screen.query_one("#restore").display, "a quarter is there now"
    assert snapshots.path_of(folder, "2026-Q4").read_bytes() == saved


async def test_what_is_no_backup_is_refused_in_one_line_and_the_name_stays(tmp_path: Path) -> None:
    foreign = tmp_path / "a.tar"
    foreign.write_bytes(b"something else")
    damaged = tmp_path / "b.tar"
    damaged.write_bytes(archive({"profile.toml": CARD}).replace(b"AB", b"XY"))
    async with opened() as window:
        await click(window, "#restore")
        await press(window, "enter")
        assert on_screen(window, "write the file's name first")
        for file, reason in (
            (tmp_path, "is a folder"),
            (foreign, "a.tar: "),
            (damaged, "profile.toml in it is not as it was backed up"),
        ):
            await press(window, "ctrl+u")
            await look_into(window, file)
            assert says(window, "#notice", reason)
            assert on_screen(window, str(file)[-20:])
        assert find_app_dirs(None).profiles.exists() is False


async def test_over_a_profile_that_is_here_it_asks_and_keeps_what_differs(tmp_path: Path) -> None:
    folder = plain(developer())
    file = backed_up(folder, tmp_path / "mine.tar")
    later = snapshots.path_of(folder, "2026-Q4")
    later.write_bytes(later.read_bytes().replace(b"eveloper", b"irector"))
    mine = later.read_bytes()
    async with gate(folder) as window:
        await app_of(window).run_action("app.ask_file('restore')")
        await rest(window)
        await look_into(window, file)
        assert on_screen(window, "There is this profile here already")
        await press(window, "enter")
        assert here(window) == "ConfirmDialog"
        assert on_screen(window, "Nothing is removed.")
        await press(window, "enter")
        assert here(window) == "RestoreDialog"
        assert later.read_bytes() == mine, "Enter on the question leaves what is there"
        await press(window, "enter", "y")
        await until(window, lambda: bool(toasts(window)))
        assert toasts(window) == ["Restored ME: 1 file put back."]
        assert (folder.revisions / "2026-Q4.1.toml").read_bytes() == mine
        assert app_of(window).profile.summary().newest is not None
        assert app_of(window).profile.store.quarter("2026-Q4").role == developer().role


async def test_an_encrypted_backup_needs_no_passphrase_and_then_asks_for_it(tmp_path: Path) -> None:
    folder = encrypted(developer(), profile_id="cd")
    file = backed_up(folder, tmp_path / "cd.tar")
    lost(folder)
    plain(profile_id="ab")
    async with gate(None) as window:
        await click(window, "#restore")
        await look_into(window, file)
        assert on_screen(window, "CD, encrypted: the quarter 2026-Q4.")
        await restore(window)
        assert here(window) == "UnlockScreen"
        await unlock(window)
        assert app_of(window).profile.folder.id == "cd"
        # over itself, unlocked: it stays so
        await app_of(window).run_action("app.ask_file('restore')")
        await rest(window)
        await look_into(window, file)
        await press(window, "enter", "y")
        await until(window, lambda: bool(toasts(window)))
        assert toasts(window) == ["CD is as it was backed up; nothing had to be written."]


async def test_a_plain_profile_is_not_mixed_with_an_encrypted_backup_of_it(tmp_path: Path) -> None:
    folder = encrypted(developer())
    file = backed_up(folder, tmp_path / "me.tar")
    lost(folder)
    async with gate(plain(developer())) as window:
        await app_of(window).run_action("app.ask_file('restore')")
        await rest(window)
        await look_into(window, file)
        await until(window, lambda: says(window, "#notice", "they cannot be one"))
        assert is_open(window)
        await press(window, "escape", "escape")
        assert here(window) == "HomeScreen"
        assert app_of(window).profile.store.quarter("2026-Q4")


async def test_this_profile_is_backed_up_with_what_was_typed_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = plain(developer())
    async with gate(folder) as window:
        await window.app.screen.run_action("choose('about')")
        await rest(window)
        assert here(window) == "ProfileDetailsScreen"
        await paste(window, "Kim B")
        await click(window, "#backup")
        assert here(window) == "BackupDialog"
        assert on_screen(window, "laddertui-me-2026-11-22.tar")
        await press(window, "ctrl+u")
        await paste(window, "there.tar")
        await press(window, "enter")
        assert toasts(window) == [f"Written to {tmp_path}/there.tar: 3 files, as plain text."]
        assert b"Kim B" in (tmp_path / "there.tar").read_bytes()
        await click(window, "#backup")
        await press(window, "ctrl+u")
        await paste(window, "there.tar")
        await press(window, "enter")
        assert on_screen(window, "there.tar is there already")
        assert on_screen(window, "Write there-2.tar")
