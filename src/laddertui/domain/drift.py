"""Drift: the change of the rung between two snapshots, split by what made it.

It is split exactly into what was moved and what was scored anew. That the ladder itself moves is
the AI Job Ladder's thought; the split, its noise, the kept points and the pace are ours. The
formulas are those of the design's section 3; `w` is a part of the week (0 to 1).
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from laddertui.domain.ladder import SCORE_STEP_DOUBT, rung, weights
from laddertui.domain.numbers import at_most
from laddertui.domain.plan import received_by
from laddertui.domain.quarters import quarters_between
from laddertui.domain.record import record
from laddertui.domain.snapshot import Snapshot
from laddertui.domain.threads import (
    Happened,
    Rescoring,
    Thread,
    find_threads,
    follow_back,
    newest_first,
    rescoring_of,
)

_FEWEST_FOR_A_PACE = 3


@record
class Drift:
    """The change from one snapshot to a later one.

    All but `within_noise` and `threads` in rungs, unrounded.
    """

    rung_from: float
    """The earlier rung, 1.0 to 5.0."""
    rung_to: float
    """The later rung, 1.0 to 5.0."""
    delta: float
    """`rung_to - rung_from`; `moved` and all of `rescoring` add up to it but for floating point."""
    noise: float
    """How large a change may be without meaning anything, if each score may be half a step off:
    0 to 0.71."""
    within_noise: bool
    """Whether the change, up or down, is no larger than the noise."""
    moved: float
    """`mix + entered + left`: I moved my time."""
    mix: float
    """Time gained and lost by activities that were kept or split."""
    rescoring: Rescoring
    """What changed scores did, by reason."""
    entered: float
    """What new activities did."""
    left: float
    """What the end of activities did."""
    threads: tuple[Thread, ...]
    """In the earlier snapshot's order, then what entered in the later one's."""


def drift(before: Snapshot, after: Snapshot, between: Sequence[Snapshot] = ()) -> Drift:
    """Return the exact, additive split of the change from one snapshot to a later one. Ours.

    `between` are the readable snapshots between the two, oldest first; threads are followed through
    every one of them, and a thread that one of them lacks has ended there. Raise ValueError where a
    week has no time at all.
    """
    rung_from, rung_to = rung(before.activities), rung(after.activities)
    threads = tuple(find_threads(before, after, between, (rung_from + rung_to) / 2))
    delta = rung_to - rung_from
    noise = SCORE_STEP_DOUBT * math.sqrt(math.fsum(map(_doubt, threads)))
    mix = _moved(threads, "kept", "split")
    entered = _moved(threads, "entered")
    left = _moved(threads, "left")
    return Drift(
        rung_from=rung_from,
        rung_to=rung_to,
        delta=delta,
        noise=noise,
        within_noise=at_most(abs(delta), noise),
        moved=math.fsum((mix, entered, left)),
        mix=mix,
        rescoring=rescoring_of(m for t in threads for m in t.members),
        entered=entered,
        left=left,
        threads=threads,
    )


def kept_points(
    before: Snapshot, after: Snapshot, between: Sequence[Snapshot] = ()
) -> float | None:
    """Return the points of the earlier snapshot's plan that happened. Ours.

    They are 0 to the points planned. For each receiver its gain of share, all that continues it
    taken together, no less than 0 and no more than the points planned into it. One that is new, the
    next rung's, started at 0. None without an earlier plan. `between` is that of `drift`. Raise
    ValueError where a week has no time at all.
    """
    if before.plan is None:
        return None
    then: dict[str, float] = {}
    for a, w in zip(before.activities, weights(before.activities), strict=True):
        then.setdefault(a.id, 100 * w)
    now: dict[str, float] = defaultdict(float)
    earlier = newest_first(before, between)
    for a, w in zip(after.activities, weights(after.activities), strict=True):
        trace = follow_back(a, earlier)
        if trace.whole or trace.id not in then:
            now[trace.id] += 100 * w
    planned = received_by(before.plan.moves)
    return math.fsum(
        min(max(now[receiver] - then.get(receiver, 0.0), 0.0), points)
        for receiver, points in planned.items()
    )


def pace(snapshots: Sequence[Snapshot]) -> float | None:
    """Return what AI moved in a person's own records, in rungs a calendar quarter. Ours.

    All readable snapshots, oldest first, one a quarter; the pace runs from the first to the last.
    None for fewer than three. It looks back, and is never turned into a date. Raise ValueError
    where a week has no time at all.
    """
    if len(snapshots) < _FEWEST_FOR_A_PACE:
        return None
    moved = math.fsum(drift(a, b).rescoring.ai_moved for a, b in pairwise(snapshots))
    return moved / quarters_between(snapshots[0].quarter, snapshots[-1].quarter)


def _moved(threads: Iterable[Thread], *happened: Happened) -> float:
    # Adding 0.0 makes a -0.0 a plain 0.0.
    return math.fsum(t.moved for t in threads if t.happened in happened) + 0.0


def _doubt(t: Thread) -> float:
    """Return a thread's part under the root of a drift's noise."""
    w0, w1 = t.share_from / 100, t.share_to / 100
    if t.members and all(m.score == t.score_from for m in t.members):
        return (w1 - w0) ** 2
    return w0**2 + math.fsum((m.share / 100) ** 2 for m in t.members)
