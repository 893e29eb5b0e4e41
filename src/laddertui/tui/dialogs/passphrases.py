"""Asking for passphrases: a new one twice, with a code for a new profile or the old passphrase before a change."""

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Input

from laddertui.services.profiles import CODE, PASSPHRASE
from laddertui.tui.safe_text import joined
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.field import Field
from laddertui.tui.widgets.text import PlainText

NOT_THE_SAME = "The two are not the same; type them again."
NO_WAY_IN = "There is no way in without it, and nobody can reset it."


@dataclass(frozen=True)
class Passphrases:
    """What was typed; "" for what was not asked for, or left empty."""

    code: str = ""
    old: str = ""
    new: str = ""


class PassphrasesDialog(ModalScreen[Passphrases | None]):
    """Field after field; Enter goes on, at the last one it is done."""

    CSS_PATH = "passphrases.tcss"
    BINDINGS = [Binding("escape", "dismiss", "Close", id="passphrases.close")]

    def __init__(
        self, title: str, words: str, *, asks_code: bool = False, asks_old: bool = False
    ) -> None:
        """`asks_code`: for a new profile, whose passphrase may be left empty. `asks_old`: for a change."""
        super().__init__()
        self._title = title
        self._words = words
        self._asks_code = asks_code
        self._asks_old = asks_old

    def compose(self) -> ComposeResult:
        """The fields that are asked for."""
        with Vertical(id="dialog"):
            yield PlainText(joined((self._title, "bold")))
            yield PlainText(self._words, id="words")
            if self._asks_code:
                yield PlainText(CODE.ask)
                yield Field(CODE, placeholder="initials or a number", max_length=40, id="code")
            if self._asks_old:
                yield PlainText("The passphrase until now")
                yield _secret("old")
            yield PlainText(PASSPHRASE.ask if self._asks_code else "The new passphrase")
            yield _secret("new")
            yield PlainText("The same again")
            yield _secret("again")
            yield PlainText(NO_WAY_IN, id="notice")
            with Horizontal(id="actions"):
                yield ActionButton("Go on", "go", primary=True)

    def on_mount(self) -> None:
        """The first field first."""
        self.query(Input).first().focus()

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        fields = list(self.query(Input))
        if event.input is fields[-1]:
            self._go()
        else:
            fields[fields.index(event.input) + 1].focus()

    @on(Button.Pressed)
    def _go(self) -> None:
        said = {field.id: field.value for field in self.query(Input)}
        if said["new"] != said["again"]:
            self._refuse(NOT_THE_SAME, "new")
        elif self._asks_code and not said["code"].strip():
            self._refuse("Give a code; initials or a number will do.", "code")
        elif not self._asks_code and not said["new"]:
            self._refuse("Type a passphrase; several words are best.", "new")
        else:
            self.dismiss(
                Passphrases(said.get("code", "").strip(), said.get("old", ""), said["new"])
            )

    def _refuse(self, words: str, field: str) -> None:
        self.query_one("#notice", PlainText).say(words)
        if field == "new":
            for id in ("#new", "#again"):
                self.query_one(id, Input).value = ""
        self.query_one(f"#{field}", Input).focus()


def _secret(id: str) -> Input:
    return Input(password=True, compact=True, id=id)
