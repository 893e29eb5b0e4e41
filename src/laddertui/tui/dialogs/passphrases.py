"""Asking for a new passphrase, twice: with a code for a new profile, or the old passphrase."""

from collections.abc import Callable
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from laddertui.domain.errors import LadderError
from laddertui.services import passphrases
from laddertui.services.profiles import CODE, PASSPHRASE
from laddertui.tui.actions import CLOSE, Action
from laddertui.tui.base.base_dialog import BaseDialog
from laddertui.tui.safe_text import joined
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.bare_input import BareInput
from laddertui.tui.widgets.button_row import ButtonRow
from laddertui.tui.widgets.field import Field
from laddertui.tui.widgets.secret_field import SecretField
from laddertui.tui.widgets.text import PlainText

NOT_THE_SAME = "The two are not the same; type them again."
SHORT = (
    "That is short, and quickly guessed; F4 draws six words by lot. Enter once more takes it all"
    " the same."
)
WRITE_DOWN = "Write this down now; it is not shown again:"
NO_WAY_IN = "There is no way in without it, and nobody can reset it."


@dataclass(frozen=True)
class Passphrases:
    """What was typed; "" for what was not asked for, or left empty."""

    code: str = ""
    """A new profile's code."""
    old: str = ""
    """The passphrase that holds now."""
    new: str = ""
    """The passphrase that is to hold."""


GO_ON = Action("passphrases.go-on", "", "go_on", "Go on")
SUGGEST = Action(
    "passphrases.suggest",
    "f4,alt+l",
    "suggest",
    "Draw one by lot",
    "Six words drawn by lot, filled in and shown once",
)


class PassphrasesDialog(BaseDialog[Passphrases | None]):
    """Field after field; Enter goes on, at the last one it is done."""

    CSS_PATH = "passphrases.tcss"
    ACTIONS = [CLOSE, GO_ON, SUGGEST]

    def __init__(
        self,
        title: str,
        words: str,
        *,
        check_code: Callable[[str], object] | None = None,
        asks_old: bool = False,
    ) -> None:
        """Ask for a code, too, with `check_code`; for a change, for the old passphrase.

        `check_code` raises LadderError for a code that cannot be a new profile's, whose passphrase
        may be empty.
        """
        super().__init__()
        self._title = title
        self._words = words
        self._check_code = check_code
        self._asks_code = check_code is not None
        self._asks_old = asks_old
        self._called_short = ""
        """The short passphrase that was spoken of; going on once more takes it."""

    def body(self) -> ComposeResult:
        """Build the fields that are asked for."""
        yield PlainText(joined((self._title, "bold")))
        yield PlainText(self._words, id="words")
        if self._asks_code:
            yield PlainText(CODE.ask)
            yield Field(CODE, placeholder="initials or a number", max_length=40, id="code")
        if self._asks_old:
            yield PlainText("The passphrase until now")
            yield SecretField("old")
        yield PlainText(PASSPHRASE.ask if self._asks_code else "The new passphrase")
        yield SecretField("new")
        yield PlainText("The same again")
        yield SecretField("again")
        yield PlainText(NO_WAY_IN, id="notice")
        with ButtonRow(id="actions"):
            yield ActionButton(GO_ON, id="go", primary=True)
            yield ActionButton(SUGGEST, id="suggest")

    def on_mount(self) -> None:
        """Focus the first field first."""
        self.query(BareInput).first().focus()

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        fields = list(self.query(BareInput))
        here = next(n for n, field in enumerate(fields) if field is event.input)
        if here + 1 < len(fields):
            fields[here + 1].focus()
        else:
            self.action_go_on()

    def action_go_on(self) -> None:
        """Give back what was typed, or say what is wrong with it."""
        typed = {field.id: field.value for field in self.query(BareInput)}
        if typed["new"] != typed["again"]:
            self._refuse(NOT_THE_SAME, "new")
        elif self._asks_code and not typed["code"].strip():
            self._refuse("Give a code; initials or a number will do.", "code")
        elif reason := self._why_no_code(typed.get("code", "")):
            self._refuse(reason, "code")
        elif not self._asks_code and not typed["new"]:
            self._refuse("Type a passphrase; several words are best.", "new")
        elif typed["new"] and (reason := passphrases.refusal(typed["new"])):
            self._refuse(f"{reason[0].upper()}{reason[1:]}.", "new")
        elif self._is_short(typed["new"]):
            self._called_short = typed["new"]
            self.query_one("#notice", PlainText).say(SHORT)
        else:
            self.dismiss(
                Passphrases(typed.get("code", "").strip(), typed.get("old", ""), typed["new"])
            )

    def _why_no_code(self, code: str) -> str:
        """Return why a code cannot be a new profile's, as a sentence; "" where it can."""
        try:
            if self._check_code is not None:
                self._check_code(code)
        except LadderError as error:
            reason = str(error).split("\n")[0]
            return f"{reason[0].upper()}{reason[1:]}."
        return ""

    def _is_short(self, new: str) -> bool:
        return new not in ("", self._called_short) and passphrases.is_short(new)

    def action_suggest(self) -> None:
        """Fill in a passphrase drawn by lot, and show it, this once."""
        drawn = passphrases.suggest()
        for field in ("#new", "#again"):
            self.query_one(field, BareInput).value = drawn
        self.query_one("#notice", PlainText).say(f"{WRITE_DOWN} {drawn}")
        fields = list(self.query(BareInput))
        next((field for field in fields if not field.value), fields[-1]).focus()

    def _refuse(self, words: str, field: str) -> None:
        self.query_one("#notice", PlainText).say(words)
        if field == "new":
            for secret in ("#new", "#again"):
                self.query_one(secret, BareInput).value = ""
        self.query_one(f"#{field}", BareInput).focus()
