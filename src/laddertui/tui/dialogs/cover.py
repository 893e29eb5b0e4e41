"""Before someone scores at this machine: what they will see, and what uncovers the page again."""

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

SEEN = (
    "Your page is covered before you hand over. The other person sees the names of your"
    " activities by the alphabet, one at a time; no share, no score, and no other page."
)
BY_PASSPHRASE = "Afterwards this profile is locked, and its passphrase opens it again."
BY_WORD = (
    "You may choose a word that uncovers your page afterwards; without one it asks and anybody"
    " at the keyboard can answer. It is not kept: if you forget it, leave with Ctrl+Q and start"
    " again."
)
COVER = Action("cover.cover", "", "cover", "Cover my page")


class CoverDialog(BaseDialog[str]):
    """Gives the word that uncovers the page, "" for none; None where nobody is to score."""

    CSS_PATH = "sheet.tcss"
    ACTIONS = [CLOSE, COVER]

    def __init__(self, is_locked_after: bool) -> None:
        """`is_locked_after`: the profile has a passphrase, so no word is asked for."""
        super().__init__()
        self._is_locked_after = is_locked_after

    def body(self) -> ComposeResult:
        """Build what will be seen, the field for a word where there is one, and the button."""
        yield PlainText(joined(("Let someone score this here", "bold")))
        yield PlainText(SEEN, id="words")
        yield PlainText(BY_PASSPHRASE if self._is_locked_after else BY_WORD, id="after")
        if not self._is_locked_after:
            yield SecretField("word", placeholder="a word, if you like")
        yield PlainText("", id="notice")
        with Horizontal(id="answers"):
            yield ActionButton(COVER, id="cover", primary=True)

    def on_mount(self) -> None:
        """Focus the field, or the button where there is none."""
        self.query_one("#cover" if self._is_locked_after else "#word").focus()

    @on(Input.Submitted)
    def action_cover(self) -> None:
        """Cover the page."""
        self.dismiss("".join(field.value for field in self.query(SecretField)))
