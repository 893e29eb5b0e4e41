"""Offering the examples, and opening the one that is chosen."""

from typing import Any

from textual.app import App

from laddertui.tui.app.autosave import Autosave
from laddertui.tui.app.examples.demo import DemoWindow
from laddertui.tui.app.navigation import Navigation
from laddertui.tui.app.window_state import WindowState


class ExampleChooser:
    """Shows the list: the worked examples, each an assessment, and the demo, a whole profile."""

    def __init__(
        self, app: App[Any], state: WindowState, autosave: Autosave, navigation: Navigation
    ) -> None:
        self._app = app
        self._state = state
        self._navigation = navigation
        self.demo = DemoWindow(app, state, autosave, navigation)
        """The demo, in this window."""

    def choose(self) -> None:
        """Show the list; in the demo it does not offer itself."""
        from laddertui.tui.dialogs.examples import ExamplesDialog

        self._app.push_screen(ExamplesDialog(has_demo=not self._state.is_demo), self._open)

    async def _open(self, example_id: str | None) -> None:
        from laddertui.assessment.examples import open_example
        from laddertui.tui.dialogs.examples import DEMO

        if example_id == DEMO:
            await self.demo.enter()
        elif example_id is not None:
            self._navigation.open_assessment(open_example(self._state.profile, example_id))
