"""The 90-day reallocation: what a plan moves, where that would lead, and a gentle suggestion.

Source: the AI Job Ladder, step 5 (move at least 20 % of the week, do not drop the present job abruptly).
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from laddertui.domain.ladder import ANCHORED_FROM, rung
from laddertui.domain.record import record
from laddertui.domain.snapshot import Activity, Move, NextActivity, NextRung, Plan, Snapshot

POINTS_FLOOR = 20.0
"""Percentage points of the week that the source asks to move at least."""
DONOR_KEEPS = 0.5
"""No donor is cut below this part of its share by a suggestion, and advice is given where a plan does. Ours."""
SUGGESTED_STEP = 5.0
"""A suggestion moves points in steps of this size where it can, so that it reads as a plan. Ours."""
TINY = 1e-9
"""Below this a number of points is nothing but floating point."""


@record
class Receiver:
    """Something a plan can move time to: an audited activity, or one of the next rung's."""

    id: str
    name: str
    score: int


def receivers(snapshot: Snapshot) -> list[Receiver]:
    """Where time can go: the next rung's activities first, then the audit's. An id in both takes the audit's score."""
    audited = {a.id: a for a in snapshot.activities}
    coming: Sequence[NextActivity] = (snapshot.next_rung or NextRung()).activities
    rows: list[Activity | NextActivity] = [audited.get(n.id, n) for n in coming]
    listed = {r.id for r in rows}
    rows += [a for a in snapshot.activities if a.id not in listed]
    return [Receiver(id=r.id, name=r.name, score=r.score) for r in rows]


def planned_points(plan: Plan | None) -> float:
    """Percentage points that a plan moves in all."""
    return sum(m.points for m in plan.moves) if plan else 0.0


def given_by(moves: Iterable[Move]) -> dict[str, float]:
    """Points that each donor gives, by id."""
    given: dict[str, float] = defaultdict(float)
    for move in moves:
        given[move.from_] += move.points
    return dict(given)


def received_by(moves: Iterable[Move]) -> dict[str, float]:
    """Points that each receiver gets, by id."""
    got: dict[str, float] = defaultdict(float)
    for move in moves:
        got[move.to] += move.points
    return dict(got)


def week_after(snapshot: Snapshot, moves: Iterable[Move]) -> list[Activity]:
    """The audit as it would be once the moves are made; activities with nothing left are kept at 0."""
    moves = list(moves)
    gives, gets = given_by(moves), received_by(moves)
    week = {a.id: a for a in snapshot.activities}
    for r in receivers(snapshot):
        if r.id in gets and r.id not in week:
            week[r.id] = Activity(id=r.id, name=r.name, share=0.0, score=r.score)
    return [
        Activity(id=a.id, name=a.name, share=a.share - gives.get(a.id, 0.0) + gets.get(a.id, 0.0), score=a.score)
        for a in week.values()
    ]


def projected_rung(snapshot: Snapshot) -> float | None:
    """The rung if the plan's moves were made and nothing else changed; None without moves."""
    if not snapshot.plan or not snapshot.plan.moves:
        return None
    return rung(week_after(snapshot, snapshot.plan.moves))


def suggested_moves(snapshot: Snapshot, points: float = POINTS_FLOOR) -> tuple[Move, ...]:
    """The least disruption that reaches the floor: the lowest scores give first, none below half of its share.

    The points go in equal parts to the next rung's activities that score above the rung, or without
    any to the audit's most human ones, and only ever from a lower score to a higher one. It may come
    to less than the floor where so much cannot be given gently.
    """
    if not snapshot.activities:
        return ()
    goals = _goals(snapshot)
    wanted = dict(zip((g.id for g in goals), _parts(points, len(goals)), strict=True))
    moves: list[Move] = []
    spare = {a.id: float(int(a.share * DONOR_KEEPS)) for a in snapshot.activities}
    for goal in sorted(goals, key=lambda g: -g.score):
        for donor in sorted(snapshot.activities, key=lambda a: (a.score, -a.share)):
            amount = min(spare[donor.id], wanted[goal.id])
            if donor.score < goal.score and donor.id not in wanted and amount > TINY:
                moves.append(Move(from_=donor.id, to=goal.id, points=amount))
                spare[donor.id] -= amount
                wanted[goal.id] -= amount
    return tuple(moves)


def _goals(snapshot: Snapshot) -> list[Receiver]:
    """What a suggestion moves time to."""
    here = rung(snapshot.activities)
    named = {n.id for n in (snapshot.next_rung or NextRung()).activities}
    higher = [r for r in receivers(snapshot) if r.id in named and r.score > here]
    if higher:
        return higher
    human = [r for r in receivers(snapshot) if r.id not in named and r.score >= ANCHORED_FROM]
    return human or [r for r in receivers(snapshot) if r.score > here][:1]


def _parts(points: float, count: int) -> list[float]:
    """Points in nearly equal parts, in steps of five where that goes up."""
    parts = [0.0] * count
    step = SUGGESTED_STEP if points >= SUGGESTED_STEP * count else 1.0
    n = 0
    while count and points > TINY:
        parts[n % count] += min(step, points)
        points -= min(step, points)
        n += 1
    return parts
