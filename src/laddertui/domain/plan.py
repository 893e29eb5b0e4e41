"""The 90-day reallocation: what a plan moves, where that would lead, and a gentle suggestion.

Source: the AI Job Ladder, step 5 (move at least 20 % of the week, do not drop the present job
abruptly).
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from laddertui.domain.ladder import ANCHORED_FROM, SCORES, has_time, most_human, rung
from laddertui.domain.numbers import FLOAT_TOLERANCE, at_most
from laddertui.domain.record import record
from laddertui.domain.snapshot import Activity, Move, NextActivity, NextRung, Plan, Snapshot

POINTS_FLOOR = 20.0
"""Percentage points of the week that the source asks to move at least."""
DONOR_KEEPS = 0.5
"""No donor is cut below this part of its share by a suggestion, and advice is given where a plan
does. Ours."""
SUGGESTED_STEP = 5.0
"""A suggestion moves points in steps of this size where it can, so that it reads as a plan.
Ours."""


@record
class Receiver:
    """Something a plan can move time to: an audited activity, or one of the next rung's."""

    id: str
    """The activity's id."""
    name: str
    """The activity's name."""
    score: int
    """Its score, 1 to 5; 0 is not given yet."""


def receivers(snapshot: Snapshot) -> list[Receiver]:
    """Return where time can go: the next rung's activities first, then the audit's.

    An id in both takes the audit's score.
    """
    audited = {a.id: a for a in snapshot.activities}
    coming: Sequence[NextActivity] = (snapshot.next_rung or NextRung()).activities
    rows: list[Activity | NextActivity] = [audited.get(n.id, n) for n in coming]
    listed = {r.id for r in rows}
    rows += [a for a in snapshot.activities if a.id not in listed]
    return [Receiver(id=r.id, name=r.name, score=r.score) for r in rows]


def planned_points(plan: Plan | None) -> float:
    """Return the percentage points that a plan moves in all."""
    return sum(m.points for m in plan.moves) if plan else 0.0


def given_by(moves: Iterable[Move]) -> dict[str, float]:
    """Return the points that each donor gives, by id."""
    given: dict[str, float] = defaultdict(float)
    for move in moves:
        given[move.from_] += move.points
    return dict(given)


def received_by(moves: Iterable[Move]) -> dict[str, float]:
    """Return the points that each receiver gets, by id."""
    got: dict[str, float] = defaultdict(float)
    for move in moves:
        got[move.to] += move.points
    return dict(got)


def week_after(snapshot: Snapshot, moves: Iterable[Move]) -> list[Activity]:
    """Return the audit as it would be once the moves are made.

    Activities with nothing left are kept at 0.
    """
    moves = list(moves)
    gives, gets = given_by(moves), received_by(moves)
    week = {a.id: a for a in snapshot.activities}
    for r in receivers(snapshot):
        if r.id in gets and r.id not in week:
            week[r.id] = Activity(id=r.id, name=r.name, share=0.0, score=r.score)
    return [
        Activity(
            id=a.id,
            name=a.name,
            share=a.share - gives.get(a.id, 0.0) + gets.get(a.id, 0.0),
            score=a.score,
        )
        for a in week.values()
    ]


def projected_rung(snapshot: Snapshot) -> float | None:
    """Return the rung, unrounded, if the plan's moves were made and nothing else changed. Ours.

    None without moves, and while no time is given to anything.
    """
    if not snapshot.plan or not snapshot.plan.moves or not has_time(snapshot.activities):
        return None
    week = week_after(snapshot, snapshot.plan.moves)
    return rung(week) if has_time(week) else None  # a draft may move it all to nowhere


def suggested_moves(snapshot: Snapshot, points: float = POINTS_FLOOR) -> tuple[Move, ...]:
    """Return the least disruption that moves so many points of the week, at most.

    How is ours, that 20 are asked for is not. The lowest scores give first, the larger share first
    among equals, in whole points, and none falls below half of its share. The points go in parts as
    equal as can be to the next rung's activities that score above the rung; without any to the
    audit's 4s and 5s, or else to its most human activity; and only ever from a lower score to a
    higher one. An activity that gives does not receive. It comes to less where so much cannot be
    given gently.
    """
    scored = [a for a in snapshot.activities if a.score in SCORES]
    if not has_time(scored):
        return ()
    goals = _goals(snapshot, scored)
    given = _given(scored, goals, int(points * _UNITS + FLOAT_TOLERANCE))
    got = _shared_out(given, [g for g in goals if g.id not in {a.id for a, _ in given}])
    return tuple(Move(from_=donor, to=goal, points=units / _UNITS) for donor, goal, units in got)


_UNITS = 100
"""A suggestion is worked out in hundredths of a point, so that nothing is lost to floating
point."""


def _goals(snapshot: Snapshot, scored: Sequence[Activity]) -> list[Receiver]:
    """Return what a suggestion moves time to, the highest score first."""
    here = rung(scored)
    coming = {n.id for n in (snapshot.next_rung or NextRung()).activities}
    rows = sorted(receivers(snapshot), key=lambda r: -r.score)
    if higher := [r for r in rows if r.id in coming and not at_most(r.score, here)]:
        return higher
    top = most_human(scored)
    human = {a.id for a in scored if a.score >= ANCHORED_FROM} or ({top.id} if top else set())
    return [r for r in rows if r.id in human]


def _given(
    scored: Sequence[Activity], goals: Sequence[Receiver], units: int
) -> list[tuple[Activity, int]]:
    """Return who gives how much, the lowest score first.

    A goal gives to a higher one, but after others of its score.
    """
    top = max((g.score for g in goals), default=0)
    ids = {g.id for g in goals}
    given: list[tuple[Activity, int]] = []
    for donor in sorted(scored, key=lambda a: (a.score, a.id in ids, -a.share)):
        amount = min(int(donor.share * DONOR_KEEPS) * _UNITS, units)
        if donor.score < top and amount > 0:
            given.append((donor, amount))
            units -= amount
    return given


def _shared_out(
    given: Sequence[tuple[Activity, int]], goals: Sequence[Receiver]
) -> list[tuple[str, str, int]]:
    """Return donor, goal and units, goal by goal.

    Each step goes to the goal that has least so far, so the parts are even.
    """
    total = sum(units for _, units in given)
    step = int(SUGGESTED_STEP if total >= SUGGESTED_STEP * _UNITS * len(goals) else 1) * _UNITS
    got = {(g.id, a.id): 0 for g in goals for a, _ in given}
    so_far = {g.id: 0 for g in goals}
    # The highest donor has the fewest goals above it and is placed first.
    for donor, left in reversed(given):
        higher = [g.id for g in goals if g.score > donor.score]
        while left > 0 and higher:  # none is left where a draft's ids are doubled
            goal = min(higher, key=lambda goal_id: so_far[goal_id])
            part = min(left, step - so_far[goal] % step)
            got[goal, donor.id] += part
            so_far[goal] += part
            left -= part
    return [(donor, goal, units) for (goal, donor), units in got.items() if units]
