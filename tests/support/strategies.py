"""Snapshots and drafts of every shape that the contract allows."""

import datetime as dt
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from laddertui.domain.draft import Draft, Session
from laddertui.domain.leverage import Leverage
from laddertui.domain.profession import Annotation, Indicator, Macro, Profession, Task
from laddertui.domain.snapshot import Activity, Event, Move, NextActivity, NextRung, Plan, Snapshot

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
NAMES = TEXTS.filter(lambda t: bool(t.strip()))
IDS = st.from_regex(r"[a-z0-9-]{1,12}", fullmatch=True)
SCORES = st.integers(1, 5)
SIGNALS = (
    "scarcity ghost_work broken_ladder liability_buffer compression wage_reset"
    " regulation legacy_systems bureaucracy"
)
DAYS = st.dates(dt.date(1900, 1, 1), dt.date(9990, 12, 31))
FIGURES = st.floats(0, 1e15)


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


def several(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(strategy, max_size=3).map(tuple)


@st.composite
def weeks(draw: st.DrawFn) -> tuple[Activity, ...]:
    ids = draw(st.lists(IDS, min_size=1, max_size=6, unique=True))
    cuts = draw(
        st.lists(st.integers(1, 9_999), min_size=len(ids) - 1, max_size=len(ids) - 1, unique=True)
    )
    edges = [0, *sorted(cuts), 10_000]
    rest = st.fixed_dictionaries(
        {
            "name": NAMES,
            "score": SCORES,
            "paid_for_by": maybe(TEXTS),
            "ai_could_replace": maybe(st.booleans()),
            "value_kind": maybe(
                st.sampled_from(["moves-information", "owns-outcome", "physical-or-high-risk"])
            ),
            "hands_on": maybe(st.booleans()),
            "fixed": maybe(st.booleans()),
            "was": maybe(IDS),
            "change_reason": maybe(st.sampled_from(["ai-moved", "rejudged", "job-changed"])),
            "note": maybe(TEXTS),
        }
    )
    return tuple(
        Activity(id=activity_id, share=(edges[n + 1] - edges[n]) / 100, **draw(rest))
        for n, activity_id in enumerate(ids)
    )


EVENTS = st.builds(
    Event,
    id=st.none(),
    title=NAMES,
    weekday=st.sampled_from(["monday", "sunday"]),
    at=st.times(),
    minutes=st.integers(1, 1440),
)
TASKS = st.builds(
    Task,
    name=NAMES,
    volume=SCORES,
    complexity=SCORES,
    first_year_share=st.floats(0, 100),
    builds=maybe(TEXTS),
    alternative=maybe(st.sampled_from(["none", "partial", "proven"])),
)
INDICATORS = st.builds(
    Indicator,
    kind=st.sampled_from(["entry-postings", "junior-hires", "annotation-roles"]),
    baseline=st.floats(1e-6, 1e15),
    value=FIGURES,
    observed_on=DAYS,
    source=maybe(TEXTS),
)
YES_NO = maybe(st.booleans())
ANNOTATIONS = st.builds(
    Annotation,
    recruits=st.booleans(),
    per_piece=YES_NO,
    windows_close=YES_NO,
    reaches=maybe(st.sampled_from(["none", "junior", "mid", "senior"])),
    leads_upward=YES_NO,
)
SECTORS = st.dictionaries(TEXTS, st.just(25.0), min_size=4, max_size=4)
MACROS = st.builds(
    Macro,
    displaced=FIGURES,
    pay=FIGURES,
    annotation_pay=FIGURES,
    propensity=st.floats(0, 1),
    sectors=maybe(SECTORS),
)
PROFESSIONS = st.builds(
    Profession,
    name=TEXTS,
    tasks=several(TASKS),
    indicators=several(INDICATORS),
    annotation=maybe(ANNOTATIONS),
    macro=maybe(MACROS),
)
LEVERAGES = st.builds(
    Leverage, **dict.fromkeys(SIGNALS.split(), maybe(st.integers(0, 2))), value_note=TEXTS
)
NEXT_RUNGS = st.builds(
    NextRung,
    title=TEXTS,
    seen_in=maybe(TEXTS),
    activities=st.lists(
        st.builds(NextActivity, id=IDS, name=NAMES, score=SCORES),
        max_size=3,
        unique_by=lambda a: a.id,
    ).map(tuple),
)


@st.composite
def snapshots(draw: st.DrawFn, lenses: bool = True) -> Snapshot:
    """Snapshots without a fault. A part that is there holds something: a file has no empty ones."""
    activities = draw(weeks())
    day = draw(DAYS)
    coming = draw(maybe(NEXT_RUNGS))
    giver = max(activities, key=lambda a: a.share)
    receivers = [a.id for a in activities if a is not giver] + [
        n.id for n in (coming.activities if coming else ())
    ]
    to = [activity_id for activity_id in receivers if activity_id != giver.id]
    move = st.builds(
        Move,
        from_=st.just(giver.id),
        to=st.sampled_from(to or ["?"]),
        points=st.just(giver.share / 4),
    )
    plan = st.builds(
        Plan,
        starts_on=maybe(DAYS),
        skill=TEXTS,
        needs_agreement_of=maybe(TEXTS),
        moves=several(move) if to else st.just(()),
        events=several(EVENTS),
    )
    return Snapshot(
        schema=1,
        quarter=f"{day.year:04}-Q{(day.month + 2) // 3}",
        taken_on=day,
        role=draw(NAMES),
        hours_per_week=draw(maybe(st.floats(0.5, 168))),
        occupation=draw(maybe(TEXTS)),
        activities=activities,
        next_rung=coming,
        plan=draw(maybe(plan)),
        leverage=draw(maybe(LEVERAGES)) if lenses else None,
        profession=draw(maybe(PROFESSIONS)) if lenses else None,
    )


UNSET: dict[str, Any] = {"name": "", "share": 0.0, "score": 0}


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """Drafts as they stand on any day: of what a screen asks for, anything may be missing."""
    whole = draw(snapshots(lenses=False))
    unset = st.sampled_from(sorted(UNSET))
    activities = tuple(
        replace(a, paid_for_by=None, note=None, **{k: UNSET[k] for k in gone})
        for a in whole.activities
        for gone in [draw(st.sets(unset))]
    )
    plan = whole.plan and replace(
        whole.plan,
        skill=None,
        needs_agreement_of=None,
        starts_on=dt.date(2026, 11, 23),
        events=tuple(
            replace(e, title=draw(st.sampled_from(["", e.title]))) for e in whole.plan.events
        ),
    )
    coming = whole.next_rung and NextRung(
        title="Lead",
        activities=tuple(replace(n, name="", score=0) for n in whole.next_rung.activities),
    )
    snapshot = replace(
        whole,
        role=draw(st.sampled_from(["", whole.role])),
        occupation=None,
        activities=activities,
        plan=plan,
        next_rung=coming,
    )
    session = st.builds(
        Session,
        step=st.sampled_from(["audit", "review"]),
        row=st.integers(0, 9),
        field=maybe(st.sampled_from(["role", "name", "paid_for_by", "profession.task.name"])),
        unit=maybe(st.sampled_from(["percent", "hours"])),
        hours=several(st.floats(0, 60)),
        base=maybe(st.just("2026-Q3")),
    )
    return Draft(snapshot=snapshot, session=draw(session))
