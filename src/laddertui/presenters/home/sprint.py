"""The 90 days in words: which day it is, what was planned, and which weekly events took place."""

import datetime as dt

from laddertui.domain.record import record
from laddertui.domain.sprint.events import DAYS_A_WEEK, Tick, event_days, monday_of, tick_of
from laddertui.presenters.numbers import counted_points
from laddertui.presenters.plan.changes import change_lines
from laddertui.services.summary.records import EventSummary, PlanSummary

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
"""What the days of a week are called where there is little room."""


@record
class EventRow:
    """One weekly event in one week."""

    event: str
    """Its id in the plan."""
    day: dt.date
    """The day of the week on which it is planned."""
    when: str
    """Its day and hour, like `Fri 10:00`."""
    title: str
    """What takes place, in the person's words."""
    is_done: bool
    """Whether it was ticked off for this week."""
    may_tick: bool
    """Whether it can be ticked off, or that be taken back."""
    count: str
    """How often it took place so far, like `9 of 13 weeks`; "" while it never did."""
    course: str = ""
    """Every week of the sprint as a sign: took place, did not, is still to come."""


@record
class WeekView:
    """The weekly events of one week."""

    title: str
    """Which week it is, like `this week`."""
    rows: tuple[EventRow, ...]
    """Its events, by day and hour."""


@record
class SprintView:
    """The 90 days of the newest plan, or that there are none."""

    day: int | None
    """0 to 90; None without a first day, or without a plan."""
    headline: str
    """Where in the 90 days one is."""
    points: str = ""
    """What the plan moves, like `20 points planned`; "" without a plan."""
    moves: tuple[str, ...] = ()
    """What moves, a line each: from where to where, or row by row."""
    notes: tuple[str, ...] = ()
    """The skill, and whose agreement it needs."""
    weeks: tuple[WeekView, ...] = ()
    """The weeks so far, oldest first; before the first day the plan's events alone."""


TOOK_PLACE, NOT_TICKED, TO_COME = "●", "○", "·"
"""How a week of an event is drawn."""
NO_PLAN = "No plan was saved with this quarter, and that is fine."


def sprint_view(
    plan: PlanSummary | None, done: tuple[Tick, ...] | None, today: dt.date
) -> SprintView:
    """Return the 90 days as they stand today.

    `done` is what was ticked off; None where it cannot be read, and then nothing can be ticked.
    """
    if plan is None:
        return SprintView(day=None, headline=NO_PLAN)
    agreement = plan.needs_agreement_of
    notes = [f"skill: {plan.skill}"] if plan.skill else []
    notes += [f"to be agreed with {agreement}"] if agreement else []
    return SprintView(
        day=plan.sprint_day(today),
        headline=_headline(plan, today),
        points=f"{counted_points(plan.planned_points)} planned",
        moves=tuple(
            change_lines(
                ((move.donor, move.receiver, move.points) for move in plan.moves),
                "{points}: {donor} → {receiver}",
            )
        ),
        notes=tuple(notes),
        weeks=tuple(_weeks(plan, done or (), today, done is not None)),
    )


def _headline(plan: PlanSummary, today: dt.date) -> str:
    """Return where in the 90 days one is, or that they are over."""
    starts_on, ends_on = plan.starts_on, plan.sprint_ends_on
    if starts_on is None or ends_on is None:
        return "no first day yet"
    if today < starts_on:
        return f"begin {when_words(starts_on, today)}"
    if today > ends_on:
        return f"ended on {ends_on}"
    last = ", the last" if today == ends_on else ""
    return f"day {plan.sprint_day(today)} of {plan.days}{last}"


def when_words(day: dt.date, today: dt.date) -> str:
    """Return when a day to come is: `tomorrow`, `in 5 days, on 2026-11-27`."""
    away = (day - today).days
    if away == 0:
        return f"today, {day}"
    return f"tomorrow, {day}" if away == 1 else f"in {away} days, on {day}"


def _weeks(
    plan: PlanSummary, done: tuple[Tick, ...], today: dt.date, may_tick: bool
) -> list[WeekView]:
    events = sorted(plan.events, key=lambda event: (event.weekday, event.at))
    starts_on, ends_on = plan.starts_on, plan.sprint_ends_on
    if not events:
        return []
    if starts_on is None or ends_on is None or today < starts_on:
        rows = tuple(_row(event, today) for event in events)
        return [WeekView(title="every week", rows=rows)]
    counts = dict(zip(plan.events, plan.event_counts(done, today), strict=True))
    days = {event: event_days(event.weekday, starts_on) for event in events}
    found = []
    monday, last = monday_of(starts_on), monday_of(min(today, ends_on))
    while monday <= last:
        sunday = monday + dt.timedelta(days=DAYS_A_WEEK - 1)
        week = tuple(
            _row(
                event,
                day,
                is_done=tick_of(done, event.id, day) is not None,
                may_tick=may_tick,
                count=_count_words(counts[event].done, counts[event].planned),
                course=_course(event.id, days[event], done, today),
            )
            for event in events
            for day in days[event]
            if monday <= day <= sunday
        )
        found += [WeekView(title=_week_words(monday, today), rows=week)] if week else []
        monday += dt.timedelta(days=DAYS_A_WEEK)
    return found


def _week_words(monday: dt.date, today: dt.date) -> str:
    ago = (monday_of(today) - monday).days // DAYS_A_WEEK
    return {0: "this week", 1: "last week"}.get(ago, f"the week of {monday}")


def _row(
    event: EventSummary,
    day: dt.date,
    *,
    is_done: bool = False,
    may_tick: bool = False,
    count: str = "",
    course: str = "",
) -> EventRow:
    return EventRow(
        event=event.id,
        day=day,
        when=f"{WEEKDAYS[event.weekday]} {event.at:%H:%M}",
        title=event.title,
        is_done=is_done,
        may_tick=may_tick,
        count=count,
        course=course,
    )


def _course(event: str, days: list[dt.date], done: tuple[Tick, ...], today: dt.date) -> str:
    """Return a sign a week: whether it took place, or its day is still to come."""
    signs = (NOT_TICKED if day <= today else TO_COME for day in days)
    return "".join(
        sign if tick_of(done, event, day) is None else TOOK_PLACE
        for day, sign in zip(days, signs, strict=True)
    )


def _count_words(done: int, planned: int) -> str:
    if not done:
        return ""
    return f"{done} of {planned} week{'' if planned == 1 else 's'}"


NEVER_TICKED = "None of the weekly events was ticked off; how often they took place, only you know."
FEWER = (
    "Where they did not, others may have ruled over the week. Smaller steps may help, or an"
    " agreement with whoever does."
)
HALF = 0.5


def looking_back_lines(
    plan: PlanSummary | None, done: tuple[Tick, ...], today: dt.date
) -> list[str]:
    """Return how often each weekly event of an earlier plan took place, for the review.

    Nothing where none was planned up to today.
    """
    counts = plan.event_counts(done, today) if plan is not None else ()
    if plan is None or not any(each.planned for each in counts):
        return []
    if not any(each.done for each in counts):
        return [NEVER_TICKED]
    told = [
        f"  {event.title}: {_count_words(each.done, each.planned) or 'not ticked off'}"
        for event, each in zip(plan.events, counts, strict=True)
    ]
    took_place, planned = sum(e.done for e in counts), sum(e.planned for e in counts)
    return [
        "Weekly events that took place:",
        *told,
        *([FEWER] if took_place < planned * HALF else []),
    ]
