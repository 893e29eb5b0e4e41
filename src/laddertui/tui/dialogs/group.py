"""A group's figures, over the list of profiles."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from laddertui.presenters.profiles.group import ABOUT
from laddertui.tui.actions import CLOSE
from laddertui.tui.base.base_dialog import BaseDialog
from laddertui.tui.safe_text import joined, lines
from laddertui.tui.widgets.text import PlainText

ALSO = "laddertui export --all --rows snapshots writes the same figures, and more, as a table."


class GroupDialog(BaseDialog[None]):
    """A row a person, and the middle of them all."""

    CSS_PATH = "group.tcss"
    ACTIONS = [CLOSE]

    def __init__(self, table: Sequence[str]) -> None:
        """`table` is its heading, a line a person, and the middle."""
        super().__init__()
        self._table = table

    def body(self) -> ComposeResult:
        """Build the table, and what it is."""
        heading, *rows, last = self._table
        yield PlainText(joined(("The group", "bold"), f"  {len(rows):,} people"))
        yield PlainText(ABOUT, id="about")
        yield PlainText(heading, id="head")
        with VerticalScroll(id="rows"):
            yield PlainText(lines(rows))
        yield PlainText(last, id="middle")
        yield PlainText(ALSO, id="also")

    def on_mount(self) -> None:
        """Let the arrows scroll."""
        self.query_one("#rows").focus()
