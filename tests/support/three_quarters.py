"""Three quarters of one person, in which activities are split, dropped, renamed and scored anew."""

import datetime as dt
from dataclasses import replace
from typing import Any

from laddertui.domain.draft import Draft, Session
from laddertui.domain.snapshot import Activity, NextActivity, NextRung, Snapshot
from tests.support.snapshots import activity, move, plan, snapshot


def audit(*rows: Activity, **more: Any) -> Snapshot:
    return snapshot(rows, **more)


Q2 = audit(
    activity("boilerplate", 40, 2),
    activity("debugging", 20, 2),
    activity("meetings", 10, 3),
    activity("reviews", 20, 3),
    activity("mentoring", 10, 4),
    quarter="2026-Q2",
    next_rung=NextRung(
        activities=(NextActivity(id="discovery", name="Finding out what clients need", score=4),)
    ),
    plan=plan(move("boilerplate", "discovery", 20)),
)
"""On 0.80 + 0.40 + 0.30 + 0.60 + 0.40 = 2.50, with a plan of 20 points."""


Q3 = audit(
    activity("boilerplate", 30, 1, change_reason="ai-moved"),
    activity("debugging", 20, 2),
    activity("meetings", 10, 3),
    activity("reviews", 20, 3),
    activity("mentoring", 10, 4),
    activity("discovery", 10, 4),
    quarter="2026-Q3",
)
"""On 0.30 + 0.40 + 0.30 + 0.60 + 0.40 + 0.40 = 2.40: ten points moved of the twenty."""


Q4 = audit(
    activity("boilerplate", 30, 1),
    activity("debugging", 20, 2),
    activity("code-reviews", 12, 3, was="reviews"),
    activity("design-talks", 12, 4, was="reviews", change_reason="job-changed"),
    activity("mentoring", 10, 4),
    activity("discovery", 16, 4),
    quarter="2026-Q4",
)
"""On 0.30 + 0.40 + 0.36 + 0.48 + 0.40 + 0.64 = 2.58: the meetings ended, the reviews were split."""


NAMES = {
    "boilerplate": "Writing boilerplate",
    "debugging": "Tracking down bugs",
    "meetings": "Sitting in planning",
    "reviews": "Reviewing changes",
    "code-reviews": "Reviewing code",
    "design-talks": "Talking designs through",
    "mentoring": "Mentoring juniors",
    "discovery": "Finding out what clients need",
}
DAYS = {
    "2026-Q2": dt.date(2026, 5, 20),
    "2026-Q3": dt.date(2026, 8, 20),
    "2026-Q4": dt.date(2026, 11, 22),
}


def told(s: Snapshot) -> Snapshot:
    """A quarter as the person would have it: her names, its own day."""
    rows = (
        replace(a, name=NAMES[a.id], ai_could_replace=False if a.score > 2 else None)
        for a in s.activities
    )
    return replace(s, taken_on=DAYS[s.quarter], activities=tuple(rows))


def review(base: Snapshot, now: Snapshot, step: Any = "position") -> Draft:
    """The review that becomes a quarter, all said, at a step."""
    known = {a.id for a in base.activities}
    rows = (
        replace(a, was=a.was or (a.id if a.id in known else None)) for a in told(now).activities
    )
    snapshot = replace(told(now), activities=tuple(rows), next_rung=base.next_rung)
    session = Session(kind="reassess", step=step, base=base.quarter)
    return Draft(snapshot=snapshot, session=session)
