"""Professions to test with: a developer's field, and two that have no rung tasks."""

import datetime as dt

from laddertui.domain.draft import Draft
from laddertui.domain.profession import (
    Alternative,
    Annotation,
    Indicator,
    IndicatorKind,
    Macro,
    Profession,
    Task,
)
from tests.support.drafts import developer, draft_of


def task(
    name: str, volume: int, complexity: int, share: float, other: Alternative | None = None
) -> Task:
    return Task(
        name=name, volume=volume, complexity=complexity, first_year_share=share, alternative=other
    )


def count(
    kind: IndicatorKind, before: float, now: float, day: str, source: str | None = None
) -> Indicator:
    return Indicator(
        kind=kind, baseline=before, value=now, observed_on=dt.date.fromisoformat(day), source=source
    )


MACRO = Macro(
    displaced=12_000.0,
    pay=95_000.0,
    annotation_pay=31_000.0,
    propensity=0.8,
    sectors={"financial-services": 35.0, "education": 10.0, "healthcare": 15.0, "other": 40.0},
)
SOFTWARE = Profession(
    name="Software development",
    tasks=(
        task("Unit tests", 5, 1, 30.0, "partial"),
        task("Boilerplate", 4, 1, 20.0, "none"),
        task("First debugging", 4, 2, 10.0),
        task("Design talks", 2, 4, 20.0),
    ),
    indicators=(count("entry-postings", 1200, 640, "2026-11-01", "job board"),),
    annotation=Annotation(
        recruits=True, per_piece=True, windows_close=True, reaches="mid", leads_upward=False
    ),
    macro=MACRO,
)
"""Surface (30 + 20 + 10) of 80 = 75 %; pipeline (30 * 0.5 + 20 * 0) of 50 answered = 30 %;
change -560 of 1200, or -46.7 %; 12,000 * 64,000 * 0.8 = 614,400,000."""

PLUMBING = Profession(
    name="Plumbing",
    tasks=(task("Carrying and clearing", 5, 3, 40.0), task("Fitting under guidance", 4, 4, 60.0)),
)
"""A field whose first year is full of work that needs the place and the hands."""


def looking_at(p: Profession | None) -> Draft:
    """A developer's week with this said of a profession."""
    return draft_of(developer(profession=p), step="position")
