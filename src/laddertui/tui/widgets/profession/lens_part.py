"""One part of the profession lens: it shows a draft, and asks the screen for changes of it."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import cast

from textual import on
from textual.binding import Binding
from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from laddertui.domain.draft import Draft


class LensPart(Vertical):
    """A part. It keeps nothing that was said: `show` puts the draft into its fields."""

    @dataclass
    class EditRequested(Message):
        """The person wants a change; what it raises is refused by the screen."""

        change: Callable[[Draft], Draft]
        """Makes the draft that is wanted of the one that is there."""
        typing: Hashable | None = None
        """What was typed in, so that its letters are undone together; None for a change of its
        own."""
        then: str = ""
        """What to say once it is made; it stays until the next change."""
        after: Callable[[], None] | None = None
        """What to do once it is made and shown."""

    @dataclass
    class PartFinished(Message):
        """The person is through with this part."""

    def __init__(self, draft: Draft) -> None:
        super().__init__(classes="part")
        self.draft = draft

    def show(self, draft: Draft) -> None:
        """Show a draft."""
        self.draft = draft
        self.show_state()

    def show_state(self) -> None:
        """Put the draft into the part's widgets."""

    @property
    def fits(self) -> bool:
        """Whether its rows can show the draft; where not, the part is made anew."""
        return True

    def first(self) -> Widget | None:
        """Return what has the focus on coming to the part.

        None leaves it to the button that leads on.
        """
        return None

    def wants(
        self,
        change: Callable[[Draft], Draft],
        typing: Hashable | None = None,
        then: str = "",
        after: Callable[[], None] | None = None,
    ) -> None:
        """Ask the screen for a change."""
        self.post_message(self.EditRequested(change, typing, then, after))


class RowsPart(LensPart):
    """A part of rows: up and down go from row to row, Enter on to the next field."""

    BINDINGS = [
        Binding("up", "row(-1)", "Row above", show=False, id="rows.up"),
        Binding("down", "row(1)", "Row below", show=False, id="rows.down"),
        Binding("enter", "onward", "Next field", show=False, id="rows.onward"),
    ]

    def grid(self) -> list[list[Widget]]:
        """Return what can have the focus, row by row."""
        return []

    def ends(self, widget: Widget) -> bool:
        """Return whether Enter here leaves the rows: an empty row is the end of a list."""
        return False

    def cell(self) -> tuple[int, int] | None:
        """Row and column of what has the focus."""
        focused = self.screen.focused
        found = [
            (r, c)
            for r, row in enumerate(self.grid())
            for c, widget in enumerate(row)
            if widget is focused
        ]
        return found[0] if found else None

    def action_row(self, by: int) -> None:
        """Go to the row above or below, in the same column; past the last to what leads on."""
        cell, grid = self.cell(), self.grid()
        if cell is None:
            return
        row = cell[0] + by
        if row >= len(grid):
            self.post_message(self.PartFinished())
        elif row < 0:
            cast(Widget, self.parent).scroll_home(animate=False)
        else:
            grid[row][min(cell[1], len(grid[row]) - 1)].focus()

    def action_onward(self) -> None:
        """Go from a value between arrows on to the next field."""
        if self.screen.focused is not None:
            self.onward(self.screen.focused)

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.onward(event.input)

    def onward(self, widget: Widget) -> None:
        """Go to the next field in reading order."""
        order = [w for row in self.grid() for w in row]
        at = order.index(widget) + 1 if widget in order else len(order)
        if at >= len(order) or self.ends(widget):
            self.post_message(self.PartFinished())
        else:
            order[at].focus()
