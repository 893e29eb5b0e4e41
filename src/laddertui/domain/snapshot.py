"""A snapshot: one quarter's assessment, as it stands in `snapshots/2026-Q4.toml`, schema 1.

While an assessment is being filled in, the same records hold what is known so far: a text that is
not there yet is "", a share 0.0, a score 0. `validation.py` says what a finished one must satisfy.
"""

import datetime as dt
from dataclasses import replace
from typing import Literal

from laddertui.domain.leverage import Leverage, ValueKind
from laddertui.domain.profession import Profession
from laddertui.domain.quarters import quarter_of
from laddertui.domain.record import record

SCHEMA = 1
"""The schema this version writes. A file with a higher number is never read as one of these."""

EVERYTHING_ELSE = "everything-else"
"""The id of the one activity that gathers what is left of a week, whatever its name."""

ChangeReason = Literal["ai-moved", "rejudged", "job-changed"]
"""Why a score changed: the ladder moved, I see it differently, the work itself changed."""

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: tuple[Weekday, ...] = (
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
)


@record
class Activity:
    """One concrete thing a person does at work."""

    id: str
    """Lower-case letters, digits and hyphens; stable from quarter to quarter."""
    name: str
    """What is done, in the user's words."""
    share: float
    """Percent of working time, above 0 and at most 100, two decimals at most; 0.0 is not given
    yet."""
    score: int
    """1 (technical execution) to 5 (the trust is the product); 0 is not given yet."""
    paid_for_by: str | None = None
    """What is paid for, and by whom, in the user's words."""
    ai_could_replace: bool | None = None
    """The perfect-AI question: could one with full information do this within three years?"""
    value_kind: ValueKind | None = None
    """What the value mainly comes from, for the leverage lens."""
    hands_on: bool | None = None
    """Whether it needs hands or presence; None is not said. Another question than the value's."""
    fixed: bool | None = None
    """Whether it is marked "not this one": never proposed as a donor; None is not marked."""
    was: str | None = None
    """The activity of the last snapshot that this one continues, when not its own id."""
    change_reason: ChangeReason | None = None
    """Why the score differs from the last snapshot's."""
    note: str | None = None
    """Anything else, in the user's words."""


@record
class NextActivity:
    """An activity that defines the role one rung higher."""

    id: str
    """Spelt like an activity's id."""
    name: str
    """What is done, in the user's words."""
    score: int
    """1 to 5; 0 is not given yet."""
    hands_on: bool | None = None
    """Whether it needs hands or presence, where a suggestion said so; None is not said."""


@record
class NextRung:
    """The role one rung higher, in the user's words."""

    title: str | None = None
    """What the role is called."""
    seen_in: str | None = None
    """The colleague one level senior whose mix of activities is the proxy."""
    activities: tuple[NextActivity, ...] = ()
    """Two or more that define it."""


@record
class Move:
    """Some of the week moved from one activity to another."""

    from_: str
    """The donor: an activity's id."""
    to: str
    """The receiver: an activity's id, or that of one of the next rung's."""
    points: float
    """Percentage points of the week, above 0."""


@record
class Event:
    """A recurring weekly event that makes the shift structural."""

    id: str | None = None
    """Made from the title at the next save where it is missing."""
    title: str
    """What takes place, in the user's words."""
    weekday: Weekday
    """The day on which it recurs."""
    at: dt.time
    """When it begins."""
    minutes: int
    """How long it lasts, 1 to 1440."""


@record
class Plan:
    """The 90-day sprint that a snapshot may end with."""

    starts_on: dt.date | None = None
    """Day 1 of the sprint; None is not set yet."""
    skill: str | None = None
    """The one skill to work on meanwhile."""
    needs_agreement_of: str | None = None
    """Who has to agree, in the user's words."""
    moves: tuple[Move, ...] = ()
    """What is moved from where to where."""
    events: tuple[Event, ...] = ()
    """Two or three weekly events that make it structural."""


@record
class Snapshot:
    """One quarter's saved assessment."""

    schema: int
    """The version of the file's form, SCHEMA."""
    quarter: str
    """The quarter it counts for, like `2026-Q4`; also the file's name."""
    taken_on: dt.date
    """The day of the assessment."""
    role: str
    """What the person works as."""
    hours_per_week: float | None = None
    """Working hours, above 0 and at most 168; None where shares are in percent alone."""
    occupation: str | None = None
    """An occupation code of the published tables, like `15-1252`."""
    activities: tuple[Activity, ...] = ()
    """The audit, in the person's order."""
    next_rung: NextRung | None = None
    """The role one rung higher, where it was named."""
    plan: Plan | None = None
    """The sprint, where one was planned."""
    leverage: Leverage | None = None
    """The leverage lens's answers, where there are any."""
    profession: Profession | None = None
    """The profession lens, where it was opened."""

    def activity(self, activity_id: str) -> Activity | None:
        """Return the audited activity with this id, or None."""
        return next((a for a in self.activities if a.id == activity_id), None)


def as_taken_on(snapshot: Snapshot, day: dt.date) -> Snapshot:
    """Return a quarter as if it had been taken on another day; its plan's start moves along."""
    plan = snapshot.plan
    if plan is not None and plan.starts_on is not None:
        plan = replace(plan, starts_on=plan.starts_on + (day - snapshot.taken_on))
    return replace(snapshot, quarter=quarter_of(day), taken_on=day, plan=plan)
