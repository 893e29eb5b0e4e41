"""Whatever closes a page waits for the letter that is on its way from the field to the draft."""

import asyncio
import signal
import threading
from pathlib import Path
from unittest.mock import MagicMock

import pytest
from textual.widgets import Input

from laddertui.domain.errors import DiskError
from laddertui.domain.progress import finish
from laddertui.services.session import ProfileSession
from laddertui.storage import drafts, encryption
from laddertui.storage.app_dirs import find_app_dirs
from laddertui.storage.profile_folder import ProfileFolder
from laddertui.tui.messages import ChooseProfile, ProfileChanged
from tests.support.drafts import developer, draft_of
from tests.support.encrypted_windows import encrypted, gate, plain
from tests.support.windows import Window, app_of, draft_in, press, rest, toasts, until, write


def letter_on_its_way(window: Window) -> None:
    """Put a letter into the field while the page has something else to do for a while."""
    app = app_of(window)
    app.screen.call_later(asyncio.sleep, 0.15)
    assert isinstance(app.focused, Input)
    app.focused.insert_text_at_cursor("!")


def role_on_disk(folder: ProfileFolder) -> str:
    kept = drafts.load(folder, ProfileSession(find_app_dirs(None), folder).today)
    assert kept is not None
    return kept.snapshot.role


@pytest.mark.slow
@pytest.mark.parametrize("way", ["lock", "close_profile", "quit", "end", "choose"])
async def test_what_closes_a_page_takes_the_last_letter(
    way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = encrypted() if way == "lock" else plain()
    plain(profile_id="other")
    async with gate(folder) as window:
        app = app_of(window)
        await press(window, "enter")
        await write(window, "CANARY")
        letter_on_its_way(window)
        match way:
            case "end":
                monkeypatch.setattr(threading, "Timer", MagicMock())  # ends the whole process
                app.end_by(signal.SIGTERM)
            case "choose":
                app.post_message(ChooseProfile())
            case _:
                await app.run_action(way)
        await rest(window)
    assert role_on_disk(folder) == "CANARY!"


async def test_a_letter_typed_as_the_profile_turns_is_in_the_page_that_goes_on(
    tmp_path: Path,
) -> None:
    folder = encrypted()
    async with gate(folder) as window:
        await press(window, "enter")
        await write(window, "CANARY")
        finish(encryption.decrypting(find_app_dirs(), folder))
        letter_on_its_way(window)
        app_of(window).post_message(ProfileChanged("It was turned."))
        await until(window, lambda: "It was turned." in toasts(window))
        assert draft_in(window).snapshot.role == "CANARY!"
        await write(window, "?")
        assert draft_in(window).snapshot.role == "CANARY!?"


async def test_a_draft_that_the_disk_refused_again_is_no_draft_that_was_only_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = plain()
    async with gate(folder) as window:
        app = app_of(window)
        draft = draft_of(developer(role="Mine"))
        with monkeypatch.context() as patch:
            patch.setattr(app.profile.store, "save_draft", MagicMock(side_effect=DiskError("full")))
            app.navigation.restore_draft(draft)
            await rest(window)
            await press(window, "down")  # a look around is no reason to forget it
            assert not app.autosave.may_leave("not on the disk")
        assert app.autosave.may_leave("not on the disk")
    assert role_on_disk(folder) == "Mine"
