"""What was counted in a field beside the source's figure and the published ones: a bar each."""

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from laddertui.domain.text import columns, fitted, padded
from laddertui.presenters.indicators import FieldFigure
from laddertui.tui.safe_text import joined

WHOSE_WIDTH = 8
"""Columns for whose a figure is."""
NAME_WIDTH = 28
"""Columns for what a figure is of."""
VALUE_WIDTH = 13
"""Columns for a figure in words behind its bar."""
SHORTEST = 10
"""Columns of the longest bar at least."""
ROOM_FOR_BARS = 24
"""Columns for name and bar from which there are bars."""
FULL, RANGE = "█", "▒"
"""A figure's bar, and the part of it in which a range ends."""


class FieldFigures(Widget):
    """All of them on one scale that begins at no change; a fall and a rise have their word."""

    figures = reactive[tuple[FieldFigure, ...]]((), layout=True)
    """What is shown, from the top."""

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return a line for each figure."""
        return len(self.figures)

    def render(self) -> Content:
        """Draw a figure a line."""
        return Content("\n").join([self._line(figure) for figure in self.figures])

    def _line(self, figure: FieldFigure) -> Content:
        room = max(self.size.width - WHOSE_WIDTH - VALUE_WIDTH - 1, SHORTEST)
        longest = max(room - NAME_WIDTH, SHORTEST) if room >= ROOM_FOR_BARS else 0
        name_width = room - longest if room < NAME_WIDTH + longest else NAME_WIDTH
        most = max([100.0, *(abs(each.low) for each in self.figures)])
        far, near = (round(abs(end) / most * longest) for end in (figure.low, figure.high))
        drawn = FULL * near + RANGE * (far - near)
        name = padded(fitted(figure.name, name_width - 1), name_width)
        style = "$you" if figure.is_own else "$text-muted"
        return joined(
            (padded(figure.whose, WHOSE_WIDTH), "bold" if figure.is_own else ""),
            name,
            (drawn, style),
            " " * (longest - columns(drawn) + 1),
            (figure.words, "bold" if figure.is_own else ""),
        )
