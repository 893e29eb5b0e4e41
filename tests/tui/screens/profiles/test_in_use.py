"""A second window on a profile: who has it, looking only, getting in once the other is closed."""

import datetime as dt
from dataclasses import replace

import pytest

from laddertui.domain.errors import ProfileInUseError
from laddertui.services.session import ProfileSession
from laddertui.storage import signals
from laddertui.storage.app_dirs import find_app_dirs
from laddertui.storage.profile_folder import ProfileFolder
from tests.support.drafts import developer
from tests.support.encrypted_windows import encrypted, gate, is_open, plain
from tests.support.windows import app_of, click, here, on_screen, press, toasts, write


def held(folder: ProfileFolder) -> ProfileSession:
    """The profile, as a first window has it."""
    return ProfileSession(find_app_dirs(None), folder)


@pytest.mark.slow
async def test_a_second_window_says_who_has_it_and_looks_without_changing_anything() -> None:
    week = developer(plan=replace(developer().plan, starts_on=dt.date(2026, 10, 20)))  # type: ignore[type-var]
    for folder in (plain(week), encrypted(week, profile_id="sealed")):
        first = held(folder)
        before = {p: p.read_bytes() for p in folder.path.rglob("*") if p.is_file()}
        async with gate(folder, is_taken=True) as window:
            assert here(window) == "InUseScreen"
            assert on_screen(window, "This profile is open in another window (process")
            await press(window, "enter")
            assert on_screen(window, "Mid-level developer")
            assert on_screen(window, "You are looking only")
            for key in ("b", "r", "c", "x"):
                await press(window, key)
                assert here(window) == "HomeScreen", key
            assert toasts(window) == []
            await press(window, "1")
            (why,) = toasts(window)
            assert why.startswith("this window only looks; the profile is open in another one")
            await press(window, "t", "enter")
            assert on_screen(window, "Writing boilerplate")
        first.close()
        assert {p: p.read_bytes() for p in folder.path.rglob("*") if p.is_file()} == before


async def test_a_signal_can_be_noted_while_looking() -> None:
    folder = plain(developer())
    first = held(folder)
    async with gate(folder, is_taken=True) as window:
        await press(window, "enter", "plus")
        await write(window, "noted meanwhile")
        await press(window, "ctrl+s")
    first.close()
    assert [row.signal.text for row in signals.rows(folder) if row.signal] == ["noted meanwhile"]


@pytest.mark.slow
async def test_trying_again_gets_in_once_the_other_window_is_closed() -> None:
    folder = plain(developer())
    first = held(folder)
    async with gate(folder, is_taken=True) as window:
        await click(window, "#again")
        assert here(window) == "InUseScreen"
        first.close()
        await click(window, "#again")
        assert is_open(window)
        assert on_screen(window, "Change this quarter")


async def test_one_who_leaves_without_getting_in_leaves_the_reason() -> None:
    folder = plain()
    first = held(folder)
    async with gate(folder, is_taken=True) as window:
        assert isinstance(app_of(window).state.refusal, ProfileInUseError)
        await press(window, "enter")
        assert app_of(window).state.refusal is None
    first.close()
