"""Writing a report: a file name, its form, whose name stands on it, and which parts it has."""

from collections.abc import Callable
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from laddertui.forms.answers import AnswerError
from laddertui.forms.question import Question
from laddertui.presenters.report.build import ReportChoice
from laddertui.presenters.report.sections import SECTIONS
from laddertui.services.exports.report_export import ReportFormat
from laddertui.tui.actions import Action
from laddertui.tui.dialogs.write_file import WriteFileDialog
from laddertui.tui.safe_text import joined
from laddertui.tui.widgets.stepper import Stepper, among
from laddertui.tui.widgets.text import PlainText

FORMS: dict[ReportFormat, str] = {"html": "a page to print, for any browser", "md": "Markdown"}
NAMES = {False: "with the name, where one is kept", True: "with initials for the name"}
PARTS = "Space leaves a part out; the report then says that it was chosen."
NO_PART = "Choose one part at least."


@dataclass(frozen=True)
class ReportFileChoice:
    """What to write, and where."""

    file: str
    """The file's name, as it was typed or offered."""
    choice: ReportChoice
    """What the report shall hold."""


class ReportDialog(WriteFileDialog):
    """What a person takes home, or hands over, as one file."""

    FILE = Question(
        id="report",
        label="File",
        ask="Into which file?",
        help="A name, from the folder you started in. A browser shows the page and prints it."
        " It is plain text, outside any encryption; only you may read it.",
    )
    HEAD = ("Report", "what you take home, or hand over")
    WRITE_IT = "Write the report"
    ACTIONS = [Action("report.mark", "space", "mark", "Mark", available="is_at_parts")]

    def __init__(
        self,
        parts: tuple[str, ...],
        name_for: Callable[[ReportFormat], str],
        write: Callable[[ReportFileChoice], None],
        other_name: Callable[[str], str],
        is_encrypted: bool,
    ) -> None:
        """`parts` are the sections that have something to say; `name_for` a form names the file."""
        super().__init__(name_for("html"), write, other_name, is_encrypted)
        self._parts = parts
        self._name_for = name_for
        self._marked = set(parts)

    def entered(self) -> tuple[object, ...]:
        """Return what was typed, stepped to and marked."""
        return (*super().entered(), frozenset(self._marked))

    def options(self) -> ComposeResult:
        """Build the form, the name, and the parts."""
        yield Stepper("html", among(tuple(FORMS)), FORMS.__getitem__, id="form")
        yield Stepper(False, among((False, True)), NAMES.__getitem__, id="names")
        yield PlainText(PARTS, id="about-parts")
        yield OptionList(*(Option(self._row(part), id=part) for part in self._parts), id="parts")

    def on_mount(self) -> None:
        """Stand on the first part, should one come to the list."""
        self.query_one("#parts", OptionList).highlighted = 0

    @property
    def is_at_parts(self) -> bool:
        """Whether the cursor is in the list of parts."""
        return self.is_mounted and isinstance(self.focused, OptionList)

    def _row(self, part: str) -> Content:
        """Return a part's row, with a mark that does not need a colour."""
        return joined("[x] " if part in self._marked else "[ ] ", SECTIONS[part])

    @on(OptionList.OptionSelected)
    def _toggle(self, event: OptionList.OptionSelected) -> None:
        part = str(event.option_id)
        self._marked ^= {part}
        self.stay()
        event.option_list.replace_option_prompt(part, self._row(part))

    def action_mark(self) -> None:
        """Leave the part under the cursor out, or take it in again."""
        self.query_one(OptionList).action_select()

    @on(Stepper.Changed, "#form")
    def _follow_form(self, event: Stepper.Changed) -> None:
        """Offer a name of the form that was chosen."""
        self.rename(self._name_for(event.value))

    def chosen(self, file: str) -> ReportFileChoice:
        """Return the file, and what the report shall hold. Raise AnswerError for no part at all."""
        parts = tuple(part for part in self._parts if part in self._marked)
        if not parts:
            raise AnswerError(NO_PART)
        form: ReportFormat = self.query_one("#form", Stepper).value
        choice = ReportChoice(
            format=form,
            sections=None if parts == self._parts else parts,
            with_initials=bool(self.query_one("#names", Stepper).value),
        )
        return ReportFileChoice(file, choice)
