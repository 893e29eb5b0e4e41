"""Step 5, Reallocate: points of the week moved from donors to receivers, and the plan."""

import datetime as dt
from dataclasses import replace
from typing import Any

from laddertui.assessment.audit import with_plan
from laddertui.domain.draft import Draft
from laddertui.domain.numbers import FLOAT_TOLERANCE, two_decimals
from laddertui.domain.plan import (
    given_by,
    may_be_proposed,
    planned_points,
    received_by,
    receivers,
)
from laddertui.domain.reallocation.net_changes import InHand, net_changes, paired
from laddertui.domain.reallocation.suggestion import suggested_moves
from laddertui.domain.record import record
from laddertui.domain.snapshot import Event, Move, Plan, Weekday

SKILLS = ("negotiation", "relationship management", "executive communication", "domain judgement")
"""The four skills that the source names; any other can be typed."""
MOST_EVENTS = 3
"""Rows for weekly events; the source asks for two or three."""
FIRST_EVENT = Event(title="", weekday="friday", at=dt.time(10), minutes=60)
"""What a new event starts from: a full hour at a quiet time of the week. Ours."""
_FIRST_DAYS: tuple[Weekday, ...] = ("friday", "tuesday", "wednesday")
"""The day that each new event starts from, so that no two begin as an overlap. Ours."""


@record
class WeekRow:
    """One row of the week that a plan changes."""

    id: str
    """The activity's id."""
    name: str
    """The activity's name."""
    score: int
    """Its score, 1 to 5; 0 is not given yet."""
    now: float
    """Percent of the week now; 0.0 for what only the next rung has."""
    then: float
    """Percent of the week once the plan's moves are made, without what is in the purse."""
    is_coming: bool = False
    """Whether it is of the next rung, and no part of the week yet."""
    is_fixed: bool = False
    """Whether it is marked "not this one"."""
    may_be_proposed: bool = True
    """Whether a suggestion may take from it."""


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


def changes(draft: Draft) -> dict[str, float]:
    """Return the points that each row gains, below 0 what was taken from it, by id."""
    found = net_changes(plan_of(draft).moves)
    for part in purse(draft):
        found[part.id] = two_decimals(found.get(part.id, 0.0) - part.points)
    return found


def purse(draft: Draft) -> tuple[InHand, ...]:
    """Return what was taken and given to nothing yet, as far as the audit still has it."""
    gained = net_changes(plan_of(draft).moves)
    parts: list[InHand] = []
    for part in draft.session.purse:
        donor = draft.snapshot.activity(part.id)
        room = two_decimals(donor.share + gained.get(part.id, 0.0)) if donor else 0.0
        if room > 0:
            parts.append(replace(part, points=min(part.points, room)))
    return tuple(parts)


def in_hand(draft: Draft) -> float:
    """Return the points in the purse."""
    return two_decimals(sum(part.points for part in purse(draft)))


def week_rows(draft: Draft) -> list[WeekRow]:
    """Return every row that can give or receive: the week's, then what only the next rung has."""
    changed = changes(draft)
    week = [
        WeekRow(
            id=a.id,
            name=a.name,
            score=a.score,
            now=a.share,
            then=two_decimals(a.share + changed.get(a.id, 0.0)),
            is_fixed=bool(a.fixed),
            may_be_proposed=may_be_proposed(a),
        )
        for a in draft.snapshot.activities
    ]
    known = {row.id for row in week}
    return week + [
        WeekRow(id=r.id, name=r.name, score=r.score, now=0.0, then=points, is_coming=True)
        for r in receivers(draft.snapshot)
        if r.id not in known
        for points in [max(changed.get(r.id, 0.0), 0.0)]
    ]


def shift(draft: Draft, activity_id: str, points: float) -> Draft:
    """Give a row points from the purse, or take them into it where they are below 0.

    No more than the row or the purse has. The moves follow from what all rows gain and give.
    """
    row = next((row for row in week_rows(draft) if row.id == activity_id), None)
    if row is None:
        return draft
    possible = min(max(points, -row.then), in_hand(draft))
    if abs(possible) <= FLOAT_TOLERANCE:
        return draft
    changed = changes(draft)
    changed[activity_id] = changed.get(activity_id, 0.0) + possible
    return _with_changes(draft, changed)


def set_share(draft: Draft, activity_id: str, share: float) -> Draft:
    """Take from a row, or give it, what brings it to a share, as far as that can be done."""
    row = next((row for row in week_rows(draft) if row.id == activity_id), None)
    return draft if row is None else shift(draft, activity_id, share - row.then)


def _with_changes(draft: Draft, changed: dict[str, float]) -> Draft:
    pairing = paired(draft.snapshot, changed)
    draft = replace(draft, session=replace(draft.session, purse=pairing.in_hand))
    return _with(draft, replace(plan_of(draft), moves=pairing.moves))


def put_back(draft: Draft) -> Draft:
    """Empty the purse: what is in it stays with the activities that it came from."""
    return replace(draft, session=replace(draft.session, purse=()))


def toggle_fixed(draft: Draft, activity_id: str) -> Draft:
    """Mark an activity "not this one", so that nothing proposes it as a donor, or take it back."""
    rows = [
        replace(a, fixed=not a.fixed or None) if a.id == activity_id else a
        for a in draft.snapshot.activities
    ]
    return replace(draft, snapshot=replace(draft.snapshot, activities=tuple(rows)))


def suggest(draft: Draft) -> Draft:
    """Replace the moves so far, and the purse, by the least disruption that reaches the floor."""
    moves = suggested_moves(draft.snapshot)
    return _with(put_back(draft), replace(plan_of(draft), moves=moves))


def is_set_by_hand(draft: Draft) -> bool:
    """Return whether there are moves, or points in hand, that a suggestion would replace."""
    moves = plan_of(draft).moves
    return bool(purse(draft)) or (
        bool(moves) and net_changes(moves) != net_changes(suggested_moves(draft.snapshot))
    )


def take_moves_back(draft: Draft) -> Draft:
    """Return the draft in which nothing moves yet."""
    return _with(draft, replace(plan_of(draft), moves=()))


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


def event(draft: Draft, row: int) -> Event:
    """Return a weekly event, what a new one starts from where it is not there yet."""
    events = plan_of(draft).events
    if row < len(events):
        return events[row]
    return replace(FIRST_EVENT, weekday=_FIRST_DAYS[row % len(_FIRST_DAYS)])


def change_event(draft: Draft, row: int, **values: Any) -> Draft:
    """Change a weekly event; rows up to it are made as needed."""
    events = list(plan_of(draft).events)
    while len(events) <= row:
        events.append(event(draft, len(events)))
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
