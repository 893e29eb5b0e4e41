"""Drafts to test with, and short ways to look into one."""

import datetime as dt
from typing import Any

from laddertui.assessment import audit
from laddertui.assessment.start import new_draft
from laddertui.domain.draft import Draft, Session
from laddertui.domain.snapshot import Activity, Event, Move, NextActivity, NextRung, Plan, Snapshot

TODAY = dt.date(2026, 11, 22)


def nothing_yet() -> Draft:
    """An assessment in which nothing has been said."""
    return new_draft("", TODAY)


def named(*names: str) -> Draft:
    """Rows with these names and nothing else."""
    draft = nothing_yet()
    for n, name in enumerate(names):
        draft = audit.set_name(draft, n, name)
    return draft


def shared(*shares: float) -> Draft:
    """Rows called Task 0, Task 1 ... with these shares, still without scores."""
    draft = named(*(f"Task {n}" for n in range(len(shares))))
    for n, share in enumerate(shares):
        draft = audit.set_amount(draft, n, share)
    return draft


def developer(**more: Any) -> Snapshot:
    """A week on rung 2.10 (0.40 + 0.50 + 0.60 + 0.60) and a plan of 20 points, to 2.70."""
    rows = (
        Activity(
            id="boilerplate",
            name="Writing boilerplate",
            share=40.0,
            score=1,
            paid_for_by="employer",
        ),
        Activity(id="bugs", name="Tracking down bugs", share=25.0, score=2),
        Activity(
            id="reviews",
            name="Talking changes through",
            share=20.0,
            score=3,
            ai_could_replace=False,
        ),
        Activity(id="users", name="Hearing users out", share=15.0, score=4, ai_could_replace=False),
    )
    known: dict[str, Any] = {
        "schema": 1,
        "quarter": "2026-Q4",
        "taken_on": TODAY,
        "role": "Mid-level developer",
        "hours_per_week": 40.0,
        "activities": rows,
        "next_rung": NextRung(
            title="Client architect",
            seen_in="the platform lead",
            activities=(
                NextActivity(id="clients", name="Finding out what clients need", score=4),
                NextActivity(id="decisions", name="Deciding on architecture", score=4),
            ),
        ),
        "plan": Plan(
            starts_on=dt.date(2026, 11, 23),
            skill="negotiation",
            needs_agreement_of="my team lead",
            moves=(Move(from_="boilerplate", to="clients", points=20.0),),
            events=(
                Event(
                    id="call", title="Client call", weekday="friday", at=dt.time(10), minutes=120
                ),
                Event(
                    id="hour", title="Design hour", weekday="tuesday", at=dt.time(14), minutes=60
                ),
            ),
        ),
    }
    return Snapshot(**{**known, **more})


def draft_of(snapshot: Snapshot, **session: Any) -> Draft:
    """A draft of this snapshot, with the person at this place in it."""
    return Draft(snapshot=snapshot, session=Session(**session))


def names(draft: Draft) -> list[str]:
    return [a.name for a in draft.snapshot.activities]


def shares(draft: Draft) -> list[float]:
    return [a.share for a in draft.snapshot.activities]


def moves(draft: Draft) -> list[tuple[str, str, float]]:
    return [
        (m.from_, m.to, m.points)
        for m in (draft.snapshot.plan.moves if draft.snapshot.plan else ())
    ]
