"""The weekly events of the sprint, a week at a time, to be ticked off."""

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from laddertui.domain.text import columns, fitted, visible
from laddertui.presenters.home.sprint import EventRow, WeekView
from laddertui.tui.actions import Action, HasActions
from laddertui.tui.messages import MarkEvent
from laddertui.tui.safe_text import joined

TICK = Action(
    "events.tick",
    "space,enter",
    "tick_marked",
    "Tick",
    "Tick this week's event off, or take that back",
    available="may_tick",
    found_by="done check event",
)
UP = Action("events.up", "up,k", "move(-1)", "Event above", show=False)
DOWN = Action("events.down", "down,j", "move(1)", "Event below", show=False)
EARLIER = Action(
    "events.left", "left,h", "week(-1)", "Earlier week", "The week before", available="has_earlier"
)
LATER = Action(
    "events.right", "right,l", "week(1)", "Later week", "The week after", available="has_later"
)
LEAST_TITLE, USUAL_TITLE = 8, 24
"""Columns that a title is given at least, and before how often it took place is drawn."""
LONGEST_COUNT = len("13 of 13 weeks")


class EventList(HasActions, Widget, can_focus=True):
    """One line an event: its number, whether it took place, when, what, and how often so far."""

    ACTIONS = [TICK, UP, DOWN, EARLIER, LATER]

    class WeekShown(Message):
        """Say that another week is shown."""

    weeks = reactive[tuple[WeekView, ...]]((), layout=True)
    """The weeks so far, oldest first."""
    shown_week = reactive(-1)
    """Which of them is shown; -1 is the last."""
    marked = reactive(0)
    """The line on which the cursor stands, from 0."""

    @property
    def week(self) -> WeekView:
        """Return the week that is shown."""
        return self.weeks[self._at] if self.weeks else WeekView(title="", rows=())

    @property
    def _at(self) -> int:
        return (
            len(self.weeks) - 1
            if self.shown_week < 0
            else min(self.shown_week, len(self.weeks) - 1)
        )

    @property
    def may_tick(self) -> bool:
        """Whether the events shown can be ticked off."""
        return any(row.may_tick for row in self.week.rows)

    @property
    def has_earlier(self) -> bool:
        """Whether there is a week before the one shown."""
        return self._at > 0

    @property
    def has_later(self) -> bool:
        """Whether there is a week after the one shown."""
        return self._at < len(self.weeks) - 1

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """Return a line an event of the fullest week, so that nothing jumps from week to week."""
        return max((len(week.rows) for week in self.weeks), default=0)

    def render(self) -> Content:
        """Draw the week's events."""
        return Content("\n").join([self._line(n, row) for n, row in enumerate(self.week.rows)])

    def _line(self, n: int, row: EventRow) -> Content:
        mark = "x" if row.is_done else " "
        box = f"[{mark}] " if row.course else ""
        number = f"{n + 1} " if row.may_tick else ""
        head = f"{number}{box}{row.when}  "
        room = self.size.width - columns(head)
        count = self._count(row, room)
        title = fitted(visible(row.title), max(room - columns(count), LEAST_TITLE))
        gap = " " * max(room - columns(title) - columns(count), 0)
        style = "bold" if row.is_done else ""
        if self.has_focus and n == self._marked_line:
            style = "bold reverse"
        return joined((f"{head}{title}", style), gap, (count, "$text-muted"))

    def _count(self, row: EventRow, room: int) -> str:
        """Return how often it took place: every week drawn, or as a count, as there is room."""
        drawn = f"  {row.course}  {row.count.rjust(LONGEST_COUNT)}" if row.course else ""
        for words in (drawn, f"  {row.count}" if row.count else ""):
            if room - columns(words) >= min(columns(visible(row.title)), USUAL_TITLE):
                return words
        return ""

    @property
    def _marked_line(self) -> int:
        return min(self.marked, len(self.week.rows) - 1)

    def on_focus(self) -> None:
        """Draw the cursor."""
        self.refresh()

    def on_blur(self) -> None:
        """Draw no cursor."""
        self.refresh()

    def action_move(self, by: int) -> None:
        """Go to another event; past the first and the last one to what is around the list."""
        line = self._marked_line + by
        if 0 <= line < len(self.week.rows):
            self.marked = line
        elif by < 0:
            self.screen.focus_previous()
        else:
            self.screen.focus_next()

    def action_week(self, by: int) -> None:
        """Show another week."""
        self.shown_week = min(max(self._at + by, 0), len(self.weeks) - 1)
        self.refresh()
        self.screen.refresh_bindings()
        self.post_message(self.WeekShown())

    def action_tick_marked(self) -> None:
        """Tick off the event under the cursor, or take that back."""
        self.tick(self._marked_line)

    def tick(self, n: int) -> None:
        """Tick off an event of the week that is shown, or take that back; others do nothing."""
        rows = self.week.rows
        if 0 <= n < len(rows) and rows[n].may_tick:
            row = rows[n]
            self.post_message(MarkEvent(row.event, row.day, not row.is_done))

    def on_click(self, event: Click) -> None:
        """Tick off the event that was clicked."""
        self.marked = min(max(event.y, 0), max(len(self.week.rows) - 1, 0))
        self.tick(event.y)
