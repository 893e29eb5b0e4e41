"""Writing a report from any screen: the newest saved quarter, and what led to it."""

from typing import TYPE_CHECKING, Any

from textual.app import App

from laddertui.domain.errors import LadderError
from laddertui.tui.app.notices import inform, show_error
from laddertui.tui.app.window_state import WindowState

if TYPE_CHECKING:
    from laddertui.tui.dialogs.report import ReportFileChoice

NOTHING_YET = "There is nothing to report yet; it is of quarters that are saved."


class ReportFile:
    """Asks what a report shall hold, and writes it."""

    def __init__(self, app: App[Any], state: WindowState) -> None:
        self._app = app
        self._state = state

    def ask(self) -> None:
        """Ask for the file and its parts, and write the report of the newest quarter."""
        from laddertui.presenters.report.build import ReportChoice, report
        from laddertui.services.exports import report_export
        from laddertui.tui.dialogs.report import ReportDialog

        profile = self._state.profile
        try:
            newest = profile.summary().newest
            if newest is None:
                inform(self._app, NOTHING_YET)
                return
            whole = report(profile, newest.quarter, ReportChoice())
        except LadderError as error:
            show_error(self._app, error)
            return
        code = "" if self._state.is_demo else self._state.read_whose()
        self._app.push_screen(
            ReportDialog(
                tuple(section.id for section in whole.sections),
                lambda form: report_export.offered_name(code, newest.quarter, form),
                lambda choice: self._write(newest.quarter, choice),
                report_export.other_name,
                self._state.is_encrypted,
            )
        )

    def _write(self, quarter: str, chosen: "ReportFileChoice") -> None:
        """Write the report as chosen. Raise LadderError where it cannot be written."""
        from laddertui.presenters.report.build import rendered, report
        from laddertui.services.exports import report_export

        made = report(self._state.profile, quarter, chosen.choice, invented=self._state.is_demo)
        data = rendered(made, chosen.choice.format)
        path = report_export.write(chosen.file, data, may_wait=False)
        inform(self._app, f"Written to {path}, as plain text. A browser shows it, and prints it.")
