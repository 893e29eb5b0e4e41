"""Writing a calendar file from any screen: weekly events, the sprint's end and the reviews."""

from typing import TYPE_CHECKING, Any

from textual.app import App

from laddertui.domain.errors import LadderError
from laddertui.tui.app.notices import inform, show_error
from laddertui.tui.app.window_state import WindowState

if TYPE_CHECKING:
    from laddertui.domain.snapshot import Snapshot
    from laddertui.tui.dialogs.calendar import Calendar


NOBODYS_PLAN = "This is an invented example; a calendar is written for a plan of your own."


class CalendarFile:
    """Asks what the calendar shall say, and writes it."""

    def __init__(self, app: App[Any], state: WindowState) -> None:
        self._app = app
        self._state = state

    def ask(self) -> None:
        """Ask for the file and its titles, and write the calendar of the newest plan."""
        from laddertui.services.exports import calendar_export
        from laddertui.tui.dialogs.calendar import CalendarDialog

        if self._state.is_demo:
            inform(self._app, NOBODYS_PLAN)
            return
        try:
            plan = self._newest_plan()
        except LadderError as error:
            show_error(self._app, error)
            return
        if plan is None:
            inform(self._app, "There is nothing to put into a calendar yet.")
            return
        snapshot, sequence = plan
        self._app.push_screen(
            CalendarDialog(
                calendar_export.NAME,
                lambda choice: self._write(snapshot, sequence, choice),
                calendar_export.other_name,
                self._state.is_encrypted,
            )
        )

    def _newest_plan(self) -> "tuple[Snapshot, int | None] | None":
        """Return the assessment under way, if it could be saved, or else the newest quarter.

        With it stands the sequence number of the calendar's events; None takes that of the saved
        quarter. Raise LadderError where the quarter cannot be read.
        """
        from laddertui.services.exports import calendar_export

        assessment, profile = self._state.assessment, self._state.profile
        if assessment is not None and not assessment.missing():
            snapshot = assessment.finished()
            return snapshot, calendar_export.coming_sequence(profile.folder, snapshot.quarter)
        newest = profile.summary().newest
        return (profile.store.quarter(newest.quarter), None) if newest else None

    def _write(self, snapshot: "Snapshot", sequence: int | None, choice: "Calendar") -> None:
        """Write the calendar as chosen. Raise LadderError where it cannot be written."""
        from laddertui.services.exports import calendar_export

        folder = self._state.profile.folder
        data = calendar_export.build(folder, snapshot, choice.titles, sequence)
        path = calendar_export.write(choice.file, data, may_wait=False)
        inform(
            self._app,
            f"Written to {path}, as plain text. Import it again after a change, and it moves.",
        )
