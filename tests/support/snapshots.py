"""Small weeks, snapshots and plans to test with."""

import datetime as dt
from string import ascii_lowercase
from typing import Any

from hypothesis import strategies as st

from laddertui.domain.snapshot import (
    Activity,
    Event,
    Move,
    NextActivity,
    NextRung,
    Plan,
    Snapshot,
    Weekday,
)

TAKEN_ON = dt.date(2026, 11, 22)
WEEK_DAYS: tuple[Weekday, ...] = ("monday", "tuesday", "wednesday", "thursday", "friday")


def activity(activity_id: str, share: float, score: int, **more: Any) -> Activity:
    """One activity; its name is a concrete one unless told otherwise."""
    return Activity(
        **{
            "id": activity_id,
            "name": f"Preparing part {activity_id} of it",
            "share": share,
            "score": score,
            **more,
        }
    )


def week(*rows: tuple[float, int]) -> tuple[Activity, ...]:
    """Activities a, b, c ... with these shares and scores."""
    return tuple(
        activity(ascii_lowercase[n], share, score) for n, (share, score) in enumerate(rows)
    )


def coming(*scores: int) -> NextRung:
    """A next rung of activities next-a, next-b ... with these scores."""
    rows = zip(ascii_lowercase, scores, strict=False)
    return NextRung(
        activities=tuple(
            NextActivity(id=f"next-{x}", name=f"Leading part {x}", score=s) for x, s in rows
        )
    )


def move(donor: str, receiver: str, points: float) -> Move:
    return Move(from_=donor, to=receiver, points=points)


def events(count: int) -> tuple[Event, ...]:
    return tuple(
        Event(title=f"Block {n}", weekday=WEEK_DAYS[n], at=dt.time(10), minutes=60)
        for n in range(count)
    )


def plan(*moves: Move, **more: Any) -> Plan:
    """A plan in good order: it starts, names a skill and has two weekly events."""
    good = {"starts_on": dt.date(2026, 11, 23), "skill": "negotiation", "events": events(2)}
    return Plan(**{**good, "moves": moves, **more})


def snapshot(activities: tuple[Activity, ...], **more: Any) -> Snapshot:
    """A snapshot in good order around these activities."""
    head = {"schema": 1, "quarter": "2026-Q4", "taken_on": TAKEN_ON, "role": "Mid-level developer"}
    return Snapshot(**{**head, "activities": activities, **more})


@st.composite
def hundredths(draw: st.DrawFn, most: int = 9) -> list[int]:
    """Shares as whole hundredths of a percent, each above 0, adding to exactly 10 000."""
    cuts = sorted(draw(st.sets(st.integers(1, 9_999), max_size=most - 1)))
    return [b - a for a, b in zip([0, *cuts], [*cuts, 10_000], strict=True)]


@st.composite
def weeks(draw: st.DrawFn) -> tuple[Activity, ...]:
    """Any finished audit of one to nine activities."""
    parts = draw(hundredths())
    scores = draw(st.lists(st.integers(1, 5), min_size=len(parts), max_size=len(parts)))
    return week(*((part / 100, score) for part, score in zip(parts, scores, strict=True)))


@st.composite
def snapshots(draw: st.DrawFn) -> Snapshot:
    """Any finished audit, with or without a next rung that shares some of its activities."""
    activities = draw(weeks())
    scores = draw(st.lists(st.integers(1, 5), max_size=4))
    known = draw(st.lists(st.sampled_from(activities), max_size=2, unique_by=lambda a: a.id))
    rows = (
        *coming(*scores).activities,
        *(NextActivity(id=a.id, name=a.name, score=draw(st.integers(1, 5))) for a in known),
    )
    return snapshot(activities, next_rung=NextRung(activities=rows) if rows else None)
