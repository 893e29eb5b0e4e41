"""Putting a backup back from any screen, with a profile open or none."""

from typing import TYPE_CHECKING, Any

from textual.app import App

from laddertui.domain.errors import LadderError
from laddertui.tui.app.notices import LONG, inform, show_error
from laddertui.tui.app.profile_access import OUTSIDE, ProfileAccess
from laddertui.tui.app.window_state import WindowState
from laddertui.tui.guard import error_of

if TYPE_CHECKING:
    from laddertui.domain.backups.backup import Backup
    from laddertui.services.backups.restore import Restored
    from laddertui.tui.dialogs.backups.restore import KnownBackup


class RestoredFile:
    """Asks which file, says what it holds, puts it back, and opens the profile."""

    def __init__(self, app: App[Any], state: WindowState, access: ProfileAccess) -> None:
        self._app = app
        self._state = state
        self._access = access

    def ask(self) -> None:
        """Ask for the file, once what was typed in the open profile is written."""
        if self._state.is_demo:
            inform(self._app, OUTSIDE)
        elif self._access.write_typed():
            self._app.run_worker(self._ask())

    async def _ask(self) -> None:
        from laddertui.presenters.profiles import backup as words
        from laddertui.tui.dialogs.backups.restore import RestoreDialog

        done = await self._app.push_screen_wait(RestoreDialog(self._look, self._restore))
        if done is None:
            return
        try:
            await self._access.enter_restored(done.profile_id)
        except (LadderError, OSError) as error:  # a worker's error ends the app, too
            show_error(self._app, error_of(error))
        inform(self._app, words.restored(done), LONG)

    def _look(self, name: str) -> "KnownBackup":
        """Return what a file holds. Raise LadderError for one that is no whole and sound backup."""
        from laddertui.services.backups import restore
        from laddertui.tui.dialogs.backups.restore import KnownBackup

        backup = restore.read_named(name)
        return KnownBackup(backup=backup, seen=restore.preview(self._state.dirs, backup))

    def _restore(self, backup: "Backup", may_replace: bool) -> "Restored":
        """Put a backup back; over the open profile under this window's own hold of it."""
        from laddertui.services.backups import restore

        state = self._state
        is_held = (
            state.is_open
            and state.profile.folder.id == backup.profile_id
            and not state.profile.read_only
        )
        return restore.restore(state.dirs, backup, may_replace, is_held)
