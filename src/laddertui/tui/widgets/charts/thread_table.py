"""Every activity then and now: a table whose figures stand in columns, however wide it is."""

from collections.abc import Sequence
from typing import Any

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from laddertui.presenters.comparison import ThreadRow, thread_lines
from laddertui.tui.safe_text import joined, lines


class ThreadTable(Widget):
    """One row for each activity, its head first."""

    def __init__(self, rows: Sequence[ThreadRow], **options: Any) -> None:
        super().__init__(**options)
        self._rows = rows

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return a line for every row, and for every note that has no room beside it."""
        return len(thread_lines(self._rows, width))

    def render(self) -> Content:
        """Draw the table as wide as there is room."""
        head, *rows = thread_lines(self._rows, self.size.width)
        before = " " * (len(head) - len(head.lstrip()))
        return Content("\n").join([joined(before, (head.lstrip(), "$text-muted")), lines(rows)])
