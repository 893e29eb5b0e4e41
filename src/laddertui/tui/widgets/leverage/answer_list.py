"""Rows to be answered one after the other by single keys.

An arrow marks the one that the next key answers.
"""

from dataclasses import dataclass

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from laddertui.domain.text import columns, visible
from laddertui.tui.safe_text import joined

SIDE_GAP = 2
"""Columns between a row's name and its answer."""
SHORTEST_NAME = 10


@dataclass(frozen=True)
class AnswerListRow:
    """One row: what is asked about, and what was answered."""

    name: str
    """What is asked about."""
    answer: str
    """What was answered, in words."""
    heading: str = ""
    """A line above the row, where a group begins."""


class AnswerList(Widget, can_focus=True):
    """A list with a cursor. It knows no answers; the screen gives them to the row at the cursor."""

    BINDINGS = [
        Binding("up,k", "move(-1)", "Up", show=False, id="answers.up"),
        Binding("down,j", "move(1)", "Down", show=False, id="answers.down"),
        Binding("enter", "onward", "Keep", show=False, id="answers.onward"),
    ]
    rows = reactive[tuple[AnswerListRow, ...]]((), layout=True)
    """What is shown, from the top."""
    cursor = reactive(0)
    """The row that the arrow stands at, from 0."""

    @dataclass
    class Moved(Message):
        """The cursor stands at another row."""

        cursor: int
        """The row, from 0."""

    @dataclass
    class Ended(Message):
        """The person went on from the last row."""

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return a line for each row and each heading."""
        return sum(2 if row.heading else 1 for row in self.rows)

    def render(self) -> Content:
        """Draw the rows, their answers in line."""
        return Content("\n").join(
            [line for n, row in enumerate(self.rows) for line in self._lines(n, row)]
        )

    def _lines(self, n: int, row: AnswerListRow) -> list[Content]:
        heading = [joined((row.heading, "bold"))] if row.heading else []
        here = n == self.cursor
        widest = max(columns(r.answer) for r in self.rows)
        room = max(self.size.width - SIDE_GAP - widest - SIDE_GAP, SHORTEST_NAME)
        name = _fitted(row.name, room)
        style = ""
        if here:
            style = "bold reverse" if self.has_focus else "bold"
        return [
            *heading,
            joined((f"{'▶' if here else ' '} {name}", style), " " * SIDE_GAP, row.answer),
        ]

    def watch_cursor(self) -> None:
        """Say where it stands now."""
        self.post_message(self.Moved(self.cursor))

    def on_focus(self) -> None:
        """Let the row at the arrow stand out while keys answer it."""
        self.refresh()

    def on_blur(self) -> None:
        """Let it stand out no longer."""
        self.refresh()

    def action_move(self, by: int) -> None:
        """Go to the row above or below."""
        self.cursor = min(max(self.cursor + by, 0), max(len(self.rows) - 1, 0))

    def action_onward(self) -> None:
        """Go to the next row; from the last one on to what follows."""
        if self.cursor >= len(self.rows) - 1:
            self.post_message(self.Ended())
        else:
            self.cursor += 1

    def on_click(self, event: events.Click) -> None:
        """Go to the row that is clicked."""
        owners = [n for n, row in enumerate(self.rows) for _ in range(2 if row.heading else 1)]
        if event.y < len(owners):
            self.cursor = owners[event.y]


def _fitted(text: str, room: int) -> str:
    """Return a name in so many columns: cut with an ellipsis, or filled with blanks."""
    shown = visible(text)
    if columns(shown) > room:
        while columns(shown) > room - 1:
            shown = shown[:-1]
        shown += "…"
    return shown + " " * (room - columns(shown))
