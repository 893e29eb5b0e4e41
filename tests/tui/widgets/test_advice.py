"""Every piece of advice an assessment can bring is shown where it applies, and goes when mended."""

from dataclasses import replace
from typing import Any

import pytest

from laddertui.domain.snapshot import Activity, Event, Move, NextActivity, NextRung, Plan, Snapshot
from laddertui.tui.base.step_screen import StepScreen
from tests.support.drafts import TODAY, developer, draft_of
from tests.support.windows import ROOMY, at_step, press, says


def five() -> tuple[Activity, ...]:
    """The developer's week with boilerplate in two rows, so that there are five."""
    first, *rest = developer().activities
    return (
        replace(first, share=30.0),
        Activity(id="glue", name="Writing glue", share=10.0, score=1),
        *rest,
    )


def good(**more: Any) -> Snapshot:
    """A week that no advice applies to."""
    known = developer().plan
    assert known is not None
    gentle = replace(
        known, moves=(move("boilerplate", "clients", 12.0), move("bugs", "clients", 8.0))
    )
    return developer(**{"activities": five(), "plan": gentle, **more})


def week(**of_users: Any) -> Snapshot:
    """The same with the last activity, 15 % at a 4, changed."""
    return good(activities=(*five()[:4], replace(five()[4], **of_users)))


def plan(**more: Any) -> Snapshot:
    known = good().plan
    assert known is not None
    return good(plan=replace(known, **more))


def move(donor: str, receiver: str, points: float) -> Move:
    return Move(from_=donor, to=receiver, points=points)


def events(count: int) -> tuple[Event, ...]:
    first = good().plan
    assert first is not None
    return tuple(replace(first.events[0], id=None, title=f"Slot {n}") for n in range(count))


def many(count: int) -> Snapshot:
    """So many rows; the last takes the rest."""
    rows = [
        Activity(id=f"t{n}", name=f"Writing part {n}", share=5.0, score=3) for n in range(count - 1)
    ]
    last = Activity(id="last", name="Writing the rest", share=100.0 - 5.0 * len(rows), score=3)
    return good(activities=(*rows, last), plan=None, next_rung=None)


def small_anchor(share: float) -> Snapshot:
    """65 % exposed and one 4 of this share; the rest is a 3."""
    rest = replace(five()[3], share=35.0 - share)
    return good(activities=(*five()[:3], rest, replace(five()[4], share=share)))


CASES: dict[str, tuple[str, Snapshot, Snapshot]] = {
    "no-sprint": ("No sprint yet", plan(starts_on=None), plan(starts_on=TODAY)),
    "events": ("Two or three fixed slots", plan(events=events(1)), plan(events=events(2))),
    "no-skill": ("No skill chosen", plan(skill=None), plan(skill="listening")),
    "few-activities": ("Fewer than five activities", many(4), many(5)),
    "many-activities": ("More than ten activities", many(11), many(10)),
    "too-broad": ("A broad name", week(name="coding"), week(name="Writing code for a printer")),
    "short-move": (
        "Under 20 points",
        plan(moves=(move("boilerplate", "clients", 10.0), move("bugs", "clients", 9.0))),
        plan(moves=(move("boilerplate", "clients", 10.0), move("bugs", "clients", 10.0))),
    ),
    "not-higher (a move)": (
        "Not a step up yet",
        plan(moves=(move("reviews", "boilerplate", 5.0),)),
        plan(moves=(move("boilerplate", "reviews", 5.0),)),
    ),
    "not-higher (the next rung)": (
        "Not a step up yet",
        good(
            plan=None,
            next_rung=NextRung(activities=(NextActivity(id="n", name="Filing", score=2),)),
        ),
        good(
            plan=None,
            next_rung=NextRung(activities=(NextActivity(id="n", name="Filing", score=3),)),
        ),
    ),
    "abrupt-total": (
        "A lot at once",
        plan(
            moves=tuple(
                move(d, "clients", p)
                for d, p in (("boilerplate", 15), ("bugs", 12), ("reviews", 14))
            )
        ),
        plan(
            moves=tuple(
                move(d, "clients", p)
                for d, p in (("boilerplate", 15), ("bugs", 12), ("reviews", 13))
            )
        ),
    ),
    "abrupt-donor": (
        "A deep cut",
        plan(moves=(move("bugs", "clients", 13.0),)),
        plan(moves=(move("bugs", "clients", 12.5),)),
    ),
    "ai-could-replace": (
        "Two answers that differ",
        week(ai_could_replace=True),
        week(ai_could_replace=False),
    ),
    "single-five": ("A small anchor", small_anchor(10.0), small_anchor(11.0)),
    "hands-on": (
        "Hands and presence",
        good(activities=(replace(five()[0], value_kind="physical-or-high-risk"), *five()[1:])),
        good(activities=(replace(five()[4], value_kind="physical-or-high-risk"), *five()[:4])),
    ),
}
"""Code: its title, a week that raises it, and the same week mended."""
ABOUT_THE_PLAN = (
    "no-sprint",
    "events",
    "no-skill",
    "short-move",
    "not-higher",
    "abrupt-total",
    "abrupt-donor",
)


@pytest.mark.parametrize("step", ["position", "review"])
@pytest.mark.slow
async def test_advice_appears_where_it_applies_and_goes_when_it_is_mended(step: str) -> None:
    async with at_step(draft_of(good(), step=step), size=ROOMY) as window:
        await press(window, "v")
        screen = window.app.screen
        assert isinstance(screen, StepScreen)
        for name, (title, broken, mended) in CASES.items():
            if step == "position" and name.startswith(ABOUT_THE_PLAN):
                continue
            screen.edit(replace(screen.draft, snapshot=broken))
            await press(window)
            assert says(window, "#advice", title), name
            screen.edit(replace(screen.draft, snapshot=mended))
            await press(window)
            assert not says(window, "#advice", title), name
            await press(window, "u")
            assert says(window, "#advice", title), name


@pytest.mark.slow
async def test_advice_about_a_plan_waits_for_the_plan() -> None:
    async with at_step(draft_of(good(), step="position"), size=ROOMY) as window:
        await press(window, "v")
        screen = window.app.screen
        assert isinstance(screen, StepScreen)
        for name, (title, broken, _) in CASES.items():
            if name.startswith(ABOUT_THE_PLAN):
                screen.edit(replace(screen.draft, snapshot=broken))
                await press(window)
                assert not says(window, "#advice", title), name


@pytest.mark.slow
async def test_a_week_in_good_order_gets_no_advice() -> None:
    for step in ("position", "review"):
        async with at_step(draft_of(good(), step=step), size=ROOMY) as window:
            assert not says(window, "#advice", "more: press v")


async def test_every_code_that_an_assessment_can_raise_is_tried_here() -> None:
    codes = (
        "no-sprint events no-skill few-activities many-activities too-broad short-move not-higher"
        " abrupt-total abrupt-donor ai-could-replace single-five hands-on"
    )
    assert {name.split(" (")[0] for name in CASES} == set(codes.split())


async def test_no_plan_at_all_is_advised_about_at_the_review() -> None:
    async with at_step(draft_of(good(plan=Plan()), step="review"), size=ROOMY) as window:
        assert says(window, "#advice", "No sprint yet")
