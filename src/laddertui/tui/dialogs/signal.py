"""Noting a signal or a try, or changing one: what moved, what came of it, what it touches."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from laddertui.domain.signal import Outcome
from laddertui.forms.wording.signal import OUTCOME, OUTCOME_CHOICES, SIGNAL, TOOL
from laddertui.tui.actions import CLOSE, Action
from laddertui.tui.base.base_dialog import BaseDialog
from laddertui.tui.safe_text import joined
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.field import Field
from laddertui.tui.widgets.stepper import Stepper, among
from laddertui.tui.widgets.text import PlainText


@dataclass(frozen=True)
class Noted:
    """What a signal says, and the ids of the activities it touches."""

    text: str
    """What moved, in a sentence."""
    affects: tuple[str, ...]
    """The activities' ids; none where it touches none."""
    outcome: Outcome | None = None
    """What came of a try; None where there was none."""
    tool: str = ""
    """With what it was tried; "" where that is not said."""


NOTE = Action("signal.note", "f10,ctrl+s", "note", "Note it")
WIDEST = max(map(len, OUTCOME_CHOICES.values()))


class SignalDialog(BaseDialog[None]):
    """A sentence, what came of it, and activities to mark; it stays until the signal is kept."""

    CSS_PATH = "signal.tcss"
    ACTIONS = [CLOSE, Action("signal.mark", "space", "mark", "Mark", available="is_at_list"), NOTE]

    def __init__(
        self,
        names: dict[str, str],
        note: Callable[[Noted], None],
        noted: Noted | None = None,
        marked: Collection[str] = (),
    ) -> None:
        """`names` of the activities by their ids; `note` keeps a signal, or raises why not.

        `noted` is what a signal says that is to be changed; `marked` what a new one touches.
        """
        super().__init__()
        self._is_new = noted is None
        self._noted = noted or Noted("", tuple(marked))
        self._names = names
        self._note = note
        self._chosen: set[str] = set(self._noted.affects)

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
        title = "Note a signal or a try" if self._is_new else "Change a signal"
        yield PlainText(joined((title, "bold"), f"  {SIGNAL.ask}"))
        yield Field(
            SIGNAL,
            value=self._noted.text,
            placeholder="for example: a model fills in our standard forms",
            id="text",
        )
        with Horizontal(id="try"):
            yield PlainText(f"{OUTCOME.label} ", classes="label")
            stepper = Stepper(
                self._noted.outcome,
                among(tuple(OUTCOME_CHOICES)),
                lambda outcome: OUTCOME_CHOICES[outcome].ljust(WIDEST),
                id="outcome",
            )
            stepper.question = OUTCOME
            yield stepper
            yield PlainText(f"{TOOL.label} ", classes="label")
            yield Field(TOOL, value=self._noted.tool, placeholder="which tool", id="tool")
        yield PlainText(
            "Which of these does it touch? Enter or Space marks one." if self._names else ""
        )
        yield OptionList(*(Option(self._row(name), id=name) for name in self._names))
        yield PlainText("", id="notice")
        label = NOTE.label if self._is_new else "Keep the change"
        yield ActionButton(NOTE, label, id="note", primary=True)

    def on_mount(self) -> None:
        """Focus the sentence first."""
        self.query_one("#text").focus()

    def action_mark(self) -> None:
        """Mark the activity under the cursor."""
        self.query_one(OptionList).action_select()

    @property
    def is_at_list(self) -> bool:
        """Whether the activities have the focus; elsewhere the keys are the control's."""
        return isinstance(self.focused, OptionList)

    @on(Input.Submitted)
    def _entered(self) -> None:
        """Go on to the next field; without activities the last one leads to noting it."""
        if isinstance(self.focused, Field) and self.focused.id == "tool" and not self._names:
            self.action_note()
        else:
            self.focus_next()

    def action_note(self) -> None:
        """Note the sentence, what came of it, and the marked activities."""
        chosen = tuple(activity for activity in self._names if activity in self._chosen)
        noted = Noted(
            self.query_one("#text", Field).value,
            chosen,
            self.query_one("#outcome", Stepper).value,
            self.query_one("#tool", Field).value,
        )
        if self.attempt(lambda: self._note(noted)):
            self.dismiss()
