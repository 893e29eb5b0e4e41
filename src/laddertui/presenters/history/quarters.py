"""Every saved quarter as History shows it: its rung, and what moved since the one before."""

from collections.abc import Sequence

from laddertui.domain import ladder
from laddertui.domain.drift import drift, kept_points
from laddertui.domain.noted import ai_moved_noted, noted_ids
from laddertui.domain.plan import planned_points
from laddertui.domain.record import record
from laddertui.domain.repeats.score_doubt import ASSUMED, ScoreDoubt
from laddertui.domain.signal import Signal
from laddertui.domain.snapshot import Snapshot
from laddertui.storage.snapshots import Row


@record
class Change:
    """What changed since the readable quarter before, in rungs, unrounded."""

    since: str
    """The quarter before, like `2026-Q3`."""
    in_all: float
    """The rung now less the rung then; the four parts below add up to it."""
    is_noise: bool
    """Whether that is within scoring noise."""
    moved: float
    """What moved time did."""
    ai_moved: float
    """What scores did that changed because AI can do more now."""
    ai_moved_noted: float
    """The part of it that signals and tries of that quarter show."""
    rejudged: float
    """What scores did that are seen differently."""
    work_changed: float
    """What scores did that changed because the work itself changed."""
    kept: float | None
    """Points of the earlier plan that happened; None without a plan."""
    planned: float | None
    """Points that the earlier plan moves; None without a plan."""


@record
class HistoryQuarter:
    """One saved quarter, readable or not."""

    quarter: str
    """Its name, like `2026-Q4`."""
    rung: float | None = None
    """1.00 to 5.00; None where it cannot be read."""
    noise: float = 0.0
    """How far the rung may be off, in rungs."""
    repeats: int = 0
    """The pairs of one's own repeats that it was measured from; 0 where it is assumed."""
    exposed_share: float = 0.0
    """Percent of the week at scores 1 and 2."""
    anchored_share: float = 0.0
    """Percent of the week at scores 4 and 5."""
    change: Change | None = None
    """What changed; None for the first, and where it cannot be read."""
    reason: str = ""
    """Why it cannot be read; "" where it can."""


def history_quarters(
    rows: Sequence[Row], signals: Sequence[Signal] = (), doubt: ScoreDoubt = ASSUMED
) -> tuple[HistoryQuarter, ...]:
    """Return every quarter, oldest first; a change is always that since the last readable one.

    `signals` are all that were noted, by which it is told what AI moved; `doubt` is how far a score
    may be off.
    """
    quarters: list[HistoryQuarter] = []
    before: Snapshot | None = None
    for row in rows:
        if row.snapshot is None:
            quarters.append(HistoryQuarter(quarter=row.quarter, reason=row.reason or ""))
            continue
        quarters.append(_readable(row.snapshot, before, signals, doubt))
        before = row.snapshot
    return tuple(quarters)


def _readable(
    snapshot: Snapshot, before: Snapshot | None, signals: Sequence[Signal], doubt: ScoreDoubt
) -> HistoryQuarter:
    position = ladder.position(snapshot.activities, doubt.steps)
    assert position is not None  # a snapshot without faults has scores and shares
    return HistoryQuarter(
        quarter=snapshot.quarter,
        rung=position.rung,
        noise=position.noise,
        repeats=doubt.pairs,
        exposed_share=position.exposed_share,
        anchored_share=position.anchored_share,
        change=_change(before, snapshot, signals, doubt) if before is not None else None,
    )


def _change(
    before: Snapshot, after: Snapshot, signals: Sequence[Signal], doubt: ScoreDoubt
) -> Change:
    found = drift(before, after, score_doubt=doubt.steps)
    return Change(
        since=before.quarter,
        in_all=found.delta,
        is_noise=found.within_noise,
        moved=found.moved,
        ai_moved=found.rescoring.ai_moved,
        ai_moved_noted=ai_moved_noted(found.threads, noted_ids(signals, before, after)),
        rejudged=found.rescoring.rejudged,
        work_changed=found.rescoring.job_changed,
        kept=kept_points(before, after),
        planned=planned_points(before.plan) if before.plan is not None else None,
    )
