"""Before a profile is removed for good: its code is to be typed."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Input

from laddertui.services.profiles import CODE, OUT_OF_REACH
from laddertui.tui.safe_text import joined
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.field import Field
from laddertui.tui.widgets.text import PlainText


class EraseDialog(ModalScreen[bool]):
    """Whether the code was typed."""

    CSS_PATH = "erase.tcss"
    BINDINGS = [Binding("escape", "dismiss(False)", "Keep it", id="erase.close")]

    def __init__(self, code: str) -> None:
        super().__init__()
        self._code = code

    def compose(self) -> ComposeResult:
        """What goes, what stays, and the field."""
        with Vertical(id="dialog"):
            yield PlainText(joined(("Erase ", "bold"), (self._code, "bold")))
            yield PlainText(
                "Every file of this profile is removed: quarters, revisions, signals, the draft, caches.",
                id="all",
            )
            yield PlainText(f"{OUT_OF_REACH[:1].upper()}{OUT_OF_REACH[1:]}.", id="beyond")
            yield PlainText(
                joined("Type ", (self._code, "bold"), " to go on. It cannot be undone.")
            )
            yield Field(CODE, id="code")
            yield PlainText("", id="notice")
            with Horizontal(id="actions"):
                yield ActionButton("Keep it", "keep", primary=True)
                yield ActionButton("Erase it", "erase")

    def on_mount(self) -> None:
        """The field first; an empty one does nothing."""
        self.query_one(Field).focus()

    @on(Button.Pressed, "#keep")
    def _keep(self) -> None:
        self.dismiss(False)

    @on(Input.Submitted)
    @on(Button.Pressed, "#erase")
    def _erase(self) -> None:
        if self.query_one(Field).value.strip() == self._code.strip():
            self.dismiss(True)
        else:
            self.query_one("#notice", PlainText).say("That is not the code; nothing was removed.")
