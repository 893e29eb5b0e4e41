"""Noting a signal from any screen: that some AI capability moved."""

from typing import TYPE_CHECKING, Any

from textual.app import App

from laddertui.domain.errors import LadderError
from laddertui.forms.answers import AnswerError
from laddertui.tui.app.notices import inform, show_error, warn
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
        self._app.push_screen(SignalDialog(newest.names if newest else {}), self._note)

    def _note(self, signal: "Noted | None") -> None:
        if signal is None:
            return
        try:
            path = self._state.profile.store.note_signal(signal.text, signal.affects)
        except AnswerError as refusal:
            warn(self._app, str(refusal))
        except LadderError as error:
            show_error(self._app, error)
        else:
            inform(self._app, f"Noted: {path.name}. It is shown at the next review.")
