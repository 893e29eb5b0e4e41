"""Writing the calendar: a file name, and whether titles are the person's own."""

from dataclasses import dataclass

from textual.app import ComposeResult

from laddertui.forms.question import Question
from laddertui.tui.dialogs.write_file import WriteFileDialog
from laddertui.tui.widgets.stepper import Stepper, among

TITLES = {False: "neutral titles (others may see your calendar)", True: "your own titles"}


@dataclass(frozen=True)
class Calendar:
    """What to write, and where."""

    file: str
    """The file's name, as it was typed or offered."""
    titles: bool
    """Whether the events bear the person's own titles, which others may read."""


class CalendarDialog(WriteFileDialog):
    """The sprint's weekly events, its end, and the review every quarter, as one file."""

    FILE = Question(
        id="calendar",
        label="File",
        ask="Into which file?",
        help="A name, from the folder you started in."
        " Importing it again after a change moves what has moved.",
    )
    HEAD = ("Calendar file", "weekly events, the sprint's end, the quarterly review")
    WRITE_IT = "Write the calendar"

    def options(self) -> ComposeResult:
        """Build the titles."""
        yield Stepper(False, among((False, True)), TITLES.__getitem__, id="titles")

    def chosen(self, file: str) -> Calendar:
        """Return the file, and whose titles."""
        return Calendar(file, bool(self.query_one("#titles", Stepper).value))
