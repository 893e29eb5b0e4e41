"""What of a drift's "AI moved" was noted in its quarter; the rest is the person's judgement. Ours.

A signal or a try counts where it names the activity, by any id that the activity had since the
earlier snapshot, and was noted after that snapshot was taken and no later than the newer one.
"""

import math
from collections.abc import Iterable

from laddertui.domain.signal import Signal
from laddertui.domain.snapshot import Snapshot
from laddertui.domain.threads import Member, Thread


def noted_ids(signals: Iterable[Signal], before: Snapshot, after: Snapshot) -> frozenset[str]:
    """Return the ids that signals and tries named between two snapshots."""
    return frozenset(
        affected
        for s in signals
        if before.taken_on < s.noted_on <= after.taken_on
        for affected in s.affects
    )


def is_noted(member: Member, noted: frozenset[str]) -> bool:
    """Return whether an activity's changed score was laid to AI, and a signal or try names it."""
    return member.reason == "ai-moved" and not noted.isdisjoint(member.ids)


def ai_moved_noted(threads: Iterable[Thread], noted: frozenset[str]) -> float:
    """Return the part of `rescoring.ai_moved` that signals and tries show, in rungs, signed."""
    return math.fsum(m.rescored for t in threads for m in t.members if is_noted(m, noted))
