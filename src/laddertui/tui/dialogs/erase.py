"""Before a profile is removed for good: its code is to be typed."""

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from laddertui.services.profiles import CODE, OUT_OF_REACH
from laddertui.tui.actions import CLOSE, Action
from laddertui.tui.base.base_dialog import BaseDialog
from laddertui.tui.safe_text import joined
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.button_row import ButtonRow
from laddertui.tui.widgets.field import Field
from laddertui.tui.widgets.text import PlainText

KEEP = Action("erase.keep", "", "dismiss(False)", "Keep it")
ERASE = Action("erase.erase", "", "erase", "Erase it")


class EraseDialog(BaseDialog[bool]):
    """Whether the code was typed."""

    CSS_PATH = "erase.tcss"
    ACTIONS = [CLOSE, KEEP, ERASE]

    def __init__(self, code: str) -> None:
        super().__init__()
        self._code = code

    def body(self) -> ComposeResult:
        """Build what goes, what stays, and the field."""
        yield PlainText(joined(("Erase ", "bold"), (self._code, "bold")))
        yield PlainText(
            "Every file of this profile is removed: quarters, revisions, signals, opinions, the"
            " draft, caches.",
            id="all",
        )
        yield PlainText(f"{OUT_OF_REACH[:1].upper()}{OUT_OF_REACH[1:]}.", id="beyond")
        yield PlainText(joined("Type ", (self._code, "bold"), " to go on. It cannot be undone."))
        yield Field(CODE, id="code")
        yield PlainText("", id="notice")
        with ButtonRow(id="actions"):
            yield ActionButton(KEEP, id="keep", primary=True)
            yield ActionButton(ERASE, id="erase")

    def on_mount(self) -> None:
        """Focus the field first; an empty one does nothing."""
        self.query_one(Field).focus()

    @on(Input.Submitted)
    def action_erase(self) -> None:
        """Give the word, if the code is the right one."""
        if self.query_one(Field).value.strip() == self._code.strip():
            self.dismiss(True)
        else:
            self.query_one("#notice", PlainText).say("That is not the code; nothing was removed.")
