"""Backing the open profile up from any screen, as one file."""

from typing import TYPE_CHECKING, Any

from textual.app import App

from laddertui.domain.errors import LadderError
from laddertui.tui.app.notices import inform, show_error
from laddertui.tui.app.profile_access import ProfileAccess
from laddertui.tui.app.window_state import WindowState

if TYPE_CHECKING:
    from laddertui.tui.dialogs.backups.backup import BackupPlace

NOBODYS = "This is an invented example; a backup is made of a profile of your own."


class BackupFile:
    """Asks where the backup goes, and writes it."""

    def __init__(self, app: App[Any], state: WindowState, access: ProfileAccess) -> None:
        self._app = app
        self._state = state
        self._access = access

    def ask(self) -> None:
        """Ask for the file, and write all of the profile into it, what was typed just now too."""
        from laddertui.services.backups import backup
        from laddertui.tui.dialogs.backups.backup import BackupDialog

        if self._state.is_demo:
            inform(self._app, NOBODYS)
            return
        if not self._access.write_typed():
            return
        folder = self._state.profile.folder
        try:
            backup.make(folder)
            name = backup.offered_name(folder)
        except LadderError as error:
            show_error(self._app, error)
        else:
            self._app.push_screen(BackupDialog(name, self._write, backup.other_name))

    def _write(self, place: "BackupPlace") -> None:
        """Write the backup. Raise LadderError where it cannot be written."""
        from laddertui.services.backups import backup

        folder = self._state.profile.folder
        made = backup.make(folder)
        path = backup.write(folder, place.file, made.data, may_wait=False)
        count = "1 file" if len(made.files) == 1 else f"{len(made.files)} files"
        kind = "encrypted as they are" if folder.is_encrypted else "as plain text"
        left = f" {len(made.left_out)} of other programs left out." if made.left_out else ""
        inform(self._app, f"Written to {path}: {count}, {kind}.{left}")
