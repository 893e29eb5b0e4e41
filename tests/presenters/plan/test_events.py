"""Events as they were understood, beside the points whose time they hold."""

import datetime as dt
from typing import Any

import pytest

from laddertui.domain.draft import Draft
from laddertui.domain.snapshot import Event, Move, Plan
from laddertui.presenters.plan import events
from tests.support.drafts import developer, draft_of


def event(title: str = "Call", at: dt.time = dt.time(10), minutes: int = 60) -> Event:
    return Event(title=title, weekday="thursday", at=at, minutes=minutes)


def planned(*known: Event, points: float = 20.0, **more: Any) -> Draft:
    moves = (Move(from_="boilerplate", to="clients", points=points),) if points else ()
    return draft_of(developer(plan=Plan(moves=moves, events=known), **more))


@pytest.mark.parametrize(
    ("known", "said"),
    [
        (event(), "Thursday 10:00-11:00"),
        (event(at=dt.time(9, 30), minutes=45), "Thursday 09:30-10:15"),
        (event(at=dt.time(22), minutes=120), "Thursday 22:00-24:00"),
        (event(at=dt.time(23), minutes=120), "Thursday 23:00-01:00 the day after"),
    ],
)
def test_a_time_is_shown_back_with_its_end(known: Event, said: str) -> None:
    assert events.understood_text(known) == said


@pytest.mark.parametrize(
    ("draft", "said"),
    [
        (
            planned(event(minutes=120)),
            "20 points are 8 hours a week; your events hold 2 of these hours.",
        ),
        (planned(), "20 points are 8 hours a week; no event holds any of them yet."),
        (
            planned(event(), points=1.0),
            "1 point is 0.4 hours a week; your events hold all of that.",
        ),
        (
            planned(event(minutes=90), hours_per_week=None),
            "Your events hold 1.5 hours a week.",
        ),
        (planned(event(), points=0.0), "Your events hold 1 hour a week."),
        (planned(points=0.0), ""),
    ],
)
def test_the_hours_of_the_events_stand_beside_those_of_the_points(draft: Draft, said: str) -> None:
    assert events.balance_text(draft) == said


def test_two_events_at_the_same_hour_are_pointed_out_once_they_have_titles() -> None:
    assert events.overlap_text(planned(event(), event("Design"))) == (
        "Call and Design overlap on Thursday at 10:00; both are kept, and one may want another"
        " time."
    )
    assert events.overlap_text(planned(event(), event("Design", dt.time(11)))) == ""
    assert events.overlap_text(planned(event(), event(""))) == ""
