"""A gentle plan that the app can propose, as an example. How is ours; that 20 are asked for is not.

Source: the AI Job Ladder, step 5 (at least 20 % of the week, and nothing dropped abruptly).
"""

from collections.abc import Sequence

from laddertui.domain.ladder import ANCHORED_FROM, SCORES, has_time, is_doubted, most_human, rung
from laddertui.domain.numbers import FLOAT_TOLERANCE, at_most
from laddertui.domain.plan import (
    DONOR_KEEPS,
    POINTS_FLOOR,
    Receiver,
    may_be_proposed,
    receivers,
)
from laddertui.domain.snapshot import (
    EVERYTHING_ELSE,
    Activity,
    Move,
    NextRung,
    Snapshot,
)

SUGGESTED_STEP = 5.0
"""A suggestion moves points in steps of this size where it can, so that it reads as a plan.
Ours."""
SMALLEST_MOVE = 3.0
"""No move of a suggestion is smaller, unless fewer points are asked for: crumbs change no week.
Ours."""
_UNITS = 100
"""A suggestion is worked out in hundredths of a point, so that nothing is lost to floating
point."""
_SMALLEST = int(SMALLEST_MOVE * _UNITS)


def suggested_moves(snapshot: Snapshot, points: float = POINTS_FLOOR) -> tuple[Move, ...]:
    """Return the least disruption that moves so many points of the week, at most.

    Only what may be proposed gives, and no 4 or 5 does: the lowest scores first, the larger share
    first among equals, in whole points, and none falls below half of its share. The points go in
    steps of five, as equal as can be, to the next rung's activities that score above the rung;
    without any to the audit's 4s and 5s that no perfect AI could do, or else to its most human
    activity; and only ever from a lower score to a higher one. An activity that gives does not
    receive. It comes to less where so much cannot be given gently.
    """
    scored = [a for a in snapshot.activities if a.score in SCORES]
    if not has_time(scored):
        return ()
    goals = _goals(snapshot, scored)
    given = _given(scored, goals, int(points * _UNITS + FLOAT_TOLERANCE))
    got = _shared_out(given, [g for g in goals if g.id not in {a.id for a, _ in given}])
    return tuple(Move(from_=donor, to=goal, points=units / _UNITS) for donor, goal, units in got)


def _goals(snapshot: Snapshot, scored: Sequence[Activity]) -> list[Receiver]:
    """Return what a suggestion moves time to, the highest score first."""
    here = rung(scored)
    coming = {n.id for n in (snapshot.next_rung or NextRung()).activities}
    rows = sorted(receivers(snapshot), key=lambda r: -r.score)
    if higher := [r for r in rows if r.id in coming and not at_most(r.score, here)]:
        return higher
    named = [a for a in scored if a.id != EVERYTHING_ELSE]
    top = most_human(named)
    sure = {a.id for a in named if a.score >= ANCHORED_FROM and not is_doubted(a)}
    human = sure or ({top.id} if top else set())
    return [r for r in rows if r.id in human]


def _given(
    scored: Sequence[Activity], goals: Sequence[Receiver], units: int
) -> list[tuple[Activity, int]]:
    """Return who gives how much, the lowest score first.

    A goal gives to a higher one, but after others of its score. Who comes last never gives a
    crumb: those before leave it a little more.
    """
    top = max((g.score for g in goals), default=0)
    ids = {g.id for g in goals}
    smallest = min(_SMALLEST, units)
    given: list[tuple[Activity, int]] = []
    for donor in sorted(scored, key=lambda a: (a.score, a.id in ids, -a.share)):
        room = int(donor.share * DONOR_KEEPS) * _UNITS
        may_give = donor.score < min(top, ANCHORED_FROM) and may_be_proposed(donor)
        if units <= 0 or room < smallest or not may_give:
            continue
        amount = min(room, units)
        if amount < smallest:
            given, freed = _made_room(given, smallest - amount, smallest)
            units, amount = units + freed, amount + freed
        if amount >= smallest:
            given.append((donor, amount))
            units -= amount
    return given


def _made_room(
    given: Sequence[tuple[Activity, int]], needed: int, smallest: int
) -> tuple[list[tuple[Activity, int]], int]:
    """Return the same with less of it, and how much less: all that is needed, or nothing."""
    if sum(units - smallest for _, units in given) < needed:
        return list(given), 0
    changed, left = list(given), needed
    for n in reversed(range(len(changed))):
        donor, units = changed[n]
        less = min(units - smallest, left)
        changed[n], left = (donor, units - less), left - less
    return changed, needed


def _shared_out(
    given: Sequence[tuple[Activity, int]], goals: Sequence[Receiver]
) -> list[tuple[str, str, int]]:
    """Return donor, goal and units, goal by goal.

    Each step goes to the goal that has least so far, so the parts are even; there are no more
    goals than steps, and what is less than the smallest move stays with the step before it.
    """
    step = int(SUGGESTED_STEP) * _UNITS
    most = max(sum(units for _, units in given) // step, 1)
    got = {(g.id, a.id): 0 for g in goals for a, _ in given}
    so_far = {g.id: 0 for g in goals}
    # The highest donor has the fewest goals above it and is placed first.
    for donor, left in reversed(given):
        higher = [g.id for g in goals if g.score > donor.score][:most]
        while left > 0 and higher:  # none is left where a draft's ids are doubled
            goal = min(higher, key=lambda goal_id: so_far[goal_id])
            part = min(left, step)
            if left - part < _SMALLEST:
                part = left
            got[goal, donor.id] += part
            so_far[goal] += part
            left -= part
    return [(donor, goal, units) for (goal, donor), units in got.items() if units]
