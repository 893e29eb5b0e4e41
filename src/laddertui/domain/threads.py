"""Threads: each activity followed from one snapshot to a later one, with what it did to the rung.

Ours.

The formulas are those of the design's section 3: `w0` and `w1` are parts of the week (0 to 1)
before and after, `middle` is the middle of the two rungs.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from laddertui.domain.ladder import weights
from laddertui.domain.record import record
from laddertui.domain.snapshot import Activity, ChangeReason, Snapshot

Happened = Literal["kept", "split", "entered", "left"]
"""What became of a thread: one activity continues it, several do, it is new, or nothing
continues it."""

_DEFAULT_REASON: ChangeReason = "rejudged"


@record
class Rescoring:
    """What changed scores did to the rung, by their reason; each in rungs, signed."""

    ai_moved: float = 0.0
    """The ladder moved."""
    rejudged: float = 0.0
    """I see it differently; also where no reason is given."""
    job_changed: float = 0.0
    """The work itself changed."""

    @property
    def total(self) -> float:
        """All three, in rungs."""
        return math.fsum((self.ai_moved, self.rejudged, self.job_changed))


@record
class Member:
    """One activity of the later snapshot, in its thread."""

    id: str
    """The activity's id."""
    name: str
    """The activity's name."""
    share: float
    """Percent of the later week, 0 to 100."""
    score: int
    """Its score, 1 to 5."""
    ids: tuple[str, ...]
    """Every id it had since the earlier snapshot, its own first."""
    reason: ChangeReason | None = None
    """Why its score is another than its thread's; None where it is the same, and where it
    entered."""
    rescored: float = 0.0
    """What its changed score did to the rung, in rungs."""


@record
class Thread:
    """One activity from snapshot to snapshot: a row to compare two by."""

    happened: Happened
    """What became of it."""
    id: str
    """The earlier activity's id; of one that entered its own."""
    name: str
    """The earlier activity's name; of one that entered its own."""
    share_from: float
    """Percent of the earlier week, 0 to 100; 0 for one that entered."""
    share_to: float
    """Percent of the later week over all members; 0 for one that left."""
    score_from: int | None
    """None for one that entered."""
    score_to: float | None
    """The members' mean score, weighted by time; None for one that left."""
    moved: float
    """What its gain or loss of time did to the rung, in rungs: its part of `mix`, `entered` or
    `left`."""
    members: tuple[Member, ...]
    """What continues it in the later snapshot: none where it left, several where it was split."""

    @property
    def rescoring(self) -> Rescoring:
        """What its members' changed scores did to the rung, by reason."""
        return rescoring_of(self.members)

    @property
    def reason(self) -> ChangeReason | None:
        """The one reason for which scores changed here.

        None where none changed, or for several reasons.
        """
        reasons = {m.reason for m in self.members if m.reason is not None}
        return reasons.pop() if len(reasons) == 1 else None


def rescoring_of(members: Iterable[Member]) -> Rescoring:
    """Return what the members' changed scores did to the rung, by reason."""
    by_reason: dict[str | None, list[float]] = defaultdict(list)
    for m in members:
        by_reason[m.reason].append(m.rescored)
    return Rescoring(
        ai_moved=math.fsum(by_reason["ai-moved"]),
        rejudged=math.fsum(by_reason["rejudged"]),
        job_changed=math.fsum(by_reason["job-changed"]),
    )


@record
class Trace:
    """Where an activity comes from, as far back as it can be followed."""

    ids: tuple[str, ...]
    """Every id on the way, the activity's own first, the one that was looked for last behind."""
    whole: bool
    """Whether the thread leads all the way back to the earliest snapshot."""
    reason: ChangeReason | None
    """The newest reason given on the way, the earliest snapshot's own left out."""

    @property
    def id(self) -> str:
        """The id that was looked for last."""
        return self.ids[-1]


