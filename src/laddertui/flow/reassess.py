"""Reassess: the second and later quarter. Scores afresh, the former 4s and 5s first; then shares; then the plan.

Source: the AI Job Ladder, step 6 (reassess quarterly; what stood high a year ago may be low today). Asking first and
showing the old score after the answer is ours: shown before, it would lead the answer.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from laddertui.domain import quarters
from laddertui.domain.draft import Draft, Session
from laddertui.domain.ladder import ANCHORED_FROM
from laddertui.domain.plan import TINY, given_by
from laddertui.domain.record import record
from laddertui.domain.snapshot import Activity, ChangeReason, Move, Plan, Snapshot
from laddertui.flow import audit, profession, reallocate
from laddertui.flow.reading import move_lines

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
QUARTERS_A_YEAR = 4
"""The source: what stood high 12 months ago may be low today."""
MINUTES = 60
"""The source: a recurring 60-minute review every quarter."""


@record
class Earlier:
    """What a review looks back to."""

    base: Snapshot
    """The quarter it continues."""
    quarter: str = ""
    """The quarter it counts for itself."""
    past: tuple[Snapshot, ...] = ()
    """Every readable quarter before the one it continues, oldest first."""
    reveal_before: bool = False
    """Whether the person wants to see the old score before answering."""


def begun(base: Snapshot, quarter: str, today: dt.date) -> Draft:
    """A draft that continues a quarter: its activities without scores, and what its plan wanted to add."""
    rows = [
        replace(a, score=0, ai_could_replace=None, change_reason=None, was=a.id, note=a.note) for a in base.activities
    ]
    known = {a.id for a in base.activities}
    planned = {m.to for m in base.plan.moves} - known if base.plan else set()
    coming = base.next_rung.activities if base.next_rung else ()
    rows += [Activity(id=n.id, name=n.name, share=0.0, score=0) for n in coming if n.id in planned]
    field = profession.carried(base.profession)
    snapshot = replace(base, quarter=quarter, taken_on=today, activities=tuple(rows), plan=None, profession=field)
    return Draft(snapshot=snapshot, session=Session(kind="reassess", step="reassess", base=base.quarter))


def finished(snapshot: Snapshot, base: Snapshot | None) -> Snapshot:
    """The snapshot to save: a thread under its own id needs no `was`, and what was planned but took no time is gone."""
    known = {a.id for a in base.activities} if base is not None else set()
    rows = [
        replace(a, was=None if a.was == a.id else a.was)
        for a in snapshot.activities
        if base is None or a.share or a.id in known or a.was in known
    ]
    return replace(snapshot, activities=tuple(rows))


def thread(a: Activity, base: Snapshot) -> Activity | None:
    """The activity of the earlier quarter that this one continues; None for a new one."""
    return base.activity(a.was or a.id)


def order(rows: Sequence[Activity], earlier: Earlier | None) -> list[int]:
    """The rows in the order in which they are scored: the former 4s and 5s first, and nothing said about it."""

    def stood_high(n: int) -> bool:
        old = thread(rows[n], earlier.base) if earlier else None
        return old is not None and old.score >= ANCHORED_FROM

    return sorted(range(len(rows)), key=lambda n: not stood_high(n))


def old_scores(a: Activity, earlier: Earlier) -> str:
    """What it was before, in words; "" for what is new."""
    old = thread(a, earlier.base)
    if old is None:
        return ""
    before = _year_ago(old, earlier)
    year = f", and {before.score} four quarters ago" if before is not None else ""
    return f"Last time you gave it {old.score}{year}."


def _year_ago(old: Activity, earlier: Earlier) -> Activity | None:
    """The same thread four calendar quarters before, followed through every readable quarter between."""
    for snapshot in reversed(earlier.past):
        found = snapshot.activity(old.was or old.id)
        if found is None:
            return None
        if quarters.quarters_between(snapshot.quarter, earlier.quarter) == QUARTERS_A_YEAR:
            return found
        old = found
    return None


def needs_reason(a: Activity, earlier: Earlier) -> bool:
    """Whether the score differs from the earlier one and nothing has been said about why."""
    old = thread(a, earlier.base)
    return old is not None and bool(a.score) and a.score != old.score and a.change_reason is None


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


def plan_lines(base: Snapshot) -> list[str]:
    """What was planned, to be held against what happened."""
    moves = move_lines(base)
    return ["Last quarter's plan:", *(f"  {move}" for move in moves)] if moves else []


def kept_plan(draft: Draft, old: Plan, today: dt.date) -> Draft:
    """Last quarter's plan on this quarter's week: moves that still can be made, from a start that is near."""
    shares = {a.id: a.share for a in draft.snapshot.activities if a.share}
    coming = {n.id for n in draft.snapshot.next_rung.activities} if draft.snapshot.next_rung else set()
    moves: list[Move] = []
    for m in old.moves:
        room = shares.get(m.from_, 0.0) - given_by(moves).get(m.from_, 0.0)
        points = round(min(m.points, room), 2)
        if points > TINY and m.to != m.from_ and (m.to in shares or m.to in coming):
            moves.append(replace(m, points=points))
    starts_on = reallocate.suggested_start(today)
    return audit.with_plan(draft, replace(old, starts_on=starts_on, moves=tuple(moves)))
