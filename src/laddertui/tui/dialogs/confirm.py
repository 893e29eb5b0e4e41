"""A question before something that cannot be undone."""

from textual.app import ComposeResult
from textual.containers import Horizontal

from laddertui.tui.actions import Action
from laddertui.tui.base.base_dialog import BaseDialog
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.text import PlainText

NO = Action("confirm.no", "escape,n", "answer(False)", "No")
YES = Action("confirm.yes", "y", "answer(True)", "Yes")

KEEP_IT = "No, keep it"
"""What the answer says that leaves everything as it is, where the question has no better words."""


class ConfirmDialog(BaseDialog[bool]):
    """Yes or no; no has the focus."""

    CSS_PATH = "confirm.tcss"
    ACTIONS = [
        NO,
        YES,
        Action("confirm.left", "left,h", "app.focus_previous", "Previous", show=False),
        Action("confirm.right", "right,l", "app.focus_next", "Next", show=False),
    ]

    def __init__(self, question: str, yes: str, no: str | None = None) -> None:
        """`yes` and `no` say what each answer does."""
        super().__init__()
        self._no = no or KEEP_IT
        self._question = question
        self._yes = yes

    def body(self) -> ComposeResult:
        """Build the question and its two answers."""
        yield PlainText(self._question)
        with Horizontal(id="answers"):
            yield ActionButton(NO, self._no, id="no", primary=True)
            yield ActionButton(YES, self._yes, id="yes")

    def on_mount(self) -> None:
        """Enter does nothing that cannot be undone."""
        self.query_one("#no").focus()

    def action_answer(self, yes: bool) -> None:
        """Give the answer."""
        self.dismiss(yes)
