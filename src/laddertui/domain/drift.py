"""Drift: the change of the rung between two snapshots, split exactly into what was moved and what was scored anew.

That the ladder itself moves is the AI Job Ladder's thought; the split, its noise, the kept points and the pace are
ours. The formulas are those of the design's section 3: `w` is a part of the week (0 to 1), `s` a score, `M` the middle
of the two rungs.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Literal

from laddertui.domain.ladder import SCORE_STEP_DOUBT, rung, weights
from laddertui.domain.plan import TINY, received_by
from laddertui.domain.quarters import quarters_between
from laddertui.domain.record import record
from laddertui.domain.snapshot import Activity, ChangeReason, Snapshot

Happened = Literal["kept", "split", "entered", "left"]
"""What became of a thread: one activity continues it, several do, it is new, or nothing continues it."""

_DEFAULT_REASON: ChangeReason = "rejudged"
_FEWEST_FOR_A_PACE = 3


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
    name: str
    share: float
    """Percent of the later week, 0 to 100."""
    score: int
    reason: ChangeReason | None = None
    """Why its score is another than its thread's; None where it is the same, and where it entered."""
    rescored: float = 0.0
    """What its changed score did to the rung, in rungs."""


@record
class Thread:
    """One activity from snapshot to snapshot: a row to compare two by."""

    happened: Happened
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
    """What its gain or loss of time did to the rung, in rungs: its part of `mix`, `entered` or `left`."""
    members: tuple[Member, ...]
    """What continues it in the later snapshot: none where it left, several where it was split."""

    @property
    def rescoring(self) -> Rescoring:
        """What its members' changed scores did to the rung, by reason."""
        return _rescoring(self.members)

    @property
    def reason(self) -> ChangeReason | None:
        """The one reason for which scores changed here; None where none changed, or for several reasons."""
        reasons = {m.reason for m in self.members if m.reason is not None}
        return reasons.pop() if len(reasons) == 1 else None


@record
class Drift:
    """The change from one snapshot to a later one. All but `within_noise` and `threads` in rungs, unrounded."""

    rung_from: float
    rung_to: float
    delta: float
    """`rung_to - rung_from`; `moved` and all of `rescoring` add up to it but for floating point."""
    noise: float
    """How large a change may be without meaning anything, if each score may be half a step off: 0 to 0.71."""
    within_noise: bool
    """Whether the change, up or down, is no larger than the noise."""
    moved: float
    """`mix + entered + left`: I moved my time."""
    mix: float
    """Time gained and lost by activities that were kept or split."""
    rescoring: Rescoring
    entered: float
    """What new activities did."""
    left: float
    """What the end of activities did."""
    threads: tuple[Thread, ...]
    """In the earlier snapshot's order, then what entered in the later one's."""


def drift(before: Snapshot, after: Snapshot, between: Sequence[Snapshot] = ()) -> Drift:
    """The exact, additive split of the change from one snapshot to a later one. Ours.

    `between` are the readable snapshots between the two, oldest first; threads are followed through every one of
    them, and a thread that one of them lacks has ended there. Raises ValueError where a week has no time at all.
    """
    rung_from, rung_to = rung(before.activities), rung(after.activities)
    threads = tuple(_threads(before, after, between, (rung_from + rung_to) / 2))
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
        within_noise=abs(delta) <= noise + TINY,
        moved=math.fsum((mix, entered, left)),
        mix=mix,
        rescoring=_rescoring(m for t in threads for m in t.members),
        entered=entered,
        left=left,
        threads=threads,
    )


def kept_points(
    before: Snapshot, after: Snapshot, between: Sequence[Snapshot] = ()
) -> float | None:
    """Percentage points of the earlier snapshot's plan that happened: 0 to the points planned. Ours.

    For each receiver its gain of share, all that continues it taken together, no less than 0 and no more than the
    points planned into it. One that is new, the next rung's, started at 0. None without an earlier plan. `between` is
    that of `drift`. Raises ValueError where a week has no time at all.
    """
    if before.plan is None:
        return None
    then: dict[str, float] = {}
    for a, w in zip(before.activities, weights(before.activities), strict=True):
        then.setdefault(a.id, 100 * w)
    now: dict[str, float] = defaultdict(float)
    earlier = _newest_first(before, between)
    for a, w in zip(after.activities, weights(after.activities), strict=True):
        trace = _followed(a, earlier)
        if trace.whole or trace.id not in then:
            now[trace.id] += 100 * w
    planned = received_by(before.plan.moves)
    return math.fsum(
        min(max(now[id] - then.get(id, 0.0), 0.0), points) for id, points in planned.items()
    )


