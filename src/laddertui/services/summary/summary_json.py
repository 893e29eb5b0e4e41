"""A summary as JSON: in the summary cache, and in the answers of `status`, `show` and `history`.

Dates are ISO texts, numbers are unrounded, absent parts are null.
"""

import datetime as dt
from typing import Any

from laddertui.domain.sprint.events import Tick
from laddertui.services.summary.drift_summary import DriftCause, DriftStep, DriftSummary
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

Json = dict[str, Any]
"""An object of JSON. Dicts of this kind exist only at this edge."""


def summary_to_json(summary: ProfileSummary) -> Json:
    """Return a profile's summary as the cache keeps it."""
    return {
        "newest": snapshot_to_json(summary.newest) if summary.newest else None,
        "before": snapshot_to_json(summary.before) if summary.before else None,
        "drift": _plain(summary.drift) if summary.drift else None,
        "history": [row_to_json(row) for row in summary.history],
        "done": [[tick.event, tick.on.isoformat()] for tick in summary.done or ()],
        "done_reason": summary.done_reason,
        "scored_again_on": _plain(summary.scored_again_on),
    }


def summary_from_json(data: Json) -> ProfileSummary:
    """Return the summary that `summary_to_json` wrote."""
    newest, before = data["newest"], data["before"]
    return ProfileSummary(
        newest=snapshot_from_json(newest) if newest else None,
        before=snapshot_from_json(before) if before else None,
        drift=_drift_from_json(data["drift"]) if data["drift"] else None,
        history=tuple(_row_from_json(row) for row in data["history"]),
        done=_done_from_json(data["done"]) if data["done_reason"] is None else None,
        done_reason=data["done_reason"],
        scored_again_on=_day_from_json(data["scored_again_on"]),
    )


def _day_from_json(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def _done_from_json(data: list[list[str]]) -> tuple[Tick, ...]:
    return tuple(Tick(event=event, on=dt.date.fromisoformat(on)) for event, on in data)


def snapshot_to_json(summary: SnapshotSummary) -> Json:
    """Return one quarter's summary as an object."""
    return dict(_plain(summary))


def snapshot_from_json(data: Json) -> SnapshotSummary:
    """Return the summary that `snapshot_to_json` wrote."""
    plan, leverage, profession = data["plan"], data["leverage"], data["profession"]
    read = {
        "taken_on": dt.date.fromisoformat(data["taken_on"]),
        "next_review_on": dt.date.fromisoformat(data["next_review_on"]),
        "plan": _plan_from_json(plan) if plan else None,
        "leverage": LeverageSummary(**leverage) if leverage else None,
        "profession": _profession_from_json(profession) if profession else None,
        "advice": tuple(AdviceRef(**advice) for advice in data["advice"]),
        "time_per_score": tuple(data["time_per_score"]),
        "activities": tuple(ActivitySummary(**each) for each in data["activities"]),
    }
    return SnapshotSummary(**(data | read))


def row_to_json(row: QuarterRow) -> Json:
    """Return a row of the history, with the keys of the contract in their order."""
    figures = row.figures
    return {
        "quarter": row.quarter,
        "taken_on": figures.taken_on.isoformat() if figures else None,
        "rung": figures.rung if figures else None,
        "exposed_share": figures.exposed_share if figures else None,
        "anchored_share": figures.anchored_share if figures else None,
        "readable": row.is_readable,
        "reason": row.reason,
    }


def _row_from_json(data: Json) -> QuarterRow:
    figures = None
    if data["readable"]:
        figures = QuarterFigures(
            taken_on=dt.date.fromisoformat(data["taken_on"]),
            rung=data["rung"],
            exposed_share=data["exposed_share"],
            anchored_share=data["anchored_share"],
        )
    return QuarterRow(quarter=data["quarter"], figures=figures, reason=data["reason"])


def _drift_from_json(data: Json) -> DriftSummary:
    steps = tuple(
        DriftStep(**(step | {"causes": tuple(DriftCause(**cause) for cause in step["causes"])}))
        for step in data["steps"]
    )
    return DriftSummary(**(data | {"steps": steps}))


def _plan_from_json(data: Json) -> PlanSummary:
    starts_on = data["starts_on"]
    read = {
        "starts_on": dt.date.fromisoformat(starts_on) if starts_on else None,
        "moves": tuple(MoveSummary(**each) for each in data["moves"]),
        "events": tuple(
            EventSummary(**(each | {"at": dt.time.fromisoformat(each["at"])}))
            for each in data["events"]
        ),
    }
    return PlanSummary(**(data | read))


def _profession_from_json(data: Json) -> ProfessionSummary:
    indicators = tuple(
        IndicatorSummary(**(each | {"observed_on": dt.date.fromisoformat(each["observed_on"])}))
        for each in data["indicators"]
    )
    return ProfessionSummary(**(data | {"indicators": indicators}))


def _plain(value: Any) -> Any:
    """Return a record as plain data."""
    if isinstance(value, tuple):
        if hasattr(value, "_asdict"):
            return {name: _plain(item) for name, item in value._asdict().items()}
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, dt.date | dt.time) else value
