"""Before a profile is removed for good: its code is to be typed."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Input

from laddertui.flow.people import CODE, OUT_OF_REACH
from laddertui.tui.literal import joined
from laddertui.tui.widgets.action_row import Act
from laddertui.tui.widgets.field import Field
from laddertui.tui.widgets.words import Words


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
            yield Words(joined(("Erase ", "bold"), (self._code, "bold")))
            yield Words(
                "Every file of this profile is removed: quarters, revisions, signals, the draft, caches.", id="all"
            )
            yield Words(f"{OUT_OF_REACH[:1].upper()}{OUT_OF_REACH[1:]}.", id="beyond")
            yield Words(joined("Type ", (self._code, "bold"), " to go on. It cannot be undone."))
            yield Field(CODE, id="code")
            yield Words("", id="notice")
            with Horizontal(id="actions"):
                yield Act("Keep it", "keep", primary=True)
                yield Act("Erase it", "erase")

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
            self.query_one("#notice", Words).say("That is not the code; nothing was removed.")
