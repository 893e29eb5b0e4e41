"""One weekly event of the plan: its title, its time in one line, and how that was understood."""

import datetime as dt
from dataclasses import replace

from laddertui.assessment import reallocate
from laddertui.assessment.fields import REALLOCATE
from laddertui.domain.draft import Draft
from laddertui.forms import event_times
from laddertui.forms.answers import AnswerError
from laddertui.forms.wording import reallocate as questions
from laddertui.presenters.plan.events import understood_text
from laddertui.tui.widgets.field import Field
from laddertui.tui.widgets.field_row import FieldRow
from laddertui.tui.widgets.reallocate.stepped_field import StepArrows, SteppedField
from laddertui.tui.widgets.text import PlainText

MINUTES_STEP = 15
"""Minutes by which a step moves the time."""


class EventRow(FieldRow):
    """One weekly event."""

    def __init__(self, n: int) -> None:
        self.n = n
        self.title = Field(
            questions.EVENT_TITLE,
            name="event",
            classes="title",
            placeholder="a weekly event",
        )
        self.when = SteppedField(questions.EVENT_WHEN, _later, name="when", classes="when")
        self.when.reader = REALLOCATE["when"].read
        self._understood = PlainText("", classes="understood")
        super().__init__(
            self.title, self.when, StepArrows(self.when), self._understood, classes="event"
        )

    def field(self, column: str) -> Field:
        """Return one of the row's fields."""
        return {"event": self.title, "when": self.when}[column]

    def show(self, draft: Draft) -> None:
        """Show a draft's event, and how its time was understood."""
        events = reallocate.plan_of(draft).events
        is_there = self.n < len(events)
        self.title.put(REALLOCATE["event"].shown(draft, self.n) if is_there else "")
        when = REALLOCATE["when"]
        self.when.placeholder = when.shown(draft, self.n)
        if not is_there:
            self.when.put("")
        elif not self._says(when.get(draft, self.n)):
            self.when.put(when.shown(draft, self.n))
        self._understood.say(understood_text(events[self.n]) if is_there else "")

    def _says(self, time: event_times.EventTime) -> bool:
        """Return whether what is being typed means the draft's time already, as far as it goes."""
        if not self.when.has_focus:
            return False
        try:
            said = event_times.event_time(self.when.value)
        except AnswerError:
            return False
        return all(
            part in (None, stands)
            for part, stands in (
                (said.weekday, time.weekday),
                (said.at, time.at),
                (said.minutes, time.minutes),
            )
        )


def _later(text: str, by: int) -> str:
    """Return a time of the week so many quarters of an hour later; what is no time, a first one."""
    first = reallocate.FIRST_EVENT
    start = event_times.EventTime(weekday=first.weekday, at=first.at, minutes=first.minutes)
    try:
        said = event_times.event_time(text)
    except AnswerError:
        return event_times.event_time_shown(start)
    if said == event_times.EventTime():
        return event_times.event_time_shown(start)
    at = said.at or first.at
    if said.at is not None:
        minute = (at.hour * 60 + at.minute + by * MINUTES_STEP) % event_times.LONGEST
        at = dt.time(*divmod(minute, 60))
    return event_times.event_time_shown(replace(said, at=at))
