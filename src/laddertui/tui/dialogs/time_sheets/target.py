"""What a tracker's names become: a name that is typed, or one of a list."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from laddertui.assessment.audit import EVERYTHING_ELSE_NAME
from laddertui.assessment.hours_mapping import NOT_WORK, MappedHours
from laddertui.domain.text import fitted, padded
from laddertui.forms import answers
from laddertui.forms.question import Question
from laddertui.tui.actions import CLOSE, Action
from laddertui.tui.base.base_dialog import BaseDialog
from laddertui.tui.safe_text import joined, safe_text
from laddertui.tui.widgets.field import Field
from laddertui.tui.widgets.text import PlainText

ACTIVITY = Question(
    id="target",
    label="Activity",
    ask="Which activity is that?",
    help="A name of your own, or one of the list: Down goes there. Names that become one activity"
    " add their hours up.",
)
WIDTH = 34
"""Columns of an activity's name in the list."""
NO_WORK = "Leave it out: it is no work"
HOW = "type what it is called, or ↓ for one of these"
NO_NAME = "Write a name, or go down to the list."


class TargetDialog(BaseDialog[str | None]):
    """Gives back an activity's name, or NOT_WORK; None where nothing changes."""

    CSS_PATH = "target.tcss"
    ACTIONS = [
        CLOSE,
        Action("target.down", "down", "into_list(1)", "The list", show=False),
        Action("target.up", "up", "into_list(-1)", "The field", show=False),
    ]

    def __init__(self, names: Sequence[MappedHours], known: Sequence[tuple[str, str]]) -> None:
        """`known` are activities to choose from, each with a word about it."""
        super().__init__()
        self._mapped = names
        self._known = [(name, about) for name, about in known if name]
        if EVERYTHING_ELSE_NAME.casefold() not in {name.casefold() for name, _ in self._known}:
            self._known.append((EVERYTHING_ELSE_NAME, "mail, meetings, upkeep"))

    def body(self) -> ComposeResult:
        """Build whose hours they are, the name, and the activities to choose from."""
        hours = sum(each.hours for each in self._mapped)
        first, *others = [each.name for each in self._mapped]
        more = f" and {len(others)} more" if others else ""
        yield PlainText(joined((first, "bold"), f"{more}, {hours:.2f} h: {HOW}"), id="whose")
        target = self._mapped[0].target or self._mapped[0].name
        yield Field(ACTIVITY, value=target, id="target")
        yield OptionList(*self._options(), id="choices")
        yield PlainText("", id="notice")

    def _options(self) -> list[Option]:
        rows = [f"{padded(fitted(name, WIDTH), WIDTH)}  {about}" for name, about in self._known]
        return [Option(safe_text(row)) for row in (*rows, NO_WORK)]

    def on_mount(self) -> None:
        """Select the name, so that typing takes its place."""
        field = self.query_one("#target", Field)
        field.focus()
        field.select_all()

    def action_into_list(self, by: int) -> None:
        """Go from the field to the list, and back from its first row."""
        choices = self.query_one("#choices", OptionList)
        if self.focused is not choices:
            choices.highlighted = 0 if by > 0 else choices.option_count - 1
            choices.focus()

    @on(Input.Submitted)
    def _typed(self) -> None:
        """Take what the field says."""
        self.attempt(self._take_name)

    def _take_name(self) -> None:
        name = answers.text(self.query_one("#target", Field).value)
        if not name:
            raise answers.AnswerError(NO_NAME)
        self.dismiss(name)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        names = [*(name for name, _ in self._known), NOT_WORK]
        self.dismiss(names[event.option_index])
