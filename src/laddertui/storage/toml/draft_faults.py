"""What a draft must satisfy to be shown: little may be wrong in it, and anything may be missing."""

import re
from collections.abc import Iterator

from laddertui.domain import quarters
from laddertui.domain.draft import Draft
from laddertui.domain.ladder import SCORES
from laddertui.domain.validation.fault import Fault, Key
from laddertui.domain.validation.snapshot import date_faults, leaves, number_faults

LARGEST_NUMBER = 1e15
"""No count, pay or share of anyone is larger. Ours."""
MOST_POINTS = 1000.0
"""A field takes three digits; what passes 100 is refused later, in words."""
MOST_ROWS = 10_000
_FIELD = re.compile(r"[a-z][a-z0-9_.-]*")
"""What screens call their fields."""


def draft_faults(draft: Draft) -> list[Fault]:
    """Return why a draft cannot be shown, in the file's own order; empty where it can."""
    snapshot = draft.snapshot
    if odd := [*number_faults(snapshot), *date_faults(snapshot)]:
        return odd
    return [
        *_quarter(snapshot.quarter),
        *_large(snapshot),
        *_bounded(draft),
        *_place(draft),
    ]


def _quarter(quarter: str) -> Iterator[Fault]:
    if not quarters.is_quarter(quarter) or int(quarter[:4]) not in quarters.YEARS:
        yield Fault(key=("quarter",), reason=f"{quarter!r} is not a quarter; write it like 2026-Q4")


def _large(value: object) -> Iterator[Fault]:
    for key, number in leaves(value):
        if isinstance(number, int | float) and abs(number) > LARGEST_NUMBER:
            yield Fault(key=key, reason="this number is larger than any that is meant here")


def _bounded(draft: Draft) -> Iterator[Fault]:
    """Yield a fault for every score and every share of time that no field could have taken."""
    snapshot = draft.snapshot
    coming = snapshot.next_rung.activities if snapshot.next_rung else ()
    scored: list[tuple[Key, int]] = [
        *((("activities", n, "score"), row.score) for n, row in enumerate(snapshot.activities)),
        *((("next_rung", "activities", n, "score"), row.score) for n, row in enumerate(coming)),
        *(
            (("session", "proposals", n, "score"), each.score)
            for n, each in enumerate(draft.session.proposals)
        ),
    ]
    for key, score in scored:
        if score and score not in SCORES:
            yield Fault(key=key, reason=f"a score of {score} is off the ladder; give it 1 to 5")
    moves = snapshot.plan.moves if snapshot.plan else ()
    timed: list[tuple[Key, float]] = [
        *((("activities", n, "share"), row.share) for n, row in enumerate(snapshot.activities)),
        *((("plan", "moves", n, "points"), move.points) for n, move in enumerate(moves)),
        *(
            (("session", "purse", n, "points"), part.points)
            for n, part in enumerate(draft.session.purse)
        ),
    ]
    for key, share in timed:
        if not 0 <= share <= MOST_POINTS:
            yield Fault(key=key, reason=f"{share:g} is no part of a week; it is 0 to 100")


def _place(draft: Draft) -> Iterator[Fault]:
    """Yield a fault for a place that no screen has."""
    session = draft.session
    if session.field is not None and not _FIELD.fullmatch(session.field):
        yield Fault(key=("session", "field"), reason=f"{session.field!r} is no field; remove it")
    if abs(session.row) > MOST_ROWS:  # any other is brought into the rows that are there
        yield Fault(key=("session", "row"), reason=f"{session.row} is no row; remove it")
