"""What turns while a window is open: the day, the folder underneath, the place for locks."""

import shutil
from pathlib import Path

import pytest

from laddertui.domain.errors import DiskError
from laddertui.storage import lock
from tests.support.drafts import developer, draft_of
from tests.support.encrypted_windows import gate, plain
from tests.support.windows import app_of, at_step, here, on_screen, opened, press, toasts


async def test_history_of_a_folder_that_is_gone_is_a_note() -> None:
    async with opened(saved=(developer(),)) as window:
        shutil.rmtree(app_of(window).profile.folder.snapshots)
        await press(window, "t")
        assert here(window) == "HomeScreen"
        assert "snapshots any more" in toasts(window)[-1]


async def test_a_profile_that_cannot_be_held_can_be_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = plain(developer())

    def refused(path: Path) -> None:
        raise DiskError(f"the folder {path} could not be made", "Read-only file system")

    monkeypatch.setattr(lock, "make_folder", refused)
    async with gate(folder, is_taken=True) as window:
        assert here(window) == "InUseScreen"
        assert on_screen(window, "cannot be used for locks: Read-only file system.")
        assert on_screen(window, "You can look at everything here")
        await press(window, "enter")
        assert on_screen(window, "Mid-level developer")
        assert on_screen(window, "You are looking only")


async def test_past_midnight_the_last_page_says_the_new_quarter_before_it_saves(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LADDERTUI_TODAY", "2026-12-31")
    async with at_step(draft_of(developer(), step="review")) as window:
        assert on_screen(window, "snapshots/2026-Q4.toml")
        monkeypatch.setenv("LADDERTUI_TODAY", "2027-01-01")
        await press(window, "f10")
        assert here(window) == "review"
        assert on_screen(window, "snapshots/2027-Q1.toml")
        assert on_screen(window, "Meanwhile it has become 2027-Q1.")
        await press(window, "f10")
        assert here(window) == "HomeScreen"
        assert any("Saved: 2027-Q1.toml" in toast for toast in toasts(window))


async def test_what_was_refused_before_no_longer_stands_beside_saved(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with at_step(draft_of(developer(), step="review")) as window:
        with monkeypatch.context() as broken:
            broken.setattr("laddertui.storage.files.os.fsync", _full)
            await press(window, "f10")
            assert any("No space left" in toast for toast in toasts(window))
        await press(window, "f10")
        assert [toast for toast in toasts(window) if "No space left" in toast] == []
        assert any("Saved: 2026-Q4.toml" in toast for toast in toasts(window))


def _full(*_: object) -> None:
    raise OSError(28, "No space left on device")
