"""Reassess: the second and later quarter. Scores afresh, the former 4s and 5s first; then shares; then the plan.

Source: the AI Job Ladder, step 6 (reassess quarterly; what stood high a year ago may be low today). Asking first and
showing the old score after the answer is ours: shown before, it would lead the answer.
"""

import datetime as dt
from dataclasses import replace

from laddertui.assessment import audit, reallocate
from laddertui.assessment.lenses import profession
from laddertui.domain.draft import Draft, Session
from laddertui.domain.plan import TINY, given_by
from laddertui.domain.snapshot import Activity, ChangeReason, Move, Plan, Snapshot

REASONS: dict[ChangeReason, tuple[str, str]] = {
    "ai-moved": ("a", "AI can do more now"),
    "rejudged": ("s", "I see it differently"),
    "job-changed": ("w", "the work changed"),
}
"""Why a score changed: the key to press, and the words."""
AGENDA = (
    "Score every activity afresh; what stood high comes first.",
    "Give the time as it really was.",
    "Look at what was planned, and what happened.",
    "See where you stand, and what moved: you, or the ladder.",
    "Keep the next rung and the plan, or change them.",
)
"""What the hour is for, in order."""
MINUTES = 60
"""The source: a recurring 60-minute review every quarter."""


def new_review(base: Snapshot, quarter: str, today: dt.date) -> Draft:
    """A draft that continues a quarter: its activities without scores, and what its plan wanted to add."""
    rows = [
        replace(a, score=0, ai_could_replace=None, change_reason=None, was=a.id, note=a.note)
        for a in base.activities
    ]
    known = {a.id for a in base.activities}
    planned = {m.to for m in base.plan.moves} - known if base.plan else set()
    coming = base.next_rung.activities if base.next_rung else ()
    rows += [Activity(id=n.id, name=n.name, share=0.0, score=0) for n in coming if n.id in planned]
    field = profession.carried(base.profession)
    snapshot = replace(
        base, quarter=quarter, taken_on=today, activities=tuple(rows), plan=None, profession=field
    )
    return Draft(
        snapshot=snapshot, session=Session(kind="reassess", step="reassess", base=base.quarter)
    )


def as_saved(snapshot: Snapshot, base: Snapshot | None) -> Snapshot:
    """The snapshot to save: a thread under its own id needs no `was`, and what was planned but took no time is gone."""
    known = {a.id for a in base.activities} if base is not None else set()
    rows = [
        replace(a, was=None if a.was == a.id else a.was)
        for a in snapshot.activities
        if base is None or a.share or a.id in known or a.was in known
    ]
    return replace(snapshot, activities=tuple(rows))


def split(draft: Draft, n: int) -> Draft:
    """A second row that continues the same thread, with half of the share; the person names it."""
    rows = list(draft.snapshot.activities)
    if n >= len(rows):
        return draft
    whole = rows[n]
    half = round(whole.share / 2, 2)
    part = replace(audit.empty_row(draft), share=half, was=whole.was or whole.id, score=0)
    rows[n] = replace(whole, share=round(whole.share - half, 2))
    rows.insert(n + 1, part)
    hours = list(draft.session.hours)
    if n < len(hours):
        half_hours = round(hours[n] / 2, 2)
        hours[n : n + 1] = [round(hours[n] - half_hours, 2), half_hours]
    return audit.with_rows(replace(draft, session=replace(draft.session, hours=tuple(hours))), rows)


def kept_plan(draft: Draft, old: Plan, today: dt.date) -> Draft:
    """Last quarter's plan on this quarter's week: moves that still can be made, from a start that is near."""
    shares = {a.id: a.share for a in draft.snapshot.activities if a.share}
    coming = (
        {n.id for n in draft.snapshot.next_rung.activities} if draft.snapshot.next_rung else set()
    )
    moves: list[Move] = []
    for m in old.moves:
        room = shares.get(m.from_, 0.0) - given_by(moves).get(m.from_, 0.0)
        points = round(min(m.points, room), 2)
        if points > TINY and m.to != m.from_ and (m.to in shares or m.to in coming):
            moves.append(replace(m, points=points))
    starts_on = reallocate.suggested_start(today)
    return audit.with_plan(draft, replace(old, starts_on=starts_on, moves=tuple(moves)))
