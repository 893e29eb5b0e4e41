"""Autosave: the draft is written by itself, shortly after every change."""

from typing import Any

from textual.app import App
from textual.timer import Timer

from laddertui.domain.errors import LadderError
from laddertui.tui.app.notices import LONG, show_error, warn
from laddertui.tui.app.window_state import WindowState
from laddertui.tui.base.base_screen import KEEP_AFTER, BaseScreen


class Autosave:
    """Writes the draft of the assessment under way."""

    def __init__(self, app: App[Any], state: WindowState) -> None:
        self._app = app
        self._state = state
        self._timer: Timer | None = None
        self._was_told = False
        """Whether the person has been told that leaving now leaves behind what was typed last."""

    def write_soon(self) -> None:
        """Write the draft `KEEP_AFTER` seconds from now; many changes become one write."""
        self._was_told = False
        if self._timer is None:
            self._timer = self._app.set_timer(KEEP_AFTER, self.write_now)

    def write_now(self) -> bool:
        """Write the draft if it changed; return False, and say why, where the disk refused it."""
        self._timer = None
        if self._state.assessment is None:
            return True
        try:
            if self._state.assessment.keep():
                self._was_told = False
        except LadderError as error:
            show_error(self._app, error)
            return False
        try:
            self.report_external_changes()
        except LadderError as error:  # what was typed is written all the same
            show_error(self._app, error)
        return True

    def may_leave(self, warning: str, is_more_unwritten: bool = False) -> bool:
        """Write the draft and return whether one may go: it is written, or this is the second time.

        `warning` is said the first time. `is_more_unwritten`: whether something else, too, would be
        left behind.
        """
        if self.write_now() and not is_more_unwritten:
            return True
        if self._was_told:
            return True
        self._was_told = True
        warn(self._app, warning, LONG)
        return False

    def keep_typed(self) -> None:
        """Have every screen, top or not, keep what stands in fields that it writes by itself."""
        for screen in self._app.screen_stack:
            if isinstance(screen, BaseScreen):
                screen.keep_typed()

    def report_external_changes(self) -> None:
        """Say what other programs did to the files meanwhile, and what was kept of it."""
        reports = self._state.profile.store.external_changes.notices
        while reports:
            warn(self._app, reports.pop(0), LONG)
