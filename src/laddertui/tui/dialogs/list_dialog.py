"""A list to choose from, and what its marked row is about; a row may bring a second list."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from laddertui.tui.actions import CLOSE, CURSOR_DOWN, CURSOR_UP, Action
from laddertui.tui.base.base_dialog import BaseDialog, Result
from laddertui.tui.safe_text import safe_text
from laddertui.tui.widgets.text import PlainText


@dataclass(frozen=True)
class Choice(Generic[Result]):
    """A row of the list."""

    label: str
    """What stands in the row, as literal text."""
    result: Result | None = None
    """What choosing it gives back; None where its details are to be chosen from."""
    about: str | Content = ""
    """What is said below the list while it is marked."""
    details: "tuple[Choice[Result], ...]" = ()
    """The rows of the second list while it is marked."""


class ListDialog(BaseDialog[Result | None]):
    """Enter gives back the marked row's result, or goes to its details; Escape gives None."""

    CSS_PATH = "list_dialog.tcss"
    ACTIONS = [
        CLOSE,
        CURSOR_UP,
        CURSOR_DOWN,
        Action("list.right", "right,l", "app.focus_next", "Details", show=False),
        Action("list.left", "left,h", "app.focus_previous", "Choices", show=False),
    ]

    def __init__(
        self,
        kind: str,
        heading: Content,
        choices: Sequence[Choice[Result]],
        note: str = "",
    ) -> None:
        """`kind` is the style's name in the stylesheet; `note` stands below everything else."""
        super().__init__(classes=f"-{kind}")
        self._heading = heading
        self._choices = choices
        self._note = note

    def body(self) -> ComposeResult:
        """Build the list, what the marked row is about, and the note."""
        yield PlainText(self._heading)
        with Horizontal(id="lists"):
            yield OptionList(*_rows(self._choices), id="choices")
            if any(choice.details for choice in self._choices):
                yield OptionList(id="details")
        yield PlainText("", id="about")
        if self._note:
            yield PlainText(self._note, id="note")

    def on_mount(self) -> None:
        """Mark the first row."""
        self.query_one("#choices", OptionList).highlighted = 0

    @property
    def _marked(self) -> Choice[Result]:
        return self._choices[self.query_one("#choices", OptionList).highlighted or 0]

    @on(OptionList.OptionHighlighted, "#choices")
    def _show_marked(self) -> None:
        self.query_one("#about", PlainText).say(self._marked.about)
        for details in self.query("#details").results(OptionList):
            details.clear_options()
            details.add_options(_rows(self._marked.details))

    @on(OptionList.OptionSelected, "#choices")
    def _choose(self, event: OptionList.OptionSelected) -> None:
        choice = self._choices[event.option_index]
        if choice.details:
            self.query_one("#details").focus()
        else:
            self.dismiss(choice.result)

    @on(OptionList.OptionSelected, "#details")
    def _choose_detail(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._marked.details[event.option_index].result)

    def action_cursor(self, by: int) -> None:
        """Mark the row above or below."""
        rows = self.focused
        if isinstance(rows, OptionList):
            rows.action_cursor_up() if by < 0 else rows.action_cursor_down()


def _rows(choices: Sequence[Choice[Result]]) -> list[Option]:
    return [Option(safe_text(choice.label)) for choice in choices]
