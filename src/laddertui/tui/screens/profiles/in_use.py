"""The profile is open in another window: who holds it, and what can be done all the same."""

from textual.app import ComposeResult
from textual.containers import Vertical

from laddertui.tui.actions import NEXT_BUTTON, OTHER_PROFILE, PREVIOUS_BUTTON, Action
from laddertui.tui.base.base_screen import BaseScreen
from laddertui.tui.messages import ChooseProfile, EnterInUse
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.button_row import ButtonRow
from laddertui.tui.widgets.text import PlainText

WORDS = (
    "You can look at everything here and note signals;"
    " what is changed is changed in the other window."
)

NO_LOCK = "You can look at everything here; nothing can be changed until that folder is writable."

LOOK = Action("taken.look", "", "look", "Look only", "Open it without changing anything")
TRY_AGAIN = Action("taken.again", "", "again", "Try again", "The other window may be closed by now")
OTHER = OTHER_PROFILE.by("o", "taken.people")


class InUseScreen(BaseScreen):
    """Look only, try again, or go elsewhere."""

    CSS_PATH = "in_use.tcss"
    HERE = "laddertui"
    HELP = """
**In use**

Only one window at a time may change a profile, so that none writes over the other. Close the other
window and try again, or look without changing. A window that crashed holds nothing.
"""
    ACTIONS = [LOOK, TRY_AGAIN, OTHER, PREVIOUS_BUTTON, NEXT_BUTTON]

    def __init__(self, holder: str, is_elsewhere: bool = True) -> None:
        """`holder`: who has it, in a sentence; or why nobody can, where it is not elsewhere."""
        super().__init__()
        self._holder = holder
        self._words = WORDS if is_elsewhere else NO_LOCK

    def body(self) -> ComposeResult:
        """Who has it, and the ways on."""
        with Vertical(id="gate"):
            yield PlainText(f"{self._holder[:1].upper()}{self._holder[1:]}.")
            yield PlainText(self._words, id="words")
            with ButtonRow(id="actions"):
                yield ActionButton(LOOK, "Look without changing", id="look", primary=True)
                yield ActionButton(TRY_AGAIN, id="again")
                yield ActionButton(OTHER, id="people")

    def on_mount(self) -> None:
        """Focus looking, which does no harm."""
        self.query_one("#look").focus()

    def action_look(self) -> None:
        """Open it for looking only."""
        self.post_message(EnterInUse(read_only=True))

    def action_again(self) -> None:
        """Try to take it."""
        self.post_message(EnterInUse(read_only=False))

    def action_people(self) -> None:
        """Show the list of profiles."""
        self.post_message(ChooseProfile())
