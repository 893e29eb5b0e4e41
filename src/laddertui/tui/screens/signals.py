"""Signals: everything that was noted, newest first, to be read, changed and removed."""

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.events import Resize
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from laddertui.domain.errors import LadderError
from laddertui.domain.text import fitted
from laddertui.presenters.home.view import LOOKING
from laddertui.presenters.signals import SignalLine, signal_lines
from laddertui.tui.actions import CURSOR_DOWN, CURSOR_UP, LEAVE_PAGE, Action
from laddertui.tui.app_actions import SIGNAL
from laddertui.tui.base.base_screen import BaseScreen
from laddertui.tui.messages import ChangeSignal, RemoveSignal
from laddertui.tui.safe_text import hanging, safe_text
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.button_row import ButtonRow
from laddertui.tui.widgets.text import PlainText

NONE_YET = (
    "No signal is noted yet. A signal is a sentence on what AI can do now that it could not do"
    " before; it is shown at the next review, beside the activities that it touches."
)
WIDEST = 88
"""Columns of a row at most: wider ones are hard to read."""
AROUND = 8
"""Columns beside the rows: margins, the list's own, and its scroll bar."""
DAY_WIDTH = 12

CHANGE = Action(
    "signals.change",
    "",
    "change",
    "Change",
    "Change its words or what it touches",
    available="has_any",
)
REMOVE = Action(
    "signals.remove",
    "x,delete",
    "remove",
    "Remove",
    "Remove this signal, after asking",
    available="has_any",
)
NOTE = SIGNAL.by("plus", "signals.note", show=True, available="")


class SignalsScreen(BaseScreen):
    """The signals of the open profile. Enter changes one."""

    CSS_PATH = "signals.tcss"
    HERE = "Signals"
    HELP = """
**Signals**

What you noted of AI, newest first, with the activities that each touches. No sum is made of them;
the next review shows them beside those activities. Enter changes one, x removes one after asking,
+ notes another. A file that is damaged stands here with its reason, and stays as it is.
"""
    ACTIONS = [
        LEAVE_PAGE.by("escape", "signals.leave", label="Home", tooltip="Back to Home"),
        REMOVE,
        NOTE,
        CHANGE,
        CURSOR_UP,
        CURSOR_DOWN,
    ]
    _listed: tuple[SignalLine, ...] = ()

    def body(self) -> ComposeResult:
        """Build the list, what there is to say of it, and what can be done."""
        yield PlainText("", id="words")
        yield OptionList()
        yield PlainText("", id="reason")
        with ButtonRow(id="actions"):
            yield ActionButton(CHANGE, id="change", primary=True)
            yield ActionButton(REMOVE, id="remove")
            yield ActionButton(NOTE, "Note another", id="note")

    def on_mount(self) -> None:
        """Show what is there; the cursor stands at the newest."""
        self.read()
        self.query_one(OptionList if self._listed else "#note").focus()

    def on_screen_resume(self) -> None:
        """Read anew what may have changed meanwhile."""
        self.read()

    def on_resize(self, event: Resize) -> None:
        """Break the rows where this window ends."""
        self._show_rows()

    def read(self) -> None:
        """Read the signals anew and show them; what cannot be read is said."""
        if not self.query("#words") or not self.ladder_app.is_open:
            return
        words = LOOKING if self.ladder_app.profile.read_only else ""
        try:
            self._listed = tuple(signal_lines(self.ladder_app.profile))
        except LadderError as error:
            self._listed, words = (), str(error).split("\n")[0]
        else:
            words = words if self._listed else f"{words} {NONE_YET}".strip()
        self.query_one("#words", PlainText).say(words)
        self._show_rows()
        self.show_buttons()
        self.refresh_bindings()

    def _show_rows(self) -> None:
        """List the signals; the cursor stays where it is, or goes to the one before."""
        rows = self.query_one(OptionList)
        width = min(self.app.size.width - AROUND, WIDEST)
        marked = rows.highlighted or 0
        rows.set_options(Option(_row(line, width)) for line in self._listed)
        rows.display = bool(self._listed)
        if self._listed:
            rows.highlighted = min(marked, len(self._listed) - 1)
        self._say_reason()

    @property
    def has_any(self) -> bool:
        """Whether there is a signal to change or to remove."""
        return bool(self._listed)

    @property
    def _marked(self) -> SignalLine | None:
        at = self.query_one(OptionList).highlighted
        return self._listed[at] if at is not None and at < len(self._listed) else None

    @on(OptionList.OptionHighlighted)
    def _say_reason(self) -> None:
        """Say all of why the file under the cursor cannot be read."""
        marked = self._marked
        self.query_one("#reason", PlainText).say((marked and marked.row.reason) or "")

    @on(OptionList.OptionSelected)
    def action_change(self) -> None:
        """Change the signal under the cursor."""
        if marked := self._marked:
            self.post_message(ChangeSignal(marked.row))

    def action_remove(self) -> None:
        """Remove the signal under the cursor, after asking."""
        if marked := self._marked:
            self.post_message(RemoveSignal(marked.row))

    def action_cursor(self, by: int) -> None:
        """Move the cursor."""
        rows = self.query_one(OptionList)
        rows.action_cursor_up() if by < 0 else rows.action_cursor_down()

    def copy_text(self) -> str:
        """Return the signals, a tab between day, words and activities."""
        return "\n".join("\t".join((s.day, s.text, s.affects)) for s in self._listed)


def _row(line: SignalLine, width: int) -> Content:
    """Return a signal's rows; what it touches stands below its words, a damaged file on one."""
    if line.row.signal is None:
        return safe_text(fitted(f"{line.day}  {line.text}", width))
    words = hanging(line.day.ljust(DAY_WIDTH), line.text, width)
    if not line.affects:
        return words
    touched = hanging(" " * DAY_WIDTH + "touches ", line.affects, width)
    return Content("\n").join([words, touched])
