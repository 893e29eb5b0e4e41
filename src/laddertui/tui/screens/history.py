"""History: every saved quarter, and the files that cannot be read with their reason."""

from typing import Any

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import DataTable

from laddertui.domain.text import visible
from laddertui.flow.overview import Overview
from laddertui.tui.base_screen import BaseScreen
from laddertui.tui.widgets.words import Words


class HistoryScreen(BaseScreen):
    """The quarters as a table, oldest first."""

    CSS_PATH = "history.tcss"
    HERE = "History"
    HELP = """
**History**

Every saved quarter, oldest first. A file that cannot be read is a row with its reason; it is left as it is.
"""
    BINDINGS = [Binding("escape", "app.pop_screen", "Home", id="history.leave")]

    def __init__(self, overview: Overview) -> None:
        super().__init__()
        self._overview = overview

    def body(self) -> ComposeResult:
        """The table and, below it, what the row under the cursor has to say."""
        yield DataTable[Text](cursor_type="row")
        yield Words("", id="reason")

    def on_mount(self) -> None:
        """Fill the table; the cursor stands at the newest."""
        table = self.query_one(DataTable)
        table.add_columns(*(Text(head) for head in ("quarter", "taken on", "rung", "exposed", "anchored")))
        for row in self._overview.history:
            table.add_row(*(Text(visible(cell)) for cell in _cells(row)))
        table.move_cursor(row=len(self._overview.history) - 1)
        table.focus()

    def on_data_table_row_highlighted(self, event: DataTable.RowHighlighted) -> None:
        """Say why a row cannot be read."""
        row = self._overview.history[event.cursor_row]
        self.query_one("#reason", Words).say(row["reason"] or "")


def _cells(row: dict[str, Any]) -> tuple[str, ...]:
    if not row["readable"]:
        return (row["quarter"], "not readable", "", "", "")
    shares = (f"{row['exposed_share']:.0f} %", f"{row['anchored_share']:.0f} %")
    return (row["quarter"], row["taken_on"], f"{row['rung']:.2f}", *shares)
