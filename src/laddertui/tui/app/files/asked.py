"""The files that can be asked for in any window, by their names in the app's commands."""

from typing import Any, Protocol

from textual.app import App

from laddertui.tui.app.files.calendar_file import CalendarFile
from laddertui.tui.app.files.report_file import ReportFile
from laddertui.tui.app.window_state import WindowState


class AskedFile(Protocol):
    """A file that a person asks for."""

    def ask(self) -> None:
        """Ask where it goes and what it shall hold, and write it."""


def asked_files(app: App[Any], state: WindowState) -> dict[str, AskedFile]:
    """Return them by name."""
    return {"calendar": CalendarFile(app, state), "report": ReportFile(app, state)}
