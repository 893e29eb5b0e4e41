"""The figures of one snapshot, as `status` answers them. Numbers unrounded, dates as ISO texts, absent parts None.

They are worked out in two halves: what depends on the snapshot alone (kept in the summary cache), and what depends
on today.
"""

import datetime as dt
from dataclasses import asdict
from typing import Any

from laddertui.domain import quarters
from laddertui.domain.advice import advice
from laddertui.domain.ladder import position, time_per_score
from laddertui.domain.leverage import leverage_figures
from laddertui.domain.plan import planned_points, projected_rung
from laddertui.domain.profession import Profession, pipeline, surface
from laddertui.domain.snapshot import Plan, Snapshot

Figures = dict[str, Any]
"""Plain data that survives a round trip through JSON."""


def figures(snapshot: Snapshot) -> Figures:
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


def _plan(snapshot: Snapshot, plan: Plan) -> Figures:
    return {
        "starts_on": plan.starts_on.isoformat() if plan.starts_on else None,
        "days": quarters.SPRINT_DAYS,
        "planned_points": planned_points(plan),
        "projected_rung": projected_rung(snapshot),
    }


def _profession(p: Profession) -> Figures:
    return {
        "surface": surface(p.tasks),
        "pipeline": pipeline(p.tasks),
        "annotation": p.annotation.level if p.annotation else None,
        "lost_spending": p.macro.lost_spending if p.macro else None,
        "indicators": [
            {"kind": i.kind, "change_percent": i.change_percent, "observed_on": i.observed_on.isoformat()}
            for i in p.indicators
        ],
    }


def status(profile: str, found: Figures | None, today: dt.date) -> Figures:
    """The answer of `status` for the newest readable snapshot's figures; all None where there is none."""
    if found is None:
        return dict.fromkeys(STATUS_KEYS) | {"profile": profile}
    plan = found["plan"]
    starts_on = _date(plan["starts_on"]) if plan else None
    answer = {key: found.get(key) for key in STATUS_KEYS} | {"profile": profile, "review_due": is_due(found, today)}
    if plan:
        day = quarters.sprint_day(starts_on, today) if starts_on else None
        answer["plan"] = {"day": day} | {key: plan[key] for key in ("days", "planned_points", "projected_rung")}
    return answer


STATUS_KEYS = (
    "profile",
    "quarter",
    "taken_on",
    "rung",
    "noise",
    "exposed_share",
    "anchored_share",
    "next_review_on",
    "review_due",
    "plan",
    "leverage",
    "profession",
    "advice",
)
"""The keys of the answer, in the order of the contract."""


def is_due(found: Figures, today: dt.date) -> bool:
    """Whether the review or the sprint's end of these figures is due."""
    starts_on = _date(found["plan"]["starts_on"]) if found["plan"] else None
    sprint_ends_on = quarters.sprint_end(starts_on) if starts_on else None
    next_review_on = _date(found["next_review_on"])
    assert next_review_on is not None
    return quarters.is_due(next_review_on, sprint_ends_on, today)


def _date(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
