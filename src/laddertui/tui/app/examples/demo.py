"""The demo in the running window: the invented profile is shown, and one's own waits behind it."""

from typing import Any

from textual.app import App

from laddertui.tui.app.autosave import Autosave
from laddertui.tui.app.navigation import LEFT_BEHIND, Navigation
from laddertui.tui.app.window_state import WindowState
from laddertui.tui.base.base_screen import BaseScreen

NOTE = "nothing of yours is changed"
"""Said on the example's Home."""


class DemoWindow:
    """Enters the demo, and leads back to one's own Home."""

    def __init__(
        self, app: App[Any], state: WindowState, autosave: Autosave, navigation: Navigation
    ) -> None:
        self._app = app
        self._state = state
        self._autosave = autosave
        self._navigation = navigation

    @property
    def may_leave(self) -> bool:
        """Whether one's own profile waits, and the demo's Home is all that is shown."""
        return self._state.has_own_behind and len(self._app.screen_stack) == 1

    async def enter(self) -> None:
        """Show the demo's Home. Raise LadderError where its folder cannot be made."""
        from laddertui.services.demo.profile import DemoProfile

        if self._state.is_demo:
            return
        self._state.enter_demo(DemoProfile())
        await self._navigation.show_home()
        self._note(NOTE)

    async def leave(self) -> None:
        """Remove the demo, with what was typed in it, and show one's own Home."""
        self._autosave.keep_typed()
        if self._autosave.may_leave(LEFT_BEHIND):
            self._state.leave_demo()
            await self._navigation.show_home()
            self._note("")

    def _note(self, words: str) -> None:
        """Say something at the top of Home, or nothing more."""
        home = self._app.screen
        if isinstance(home, BaseScreen):
            home.say(words)
