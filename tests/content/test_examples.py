"""The worked examples are whole snapshots, as the source tells them, and say what is invented."""

import datetime as dt
import tomllib
from typing import Any

import pytest

from laddertui.content.examples import example_file, examples
from laddertui.domain.ladder import exposed_share, position
from laddertui.domain.plan import POINTS_FLOOR, planned_points, projected_rung
from laddertui.domain.quarters import quarter_of
from laddertui.domain.snapshot import Activity, Event, Move, NextActivity, NextRung, Plan, Snapshot
from laddertui.domain.validation.snapshot import faults

EACH = pytest.mark.parametrize("example_id", [example.id for example in examples()])


def snapshot(example_id: str) -> Snapshot:
    """The example's file as records; every key has to be one of theirs."""
    row: dict[str, Any] = tomllib.loads(example_file(example_id).decode())
    coming, plan = row.pop("next_rung"), row.pop("plan")
    return Snapshot(
        **{**row, "activities": tuple(Activity(**a) for a in row["activities"])},
        next_rung=NextRung(
            **{**coming, "activities": tuple(NextActivity(**a) for a in coming["activities"])}
        ),
        plan=Plan(
            **{
                **plan,
                "moves": tuple(Move(from_=m.pop("from"), **m) for m in plan["moves"]),
                "events": tuple(Event(**e) for e in plan["events"]),
            }
        ),
    )


def test_there_are_the_sources_three() -> None:
    assert {example.id for example in examples()} == {"developer", "attorney", "agent"}


@EACH
def test_an_example_is_without_faults(example_id: str) -> None:
    example = snapshot(example_id)
    assert faults(example) == []
    assert sum(a.share for a in example.activities) == 100
    assert 5 <= len(example.activities) <= 8
    assert (example.quarter, example.taken_on) == ("2026-Q4", dt.date(2026, 11, 22))
    assert quarter_of(example.taken_on) == example.quarter


@pytest.mark.parametrize(("example_id", "exposed"), [("developer", 70), ("attorney", 60)])
def test_the_exposed_share_is_what_the_source_tells(example_id: str, exposed: float) -> None:
    assert exposed_share(snapshot(example_id).activities) == pytest.approx(exposed)


@EACH
def test_a_share_that_the_source_does_not_give_says_so(example_id: str) -> None:
    assert all(
        "invented for the example" in (a.note or "") for a in snapshot(example_id).activities
    )


@EACH
def test_the_plan_is_one_that_the_source_would_call_a_plan(example_id: str) -> None:
    example = snapshot(example_id)
    here = position(example.activities)
    then = projected_rung(example)
    assert here is not None
    assert then is not None
    assert then > here.rung
    assert planned_points(example.plan) >= POINTS_FLOOR
    assert example.plan is not None
    assert 2 <= len(example.plan.events) <= 3
    assert example.plan.skill


def test_the_developer_moves_to_work_at_3_and_4() -> None:
    coming = snapshot("developer").next_rung
    assert coming is not None
    assert {a.score for a in coming.activities} == {3, 4}


def test_the_attorney_keeps_fridays_for_clients() -> None:
    plan = snapshot("attorney").plan
    assert plan is not None
    assert any(e.weekday == "friday" and "Client calls" in e.title for e in plan.events)


def test_the_agents_human_work_stands_at_4_and_5() -> None:
    high = {a.id: a.score for a in snapshot("agent").activities if a.score >= 4}
    assert set(high) == {"client-trust", "negotiation", "neighbourhood-stories"}


def test_an_example_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        example_file("../ladder")
