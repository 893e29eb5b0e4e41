"""Copying out: through the terminal, or into a file. A terminal never confirms a copy, so the file stands beside it."""

from dataclasses import dataclass
from typing import Literal

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Input

from laddertui.forms.questions import Question
from laddertui.tui.safe_text import joined, lines
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.field import Field
from laddertui.tui.widgets.text import PlainText

PREVIEW = 8
"""Lines shown of what would be copied."""
FILE = Question(
    id="file",
    label="File",
    ask="Into which file?",
    help="From the folder you started in. It is plain text, outside any encryption; only you may read it.",
)


@dataclass(frozen=True)
class CopyChoice:
    """How to copy: through the terminal, or into a file of this name."""

    how: Literal["terminal", "file"]
    file: str = ""


class CopyDialog(ModalScreen[CopyChoice | None]):
    """What would be copied, and the two ways."""

    CSS_PATH = "copy.tcss"
    BINDINGS = [Binding("escape", "dismiss", "Close", id="copy.close")]

    def __init__(self, text: str, name: str) -> None:
        super().__init__()
        self._text = text
        self._file_name = name

    def compose(self) -> ComposeResult:
        """A preview, a button, and a field for a file's name."""
        rows = self._text.expandtabs(10).split("\n")
        more = [f"… and {len(rows) - PREVIEW} more lines"] if len(rows) > PREVIEW else []
        with Vertical(id="dialog"):
            yield PlainText(joined(("Copy or write", "bold")))
            yield PlainText(lines([*rows[:PREVIEW], *more]), id="preview")
            yield ActionButton("Copy through the terminal", "copy", primary=True)
            with Horizontal(id="file-row"):
                yield PlainText("or into a file ", id="file-label")
                yield Field(FILE, value=self._file_name, id="file")
                yield ActionButton("Write it", "write")
            yield PlainText(FILE.help, id="file-help")

    def on_mount(self) -> None:
        """Copying is what one came for."""
        self.query_one("#copy").focus()

    @on(Button.Pressed, "#copy")
    def _copy(self) -> None:
        self.dismiss(CopyChoice("terminal"))

    @on(Button.Pressed, "#write")
    @on(Input.Submitted)
    def _write(self) -> None:
        self.dismiss(CopyChoice("file", self.query_one("#file", Field).value.strip()))
