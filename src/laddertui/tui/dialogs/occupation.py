"""Find one's job among the published occupations: type, see what is found, choose."""

from textual import on
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from laddertui.content.occupation_search import find_occupations
from laddertui.content.occupations import Occupation, occupation
from laddertui.domain.text import columns, fitted
from laddertui.forms.question import Question
from laddertui.presenters.reference.occupation import NOTHING_LIKE_IT, about_occupation
from laddertui.tui.actions import CLOSE, Action
from laddertui.tui.base.base_dialog import BaseDialog
from laddertui.tui.safe_text import joined, safe_text
from laddertui.tui.widgets.field import Field
from laddertui.tui.widgets.text import PlainText

OCCUPATION = Question(
    id="occupation",
    label="Your occupation",
    ask="What is your job called?",
    help="A job title, as you or others say it; or a code like 15-1252. Published figures of the"
    " occupation you choose stand beside your week. They change none of your own.",
)
NONE_OF_THEM = "none"
"""What choosing none of the occupations gives back."""
NONE_ROW = "None of these"
USUAL_WIDTH = 68
"""Columns of a row before the list was laid out."""
MOST_SHOWN = 8
"""Occupations in the list: with none of them, as many rows as a usual window has."""
FEWEST_LETTERS = 3
"""Letters from which on it is said that nothing was found."""


class OccupationDialog(BaseDialog[str | None]):
    """Gives back a code, or `NONE_OF_THEM`; Escape gives None, and nothing changes."""

    CSS_PATH = "occupation.tcss"
    ACTIONS = [
        Action("occupation.take", "enter", "take", "Choose"),
        CLOSE,
        Action("occupation.up", "up", "cursor(-1)", "Up", show=False),
        Action("occupation.down", "down", "cursor(1)", "Down", show=False),
    ]
    _is_ready = False
    """Whether the table has been read; a thread reads it, and what is typed is not kept waiting."""

    class Ready(Message):
        """Say that the table has been read."""

    def __init__(self, role: str, chosen: str | None) -> None:
        """`role` is looked for first; `chosen` is the code that was chosen before, if any."""
        super().__init__()
        self._role = role
        self._chosen = chosen
        self._found: list[Occupation] = []

    def entered(self) -> tuple[object, ...]:
        """Return nothing: the words of a search are not to be kept."""
        return ()

    def body(self) -> ComposeResult:
        """Build the words, what they find, and what the marked row is about."""
        yield PlainText(
            joined((OCCUPATION.label, "bold"), "  type what it is called; Enter chooses")
        )
        yield Field(OCCUPATION, value=self._role, placeholder="a job title", id="words")
        found = OptionList(id="found")
        found.can_focus = False  # the words keep the focus; the arrows move the mark
        yield found
        yield PlainText("", id="about")
        yield PlainText("", id="notice")

    def on_mount(self) -> None:
        """Have the table read, and what was typed as the role looked for."""
        words = self.query_one("#words", Field)
        words.focus()
        words.select_all()
        self.query_one("#about", PlainText).say("Reading the occupations …")
        self.run_worker(self._read, thread=True)

    def _read(self) -> None:
        find_occupations(self._role or NONE_ROW)
        self.post_message(self.Ready())

    @on(Ready)
    def _begin(self) -> None:
        self._is_ready = True
        self._show_found()
        self.call_after_refresh(self._show_found)  # once it is known how wide the list is

    def on_resize(self) -> None:
        """Fit the rows to the list's width."""
        if self._is_ready:
            self.call_after_refresh(self._show_found)

    @property
    def _list(self) -> OptionList:
        return self.query_one("#found", OptionList)

    @on(Input.Changed)
    def _show_found(self) -> None:
        """List what the words find, what was chosen before, and none of them."""
        if not self._is_ready:
            return
        words = self.query_one("#words", Field).value.strip()
        before = occupation(self._chosen)
        self._found = find_occupations(words, MOST_SHOWN)
        if not words and before is not None:
            self._found = [before]
        rows = self._list
        width = (rows.scrollable_content_region.width or USUAL_WIDTH) - 2
        rows.set_options(
            [
                *(Option(safe_text(self._row(each, width))) for each in self._found),
                Option(safe_text(NONE_ROW)),
            ]
        )
        rows.highlighted = 0 if self._found else None
        self._show_about()
        self.query_one("#notice", PlainText).say("")

    def _row(self, each: Occupation, width: int) -> str:
        """Return a row: title, code, and whether it is the one chosen before."""
        end = f"  {each.soc_code}{' now' if each.soc_code == self._chosen else ''}"
        title = fitted(each.title, width - columns(end))
        return title + " " * (width - columns(title) - columns(end)) + end

    @on(OptionList.OptionHighlighted)
    def _show_about(self) -> None:
        at = self._list.highlighted
        words = self.query_one("#words", Field).value.strip()
        if at is not None and at < len(self._found):
            about = about_occupation(self._found[at])
        elif at is not None:
            about = "Your own scores stay as they are; all occupations together stay beside them."
        else:
            about = NOTHING_LIKE_IT if len(words) >= FEWEST_LETTERS else OCCUPATION.help
        self.query_one("#about", PlainText).say(about)

    def action_cursor(self, by: int) -> None:
        """Mark the row above or below, while the words can still be typed."""
        rows = self._list
        rows.action_cursor_up() if by < 0 else rows.action_cursor_down()

    @on(Input.Submitted)
    def action_take(self) -> None:
        """Choose the marked row."""
        if self._list.highlighted is None:
            self.tell("Nothing is marked yet: the down arrow marks a row.")
        else:
            self._choose(self._list.highlighted)

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        self._choose(event.option_index)

    def _choose(self, at: int) -> None:
        is_one = at < len(self._found)
        self.dismiss(self._found[at].soc_code if is_one else NONE_OF_THEM)
