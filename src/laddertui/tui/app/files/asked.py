"""The files that can be asked for in any window, by their names in the app's commands.

A backup that is put back is one of them.
"""

from typing import Any, Protocol

from textual.app import App

from laddertui.tui.app.files.backup_file import BackupFile
from laddertui.tui.app.files.calendar_file import CalendarFile
from laddertui.tui.app.files.report_file import ReportFile
from laddertui.tui.app.files.restored_file import RestoredFile
from laddertui.tui.app.profile_access import ProfileAccess
from laddertui.tui.app.window_state import WindowState


class AskedFile(Protocol):
    """A file that a person asks for."""

    def ask(self) -> None:
        """Ask which file it is, and what it shall hold; then write it, or read it."""


def asked_files(app: App[Any], state: WindowState, access: ProfileAccess) -> dict[str, AskedFile]:
    """Return them by name."""
    return {
        "calendar": CalendarFile(app, state),
        "report": ReportFile(app, state),
        "backup": BackupFile(app, state, access),
        "restore": RestoredFile(app, state, access),
    }
