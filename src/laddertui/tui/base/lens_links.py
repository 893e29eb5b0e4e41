"""Screens from which the two lenses open: their keys and their buttons, declared once."""

from textual import on
from textual.binding import Binding
from textual.widgets import Button

from laddertui.tui.base.base_screen import BaseScreen
from laddertui.tui.messages import Lens, OpenLens


class LensLinks(BaseScreen):
    """A screen with a button for each lens, called `leverage` and `profession`; their keys are in palette and help."""

    BINDINGS = [
        Binding(
            "l",
            "lens('leverage')",
            "Leverage",
            show=False,
            tooltip="Who captures the value",
            id="lens.leverage",
        ),
        Binding(
            "p",
            "lens('profession')",
            "Profession",
            show=False,
            tooltip="Which rungs are left",
            id="lens.profession",
        ),
    ]

    def action_lens(self, lens: Lens) -> None:
        """A further look at the week, or at the profession."""
        self.post_message(OpenLens(lens))

    @on(Button.Pressed, "#leverage,#profession")
    def _look_further(self, event: Button.Pressed) -> None:
        event.stop()
        self.action_lens("profession" if event.button.id == "profession" else "leverage")
