"""The figures of one snapshot, as plain data: what depends on the snapshot alone, and is kept in the summary cache."""

from dataclasses import asdict
from typing import TYPE_CHECKING

from laddertui.domain import quarters
from laddertui.domain.advice import advice
from laddertui.domain.ladder import position, time_per_score
from laddertui.domain.leverage import leverage_figures
from laddertui.domain.plan import planned_points, projected_rung
from laddertui.domain.profession import Profession, pipeline, surface
from laddertui.domain.snapshot import Plan, Snapshot

if TYPE_CHECKING:
    from laddertui.services.status import Figures


def figures(snapshot: Snapshot) -> "Figures":
    """What depends on the snapshot alone. The snapshot is without faults."""
    found = position(snapshot.activities)
    assert found is not None  # a snapshot without faults has scores and shares
    leverage = leverage_figures(snapshot.activities, snapshot.leverage)
    return {
        "quarter": snapshot.quarter,
        "taken_on": snapshot.taken_on.isoformat(),
        **asdict(found),
        "next_review_on": quarters.next_review(snapshot.taken_on).isoformat(),
        "plan": _plan(snapshot, snapshot.plan) if snapshot.plan else None,
        "leverage": asdict(leverage) if leverage else None,
        "profession": _profession(snapshot.profession) if snapshot.profession else None,
        "advice": [{"code": a.code, "activity": a.activity} for a in advice(snapshot)],
        "role": snapshot.role,
        "time_per_score": list(time_per_score(snapshot.activities).values()),
        "names": {a.id: a.name for a in snapshot.activities},
    }


def _plan(snapshot: Snapshot, plan: Plan) -> "Figures":
    return {
        "starts_on": plan.starts_on.isoformat() if plan.starts_on else None,
        "days": quarters.SPRINT_DAYS,
        "planned_points": planned_points(plan),
        "projected_rung": projected_rung(snapshot),
        "skill": plan.skill,
        "needs_agreement_of": plan.needs_agreement_of,
        "events": [f"{e.weekday[:3].capitalize()} {e.at:%H:%M} {e.title}" for e in plan.events],
    }


def _profession(p: Profession) -> "Figures":
    return {
        "surface": surface(p.tasks),
        "pipeline": pipeline(p.tasks),
        "annotation": p.annotation.level if p.annotation else None,
        "lost_spending": p.macro.lost_spending if p.macro else None,
        "indicators": [
            {
                "kind": i.kind,
                "change_percent": i.change_percent,
                "observed_on": i.observed_on.isoformat(),
            }
            for i in p.indicators
        ],
    }
