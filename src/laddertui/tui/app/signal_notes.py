"""Noting a signal from any screen: that some AI capability moved."""

from typing import TYPE_CHECKING, Any

from textual.app import App

from laddertui.tui.app.notices import inform
from laddertui.tui.app.window_state import WindowState

if TYPE_CHECKING:
    from laddertui.tui.dialogs.signal import Noted


class SignalNotes:
    """Asks for a signal and keeps it in the open profile."""

    def __init__(self, app: App[Any], state: WindowState) -> None:
        self._app = app
        self._state = state

    def ask(self) -> None:
        """Ask what moved and which activities it affects, and note it."""
        from laddertui.tui.dialogs.signal import SignalDialog

        newest = self._state.profile.summary().newest
        self._app.push_screen(SignalDialog(newest.names if newest else {}, self._note))

    def _note(self, signal: "Noted") -> None:
        """Keep a signal. Raise AnswerError or LadderError where it is not kept."""
        path = self._state.profile.store.note_signal(signal.text, signal.affects)
        inform(self._app, f"Noted: {path.name}. It is shown at the next review.")
