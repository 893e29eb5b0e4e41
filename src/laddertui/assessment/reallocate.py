"""Step 5, Reallocate: points of the week moved from donors to receivers, and the plan."""

import datetime as dt
from dataclasses import replace
from typing import Any

from laddertui.assessment.audit import with_plan
from laddertui.domain.draft import Draft
from laddertui.domain.numbers import FLOAT_TOLERANCE
from laddertui.domain.plan import given_by, planned_points, received_by, suggested_moves
from laddertui.domain.snapshot import Event, Move, Plan

LARGE_STEP = 5.0
"""Points moved by one press with Shift."""
SKILLS = ("negotiation", "relationship management", "executive communication", "domain judgement")
"""The four skills that the source names; any other can be typed."""
MOST_EVENTS = 3
"""Rows for weekly events; the source asks for two or three."""
FIRST_EVENT = Event(title="", weekday="friday", at=dt.time(10), minutes=60)
"""What a new event starts from: a full hour at a quiet time of the week. Ours."""


def plan_of(draft: Draft) -> Plan:
    """Return the plan so far."""
    return draft.snapshot.plan or Plan()


def _with(draft: Draft, plan: Plan) -> Draft:
    return with_plan(draft, None if plan == Plan() else plan)


def points_between(draft: Draft, from_: str, to: str) -> float:
    """Return the points that move from one activity to another."""
    return sum(
        move.points for move in plan_of(draft).moves if move.from_ == from_ and move.to == to
    )


def move(draft: Draft, from_: str, to: str, points: float) -> Draft:
    """Move points, or move them back where negative; at most what the donor has left."""
    donor = draft.snapshot.activity(from_)
    if donor is None or from_ == to:
        return draft
    already = points_between(draft, from_, to)
    room = donor.share - given_by(plan_of(draft).moves).get(from_, 0.0)
    now = round(max(already + min(points, room), 0.0), 2)
    rest = [known for known in plan_of(draft).moves if (known.from_, known.to) != (from_, to)]
    changed = [known for known in plan_of(draft).moves if (known.from_, known.to) == (from_, to)]
    if now <= FLOAT_TOLERANCE:
        return _with(draft, replace(plan_of(draft), moves=tuple(rest)))
    if changed:
        merged = tuple(
            replace(known, points=now) if known is changed[0] else known
            for known in plan_of(draft).moves
            if known not in changed[1:]
        )
        return _with(draft, replace(plan_of(draft), moves=merged))
    return _with(
        draft, replace(plan_of(draft), moves=(*rest, Move(from_=from_, to=to, points=now)))
    )


def suggest(draft: Draft) -> Draft:
    """Replace the moves so far by the least disruption that reaches the floor."""
    return _with(draft, replace(plan_of(draft), moves=suggested_moves(draft.snapshot)))


def share_after(draft: Draft, activity_id: str) -> float:
    """Return an activity's share, in percent, once the plan's moves are made."""
    activity = draft.snapshot.activity(activity_id)
    before = activity.share if activity else 0.0
    moves = plan_of(draft).moves
    return before - given_by(moves).get(activity_id, 0.0) + received_by(moves).get(activity_id, 0.0)


def planned(draft: Draft) -> float:
    """Return the points moved in all."""
    return planned_points(plan_of(draft))


def change(draft: Draft, **values: Any) -> Draft:
    """Change the skill, the agreement or the start; what is empty takes the answer back."""
    known: dict[str, Any] = {key: value or None for key, value in values.items()}
    return _with(draft, replace(plan_of(draft), **known))


def suggested_start(today: dt.date) -> dt.date:
    """Return the next Monday, today where it is one: a week is moved from its start. Ours."""
    return today + dt.timedelta(days=-today.weekday() % 7)


def change_event(draft: Draft, row: int, **values: Any) -> Draft:
    """Change a weekly event; rows up to it are made as needed."""
    events = list(plan_of(draft).events)
    while len(events) <= row:
        events.append(FIRST_EVENT)
    events[row] = replace(events[row], **values)
    return _with(draft, replace(plan_of(draft), events=tuple(events)))


def tidy(draft: Draft) -> Draft:
    """Return the draft without events that have no title."""
    return _with(
        draft,
        replace(
            plan_of(draft), events=tuple(event for event in plan_of(draft).events if event.title)
        ),
    )
