"""The ladder as it stands on Home: the newest week, or somebody else's before there is any."""

from textual.widget import Widget

from laddertui.presenters.home.example import ExampleWeek
from laddertui.presenters.home.view import HomeView
from laddertui.tui.widgets.charts.ladder import (
    NARROW_RUNG,
    ROOM_FOR_WORDS,
    STRIP_BELOW,
    Ladder,
)

NARROWEST = 36
"""Columns from which a mark says whose it is."""
FRAME = 4
"""Columns of a frame that its text leaves free."""


class HomeLadder(Ladder):
    """A ladder that fills its pane."""

    @property
    def _is_narrow(self) -> bool:
        """Return whether the marks say the figure alone; the rails are narrow before that."""
        return self.size.width < NARROWEST

    @property
    def _rail(self) -> int:
        """Return fewer columns than usual where the bars need them."""
        return super()._rail if self.size.width >= ROOM_FOR_WORDS else NARROW_RUNG

    def on_resize(self) -> None:
        """Have the marks stand on the frame where there is no line for them in here."""
        self._show_marks_outside()

    def _show_marks_outside(self) -> None:
        frame, is_low = self.parent, self.size.height >= STRIP_BELOW and not self.has_own_marks
        if isinstance(frame, Widget):
            room = frame.size.width - FRAME
            frame.border_subtitle = self.mark_line(room) if is_low else None

    def tell(self, view: HomeView) -> None:
        """Show the newest quarter."""
        self.is_example = False
        self.rung, self.time, self.noise = view.rung, view.time, view.noise
        self.before, self.planned = view.before, view.planned
        self.activities = view.activities
        self._show_marks_outside()

    def tell_example(self, week: ExampleWeek) -> None:
        """Show somebody else's week."""
        self.is_example = True
        self.rung, self.time = week.rung, week.time
        self.activities = week.activities
        self._show_marks_outside()
