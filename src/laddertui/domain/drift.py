"""Drift: the change of the rung between two snapshots, split by what made it.

It is split exactly into what was moved and what was scored anew. That the ladder itself moves is
the AI Job Ladder's thought; the split, its noise, the kept points and the pace are ours. The
formulas are those of the design's section 3; `w` is a part of the week (0 to 1).
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from laddertui.domain.drift_noise import noise_of_moved, noise_of_rescored
from laddertui.domain.ladder import ASSUMED_SCORE_DOUBT, rung, weights
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

    All but `threads` in rungs, unrounded.
    """

    rung_from: float
    """The earlier rung, 1.0 to 5.0."""
    rung_to: float
    """The later rung, 1.0 to 5.0."""
    delta: float
    """`rung_to - rung_from`; `moved` and all of `rescoring` add up to it but for floating point."""
    noise: float
    """How large the change may be without meaning anything, two times in three: 0 or more."""
    noise_moved: float
    """The same of `moved`; 0 where no time moved."""
    noise_rescored: float
    """The same of all of `rescoring`; 0 where no score changed."""
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

    @property
    def within_noise(self) -> bool:
        """Whether the change, up or down, is no larger than its noise."""
        return at_most(abs(self.delta), self.noise)

    @property
    def moved_within_noise(self) -> bool:
        """Whether what moved is no larger than its own noise."""
        return at_most(abs(self.moved), self.noise_moved)

    @property
    def rescored_within_noise(self) -> bool:
        """Whether all that was scored anew is, taken together, no larger than its own noise."""
        return at_most(abs(self.rescoring.total), self.noise_rescored)


def drift(
    before: Snapshot,
    after: Snapshot,
    between: Sequence[Snapshot] = (),
    score_doubt: float = ASSUMED_SCORE_DOUBT,
) -> Drift:
    """Return the exact, additive split of the change from one snapshot to a later one. Ours.

    `between` are the readable snapshots between the two, oldest first; threads are followed through
    every one of them, and a thread that one of them lacks has ended there. `score_doubt` is how far
    a score may be off, in steps: assumed, until the person's own repeats give it. Raise ValueError
    where a week has no time at all.
    """
    rung_from, rung_to = rung(before.activities), rung(after.activities)
    middle = (rung_from + rung_to) / 2
    threads = tuple(find_threads(before, after, between, middle))
    noise_moved = noise_of_moved(threads, middle, score_doubt)
    noise_rescored = noise_of_rescored(threads, score_doubt)
    mix = _moved(threads, "kept", "split")
    entered = _moved(threads, "entered")
    left = _moved(threads, "left")
    return Drift(
        rung_from=rung_from,
        rung_to=rung_to,
        delta=rung_to - rung_from,
        noise=math.hypot(noise_moved, noise_rescored),
        noise_moved=noise_moved,
        noise_rescored=noise_rescored,
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