def newest_first(before: Snapshot, between: Sequence[Snapshot]) -> list[dict[str, Activity]]:
    """Return every snapshot a thread leads through, by id.

    Of doubled ids, which only a draft has, the first.
    """
    return [{a.id: a for a in reversed(s.activities)} for s in (*reversed(between), before)]


def follow_back(a: Activity, earlier: Iterable[Mapping[str, Activity]]) -> Trace:
    """Follow an activity back: at each step to the id in its `was`, or else to its own id."""
    here, reason, ids = a, None, [a.id]
    for known in earlier:
        reason = reason or here.change_reason
        ids.append(here.was or here.id)
        earlier_activity = known.get(ids[-1])
        if earlier_activity is None:
            return Trace(ids=tuple(ids), whole=False, reason=reason)
        here = earlier_activity
    return Trace(ids=tuple(ids), whole=True, reason=reason)


def find_threads(
    before: Snapshot, after: Snapshot, between: Sequence[Snapshot], middle: float
) -> Iterator[Thread]:
    """Yield every thread: the earlier snapshot's in its order, then what entered.

    `middle` is the middle of the two rungs; `between` are the snapshots that threads lead through.
    """
    earlier = newest_first(before, between)
    continued: dict[str, list[_Continuation]] = defaultdict(list)
    entered: list[_Continuation] = []
    for a, w in zip(after.activities, weights(after.activities), strict=True):
        trace = follow_back(a, earlier)
        continuation = _Continuation(
            activity=a, weight=w, reason=trace.reason or _DEFAULT_REASON, ids=trace.ids
        )
        (continued[trace.id] if trace.whole else entered).append(continuation)
    for a, w in zip(before.activities, weights(before.activities), strict=True):
        yield _thread(a, w, continued.pop(a.id, []), middle)
    for newcomer in entered:
        yield _entered(newcomer, middle)


@record
class _Continuation:
    """An activity of the later snapshot while its thread is worked out."""

    activity: Activity
    """The later activity."""
    weight: float
    """Its part of the later week, 0 to 1."""
    reason: ChangeReason
    """Why its score changed, if it did."""
    ids: tuple[str, ...]
    """Every id it had, its own first."""


def _thread(a: Activity, w0: float, parts: Sequence[_Continuation], middle: float) -> Thread:
    """Return a thread that begins in the earlier snapshot, where it took `w0` of the week."""
    w1 = math.fsum(p.weight for p in parts)
    # Only in a draft can what continues it have no time yet; its scores then weigh nothing.
    timed = w1 > 0
    mean = math.fsum(p.weight * p.activity.score for p in parts) / w1 if timed else float(a.score)
    return Thread(
        happened=_happened(len(parts)),
        id=a.id,
        name=a.name,
        share_from=100 * w0,
        share_to=100 * w1,
        score_from=a.score,
        score_to=mean if parts else None,
        moved=(w1 - w0) * ((a.score + mean) / 2 - middle),
        members=tuple(
            _member(p, a.score, (w0 + w1) / 2 * (p.weight / w1) if timed else 0.0) for p in parts
        ),
    )


def _happened(continuations: int) -> Happened:
    if not continuations:
        return "left"
    return "kept" if continuations == 1 else "split"


def _member(p: _Continuation, score_from: int, weight: float) -> Member:
    a = p.activity
    step = a.score - score_from
    reason = p.reason if step else None
    return Member(
        id=a.id,
        name=a.name,
        share=100 * p.weight,
        score=a.score,
        ids=tuple(dict.fromkeys(p.ids)),
        reason=reason,
        rescored=weight * step,
    )


def _entered(p: _Continuation, middle: float) -> Thread:
    a = p.activity
    return Thread(
        happened="entered",
        id=a.id,
        name=a.name,
        share_from=0.0,
        share_to=100 * p.weight,
        score_from=None,
        score_to=float(a.score),
        moved=p.weight * (a.score - middle),
        members=(Member(id=a.id, name=a.name, share=100 * p.weight, score=a.score, ids=(a.id,)),),
    )