def pace(snapshots: Sequence[Snapshot]) -> float | None:
    """What AI moved in a person's own records, in rungs for each calendar quarter from the first to the last. Ours.

    All readable snapshots, oldest first, one a quarter; None for fewer than three. It looks back, and is never turned
    into a date. Raises ValueError where a week has no time at all.
    """
    if len(snapshots) < _FEWEST_FOR_A_PACE:
        return None
    moved = math.fsum(drift(a, b).rescoring.ai_moved for a, b in pairwise(snapshots))
    return moved / quarters_between(snapshots[0].quarter, snapshots[-1].quarter)


@record
class _Trace:
    """Where an activity comes from, as far back as it can be followed."""

    id: str
    """The id that was looked for last."""
    whole: bool
    """Whether the thread leads all the way back to the earliest snapshot."""
    reason: ChangeReason | None
    """The newest reason given on the way, the earliest snapshot's own left out."""


def _newest_first(before: Snapshot, between: Sequence[Snapshot]) -> list[dict[str, Activity]]:
    """Every snapshot a thread leads through, by id; of doubled ids, which only a draft has, the first."""
    return [{a.id: a for a in reversed(s.activities)} for s in (*reversed(between), before)]


def _followed(a: Activity, earlier: Iterable[Mapping[str, Activity]]) -> _Trace:
    """Follow an activity back: at each step to the id in its `was`, or else to its own id."""
    here, reason, id = a, None, a.id
    for known in earlier:
        reason = reason or here.change_reason
        id = here.was or here.id
        found = known.get(id)
        if found is None:
            return _Trace(id=id, whole=False, reason=reason)
        here = found
    return _Trace(id=id, whole=True, reason=reason)


def _threads(
    before: Snapshot, after: Snapshot, between: Sequence[Snapshot], middle: float
) -> Iterator[Thread]:
    earlier = _newest_first(before, between)
    continued: dict[str, list[_Part]] = defaultdict(list)
    entered: list[_Part] = []
    for a, w in zip(after.activities, weights(after.activities), strict=True):
        trace = _followed(a, earlier)
        part = _Part(activity=a, weight=w, reason=trace.reason or _DEFAULT_REASON)
        (continued[trace.id] if trace.whole else entered).append(part)
    for a, w in zip(before.activities, weights(before.activities), strict=True):
        yield _thread(a, w, continued.pop(a.id, []), middle)
    for part in entered:
        yield _entered(part, middle)


@record
class _Part:
    """An activity of the later snapshot while its thread is worked out."""

    activity: Activity
    weight: float
    reason: ChangeReason


def _thread(a: Activity, w0: float, parts: Sequence[_Part], middle: float) -> Thread:
    """A thread that begins in the earlier snapshot."""
    w1 = math.fsum(p.weight for p in parts)
    timed = (
        w1 > 0
    )  # only in a draft can what continues it have no time yet; its scores then weigh nothing
    mean = math.fsum(p.weight * p.activity.score for p in parts) / w1 if timed else float(a.score)
    return Thread(
        happened="left" if not parts else "kept" if len(parts) == 1 else "split",
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


def _member(p: _Part, score_from: int, weight: float) -> Member:
    a = p.activity
    step = a.score - score_from
    reason = p.reason if step else None
    return Member(
        id=a.id,
        name=a.name,
        share=100 * p.weight,
        score=a.score,
        reason=reason,
        rescored=weight * step,
    )


def _entered(p: _Part, middle: float) -> Thread:
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
        members=(Member(id=a.id, name=a.name, share=100 * p.weight, score=a.score),),
    )


def _moved(threads: Iterable[Thread], *happened: Happened) -> float:
    return (
        math.fsum(t.moved for t in threads if t.happened in happened) + 0.0
    )  # which makes a -0.0 a plain 0.0


def _rescoring(members: Iterable[Member]) -> Rescoring:
    by_reason: dict[str | None, list[float]] = defaultdict(list)
    for m in members:
        by_reason[m.reason].append(m.rescored)
    return Rescoring(
        ai_moved=math.fsum(by_reason["ai-moved"]),
        rejudged=math.fsum(by_reason["rejudged"]),
        job_changed=math.fsum(by_reason["job-changed"]),
    )


def _doubt(t: Thread) -> float:
    """A thread's part under the root of a drift's noise."""
    w0, w1 = t.share_from / 100, t.share_to / 100
    if t.members and all(m.score == t.score_from for m in t.members):
        return (w1 - w0) ** 2
    return w0**2 + math.fsum((m.share / 100) ** 2 for m in t.members)
