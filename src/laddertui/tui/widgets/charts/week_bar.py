"""The week as one bar: a labelled piece for each activity, and what is not given out yet."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from laddertui.domain.snapshot import Activity
from laddertui.domain.text import columns, fitted, padded
from laddertui.tui.safe_text import joined

EDGE = "▌"
"""Where a piece begins, in the colour of its score."""
REST = "·"
"""A column of what is left."""
GROUNDS = ("$foreground on $panel", "$foreground on $surface")
"""Pieces side by side have other grounds; their edges tell them apart without colour."""
SHORTEST_LABEL = 4
"""Columns from which a piece says its name or its share."""


class WeekBar(Widget):
    """It fills as the shares are typed, and is full at 100; what is too much is cut off."""

    activities = reactive[tuple[Activity, ...]](())
    """The rows, in their order; those without a share take no room."""

    def render(self) -> Content:
        """Draw the pieces from the left."""
        width = max(self.size.width, 1)
        parts: list[Content] = []
        given, end = 0.0, 0
        for n, activity in enumerate(a for a in self.activities if a.share > 0):
            given += activity.share
            start, end = end, min(max(round(given / 100 * width), end), width)
            if end > start:
                parts.append(_piece(activity, end - start, GROUNDS[n % len(GROUNDS)]))
        return joined(*parts, (REST * (width - end), "$text-muted"))


def _piece(activity: Activity, width: int, ground: str) -> Content:
    """Return a piece of so many columns: its edge, its name and its share as far as they fit."""
    edge = f"$score-{activity.score}" if activity.score else "$text-muted"
    share = f"{activity.share:g}"
    room = width - 1
    name = fitted(activity.name, room - columns(share) - 1)
    label = f"{name} {share}" if columns(name) >= SHORTEST_LABEL else share
    if columns(label) > room:
        label = ""
    return joined((EDGE, f"{edge} on {ground.split()[-1]}"), (padded(label, room), ground))
