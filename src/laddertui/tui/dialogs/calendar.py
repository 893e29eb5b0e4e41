"""Writing the calendar: a file name, and whether titles are the person's own."""

from collections.abc import Callable
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from laddertui.forms.question import Question
from laddertui.tui.actions import CLOSE, Action
from laddertui.tui.base.base_dialog import BaseDialog
from laddertui.tui.safe_text import joined
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.field import Field
from laddertui.tui.widgets.stepper import Stepper, among
from laddertui.tui.widgets.text import PlainText

TITLES = {False: "neutral titles (others may see your calendar)", True: "your own titles"}
FILE = Question(
    id="calendar",
    label="File",
    ask="Into which file?",
    help="A name, from the folder you started in."
    " Importing it again after a change moves what has moved.",
)


@dataclass(frozen=True)
class Calendar:
    """What to write, and where."""

    file: str
    """The file's name, as it was typed."""
    titles: bool
    """Whether the events bear the person's own titles, which others may read."""


WRITE = Action("calendar.write", "", "write", "Write the calendar")


class CalendarDialog(BaseDialog[None]):
    """The sprint's weekly events, its end, and the review every quarter, as one file.

    It stays until the file is written.
    """

    CSS_PATH = "copy.tcss"
    ACTIONS = [CLOSE, WRITE]

    def __init__(self, name: str, write: Callable[[Calendar], None]) -> None:
        """`name` is offered for the file; `write` writes it, or raises why not."""
        super().__init__()
        self._write = write
        self._file_name = name

    def body(self) -> ComposeResult:
        """Build a name, the titles, and a button."""
        yield PlainText(
            joined(
                ("Calendar file", "bold"),
                "  weekly events, the sprint's end, the quarterly review",
            )
        )
        with Horizontal(id="file-row"):
            yield PlainText("File", id="file-label")
            yield Field(FILE, value=self._file_name, id="file")
        yield Stepper(False, among((False, True)), TITLES.__getitem__, id="titles")
        yield PlainText("", id="notice")
        yield ActionButton(WRITE, id="write", primary=True)

    def on_mount(self) -> None:
        """Focus the button: writing is what one came for."""
        self.query_one("#write").focus()

    @on(Input.Submitted)
    def action_write(self) -> None:
        """Write what was chosen."""
        titles = bool(self.query_one("#titles", Stepper).value)
        chosen = Calendar(self.query_one("#file", Field).value.strip(), titles)
        if self.attempt(lambda: self._write(chosen)):
            self.dismiss()
