"""Noting a signal: what cannot be kept stays in the dialog."""

from dataclasses import replace

import pytest
from textual.widgets import Input

from laddertui.domain.errors import LadderError
from laddertui.forms.wording.signal import OUTCOME_CHOICES, SIGNAL
from laddertui.services.session import ProfileSession
from laddertui.storage import signals
from tests.support.drafts import developer, shared
from tests.support.windows import (
    app_of,
    focus,
    here,
    on_screen,
    opened,
    options,
    press,
    says,
    toasts,
    write,
)

NOTED = "a model fills in our forms"


def _full(*_: object, **__: object) -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.slow
async def test_a_signal_that_cannot_be_kept_stays_to_be_tried_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with opened(saved=(developer(),)) as window:
        folder = app_of(window).profile.folder
        (folder.path / "signals").mkdir(mode=0o700)
        await press(window, "plus")
        await write(window, NOTED)
        with monkeypatch.context() as broken:
            broken.setattr("laddertui.storage.files.os.fsync", _full)
            await press(window, "ctrl+s")
        assert here(window) == "SignalDialog"
        assert window.app.screen.query_one("#text", Input).value == NOTED
        assert on_screen(window, "was not kept in")
        assert on_screen(window, "No space left on device")
        assert not on_screen(window, ".unfinished")
        await press(window, "ctrl+s")
        assert here(window) == "HomeScreen"
        assert "Noted: 2026-11-22.1.toml" in toasts(window)[-1]
        assert [row.signal.text for row in signals.rows(folder) if row.signal] == [NOTED]


async def test_a_signal_whose_name_cannot_be_flushed_is_kept_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with opened(saved=(developer(),)) as window:
        folder = app_of(window).profile.folder
        monkeypatch.setattr("laddertui.storage.signals.flush_folder", _full)
        await press(window, "plus")
        await write(window, NOTED)
        await press(window, "ctrl+s")
        assert here(window) == "HomeScreen"
        assert len(signals.rows(folder)) == 1


async def test_an_empty_signal_is_asked_for_again() -> None:
    async with opened(saved=(developer(),)) as window:
        await press(window, "plus", "ctrl+s")
        assert here(window) == "SignalDialog"
        assert window.app.screen.query_one("#notice").visible


def test_the_refusal_names_the_folder_and_not_a_hidden_file(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("laddertui.storage.files.os.fsync", _full)
    with pytest.raises(LadderError) as refused:
        profile.store.note_signal("x")
    assert ".unfinished" not in str(refused.value)


async def test_enter_and_space_are_those_of_the_control_one_is_at() -> None:
    async with opened(saved=(developer(),)) as window:
        await press(window, "plus")
        await write(window, NOTED)
        await press(window, "enter")
        assert focus(window) == "#outcome"
        await press(window, "space")
        assert "[x]" not in "".join(options(window, "OptionList"))
        assert says(window, "#outcome", OUTCOME_CHOICES["did-it"])
        await press(window, "enter")
        assert focus(window) == "#tool"
        await press(window, "a", "space", "b", "enter", "down", "space", "enter", "enter")
        assert ["[x]" in row for row in options(window, "OptionList")] == [
            False,
            True,
            False,
            False,
        ]
        await press(window, "tab", "enter")
        (kept,) = app_of(window).profile.store.readable_signals()
        assert (kept.outcome, kept.tool, kept.affects) == ("did-it", "a b", ("bugs",))


async def test_the_question_and_the_button_are_in_view_however_many_activities_there_are() -> None:
    week = shared(*[9.0] * 10, 10.0).snapshot
    rows = tuple(replace(a, score=2) for a in week.activities)
    for size in ((80, 23), (60, 18)):
        async with opened(saved=(developer(activities=rows, plan=None),), size=size) as window:
            await press(window, "plus")
            dialog = window.app.screen.query_one("#dialog")
            assert dialog.max_scroll_y == 0, size
            assert on_screen(window, SIGNAL.ask) and on_screen(window, "Note it"), size
            await press(window, "tab", "tab", "tab", "end")
            assert says(window, "OptionList", "Task 10"), size
