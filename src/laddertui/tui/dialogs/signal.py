"""Noting a signal, or changing one: a sentence, and which activities it touches."""

from collections.abc import Callable
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from laddertui.forms.question import Question
from laddertui.tui.actions import CLOSE, Action
from laddertui.tui.base.base_dialog import BaseDialog
from laddertui.tui.safe_text import joined
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.field import Field
from laddertui.tui.widgets.text import PlainText

SIGNAL = Question(
    id="signal",
    label="Signal",
    ask="What can AI do now that it could not do before?",
    help="One sentence, dated today. No sum is made of it; it is shown at the next review,"
    " beside the activities.",
)


@dataclass(frozen=True)
class Noted:
    """A signal's words, and the ids of the activities it touches."""

    text: str
    """What moved, in a sentence."""
    affects: tuple[str, ...]
    """The activities' ids; none where it touches none."""


NOTE = Action("signal.note", "", "note", "Note it")


class SignalDialog(BaseDialog[None]):
    """One sentence, and a list to mark activities in; it stays until the signal is kept."""

    CSS_PATH = "signal.tcss"
    ACTIONS = [CLOSE, Action("signal.mark", "space", "mark", "Mark"), NOTE]

    def __init__(
        self, names: dict[str, str], note: Callable[[Noted], None], noted: Noted | None = None
    ) -> None:
        """`names` of the activities by their ids; `note` keeps a signal, or raises why not.

        `noted` is what a signal says that is to be changed.
        """
        super().__init__()
        self._noted = noted
        self._names = names
        self._note = note
        self._chosen: set[str] = set(noted.affects if noted is not None else ())

    def entered(self) -> tuple[object, ...]:
        """Return the sentence, and the marked activities."""
        return (*super().entered(), frozenset(self._chosen))

    def _row(self, activity: str) -> Content:
        """Return one activity's row, with a mark that does not need a colour."""
        return joined("[x] " if activity in self._chosen else "[ ] ", self._names[activity])

    @on(OptionList.OptionSelected)
    def _toggle(self, event: OptionList.OptionSelected) -> None:
        activity = str(event.option_id)
        self._chosen ^= {activity}
        self.stay()
        event.option_list.replace_option_prompt(activity, self._row(activity))

    def body(self) -> ComposeResult:
        """Build the sentence, the activities, and a button."""
        title = "Note a signal" if self._noted is None else "Change a signal"
        yield PlainText(joined((title, "bold"), f"  {SIGNAL.ask}"))
        yield Field(
            SIGNAL,
            value=self._noted.text if self._noted is not None else "",
            placeholder="for example: a model fills in our standard forms",
            id="text",
        )
        yield PlainText(
            "Which of these does it touch? Enter or Space marks one." if self._names else ""
        )
        yield OptionList(*(Option(self._row(name), id=name) for name in self._names))
        yield PlainText("", id="notice")
        label = NOTE.label if self._noted is None else "Keep the change"
        yield ActionButton(NOTE, label, id="note", primary=True)

    def on_mount(self) -> None:
        """Focus the sentence first."""
        self.query_one("#text").focus()

    def action_mark(self) -> None:
        """Mark the activity under the cursor."""
        self.query_one(OptionList).action_select()

    @on(Input.Submitted)
    def _entered(self) -> None:
        self.query_one(OptionList).focus() if self._names else self.action_note()

    def action_note(self) -> None:
        """Note the sentence and the marked activities."""
        chosen = tuple(activity for activity in self._names if activity in self._chosen)
        noted = Noted(self.query_one("#text", Field).value, chosen)
        if self.attempt(lambda: self._note(noted)):
            self.dismiss()
