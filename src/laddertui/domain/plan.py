"""The 90-day reallocation: what a plan moves, and where that would lead.

Source: the AI Job Ladder, step 5 (move at least 20 % of the week, do not drop the present job
abruptly).
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from laddertui.domain.ladder import has_time, rung
from laddertui.domain.leverage import HELD_KINDS, needs_hands
from laddertui.domain.record import record
from laddertui.domain.snapshot import Activity, Move, NextActivity, NextRung, Plan, Snapshot

POINTS_FLOOR = 20.0
"""Percentage points of the week that the source asks to move at least."""
DONOR_KEEPS = 0.5
"""No donor is cut below this part of its share by a suggestion, and advice is given where a plan
does. Ours."""


@record
class Receiver:
    """Something a plan can move time to: an audited activity, or one of the next rung's."""

    id: str
    """The activity's id."""
    name: str
    """The activity's name."""
    score: int
    """Its score, 1 to 5; 0 is not given yet."""


def may_be_proposed(activity: Activity) -> bool:
    """Return whether the app may propose that this activity gives time. Ours.

    Never one that needs hands or presence, one of a kind that the leverage source sees holding, or
    one that is marked "not this one". A person may choose any of them.
    """
    is_held = activity.value_kind in HELD_KINDS
    return not (activity.fixed or is_held or needs_hands(activity))


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
