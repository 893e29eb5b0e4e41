"""A list to choose from, and what its marked row is about."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from laddertui.tui.actions import CLOSE, CURSOR_DOWN, CURSOR_UP
from laddertui.tui.base.base_dialog import BaseDialog, Result
from laddertui.tui.safe_text import safe_text
from laddertui.tui.widgets.text import PlainText


@dataclass(frozen=True)
class Choice(Generic[Result]):
    """A row of the list."""

    label: str
    """What stands in the row, as literal text."""
    result: Result
    """What choosing it gives back."""
    about: str | Content = ""
    """What is said below the list while it is marked."""


class ListDialog(BaseDialog[Result | None]):
    """Enter gives back the marked row's result; Escape gives None."""

    CSS_PATH = "list_dialog.tcss"
    ACTIONS = [
        CLOSE,
        CURSOR_UP,
        CURSOR_DOWN,
    ]

    def __init__(
        self,
        kind: str,
        heading: Content,
        choices: Sequence[Choice[Result]],
        marked: int = 0,
    ) -> None:
        """`kind` is the style's name in the stylesheet.

        `marked` is the row to begin with.
        """
        super().__init__(classes=f"-{kind}")
        self._heading = heading
        self._choices = choices
        self._first = marked

    def body(self) -> ComposeResult:
        """Build the list, and what the marked row is about."""
        yield PlainText(self._heading)
        yield OptionList(*(Option(safe_text(each.label)) for each in self._choices), id="choices")
        yield PlainText("", id="about")

    def on_mount(self) -> None:
        """Mark the row to begin with."""
        self.query_one("#choices", OptionList).highlighted = self._first

    @property
    def marked(self) -> Choice[Result]:
        """The row under the cursor."""
        return self._choices[self.query_one("#choices", OptionList).highlighted or 0]

    @on(OptionList.OptionHighlighted)
    def _show_marked(self, event: OptionList.OptionHighlighted) -> None:
        self.query_one("#about", PlainText).say(self._choices[event.option_index].about)

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        self.choose(self._choices[event.option_index].result)

    def choose(self, result: Result | None) -> None:
        """Give back what was chosen."""
        self.dismiss(result)

    def action_cursor(self, by: int) -> None:
        """Mark the row above or below."""
        rows = self.query_one(OptionList)
        rows.action_cursor_up() if by < 0 else rows.action_cursor_down()
