"""One passphrase, for all profiles that it opens."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from laddertui.tui.actions import CLOSE, Action
from laddertui.tui.base.base_dialog import BaseDialog
from laddertui.tui.safe_text import joined
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.secret_field import SecretField
from laddertui.tui.widgets.text import PlainText

READ = Action("sealed.read", "", "read", "Read them")
ABOUT = (
    "Your passphrase is tried on each sealed profile, a second or two each; it opens those that are"
    " under it. Their dates are then shown in this list, and the group counts their newest quarter."
    " No file changes, and nothing of it is kept: leaving the list forgets it."
)


class OnePassphraseDialog(BaseDialog[str | None]):
    """Enter gives the passphrase back."""

    CSS_PATH = "sheet.tcss"
    ACTIONS = [CLOSE, READ]

    def body(self) -> ComposeResult:
        """Build what it is for, the field, and a button."""
        yield PlainText(joined(("Read the sealed profiles", "bold")))
        yield PlainText(ABOUT, id="words")
        with Horizontal(id="file-row"):
            yield PlainText("Passphrase", classes="label")
            yield SecretField("word")
        yield PlainText("", id="notice")
        with Horizontal(id="answers"):
            yield ActionButton(READ, id="go", primary=True)

    def on_mount(self) -> None:
        """Ask for it."""
        self.query_one(SecretField).focus()

    @on(Input.Submitted)
    def action_read(self) -> None:
        """Give it back."""
        if typed := self.query_one(SecretField).value:
            self.dismiss(typed)
        else:
            self.tell("Type a passphrase first.")
