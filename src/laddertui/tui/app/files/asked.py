"""The files that can be asked for in any window, by their names in the app's commands.

A backup that is put back is one of them. Each is loaded when it is first asked for.
"""

from typing import Any

from textual.app import App

from laddertui.tui.app.profile_access import ProfileAccess
from laddertui.tui.app.window_state import WindowState


class AskedFiles:
    """Asks which file it is, and what it shall hold; then writes it, or reads it."""

    def __init__(self, app: App[Any], state: WindowState, access: ProfileAccess) -> None:
        self._app = app
        self._state = state
        self._access = access

    def ask(self, name: str) -> None:
        """Ask for the `calendar`, the `report` or a `backup` to write, or a file to `restore`."""
        app, state = self._app, self._state
        if name == "calendar":
            from laddertui.tui.app.files.calendar_file import CalendarFile

            CalendarFile(app, state).ask()
        elif name == "report":
            from laddertui.tui.app.files.report_file import ReportFile

            ReportFile(app, state).ask()
        elif name == "backup":
            from laddertui.tui.app.files.backup_file import BackupFile

            BackupFile(app, state, self._access).ask()
        else:
            from laddertui.tui.app.files.restored_file import RestoredFile

            RestoredFile(app, state, self._access).ask()
