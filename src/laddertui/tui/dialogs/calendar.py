"""Writing the calendar: a file name, and whether titles are the person's own."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from laddertui.forms.question import Question
from laddertui.tui.actions import CLOSE, Action
from laddertui.tui.base.base_dialog import BaseDialog
from laddertui.tui.safe_text import joined
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.field import FileField
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
    """The file's name, as it was typed or offered."""
    titles: bool
    """Whether the events bear the person's own titles, which others may read."""


WRITE = Action("calendar.write", "", "write", "Write the calendar", available="is_free")
WRITE_OTHER = Action(
    "calendar.write-other", "", "write_other", "Write it beside", available="is_taken"
)
REPLACE = Action("calendar.replace", "", "replace", "Replace it", available="is_taken")


class CalendarDialog(BaseDialog[None]):
    """The sprint's weekly events, its end, and the review every quarter, as one file.

    It stays until the file is written; one that is there already is only replaced when asked to.
    """

    CSS_PATH = "copy.tcss"
    ACTIONS = [CLOSE, WRITE, WRITE_OTHER, REPLACE]

    def __init__(
        self, name: str, write: Callable[[Calendar], None], other_name: Callable[[str], str]
    ) -> None:
        """`name` is offered for the file; `write` writes it, or raises why not.

        `other_name` gives a free name where a calendar is there already, "" where none is.
        """
        super().__init__()
        self._write = write
        self._other_name = other_name
        self._file_name = name
        self._looked_at = ""
        """The name that was last looked for."""
        self._other = ""
        """The name that is offered beside a calendar that is there; "" while none is known of."""

    def body(self) -> ComposeResult:
        """Build a name, the titles, and the buttons."""
        yield PlainText(
            joined(
                ("Calendar file", "bold"),
                "  weekly events, the sprint's end, the quarterly review",
            )
        )
        with Horizontal(id="file-row"):
            yield PlainText("File", id="file-label")
            yield FileField(FILE, value=self._file_name, id="file")
        yield Stepper(False, among((False, True)), TITLES.__getitem__, id="titles")
        yield PlainText("", id="notice")
        with Horizontal(id="answers"):
            yield ActionButton(WRITE, id="write", primary=True)
            yield ActionButton(WRITE_OTHER, id="write-other", primary=True)
            yield ActionButton(REPLACE, id="replace")

    def on_mount(self) -> None:
        """Say whether there is one already; Enter in the field writes, another name replaces it."""
        self.attempt(self._look)
        self.query_one("#file", FileField).focus()

    @property
    def is_taken(self) -> bool:
        """Whether a calendar of this name is there already."""
        return bool(self._other)

    @property
    def is_free(self) -> bool:
        """Whether none of this name is known of."""
        return not self._other

    @property
    def _chosen(self) -> Calendar:
        titles = bool(self.query_one("#titles", Stepper).value)
        name = self.query_one("#file", FileField).value.strip()
        return Calendar(name or self._file_name, titles)

    def _look(self) -> None:
        """Offer another name, or replacing, where a calendar of this name is there already."""
        name = self._looked_at = self._chosen.file
        self._other = self._other_name(name)
        self._show_answers()
        if self._other:
            self.query_one("#notice", PlainText).say(
                f"{name} is there already. Replace it, or write this one as {self._other}."
            )

    def _show_answers(self) -> None:
        self.query_one("#write-other", ActionButton).set_label(f"Write {self._other}")
        for button in self.query(ActionButton):
            button.display = self.can(button.declared)

    @on(Input.Changed, "#file")
    def _renamed(self) -> None:
        """Forget what was said of another name."""
        if self._other and self._chosen.file != self._looked_at:
            self._other = ""
            self.query_one("#notice", PlainText).say("")
            self._show_answers()

    @on(Input.Submitted)
    def action_write(self) -> None:
        """Write what was chosen; beside a calendar that is there already, once that was said."""
        if self.is_taken:
            self.action_write_other()
        elif self.attempt(self._look) and self.is_free:
            self._finish(self._chosen)

    def action_write_other(self) -> None:
        """Write it under the name that is free."""
        self._finish(replace(self._chosen, file=self._other))

    def action_replace(self) -> None:
        """Write it over the calendar that is there."""
        self._finish(self._chosen)

    def _finish(self, chosen: Calendar) -> None:
        if self.attempt(lambda: self._write(chosen)):
            self.dismiss()
