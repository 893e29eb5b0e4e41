"""Signals and tries: noting one, from any screen; listing, changing and removing them."""

from dataclasses import astuple
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.app import App

from laddertui.domain.errors import LadderError
from laddertui.domain.text import shortened
from laddertui.tui.app.notices import confirm, inform, show_error
from laddertui.tui.app.window_state import WindowState
from laddertui.tui.messages import ChangeSignal, RemoveSignal, ShowSignals, SignalMessage

if TYPE_CHECKING:
    from laddertui.assessment.editor import Assessment
    from laddertui.domain.signal import Signal
    from laddertui.storage.signals import Row as SignalRow
    from laddertui.tui.dialogs.signal import Noted

LONGEST_QUOTE = 60
"""Letters of a signal that are quoted before it is removed."""


class SignalNotes:
    """Asks for a signal and keeps it in the open profile; shows, changes and removes them."""

    def __init__(self, app: App[Any], state: WindowState) -> None:
        self._app = app
        self._state = state

    def answer(self, message: SignalMessage) -> None:
        """Do what a screen asks for; say why where it cannot be done."""
        try:
            match message:
                case ShowSignals():
                    self._show_all()
                case ChangeSignal():
                    self._ask_change(message.row)
                case RemoveSignal():
                    self._ask_removal(message.row)
        except LadderError as error:
            show_error(self._app, error)

    def ask(self) -> None:
        """Ask what moved or was tried and which activities it affects, and note it.

        In an assessment they are that one's; the one that is being scored is marked already.
        """
        from laddertui.tui.base.step_screen import StepScreen
        from laddertui.tui.dialogs.signal import SignalDialog

        newest = self._state.profile.summary().newest
        names = newest.names if newest else {}
        marked: tuple[str, ...] = ()
        screen = self._app.screen
        if isinstance(screen, StepScreen) and not screen.assessment.is_example:
            names, marked = _of_assessment(screen.assessment)
        self._app.push_screen(SignalDialog(names, self._note, marked=marked))

    def _note(self, signal: "Noted") -> None:
        """Keep a signal. Raise AnswerError or LadderError where it is not kept."""
        path = self._state.profile.store.note_signal(*astuple(signal))
        inform(self._app, f"Noted: {path.name}. It is shown when its activities are scored.")
        self._refresh_pages()

    def _show_all(self) -> None:
        from laddertui.tui.screens.signals import SignalsScreen

        self._app.push_screen(SignalsScreen())

    def _ask_change(self, row: "SignalRow") -> None:
        """Ask for the words and the activities of a signal. Raise LadderError if it may not be."""
        from laddertui.presenters.signals import affected_names
        from laddertui.tui.dialogs.signal import Noted, SignalDialog

        signal = self._changeable(row)
        newest = self._state.profile.summary().newest
        others = dict.fromkeys(signal.affects, "")
        names = affected_names(self._state.profile, signal)
        offered = {**(newest.names if newest else {}), **dict(zip(others, names, strict=True))}
        self._app.push_screen(
            SignalDialog(
                offered,
                partial(self._change, row),
                Noted(signal.text, signal.affects, signal.outcome, signal.tool or ""),
            )
        )

    def _change(self, row: "SignalRow", signal: "Noted") -> None:
        """Write what a signal says now. Raise AnswerError or LadderError where it is not kept."""
        self._state.profile.store.change_signal(row, *astuple(signal))
        inform(self._app, f"Changed: {row.path.name}.")
        self._refresh_pages()

    def _ask_removal(self, row: "SignalRow") -> None:
        signal = self._changeable(row)
        words = shortened(signal.text, LONGEST_QUOTE)
        confirm(
            self._app,
            f"Remove the signal of {signal.noted_on}: {words}? That cannot be undone.",
            "Remove it",
            partial(self._remove, row),
        )

    def _remove(self, row: "SignalRow") -> None:
        try:
            self._state.profile.store.remove_signal(row)
        except LadderError as error:
            show_error(self._app, error)
        else:
            inform(self._app, f"Removed: {row.path.name}.")
        self._refresh_pages()

    def _changeable(self, row: "SignalRow") -> "Signal":
        """Return what a signal says. Raise LadderError where this window may not change it."""
        self._state.profile.refuse_if_read_only()
        if row.signal is None:
            raise LadderError(f"{row.path.name} cannot be read, and stays as it is: {row.reason}")
        return row.signal

    def _refresh_pages(self) -> None:
        """Have the pages read anew what has just been noted or changed."""
        from laddertui.tui.base.step_screen import StepScreen
        from laddertui.tui.screens.signals import SignalsScreen

        for screen in self._app.screen_stack:
            if isinstance(screen, SignalsScreen):
                screen.read()
            elif isinstance(screen, StepScreen):
                screen.show_state()


def _of_assessment(assessment: "Assessment") -> tuple[dict[str, str], tuple[str, ...]]:
    """Return the activities' names by their ids, and the id of the one that is being scored."""
    from laddertui.assessment import score

    rows = assessment.snapshot.activities
    names = {a.id: a.name for a in rows if a.id and a.name}
    scored = rows[score.row_of(assessment.draft)].id if rows else ""
    return names, ((scored,) if assessment.step == "score" and scored in names else ())
