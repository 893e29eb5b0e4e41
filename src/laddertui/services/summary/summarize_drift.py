"""Work out a drift as it is shown: its steps, and the activities that made each."""

from collections.abc import Iterable, Iterator

from laddertui.domain.drift import Drift
from laddertui.domain.noted import ai_moved_noted, is_noted, noted_ids
from laddertui.domain.signal import Signal
from laddertui.domain.snapshot import ChangeReason, Snapshot
from laddertui.domain.threads import Thread
from laddertui.services.summary.drift_summary import (
    CauseKind,
    DriftCause,
    DriftStep,
    DriftSummary,
    StepKey,
)

_REASONS: tuple[tuple[StepKey, ChangeReason], ...] = (
    ("ai_moved", "ai-moved"),
    ("rejudged", "rejudged"),
    ("job_changed", "job-changed"),
)


def summarize_drift(
    before: Snapshot, after: Snapshot, d: Drift, signals: Iterable[Signal] = (), repeats: int = 0
) -> DriftSummary:
    """Return the drift between two snapshots in steps; `signals` are all that are known.

    `repeats` are the pairs from which its noise was measured; 0 where that is assumed.
    """
    noted = noted_ids(signals, before, after)
    rescored = (
        DriftStep(
            key=key,
            amount=getattr(d.rescoring, key),
            noted=ai_moved_noted(d.threads, noted) if key == "ai_moved" else 0.0,
            causes=_largest_first(_rescored(d.threads, reason, noted)),
        )
        for key, reason in _REASONS
    )
    moved = DriftStep("moved", d.moved, 0.0, _largest_first(_moved(d.threads)))
    return DriftSummary(
        quarter_from=before.quarter,
        quarter_to=after.quarter,
        rung_from=d.rung_from,
        rung_to=d.rung_to,
        noise=d.noise,
        noise_moved=d.noise_moved,
        noise_rescored=d.noise_rescored,
        steps=(moved, *rescored),
        repeats=repeats,
    )


def _largest_first(causes: Iterable[DriftCause]) -> tuple[DriftCause, ...]:
    return tuple(sorted((c for c in causes if c.amount), key=lambda c: -abs(c.amount)))


def _moved(threads: Iterable[Thread]) -> Iterator[DriftCause]:
    for t in threads:
        name = t.members[0].name if t.happened == "kept" else t.name
        yield DriftCause(name, _kind(t), t.moved)


def _kind(t: Thread) -> CauseKind:
    if t.happened == "entered":
        return "new"
    if t.happened == "left":
        return "gone"
    return "more" if t.share_to > t.share_from else "less"


def _rescored(
    threads: Iterable[Thread], reason: ChangeReason, noted: frozenset[str]
) -> Iterator[DriftCause]:
    for t in threads:
        for m in t.members:
            if m.reason == reason:
                yield DriftCause(
                    m.name, "rescored", m.rescored, t.score_from, m.score, is_noted(m, noted)
                )
