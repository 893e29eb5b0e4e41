"""The weekly events of a sprint: on which days each is planned, and in which weeks it took place.

A week is a calendar week, Monday to Sunday. An event that took place on another day of its week
took place all the same. How it is counted is ours.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from laddertui.domain.quarters import sprint_end
from laddertui.domain.record import record

DAYS_A_WEEK = 7
MOST_TICKS = 1000
"""Ticks that a file holds; the oldest go first, after more than six years of three a week. Ours."""


@record
class Tick:
    """One weekly event that took place."""

    event: str
    """The event's id in the plan."""
    on: dt.date
    """A day of the week in which it took place."""


@record
class Sprint:
    """What was ticked off, as it stands in `sprint.toml`; ticks of earlier sprints among it."""

    schema: int
    """The version of the file's form."""
    done: tuple[Tick, ...] = ()
    """The events that took place, oldest first."""


class EventCount(NamedTuple):
    """How often one weekly event took place, of those that were planned."""

    done: int
    """Weeks in which it took place."""
    planned: int
    """Weeks whose day for it has come, or in which it took place before its day."""
    in_all: int
    """Weeks for which the whole sprint plans it: 12 or 13."""


def monday_of(day: dt.date) -> dt.date:
    """Return the Monday of a day's week."""
    return day - dt.timedelta(days=day.weekday())


def event_days(weekday: int, starts_on: dt.date) -> list[dt.date]:
    """Return the days of the sprint on which an event is planned; `weekday` is 0 for Monday."""
    first = starts_on + dt.timedelta(days=(weekday - starts_on.weekday()) % DAYS_A_WEEK)
    last = sprint_end(starts_on)
    weeks = (last - first).days // DAYS_A_WEEK + 1
    return [first + dt.timedelta(weeks=week) for week in range(weeks)]


def tick_of(done: Iterable[Tick], event: str, day: dt.date) -> Tick | None:
    """Return the tick of an event in a day's week; None where it did not take place."""
    monday = monday_of(day)
    sunday = monday + dt.timedelta(days=DAYS_A_WEEK - 1)
    return next((t for t in done if t.event == event and monday <= t.on <= sunday), None)


def event_count(
    event: str, weekday: int, starts_on: dt.date, done: Sequence[Tick], today: dt.date
) -> EventCount:
    """Return how often an event took place, and how often it was planned, up to today.

    A tick that is dated later than today, as after a clock was set back, is not counted yet.
    """
    days = event_days(weekday, starts_on)
    own = [tick for tick in done if tick.event == event]
    ticks = [(day, tick_of(own, event, day)) for day in days]
    so_far = [
        tick for day, tick in ticks if day <= today or (tick is not None and tick.on <= today)
    ]
    return EventCount(
        done=sum(1 for tick in so_far if tick is not None),
        planned=len(so_far),
        in_all=len(days),
    )


def with_tick(done: Sequence[Tick], event: str, day: dt.date, today: dt.date) -> tuple[Tick, ...]:
    """Return the ticks once an event that is planned for a day took place in that week.

    It is dated by its day, or by today where it took place before it.
    """
    if tick_of(done, event, day) is not None:
        return tuple(done)
    added = (*done, Tick(event=event, on=min(day, today)))
    return tuple(sorted(added, key=lambda tick: tick.on)[-MOST_TICKS:])


def without_tick(done: Sequence[Tick], event: str, day: dt.date) -> tuple[Tick, ...]:
    """Return the ticks once an event did not take place in a day's week after all."""
    return tuple(t for t in done if tick_of((t,), event, day) is None)
