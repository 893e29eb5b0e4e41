"""Reassess: the quarterly review. Scores afresh, the former 4s and 5s first; then the rest.

Source: the AI Job Ladder, step 6 (reassess quarterly; what stood high a year ago may be low
today). Asking first and showing the old score after the answer is ours: shown before, it would
lead the answer.
"""

import datetime as dt
from dataclasses import replace

from laddertui.assessment import audit, reallocate
from laddertui.assessment.activity_ids import reserve
from laddertui.assessment.lenses import profession
from laddertui.domain.draft import Draft, Session
from laddertui.domain.numbers import FLOAT_TOLERANCE
from laddertui.domain.plan import given_by
from laddertui.domain.snapshot import Activity, ChangeReason, Move, Plan, Snapshot

REASONS: dict[ChangeReason, tuple[str, str]] = {
    "ai-moved": ("a", "AI can do more now"),
    "rejudged": ("s", "I see it differently"),
    "job-changed": ("w", "the work changed"),
}
"""Why a score changed: the key to press, and the words."""
AGENDA = (
    "Score every activity afresh.",
    "Give the time as it really was.",
    "See where you stand, and what moved: you, or the ladder.",
    "Keep the next rung and the plan, or change them.",
    "Save; then you see what came of last quarter's plan.",
)
"""What the hour is for, in order."""
MINUTES = 60
"""The source: a recurring 60-minute review every quarter."""


def new_review(base: Snapshot, quarter: str, today: dt.date) -> Draft:
    """Return a draft that continues a quarter.

    It has the quarter's activities without scores, and what its plan wanted to add.
    """
    rows = [
        replace(
            activity,
            score=0,
            ai_could_replace=None,
            change_reason=None,
            was=activity.id,
            note=activity.note,
        )
        for activity in base.activities
    ]
    known = {activity.id for activity in base.activities}
    planned = {move.to for move in base.plan.moves} - known if base.plan else set()
    coming = base.next_rung.activities if base.next_rung else ()
    rows += [
        Activity(
            id=activity.id,
            name=activity.name,
            share=0.0,
            score=0,
            hands_on=activity.hands_on,
        )
        for activity in coming
        if activity.id in planned
    ]
    field = profession.carried(base.profession)
    snapshot = replace(
        base, quarter=quarter, taken_on=today, activities=tuple(rows), plan=None, profession=field
    )
    session = Session(kind="reassess", step="reassess", base=base.quarter)
    return reserve(Draft(snapshot=snapshot, session=session), base)


def as_saved(snapshot: Snapshot, base: Snapshot | None) -> Snapshot:
    """Return the snapshot to save.

    A thread under its own id needs no `was`, and what was planned but took no time is gone.
    """
    known = {activity.id for activity in base.activities} if base is not None else set()
    rows = [
        replace(activity, was=None if activity.was == activity.id else activity.was)
        for activity in snapshot.activities
        if base is None or activity.share or activity.id in known or activity.was in known
    ]
    return replace(snapshot, activities=tuple(rows))


def is_same_week(snapshot: Snapshot, saved: Snapshot) -> bool:
    """Return whether two say the same of the week: what is done, for how long, and its scores.

    What a lens or the plan says of an activity does not count.
    """
    return _week(snapshot) == _week(saved)


def _week(snapshot: Snapshot) -> list[Activity]:
    rows = as_saved(snapshot, None).activities
    return [replace(activity, value_kind=None, fixed=None) for activity in rows]


def split(draft: Draft, row: int) -> Draft:
    """Split a row: a second one continues the same thread with half of the share, unnamed."""
    rows = list(draft.snapshot.activities)
    if row >= len(rows):
        return draft
    whole = rows[row]
    half = round(whole.share / 2, 2)
    part = replace(audit.empty_row(draft), share=half, was=whole.was or whole.id, score=0)
    rows[row] = replace(whole, share=round(whole.share - half, 2))
    rows.insert(row + 1, part)
    hours = list(draft.session.hours)
    if row < len(hours):
        half_hours = round(hours[row] / 2, 2)
        hours[row : row + 1] = [round(hours[row] - half_hours, 2), half_hours]
    return audit.with_rows(replace(draft, session=replace(draft.session, hours=tuple(hours))), rows)


def carried_plan(draft: Draft, old: Plan, today: dt.date) -> Draft:
    """Take last quarter's plan over: moves that can still be made, from a start that is near."""
    snapshot = draft.snapshot
    shares = {activity.id: activity.share for activity in snapshot.activities if activity.share}
    next_activities = snapshot.next_rung.activities if snapshot.next_rung else ()
    coming = {activity.id for activity in next_activities}
    moves: list[Move] = []
    for move in old.moves:
        room = shares.get(move.from_, 0.0) - given_by(moves).get(move.from_, 0.0)
        points = round(min(move.points, room), 2)
        if (
            points > FLOAT_TOLERANCE
            and move.to != move.from_
            and (move.to in shares or move.to in coming)
        ):
            moves.append(replace(move, points=points))
    starts_on = reallocate.suggested_start(today)
    return audit.with_plan(draft, replace(old, starts_on=starts_on, moves=tuple(moves)))
