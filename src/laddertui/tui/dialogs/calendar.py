"""Writing the calendar: a file name, and whether titles are the person's own."""

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Input

from laddertui.forms.questions import Question
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
    help="A name, from the folder you started in. Importing it again after a change moves what has moved.",
)


@dataclass(frozen=True)
class Calendar:
    """What to write, and where."""

    file: str
    titles: bool


class CalendarDialog(ModalScreen[Calendar | None]):
    """The sprint's weekly events, its end, and the review every quarter, as one file."""

    CSS_PATH = "copy.tcss"
    BINDINGS = [Binding("escape", "dismiss", "Close", id="calendar.close")]

    def __init__(self, name: str) -> None:
        super().__init__()
        self._file_name = name

    def compose(self) -> ComposeResult:
        """A name, the titles, and a button."""
        with Vertical(id="dialog"):
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
            yield ActionButton("Write the calendar", "write", primary=True)

    def on_mount(self) -> None:
        """Writing is what one came for."""
        self.query_one("#write").focus()

    @on(Button.Pressed, "#write")
    @on(Input.Submitted)
    def _write(self) -> None:
        titles = bool(self.query_one("#titles", Stepper).value)
        self.dismiss(Calendar(self.query_one("#file", Field).value.strip(), titles))
