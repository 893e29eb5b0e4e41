"""Where short notes stand: lines of the page's own, which are there only while there is a note."""

from collections.abc import Iterable
from typing import Any

from textual.app import App
from textual.content import Content
from textual.notifications import Notification
from textual.timer import Timer

from laddertui.tui.safe_text import joined
from laddertui.tui.widgets.text import PlainText


class NoteLines(PlainText):
    """The notes, each from a line of its own on; the page gives way, and nothing lies under them.

    A dialog shows those that came after it: the earlier ones stand on the page behind it. A note
    that goes by itself leaves its lines free until the next key: a click that was on its way would
    else meet another button. On a page with a line that speaks, that one takes its place at once.
    """

    def __init__(self, *, all_notes: bool = True) -> None:
        super().__init__("")
        self._all_notes = all_notes
        self._at_first: set[str] = set()
        self._ending: Timer | None = None

    def on_mount(self) -> None:
        """Show what was said before the page was there."""
        if not self._all_notes:
            self._at_first = {note.identity for note in self.app._notifications}
        self.show(self.app._notifications)

    def show(self, notes: Iterable[Notification]) -> None:
        """Show these notes, until the first of them has had its time."""
        shown = [note for note in notes if note.identity not in self._at_first]
        self.set_class(False, "-gone")
        self.say(Content("\n").join(_line(note) for note in shown))
        self.screen.set_class(bool(shown), "-noted")
        if self._ending is not None:
            self._ending.stop()
            self._ending = None
        if shown:
            soonest = max(min(note.time_left for note in shown), 0)
            self._ending = self.set_timer(soonest, self._forget)

    def _forget(self) -> None:
        """Show what is left once a note has had its time; leave its lines free."""
        height = self.size.height
        self.show(self.app._notifications)
        if height and not self.app._notifications and not self.screen.query("#notice"):
            self.set_class(True, "-gone")
            self.say(Content("\n" * (height - 1) + " "))

    def give_way(self) -> None:
        """Take no lines any more, where they were left free."""
        if self.has_class("-gone"):
            self.show(())

    def on_click(self) -> None:
        """Put the notes away."""
        self.app.clear_notifications()


def show_notes(app: App[Any]) -> None:
    """Show the notes on the page that is seen, if it is built already."""
    if app.screen_stack:
        for lines in app.screen.query(NoteLines):
            lines.show(app._notifications)


def _line(note: Notification) -> Content:
    """Return a note as it is shown; a warning is told apart in weight as well as in colour."""
    is_warning = note.severity != "information"
    return joined((note.message, "bold $warning" if is_warning else ""))
