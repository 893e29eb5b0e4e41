"""One weekly event of the plan: its title, and the day, time and length to step through."""

import datetime as dt

from textual.app import ComposeResult
from textual.containers import Horizontal

from laddertui.assessment import reallocate
from laddertui.domain.snapshot import WEEKDAYS
from laddertui.forms.wording import reallocate as questions
from laddertui.tui.widgets.field import Field
from laddertui.tui.widgets.stepper import Stepper, among

MINUTES_STEP = 15
"""Minutes by which an event's length and time are changed."""


class EventRow(Horizontal):
    """One weekly event: title, day, time and length."""

    def __init__(self, n: int) -> None:
        super().__init__(classes="event")
        self.n = n

    def compose(self) -> ComposeResult:
        """Lay out the title is typed, the rest is stepped through."""
        first = reallocate.FIRST_EVENT
        yield Field(
            questions.EVENT_TITLE,
            name="event",
            classes="title",
            placeholder="for example: a client call block",
        )
        yield Stepper(
            first.weekday, among(WEEKDAYS), lambda day: day[:3].capitalize(), id=f"weekday-{self.n}"
        )
        yield Stepper(first.at, _later, lambda at: f"{at:%H:%M}", id=f"at-{self.n}")
        yield Stepper(first.minutes, _longer, lambda m: f"{m} min", id=f"minutes-{self.n}")


def _later(at: dt.time, by: int) -> dt.time:
    minutes = (at.hour * 60 + at.minute + by * MINUTES_STEP) % (24 * 60)
    return dt.time(minutes // 60, minutes % 60)


def _longer(minutes: int, by: int) -> int:
    return min(max(minutes + by * MINUTES_STEP, MINUTES_STEP), 8 * 60)
