"""The ladder as it stands on Home: the newest week, or somebody else's before there is any."""

from laddertui.presenters.home.example import ExampleWeek
from laddertui.presenters.home.view import HomeView
from laddertui.tui.widgets.charts.ladder import NARROW_RUNG, ROOM_FOR_WORDS, Ladder

NARROWEST = 36
"""Columns from which a mark says whose it is."""


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

    def tell(self, view: HomeView) -> None:
        """Show the newest quarter."""
        self.is_example = False
        self.rung, self.time, self.noise = view.rung, view.time, view.noise
        self.before, self.planned = view.before, view.planned
        self.activities = view.activities

    def tell_example(self, week: ExampleWeek) -> None:
        """Show somebody else's week."""
        self.is_example = True
        self.rung, self.time = week.rung, week.time
        self.activities = week.activities
