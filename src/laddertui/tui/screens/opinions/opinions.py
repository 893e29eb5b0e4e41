"""Second opinions: who gave one, and below it both views side by side, the widest apart first."""

from collections.abc import Iterator

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Resize
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from laddertui.domain.errors import LadderError
from laddertui.domain.opinions.comparison import ComparedOpinion
from laddertui.domain.text import fitted
from laddertui.presenters.home.view import LOOKING
from laddertui.presenters.opinions import comparison as words
from laddertui.services.opinions.second_opinions import read_opinions
from laddertui.tui.actions import CURSOR_DOWN, CURSOR_UP, LEAVE_PAGE, Action
from laddertui.tui.base.base_screen import BaseScreen
from laddertui.tui.messages import ScoreHere, TakeSheetIn, WriteSheet
from laddertui.tui.safe_text import hanging, joined, safe_text
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.button_row import ButtonRow
from laddertui.tui.widgets.text import PlainText

AROUND = 8
"""Columns beside the rows: margins, and the scroll bar."""
WIDEST = 92
"""Columns of a row at most."""

SCORE_HERE = Action(
    "opinions.here",
    "",
    "score_here",
    "Let someone score this here",
    "Cover your page, and let someone score your activities blind at this machine",
    available="may_change",
)
WRITE = Action(
    "opinions.write",
    "",
    "write_sheet",
    "Write a sheet",
    "Write a blind sheet into a file, to be filled in with any text editor",
)
TAKE_IN = Action(
    "opinions.take-in",
    "",
    "take_in",
    "Take a sheet in",
    "Take in a sheet that came back filled in",
    available="may_change",
)


class OpinionsScreen(BaseScreen):
    """The second opinions of the open profile, the newest first."""

    CSS_PATH = "opinions.tcss"
    HERE = "Second opinions"
    METHOD = "second opinion"
    HELP = """
**Second opinions**

Someone else scores the same activities without seeing your scores: here, with your page covered, or
on a sheet that you write into a file and take in once it comes back. Up and Down go from one
opinion to another; below, where the two of you are the widest apart comes first. Nothing of it
enters your rung.
"""
    ACTIONS = [
        LEAVE_PAGE.by("escape", "opinions.leave", label="Back", tooltip="Back to where you were"),
        SCORE_HERE,
        WRITE,
        TAKE_IN,
        CURSOR_UP,
        CURSOR_DOWN,
    ]
    _listed: tuple[ComparedOpinion, ...] = ()

    def body(self) -> ComposeResult:
        """Build the list, the two views, and what can be done."""
        yield PlainText("", id="words")
        yield OptionList()
        with VerticalScroll(id="page", can_focus=False):
            yield PlainText("", id="both")
        with ButtonRow(id="actions"):
            yield ActionButton(SCORE_HERE, id="here", primary=True)
            yield ActionButton(WRITE, id="write")
            yield ActionButton(TAKE_IN, id="take-in")

    def on_mount(self) -> None:
        """Show what is there; the cursor stands at the newest."""
        self.read(newest_first=True)
        self.query_one(OptionList if self._listed else "#here").focus()

    def on_screen_resume(self) -> None:
        """Read anew what may have changed meanwhile."""
        self.read()

    def on_resize(self, event: Resize) -> None:
        """Fit the rows to this window."""
        self._show_marked()

    def read(self, newest_first: bool = False) -> None:
        """Read the opinions anew and show them; `newest_first` puts the cursor at the newest."""
        if not self.query("#both") or not self.ladder_app.is_open:
            return
        profile = self.ladder_app.profile
        said = [LOOKING] if profile.read_only else []
        try:
            found = read_opinions(profile)
        except LadderError as error:
            self._listed, said = (), [str(error).split("\n")[0]]
        else:
            self._listed = tuple(reversed(found.compared))
            said += found.reasons if self._listed or found.reasons else [words.NONE_YET]
        self.query_one("#words", PlainText).say(Content("\n").join(map(safe_text, said)))
        self._show_list(newest_first)
        self.show_buttons()
        self.refresh_bindings()

    def _show_list(self, newest_first: bool) -> None:
        rows = self.query_one(OptionList)
        marked = 0 if newest_first else rows.highlighted or 0
        width = self.app.size.width - AROUND
        rows.set_options(
            Option(safe_text(fitted(words.opinion_title(each), width))) for each in self._listed
        )
        rows.display = bool(self._listed)
        if self._listed:
            rows.highlighted = min(marked, len(self._listed) - 1)
        self._show_marked()

    @on(OptionList.OptionHighlighted)
    def _show_marked(self) -> None:
        """Show the opinion under the cursor beside one's own scores."""
        at = self.query_one(OptionList).highlighted
        found = self._listed[at] if at is not None and at < len(self._listed) else None
        width = min(self.app.size.width - AROUND, WIDEST)
        rows = _rows(found, width) if found is not None else ()
        self.query_one("#both", PlainText).say(Content("\n").join(rows))

    @property
    def may_change(self) -> bool:
        """Whether this window may take an opinion in."""
        return self.ladder_app.is_open and not self.ladder_app.profile.read_only

    def action_score_here(self) -> None:
        """Let someone score here."""
        self.post_message(ScoreHere())

    def action_write_sheet(self) -> None:
        """Write a sheet."""
        self.post_message(WriteSheet())

    def action_take_in(self) -> None:
        """Take a sheet in."""
        self.post_message(TakeSheetIn())

    def action_cursor(self, by: int) -> None:
        """Move the cursor."""
        rows = self.query_one(OptionList)
        rows.action_cursor_up() if by < 0 else rows.action_cursor_down()

    def copy_text(self) -> str:
        """Return every opinion, as plain lines."""
        told = ("\n".join(words.opinion_lines(found)) for found in self._listed)
        return "\n\n".join([*told, words.closing_line()]) if self._listed else ""


def _rows(found: ComparedOpinion, width: int) -> Iterator[Content]:
    """Yield one opinion: what it comes to, each activity with its two scores, what was left."""
    yield joined((words.in_all_text(found), "bold"))
    heads, *rows = words.score_rows(found.scores, width)
    if rows:
        yield safe_text(heads[0], "$text-muted")
    for score, (line, note) in zip(found.scores, rows, strict=True):
        yield safe_text(line, "bold" if score.difference else "")
        if note:
            yield hanging("    ", f"“{note}”", width)
    if left := words.left_open_text(found):
        yield hanging("", left, width)
    yield safe_text("")
    yield safe_text(words.closing_line(), "$text-muted")
