"""The rows of the tables: one for each activity of each quarter, or one for each quarter."""

from collections.abc import Iterator, Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Literal

from laddertui.domain.drift import drift
from laddertui.domain.plan import given_by, received_by
from laddertui.domain.repeats.score_doubt import ASSUMED, ScoreDoubt
from laddertui.domain.snapshot import Activity, Snapshot
from laddertui.export.table import Cell, Row
from laddertui.services.session import ProfileSession
from laddertui.services.summary.summarize import summarize_snapshot
from laddertui.storage.snapshots import Row as Saved

Rows = Literal["activities", "snapshots"]
"""What a row is."""
KINDS: tuple[Rows, ...] = ("activities", "snapshots")
_ACTIVITY = tuple(field.name for field in fields(Activity))
_of_activity = attrgetter(*_ACTIVITY)
"""The values of an activity under these names."""
_OF_A_QUARTER = ("profile", "quarter", "taken_on")
"""What every row begins with: the profile's id, the quarter, the day of the assessment."""
COLUMNS: dict[Rows, tuple[str, ...]] = {
    "activities": (
        *_OF_A_QUARTER,
        *_ACTIVITY,
        "hours",
        "planned_points",
    ),
    "snapshots": (
        *_OF_A_QUARTER,
        "role",
        "hours_per_week",
        "occupation",
        "rung",
        "noise",
        "exposed_share",
        "anchored_share",
        "hands_on_share",
        "activities",
        "starts_on",
        "planned_points",
        "projected_rung",
        "events",
        "exposed_value_share",
        "held_value_share",
        "erosion",
        "friction",
        "surface",
        "pipeline",
        "annotation",
        "lost_spending",
        "delta",
        "delta_noise",
        "moved",
        "mix",
        "entered",
        "left",
        "ai_moved",
        "rejudged",
        "job_changed",
    ),
}
"""The columns of either table, in order; docs/tables.md says what each holds."""


def table_rows(
    session: ProfileSession, saved: Sequence[Saved], kind: Rows, quarter: str | None = None
) -> Iterator[Row]:
    """Yield the rows of a profile's readable quarters, oldest first; of one quarter if named.

    `saved` is what its store has, whether it can be read or not.

    A row a snapshot says too how its rung differs from that of the readable quarter before it.
    """
    before: Snapshot | None = None
    doubt = session.repeats.doubt if kind == "snapshots" else ASSUMED
    for snapshot in (row.snapshot for row in saved if row.snapshot is not None):
        if quarter in (None, snapshot.quarter):
            start: dict[str, Cell] = {
                "profile": session.folder.id,
                "quarter": snapshot.quarter,
                "taken_on": snapshot.taken_on,
            }
            if kind == "activities":
                yield from (start | row for row in _activities(snapshot))
            else:
                yield start | _figures(snapshot, doubt) | _change(before, snapshot, doubt)
        before = snapshot


def _activities(snapshot: Snapshot) -> Iterator[dict[str, Cell]]:
    """Yield each activity as the file has it, with its hours a week and the points it is to get."""
    moves = snapshot.plan.moves if snapshot.plan else ()
    given, received = given_by(moves), received_by(moves)
    for activity in snapshot.activities:
        hours = snapshot.hours_per_week
        row: dict[str, Cell] = dict(zip(_ACTIVITY, _of_activity(activity), strict=True))
        row["hours"] = None if hours is None else activity.share / 100 * hours
        if snapshot.plan is not None:
            row["planned_points"] = received.get(activity.id, 0.0) - given.get(activity.id, 0.0)
        yield row


def _figures(snapshot: Snapshot, doubt: ScoreDoubt) -> dict[str, Cell]:
    """Return what a quarter comes to, as `status` says it."""
    summary = summarize_snapshot(snapshot, doubt)
    row: dict[str, Cell] = {
        "role": snapshot.role,
        "hours_per_week": snapshot.hours_per_week,
        "occupation": snapshot.occupation,
        "rung": summary.rung,
        "noise": summary.noise,
        "exposed_share": summary.exposed_share,
        "anchored_share": summary.anchored_share,
        "hands_on_share": summary.hands_on_share,
        "activities": len(snapshot.activities),
    }
    if plan := summary.plan:
        row |= {
            "starts_on": plan.starts_on,
            "planned_points": plan.planned_points,
            "projected_rung": plan.projected_rung,
            "events": len(plan.events),
        }
    if leverage := summary.leverage:
        row |= {
            "exposed_value_share": leverage.exposed_value_share,
            "held_value_share": leverage.held_value_share,
            "erosion": leverage.erosion,
            "friction": leverage.friction,
        }
    if profession := summary.profession:
        row |= {
            "surface": profession.surface,
            "pipeline": profession.pipeline,
            "annotation": profession.annotation,
            "lost_spending": profession.lost_spending,
        }
    return row


def _change(before: Snapshot | None, after: Snapshot, doubt: ScoreDoubt) -> dict[str, Cell]:
    """Return how the rung differs from the quarter before, by cause; nothing for the first."""
    if before is None:
        return {}
    found = drift(before, after, score_doubt=doubt.steps)
    return {
        "delta": found.delta,
        "delta_noise": found.noise,
        "moved": found.moved,
        "mix": found.mix,
        "entered": found.entered,
        "left": found.left,
        "ai_moved": found.rescoring.ai_moved,
        "rejudged": found.rescoring.rejudged,
        "job_changed": found.rescoring.job_changed,
    }
