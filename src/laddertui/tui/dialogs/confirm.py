"""A question before something that cannot be undone."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button

from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.text import PlainText


class ConfirmDialog(ModalScreen[bool]):
    """Yes or no; no has the focus."""

    CSS_PATH = "confirm.tcss"
    BINDINGS = [
        Binding("escape,n", "answer(False)", "No", id="confirm.no"),
        Binding("y", "answer(True)", "Yes", id="confirm.yes"),
        Binding("left,h", "app.focus_previous", "Previous", show=False, id="confirm.left"),
        Binding("right,l", "app.focus_next", "Next", show=False, id="confirm.right"),
    ]

    def __init__(self, question: str, yes: str) -> None:
        super().__init__()
        self._question = question
        self._yes = yes

    def compose(self) -> ComposeResult:
        """The question and its two answers."""
        with Vertical(id="dialog"):
            yield PlainText(self._question)
            with Horizontal(id="answers"):
                yield ActionButton("No, keep it", "no", primary=True)
                yield ActionButton(self._yes, "yes")

    def on_mount(self) -> None:
        """Enter does nothing that cannot be undone."""
        self.query_one("#no").focus()

    def action_answer(self, yes: bool) -> None:
        """Give the answer."""
        self.dismiss(yes)

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        self.dismiss(event.button.id == "yes")
