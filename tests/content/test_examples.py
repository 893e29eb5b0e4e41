"""The worked examples are whole snapshots, as the source tells them, and say what is invented."""

import datetime as dt
import tomllib
from typing import Any

import pytest

from laddertui.content.examples import example_file, examples
from laddertui.content.families import families
from laddertui.domain.advice import advice
from laddertui.domain.breadth import is_too_broad
from laddertui.domain.ladder import exposed_share, position
from laddertui.domain.leverage import hands_on_share
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


OURS = {
    # rung, projected rung, percent at 1-2, at 4-5, hands-on; worked out by hand from the files
    "nurse": (2.24, 2.79, 68, 22, 60),
    "support-lead": (2.40, 2.99, 60, 28, 0),
    "electrician": (1.84, 2.39, 82, 12, 62),
    "teacher": (2.50, 3.03, 60, 32, 22),
    "accountant": (1.97, 2.75, 75, 17, 0),
}


def test_the_sources_three_come_first_and_then_ours_said_to_be_ours() -> None:
    whose = {example.id: (example.whose, example.source) for example in examples()}
    assert list(whose)[:3] == ["developer", "attorney", "agent"]
    assert {whose[each] for each in list(whose)[:3]} == {("source", "ladder")}
    assert {each: whose[each] for each in list(whose)[3:]} == dict.fromkeys(OURS, ("ours", None))


@pytest.mark.parametrize("example_id", OURS)
def test_the_figures_of_an_example_of_ours_stand(example_id: str) -> None:
    example = snapshot(example_id)
    rung, projected, exposed, anchored, hands = OURS[example_id]
    here = position(example.activities)
    assert here is not None
    assert here.rung == pytest.approx(rung)
    assert projected_rung(example) == pytest.approx(projected)
    assert exposed_share(example.activities) == pytest.approx(exposed)
    assert sum(a.share for a in example.activities if a.score >= 4) == pytest.approx(anchored)
    assert hands_on_share(example.activities) == pytest.approx(hands)


@pytest.mark.parametrize("example_id", OURS)
def test_an_example_of_ours_is_concrete_and_its_plan_brings_no_warning(example_id: str) -> None:
    example = snapshot(example_id)
    assert not [a.name for a in example.activities if is_too_broad(a.name)]
    codes = {each.code for each in advice(example)}
    assert codes <= {"hands-on"}, codes
    assert ("hands-on" in codes) == (OURS[example_id][4] >= 30)
    assert example.plan is not None
    fixed = {a.id for a in example.activities if a.fixed}
    assert not fixed & {move.from_ for move in example.plan.moves}


@pytest.mark.parametrize("example_id", OURS)
def test_an_example_of_ours_scores_as_the_guides_do(example_id: str) -> None:
    proposed = {a.name: (a.score, a.hands_on) for f in families() for a in f.activities}
    example = snapshot(example_id)
    named = [a for a in example.activities if a.name in proposed]
    assert len(named) >= 4
    assert {a.name: (a.score, bool(a.hands_on)) for a in named} == {
        a.name: proposed[a.name] for a in named
    }


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
