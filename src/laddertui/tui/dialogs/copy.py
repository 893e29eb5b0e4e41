"""Copying out: through the terminal, which never confirms a copy, or into a file."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from laddertui.forms.question import Question
from laddertui.tui.actions import CLOSE, Action
from laddertui.tui.base.base_dialog import BaseDialog
from laddertui.tui.safe_text import joined, lines
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.field import FileField
from laddertui.tui.widgets.text import PlainText

PREVIEW = 8
"""Lines shown of what would be copied."""
FILE = Question(
    id="file",
    label="File",
    ask="Into which file?",
    help="From the folder you started in. It is plain text, outside any encryption;"
    " only you may read it.",
)


@dataclass(frozen=True)
class CopyChoice:
    """How to copy: through the terminal, or into a file of this name."""

    how: Literal["terminal", "file"]
    """The way that was chosen."""
    file: str = ""
    """The file's name, as it was typed; "" through the terminal."""


COPY_THROUGH_TERMINAL = Action("copy.terminal", "", "copy", "Copy through the terminal")
WRITE = Action("copy.write", "", "write", "Write it")


class CopyDialog(BaseDialog[None]):
    """What would be copied, and the two ways; it stays until one of them was gone."""

    CSS_PATH = "copy.tcss"
    ACTIONS = [CLOSE, COPY_THROUGH_TERMINAL, WRITE]

    def __init__(self, text: str, name: str, copy: Callable[[CopyChoice], None]) -> None:
        """`copy` copies the text in the way that is chosen, or raises why not."""
        super().__init__()
        self._copy = copy
        self._text = text
        self._file_name = name

    def body(self) -> ComposeResult:
        """Build a preview, a button, and a field for a file's name."""
        rows = self._text.expandtabs(10).split("\n")
        more = [f"… and {len(rows) - PREVIEW} more lines"] if len(rows) > PREVIEW else []
        yield PlainText(joined(("Copy or write", "bold")))
        yield PlainText(lines([*rows[:PREVIEW], *more]), id="preview")
        yield ActionButton(COPY_THROUGH_TERMINAL, id="copy", primary=True)
        with Horizontal(id="file-row"):
            yield PlainText("or into a file ", id="file-label")
            yield FileField(FILE, value=self._file_name, id="file")
            yield ActionButton(WRITE, id="write")
        yield PlainText("", id="notice")
        yield PlainText(FILE.help, id="file-help")

    def on_mount(self) -> None:
        """Focus the button: copying is what one came for. A letter goes into the file's name."""
        self.query_one("#copy").focus()

    def action_copy(self) -> None:
        """Copy through the terminal."""
        self._choose(CopyChoice("terminal"))

    @on(Input.Submitted)
    def action_write(self) -> None:
        """Write the file of this name."""
        self._choose(CopyChoice("file", self.query_one("#file", FileField).value.strip()))

    def _choose(self, choice: CopyChoice) -> None:
        if self.attempt(lambda: self._copy(choice)):
            self.dismiss()
