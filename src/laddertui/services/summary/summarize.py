"""Work a summary out from snapshots, with the sums of the method."""

from collections.abc import Callable, Sequence
from dataclasses import asdict

from laddertui.domain import quarters
from laddertui.domain.advice import advice
from laddertui.domain.drift import drift
from laddertui.domain.ladder import position, time_per_score
from laddertui.domain.leverage import hands_on_share, leverage_figures
from laddertui.domain.plan import planned_points, projected_rung, receivers
from laddertui.domain.profession import Profession, pipeline, surface
from laddertui.domain.repeats.score_doubt import ASSUMED, ScoreDoubt
from laddertui.domain.signal import Signal
from laddertui.domain.snapshot import WEEKDAYS, Snapshot
from laddertui.domain.sprint.events import Tick
from laddertui.services.repeats.score_repeats import NOTHING, Repeated
from laddertui.services.summary.drift_summary import DriftSummary
from laddertui.services.summary.lens_summary import (
    IndicatorSummary,
    LeverageSummary,
    ProfessionSummary,
)
from laddertui.services.summary.records import (
    ActivitySummary,
    AdviceRef,
    EventSummary,
    MoveSummary,
    PlanSummary,
    ProfileSummary,
    QuarterFigures,
    QuarterRow,
    SnapshotSummary,
)
from laddertui.services.summary.summarize_drift import summarize_drift
from laddertui.storage.snapshots import Row, with_event_ids

ReadSignals = Callable[[], Sequence[Signal]]
"""Reads every signal; called only where one may matter."""


def summarize(
    rows: Sequence[Row],
    read_signals: ReadSignals = tuple,
    done: tuple[Tick, ...] | None = (),
    done_reason: str | None = None,
    repeated: Repeated = NOTHING,
) -> ProfileSummary:
    """Return the summary of a profile's quarters, which come oldest first, readable or not.

    `done` is what was ticked off; None, with the reason, where that cannot be read. `repeated` is
    what is known of scores given again.
    """
    readable = [row.snapshot for row in rows if row.snapshot is not None]
    newest = [summarize_snapshot(snapshot, repeated.doubt) for snapshot in readable[-2:]]
    return ProfileSummary(
        newest=newest[-1] if newest else None,
        before=newest[-2] if len(newest) > 1 else None,
        drift=_drift(readable[-2:], read_signals, repeated.doubt) if len(newest) > 1 else None,
        history=tuple(_row(row) for row in rows),
        done=done,
        done_reason=done_reason,
        scored_again_on=repeated.last_on.get(newest[-1].quarter) if newest else None,
    )


def _drift(two: Sequence[Snapshot], read_signals: ReadSignals, doubt: ScoreDoubt) -> DriftSummary:
    before, after = two
    found = drift(before, after, score_doubt=doubt.steps)
    is_laid_to_ai = any(m.reason == "ai-moved" for t in found.threads for m in t.members)
    return summarize_drift(
        before, after, found, read_signals() if is_laid_to_ai else (), doubt.pairs
    )


def _row(row: Row) -> QuarterRow:
    figures = _quarter_figures(row.snapshot) if row.snapshot is not None else None
    return QuarterRow(quarter=row.quarter, figures=figures, reason=row.reason)


def _quarter_figures(snapshot: Snapshot) -> QuarterFigures:
    sums = position(snapshot.activities)
    assert sums is not None  # a snapshot without faults has scores and shares
    return QuarterFigures(
        taken_on=snapshot.taken_on,
        rung=sums.rung,
        exposed_share=sums.exposed_share,
        anchored_share=sums.anchored_share,
    )


def summarize_snapshot(snapshot: Snapshot, doubt: ScoreDoubt = ASSUMED) -> SnapshotSummary:
    """Return the summary of one snapshot, which is without faults."""
    sums = position(snapshot.activities, doubt.steps)
    assert sums is not None  # a snapshot without faults has scores and shares
    leverage = leverage_figures(snapshot.activities, snapshot.leverage)
    return SnapshotSummary(
        quarter=snapshot.quarter,
        taken_on=snapshot.taken_on,
        rung=sums.rung,
        noise=sums.noise,
        exposed_share=sums.exposed_share,
        anchored_share=sums.anchored_share,
        next_review_on=quarters.next_review(snapshot.taken_on),
        hands_on_share=hands_on_share(snapshot.activities),
        score_doubt=doubt.steps,
        repeats=doubt.pairs,
        plan=summarize_plan(snapshot),
        leverage=LeverageSummary(**asdict(leverage)) if leverage else None,
        profession=_profession(snapshot.profession) if snapshot.profession else None,
        advice=tuple(AdviceRef(each.code, each.activity) for each in advice(snapshot)),
        role=snapshot.role,
        time_per_score=tuple(time_per_score(snapshot.activities).values()),
        activities=tuple(
            ActivitySummary(each.id, each.name, each.share, each.score)
            for each in snapshot.activities
        ),
    )


def summarize_plan(snapshot: Snapshot) -> PlanSummary | None:
    """Return the summary of a snapshot's plan; None where it has none."""
    plan = with_event_ids(snapshot).plan
    if plan is None:
        return None
    names = {each.id: each.name for each in receivers(snapshot)}  # every donor is among them
    return PlanSummary(
        starts_on=plan.starts_on,
        days=quarters.SPRINT_DAYS,
        planned_points=planned_points(plan),
        projected_rung=projected_rung(snapshot),
        skill=plan.skill,
        needs_agreement_of=plan.needs_agreement_of,
        moves=tuple(
            MoveSummary(names.get(move.from_, ""), names.get(move.to, ""), move.points)
            for move in plan.moves
        ),
        events=tuple(
            EventSummary(
                id=event.id or "",
                title=event.title,
                weekday=WEEKDAYS.index(event.weekday),
                at=event.at,
            )
            for event in plan.events
        ),
    )


def _profession(lens: Profession) -> ProfessionSummary:
    return ProfessionSummary(
        surface=surface(lens.tasks),
        pipeline=pipeline(lens.tasks),
        annotation=lens.annotation.level if lens.annotation else None,
        lost_spending=lens.macro.lost_spending if lens.macro else None,
        indicators=tuple(
            IndicatorSummary(
                kind=indicator.kind,
                change_percent=indicator.change_percent,
                observed_on=indicator.observed_on,
            )
            for indicator in lens.indicators
        ),
    )
