"""The profile is open in another window: who holds it, and what can be done all the same."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.widgets import Button

from laddertui.tui.base.base_screen import BaseScreen
from laddertui.tui.messages import ChooseProfile, EnterInUse
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.text import PlainText

WORDS = "You can look at everything here and note signals; what is changed is changed in the other window."


class InUseScreen(BaseScreen):
    """Look only, try again, or go elsewhere."""

    CSS_PATH = "in_use.tcss"
    HERE = "laddertui"
    HELP = """
**In use**

Only one window at a time may change a profile, so that none writes over the other. Close the other window and try
again, or look without changing. A window that crashed holds nothing.
"""
    BINDINGS = [
        Binding(
            "l", "look", "Look only", tooltip="Open it without changing anything", id="taken.look"
        ),
        Binding(
            "r",
            "again",
            "Try again",
            tooltip="The other window may be closed by now",
            id="taken.again",
        ),
        Binding(
            "o,f4", "people", "Other profile", tooltip="The list of profiles", id="taken.people"
        ),
        Binding("left,up,k", "app.focus_previous", "Previous button", show=False, id="taken.left"),
        Binding("right,down,j", "app.focus_next", "Next button", show=False, id="taken.right"),
    ]

    def __init__(self, holder: str) -> None:
        """`holder`: who has it, in a sentence."""
        super().__init__()
        self._holder = holder

    def body(self) -> ComposeResult:
        """Who has it, and the ways on."""
        with Vertical(id="gate"):
            yield PlainText(f"{self._holder[:1].upper()}{self._holder[1:]}.")
            yield PlainText(WORDS, id="words")
            with Horizontal(id="actions"):
                yield ActionButton("Look without changing", "look", primary=True)
                yield ActionButton("Try again", "again")
                yield ActionButton("Other profile", "people")

    def on_mount(self) -> None:
        """Looking does no harm."""
        self.query_one("#look").focus()

    @on(Button.Pressed, "#look")
    def action_look(self) -> None:
        """Open it for looking only."""
        self.post_message(EnterInUse(read_only=True))

    @on(Button.Pressed, "#again")
    def action_again(self) -> None:
        """Try to take it."""
        self.post_message(EnterInUse(read_only=False))

    @on(Button.Pressed, "#people")
    def action_people(self) -> None:
        """The list of profiles."""
        self.post_message(ChooseProfile())
