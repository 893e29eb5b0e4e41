"""A sheet for a second opinion: into which file it goes, or from which one it comes back."""

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
from laddertui.tui.widgets.text import PlainText

GO = Action("sheet.go", "", "go", "Go")


@dataclass(frozen=True)
class SheetUse:
    """What a sheet's file is asked for."""

    title: str
    """A few words at the top."""
    words: str
    """What it is, in a sentence or two."""
    button: str
    """What the button says."""
    file: Question
    """The field for the file's name."""


WRITE_SHEET = SheetUse(
    title="Write a sheet",
    words=(
        "A text file with the names of your activities, without shares and scores, that someone"
        " fills in with any text editor. It says itself how. It is plain text, outside any"
        " encryption; mail it, and take it in once it comes back. One sheet is for one person."
    ),
    button="Write it",
    file=Question(
        id="file",
        label="File",
        ask="Into which file?",
        help="A name, from the folder you started in; one that is not there yet.",
    ),
)
TAKE_SHEET_IN = SheetUse(
    title="Take a sheet in",
    words="The file that came back, filled in. It is looked at first; the file itself stays.",
    button="Take it in",
    file=Question(
        id="file",
        label="File",
        ask="Which file?",
        help="Its name, from the folder you started in.",
    ),
)


class SheetDialog(BaseDialog[None]):
    """A file's name and a button; it stays until what was asked for is done."""

    CSS_PATH = "sheet.tcss"
    ACTIONS = [CLOSE, GO]

    def __init__(self, use: SheetUse, name: str, do: Callable[[str], None]) -> None:
        """`name` is offered for the file; `do` does what is asked for, or raises why not."""
        super().__init__()
        self._use = use
        self._file_name = name
        self._do = do

    def body(self) -> ComposeResult:
        """Build what it is, the file's name, and the button."""
        yield PlainText(joined((self._use.title, "bold")))
        yield PlainText(self._use.words, id="words")
        with Horizontal(id="file-row"):
            yield PlainText(self._use.file.label, id="file-label")
            yield Field(self._use.file, value=self._file_name, id="file")
        yield PlainText("", id="notice")
        with Horizontal(id="answers"):
            yield ActionButton(GO, self._use.button, id="go", primary=True)

    def on_mount(self) -> None:
        """Focus what one came for: the button, or the name where there is none yet."""
        self.query_one("#go" if self._file_name else "#file").focus()

    @on(Input.Submitted)
    def action_go(self) -> None:
        """Do it with the file that is named."""
        self.go(self.query_one("#file", Field).value.strip())

    def go(self, name: str) -> None:
        """Do it, and close; where it cannot be done, say why."""
        if self.attempt(lambda: self._do(name)):
            self.dismiss()
