"""A disk that refuses never ends the window: what cannot be read or kept is said."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from laddertui.domain.errors import DiskError, LadderError
from laddertui.services.external_changes import ExternalChanges
from laddertui.services.session import ProfileSession
from laddertui.storage.app_dirs import find_app_dirs
from laddertui.tui.app.app import LadderApp
from tests.support.drafts import developer, draft_of
from tests.support.windows import (
    ROOMY,
    Window,
    app_of,
    at_step,
    here,
    on_screen,
    open_profile,
    opened,
    press,
    rest,
    toasts,
    until,
    write,
)

HOME_KEYS = ["plus", "t", "b", "f12", "i", "g", "o", "r", "c", "x", "f1", "f2", "f3"]


@contextmanager
def refusing(monkeypatch: pytest.MonkeyPatch, call: str, error: int) -> Iterator[None]:
    """A disk that refuses one kind of call on everything the program keeps."""
    works = getattr(os, call)
    data = os.environ["XDG_DATA_HOME"]

    def refuses(path: Any, *rest: Any, **named: Any) -> Any:
        if isinstance(path, int) or os.fspath(path).startswith(data):
            raise OSError(error, os.strerror(error), path)
        return works(path, *rest, **named)

    with monkeypatch.context() as broken:
        broken.setattr(os, call, refuses)
        yield


def _lives(window: Window) -> bool:
    return window.app.is_running and window.app._exception is None


@pytest.mark.parametrize(
    ("call", "error"),
    [("stat", 5), ("listdir", 13), ("open", 116), ("lstat", 13), ("replace", 28), ("fsync", 5)],
)
async def test_no_command_of_home_ends_the_window(
    monkeypatch: pytest.MonkeyPatch, call: str, error: int
) -> None:
    async with opened(saved=(developer(),)) as window:
        with refusing(monkeypatch, call, error):
            for key in HOME_KEYS:
                await press(window, key)
                assert _lives(window), key
                for _ in range(3):
                    if here(window) != "HomeScreen":
                        await press(window, "escape")
        while here(window) != "HomeScreen":
            await press(window, "escape", "escape")
        await press(window, "f1")
        assert here(window) == "HelpDialog"


@pytest.mark.parametrize(
    ("call", "error"), [("stat", 13), ("open", 30), ("replace", 5), ("fsync", 28)]
)
async def test_nothing_typed_is_lost_while_the_disk_refuses(
    monkeypatch: pytest.MonkeyPatch, call: str, error: int
) -> None:
    async with at_step(draft_of(developer())) as window:
        with refusing(monkeypatch, call, error):
            await write(window, "LATER")
            await press(window, "f8", "f7", "ctrl+q")
            assert _lives(window)
        await write(window, "X")
        await press(window, "ctrl+q")
        assert not window.app.is_running
    draft = open_profile().store.draft()
    assert draft is not None
    assert "LATER" in str(draft.snapshot)


@pytest.mark.parametrize("kind", ["file", "closed"])
async def test_home_says_which_signals_it_cannot_read_and_shows_the_rest(
    monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    async with opened(saved=(developer(),)) as window:
        folder = app_of(window).profile.folder.path / "signals"
        if kind == "file":
            folder.write_text("")
        else:
            listing = os.listdir

            def closed(path: Path) -> list[str]:
                if Path(path) == folder:
                    raise PermissionError(13, "Permission denied")
                return listing(path)

            monkeypatch.setattr(os, "listdir", closed)
        await press(window, "t", "escape")
        assert on_screen(window, "you 2.10")
        assert on_screen(window, "signals cannot be read")


async def test_a_window_that_opens_on_unreadable_quarters_does_not_say_there_are_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with opened(saved=(developer(),)) as window:

        def refused(self: ProfileSession) -> None:
            raise LadderError("snapshots cannot be read: Input/output error")

        with monkeypatch.context() as broken:
            broken.setattr(ProfileSession, "summary", refused)
            await press(window, "f3", "escape")
            assert on_screen(window, "snapshots cannot be read: Input/output error.")
            assert not on_screen(window, "It takes half an hour")
        await press(window, "f3", "escape")
        assert on_screen(window, "give or take 0.27")


async def test_a_fault_of_the_program_keeps_the_last_letter_before_the_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fault(self: LadderApp) -> None:
        raise RuntimeError("a fault")

    monkeypatch.setattr(LadderApp, "action_help", fault)
    with pytest.raises(RuntimeError, match="a fault"):
        async with at_step(draft_of(developer())) as window:
            await write(window, "LAST")
            await press(window, "f1")
    draft = open_profile().store.draft()
    assert draft is not None
    assert "LAST" in str(draft.snapshot)


async def test_quitting_asks_anew_at_each_outage(monkeypatch: pytest.MonkeyPatch) -> None:
    async with at_step(draft_of(developer())) as window:
        with refusing(monkeypatch, "open", 30):
            await write(window, "ONE")
            await press(window, "ctrl+q")
            assert window.app.is_running
            assert any("Quitting once more leaves it behind" in t for t in toasts(window))
        await write(window, "TWO")
        await until(window, lambda: "TWO" in str(open_draft(window)))
        with refusing(monkeypatch, "open", 30):
            await write(window, "LOST")
            await press(window, "ctrl+q")
            assert window.app.is_running, "it asks anew"
            await write(window, "X")
            await press(window, "ctrl+q")
            assert window.app.is_running, "something was typed since"
            await press(window, "ctrl+q")
            assert not window.app.is_running


def open_draft(window: Window) -> object:
    return app_of(window).profile.store.draft()


async def test_escape_asked_twice_goes_home_while_the_disk_refuses(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with at_step(draft_of(developer())) as window:
        with refusing(monkeypatch, "open", 30):
            await write(window, "ONE")
            await press(window, "escape")
            assert here(window) != "HomeScreen"
            assert any("Leaving once more leaves it behind" in t for t in toasts(window))
            await press(window, "escape")
            assert here(window) == "HomeScreen"


async def test_an_error_that_nobody_answers_is_a_note(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(self: LadderApp) -> None:
        raise LadderError("the summary cannot be read\nsecond line")

    monkeypatch.setattr(LadderApp, "action_signal", refused)
    async with opened(saved=(developer(),)) as window:
        await press(window, "plus")
        assert toasts(window) == ["the summary cannot be read"]
        await press(window, "t")
        assert here(window) == "HistoryScreen"


@pytest.mark.parametrize("odd", ['[session]\nfield = "a b"\n', 'quarter = "x"\n'])
async def test_a_draft_that_no_screen_can_show_is_set_aside(odd: str) -> None:
    async with opened(saved=(developer(),)) as window:
        draft = app_of(window).profile.folder.draft
        draft.write_text(odd)
        await press(window, "f3", "escape", "c")
        assert here(window) == "HomeScreen"
        assert not draft.exists()
        assert draft.with_name("draft.unreadable-1.toml").read_text() == odd
        assert any("draft.unreadable-1.toml" in toast for toast in toasts(window))


async def test_what_was_begun_on_a_profile_that_is_no_longer_open_is_a_note() -> None:
    async with opened(saved=(developer(),)) as window:
        app_of(window).profile_access.close()
        for key in ("plus", "t", "i", "b"):
            await press(window, key)
        assert _lives(window)
        with pytest.raises(LadderError, match="no profile is open"):
            _ = app_of(window).profile


async def test_one_can_always_leave_though_nothing_can_be_compared_with_the_disk(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refused(self: ExternalChanges, folder: object) -> None:
        raise LadderError("snapshots cannot be read: Input/output error")

    async with opened(size=ROOMY) as window:
        monkeypatch.setattr(ExternalChanges, "__init__", refused)
        await press(window, "e", "enter")
        assert here(window) == "position"
        await press(window, "ctrl+q")
        assert not window.app.is_running


async def test_a_window_that_cannot_list_its_profiles_says_so_from_the_start(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refused(*_: object) -> list[str]:
        raise DiskError("profiles cannot be read: Input/output error", "Input/output error")

    monkeypatch.setattr("laddertui.storage.profile_folder.possible_ids", refused)
    app = LadderApp(find_app_dirs(None), None, None)
    async with app.run_test(size=ROOMY) as window:
        await rest(window)
        assert app.is_running
        assert on_screen(window, "profiles cannot be read: Input/output error")


async def test_an_error_of_the_disk_while_a_profile_is_added_is_a_note(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refused(*_: object) -> None:
        raise OSError(5, "Input/output error", "profile.toml")

    async with opened(saved=(developer(),)) as window:
        monkeypatch.setattr("laddertui.services.profiles.free_code", refused)
        app_of(window).profile_admin.add()
        await rest(window)
        await write(window, "CD")
        await press(window, "enter", "enter", "enter")
        await until(window, lambda: bool(toasts(window)))
        assert toasts(window)[-1] == "profile.toml cannot be used: Input/output error"
        assert window.app.is_running
