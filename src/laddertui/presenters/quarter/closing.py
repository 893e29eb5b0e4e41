"""What is said once a quarter is saved: where it is, what is most human in it, what to do first."""

import datetime as dt
from pathlib import Path

from laddertui.domain.quarters import next_review
from laddertui.domain.snapshot import WEEKDAYS, Event, Plan, Snapshot
from laddertui.presenters.position import most_human_text, within_reach_text

CALENDAR = "`laddertui calendar -o FILE` writes the dates into a calendar file."
WITHOUT_PLAN = "A plan can follow at any time this quarter; none is needed."


def closing_lines(s: Snapshot, path: Path, today: dt.date) -> list[str]:
    """Return the end of an assessment: something true, something to do, and when to look again."""
    first = _first_of_plan(s.plan, today) if s.plan is not None else ""
    return [
        f"Saved as {path}.",
        most_human_text(s),
        first or " ".join(filter(None, (within_reach_text(s), WITHOUT_PLAN))),
        f"The next review is on {next_review(s.taken_on)}. {CALENDAR}",
    ]


def _first_of_plan(plan: Plan, today: dt.date) -> str:
    """Return the first thing of a plan that one can do; "" for one that names none."""
    if plan.needs_agreement_of:
        return f"First: talk with {plan.needs_agreement_of}, whose agreement the plan needs."
    if plan.events:
        begin = max(plan.starts_on or today, today)
        day, event = min((_first_day(event, begin), event) for event in plan.events)
        return f"First: {event.title}, on {day:%A} {day} at {event.at:%H:%M}."
    if plan.starts_on is not None:
        return f"First: day 1 of the plan is {plan.starts_on}."
    return ""


def _first_day(event: Event, begin: dt.date) -> dt.date:
    """Return the first day of a weekly event, from a day on."""
    return begin + dt.timedelta(days=(WEEKDAYS.index(event.weekday) - begin.weekday()) % 7)
