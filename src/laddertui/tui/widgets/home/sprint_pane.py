"""The 90 days: which day it is as a bar, the points, and the weekly events."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from laddertui.domain.quarters import SPRINT_DAYS
from laddertui.domain.text import columns, fitted
from laddertui.presenters.home.sprint import SprintView
from laddertui.tui.safe_text import joined, lines
from laddertui.tui.widgets.home.event_list import EventList
from laddertui.tui.widgets.text import PlainText

LEAST_BAR, MOST_BAR = 8, 45
"""Columns of the bar of 90 days."""
GAP = 2
"""Columns on either side of it."""


class DayBar(Widget):
    """`day 34 of 90 ━━━━━━────────── 20 points planned`, in one line."""

    sprint = reactive(SprintView(day=None, headline=""))
    """The 90 days."""

    def render(self) -> Content:
        """Draw the bar as long as there is room for; without a first day there is none."""
        day, headline = self.sprint.day, self.sprint.headline
        points = self.sprint.points
        is_low = self.size.height == 1
        room = self.size.width - columns(headline) - GAP - (columns(points) + GAP) * is_low
        if day is None or room < LEAST_BAR:
            said = f"{headline} · {points}" if points else headline
            return joined((fitted(said, self.size.width), "bold"))
        width = min(room, MOST_BAR)
        past = max(round(width * day / SPRINT_DAYS), min(day, 1))
        drawn = joined(
            (headline, "bold"),
            "  ",
            ("█" * past, "$plan"),
            ("·" * (width - past), "$mark-muted"),
        )
        return (
            joined(drawn, f"  {points}") if is_low else Content("\n").join([drawn, joined(points)])
        )


class SprintPane(Vertical):
    """Shows the 90 days of the newest plan."""

    def compose(self) -> ComposeResult:
        """Build the bar, the list and what else belongs to the plan."""
        yield DayBar(id="days")
        yield EventList(id="events")
        yield PlainText("", id="notes")
        yield PlainText("", id="moves")

    def on_mount(self) -> None:
        """Say what the pane is."""
        self.border_title = f"your {SPRINT_DAYS} days"

    def show(self, sprint: SprintView) -> None:
        """Show the 90 days as they stand; the week that one looked at stays where it is."""
        self.query_one(DayBar).sprint = sprint
        events = self.query_one(EventList)
        if len(events.weeks) != len(sprint.weeks):
            events.shown_week = -1
        events.weeks = sprint.weeks
        events.display = bool(sprint.weeks)
        self.query_one("#notes", PlainText).say(
            lines([" · ".join(sprint.notes)] if sprint.notes else [])
        )
        self.query_one("#moves", PlainText).say(
            lines(["What moves:", *sprint.moves] if sprint.moves else [])
        )
        self.name_week()

    @on(EventList.WeekShown)
    def name_week(self) -> None:
        """Say which week is shown."""
        week = self.query_one(EventList).week
        self.border_subtitle = week.title if week.rows else ""
