"""Notes beside an assessment: a signal that some AI capability moved, and the calendar of the plan."""

from typing import TYPE_CHECKING

from laddertui.domain.errors import LadderError
from laddertui.domain.text import visible
from laddertui.tui.app.autosave import Autosave

if TYPE_CHECKING:
    from laddertui.domain.snapshot import Snapshot
    from laddertui.tui.dialogs.calendar import Calendar
    from laddertui.tui.dialogs.signal import Noted


class SignalAccess(Autosave, inherit_bindings=False):
    """An app in which a signal can be noted and the calendar written, from any screen."""

    def action_signal(self) -> None:
        """Note that some AI capability moved."""
        from laddertui.tui.dialogs.signal import SignalDialog

        newest = self.profile.overview().newest or {}
        self.push_screen(SignalDialog(dict(newest.get("names", {}))), self._note)

    def _note(self, noted: "Noted | None") -> None:
        from laddertui.forms.questions import AnswerError

        if noted is None:
            return
        try:
            path = self.profile.note_signal(noted.text, noted.affects)
        except AnswerError as refusal:
            self.notify(visible(str(refusal)), severity="warning", markup=False)
        except LadderError as trouble:
            self.complain(trouble)
        else:
            self.notify(
                f"Noted: {visible(path.name)}. It is shown at the next review.", markup=False
            )

    def action_calendar(self) -> None:
        """Write the weekly events, the sprint's end and the reviews into a calendar file."""
        from laddertui.services import calendar_export
        from laddertui.tui.dialogs.calendar import CalendarDialog

        try:
            found = self._on_the_desk()
        except LadderError as trouble:
            self.complain(trouble)
            return
        if found is None:
            self.notify("There is nothing to put into a calendar yet.", markup=False)
            return
        snapshot, sequence = found
        self.push_screen(
            CalendarDialog(calendar_export.NAME),
            lambda c: self._write_calendar(snapshot, sequence, c),
        )

    def _on_the_desk(self) -> "tuple[Snapshot, int | None] | None":
        """What is being assessed, if it could be saved; else the newest quarter. Raises LadderError."""
        from laddertui.services import calendar_export

        if self.assessment is not None and not self.assessment.missing():
            snapshot = self.assessment.finished()
            return snapshot, calendar_export.coming_sequence(self.profile.folder, snapshot.quarter)
        newest = self.profile.overview().newest
        return (self.profile.quarter(newest["quarter"]), None) if newest else None

    def _write_calendar(
        self, snapshot: "Snapshot", sequence: int | None, chosen: "Calendar | None"
    ) -> None:
        from laddertui.services import calendar_export

        if chosen is None:
            return
        try:
            data = calendar_export.made(self.profile.folder, snapshot, chosen.titles, sequence)
            path = calendar_export.write(chosen.file or calendar_export.NAME, data)
        except LadderError as trouble:
            self.complain(trouble)
            return
        said = f"Written to {visible(str(path))}, as plain text. Import it again after a change, and it moves."
        self.notify(said, markup=False)
