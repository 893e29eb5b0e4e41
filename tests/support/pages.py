"""Every page of the app, filled: what is saved and begun, and the keys that lead there."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import NamedTuple

from laddertui.domain.draft import Draft
from laddertui.domain.snapshot import Snapshot
from laddertui.services.demo.quarters import demo_quarters
from tests.support.drafts import developer, draft_of, nothing_yet
from tests.support.professions import SOFTWARE
from tests.support.three_quarters import Q2, Q3, review, told
from tests.support.weeks import nurse


class Page(NamedTuple):
    """One thing to look at: what is saved and begun, and the keys that lead there."""

    draft: Draft | None = None
    keys: Sequence[str] = ()
    saved: tuple[Snapshot, ...] = ()


DEMO_DAY = dt.date(2026, 11, 22)
WEEK = developer(profession=SOFTWARE)
DAY_34 = replace(WEEK, plan=replace(WEEK.plan, starts_on=WEEK.taken_on - timedelta(days=33)))  # type: ignore[type-var]
"""The same with a plan that began on Tuesday, 20 October."""
BEFORE = replace(WEEK, quarter="2026-Q3", taken_on=WEEK.taken_on.replace(month=8))
TEN_DAYS_AGO = replace(WEEK, taken_on=WEEK.taken_on - timedelta(days=10))

DEVELOPER = draft_of(replace(WEEK, occupation="15-1252"), step="position")
"""The same at Position, with a published occupation."""


def at(step: str, *keys: str) -> Page:
    """Return a step of the assessment, as it is gone on with."""
    return Page(draft_of(WEEK, step=step), ("enter", *keys), (BEFORE,))


PAGES = {
    "first-home": Page(),
    "home": Page(saved=(BEFORE, WEEK)),
    "home-day-34": Page(saved=(BEFORE, DAY_34), keys=("1",)),
    "home-with-draft": Page(draft_of(WEEK, step="score"), (), (BEFORE,)),
    "score-again": Page(saved=(TEN_DAYS_AGO,), keys=("f2", *"blind", "enter")),
    "audit-empty": Page(nothing_yet(), ("enter",)),
    "audit": at("audit"),
    "score": at("score"),
    "position": at("position"),
    "position-all": at("position", "plus", "v"),
    "position-occupation": Page(DEVELOPER, ("enter",), (BEFORE,)),
    "figures": Page(DEVELOPER, ("enter", "f"), (BEFORE,)),
    "next-rung": at("next-rung"),
    "reallocate": at("reallocate"),
    "review": at("review"),
    "leverage": at("position", "g", "l"),
    "leverage-map": Page(
        draft_of(nurse(), step="position"), ("enter", "g", "l", "f7", "f7", "f8", "f8")
    ),
    "profession": at("position", "g", "f", "f7"),
    "pipeline": at("position", "g", "f"),
    "counts": at("position", "g", "f", "f8"),
    "what-moved": Page(
        review(Q2, replace(Q3, quarter="2026-Q4")), ("enter", "ctrl+s"), (told(Q2),)
    ),
    "history": Page(None, ("t",), tuple(demo_quarters(DEMO_DAY))),
    "demo": Page(None, ("e", "end", "enter"), (WEEK,)),
    "method": at("position", "f3"),
    "settings": Page(None, ("f11",), (WEEK,)),
    "themes": Page(None, ("f11", "enter"), (WEEK,)),
    "this-profile": Page(None, ("g", "w"), (WEEK,)),
    "profiles": Page(None, ("o",), (WEEK,)),
    "help": at("position", "f1"),
    "signal": Page(None, ("plus",), (WEEK,)),
    "signals": Page(None, ("g", "i"), (WEEK,)),
    "opinions": Page(
        None, ("g", "d", "enter", "enter", *"Ana", "enter", *"412", "escape", "enter", "y"), (WEEK,)
    ),
    "opinion-blind": Page(None, ("g", "d", "enter", "enter", "enter", "4"), (WEEK,)),
    "calendar": Page(None, ("i",), (WEEK,)),
    "report": Page(None, ("shift+f6",), (BEFORE, WEEK)),
    "copy": at("position", "f12"),
    "palette": Page(None, ("f2",), (WEEK,)),
    "suggestions": at("next-rung", "f4"),
    "examples": Page(None, ("e",)),
}
