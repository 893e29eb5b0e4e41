"""Step 1, Audit: five to ten concrete activities and the share of the week that each takes.

Every edit takes a draft and gives the changed one. Rows that are still empty are part of a draft and dropped later.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from laddertui.domain import shares
from laddertui.domain.advice import MOST_ACTIVITIES
from laddertui.domain.draft import Draft
from laddertui.domain.plan import TINY
from laddertui.domain.record import record
from laddertui.domain.snapshot import EVERYTHING_ELSE, Activity, Plan
from laddertui.domain.text import slug
from laddertui.forms.answers import AnswerError

FIRST_ROWS = 5
"""Rows that stand ready at first: the fewest the source asks for."""
MOST_ROWS = MOST_ACTIVITIES + 1
"""Ten activities, and one for everything else."""
EVERYTHING_ELSE_NAME = "Everything else"


@record
class WeekBalance:
    """What is left of the week to allocate."""

    amount: float
    """In the unit that is typed; below 0 when there is too much."""
    whole: float | None
    """The week in that unit; None while hours are typed and the week's own hours are not given."""
    adds_up: bool
    may_scale: bool
    """Whether the gap is small enough to be rounding rather than time not accounted for."""


def empty_row(draft: Draft) -> Activity:
    """A new row, with an id no other row has."""
    return Activity(
        id=slug("", {a.id for a in draft.snapshot.activities}), name="", share=0.0, score=0
    )


def is_empty(a: Activity) -> bool:
    """Whether nothing has been said in this row."""
    return not a.name and not a.share and not a.score and not a.paid_for_by


def with_rows(draft: Draft, rows: Iterable[Activity]) -> Draft:
    """The draft with these activities, in this order."""
    return replace(draft, snapshot=replace(draft.snapshot, activities=tuple(rows)))


def change_row(draft: Draft, n: int, **values: Any) -> Draft:
    """The draft with some values of one row changed; rows up to it are made as needed."""
    while len(draft.snapshot.activities) <= n:
        draft = with_rows(draft, (*draft.snapshot.activities, empty_row(draft)))
    rows = list(draft.snapshot.activities)
    rows[n] = replace(rows[n], **values)
    return with_rows(draft, rows)


def set_role(draft: Draft, role: str) -> Draft:
    """Say what the person works as."""
    return replace(draft, snapshot=replace(draft.snapshot, role=role))


def set_week(draft: Draft, hours: float) -> Draft:
    """Say how many hours the week has; 0 takes the answer back."""
    draft = replace(draft, snapshot=replace(draft.snapshot, hours_per_week=hours or None))
    return _shares_from_hours(draft) if in_hours(draft) else draft


def set_name(draft: Draft, n: int, name: str) -> Draft:
    """Name a row. Its id follows its name; that of a row which continues an earlier quarter stays."""
    draft = change_row(draft, n, name=name)
    row = draft.snapshot.activities[n]
    if row.id == EVERYTHING_ELSE or row.was == row.id:
        return draft
    others = {a.id for m, a in enumerate(draft.snapshot.activities) if m != n} | {EVERYTHING_ELSE}
    return _with_id(draft, n, slug(name, others))


def _with_id(draft: Draft, n: int, id: str) -> Draft:
    """Change a row's id, and with it the plan's moves that name it."""
    old = draft.snapshot.activities[n].id
    draft = change_row(draft, n, id=id)
    plan = draft.snapshot.plan
    if plan is None or old == id:
        return draft
    moves = tuple(
        replace(m, from_=id if m.from_ == old else m.from_, to=id if m.to == old else m.to)
        for m in plan.moves
    )
    return with_plan(draft, replace(plan, moves=moves))


def with_plan(draft: Draft, plan: Plan | None) -> Draft:
    """The draft with this plan."""
    return replace(draft, snapshot=replace(draft.snapshot, plan=plan))


def remove_row(draft: Draft, n: int) -> Draft:
    """Take a row out, and the plan's moves that name it."""
    rows = list(draft.snapshot.activities)
    if n >= len(rows):
        return draft
    gone = rows.pop(n)
    hours = tuple(h for m, h in enumerate(draft.session.hours) if m != n)
    draft = replace(with_rows(draft, rows), session=replace(draft.session, hours=hours))
    if plan := draft.snapshot.plan:
        coming = (
            {a.id for a in draft.snapshot.next_rung.activities}
            if draft.snapshot.next_rung
            else set()
        )
        known = {a.id for a in rows}
        kept = tuple(
            m for m in plan.moves if m.from_ != gone.id and (m.to in known or m.to in coming)
        )
        draft = with_plan(draft, replace(plan, moves=kept))
    return _shares_from_hours(draft) if in_hours(draft) else draft


def in_hours(draft: Draft) -> bool:
    """Whether hours are typed rather than percents."""
    return draft.session.unit == "hours"


def amounts(draft: Draft) -> list[float]:
    """What each row takes, in the unit that is typed; 0.0 is not given yet."""
    rows = draft.snapshot.activities
    if not in_hours(draft):
        return [a.share for a in rows]
    return [*draft.session.hours, *([0.0] * len(rows))][: len(rows)]


def set_amount(draft: Draft, n: int, value: float) -> Draft:
    """Give a row's percent or hours."""
    if not in_hours(draft):
        return change_row(draft, n, share=value)
    draft = change_row(draft, n)
    hours = amounts(draft)
    hours[n] = value
    return _shares_from_hours(replace(draft, session=replace(draft.session, hours=tuple(hours))))


def _shares_from_hours(draft: Draft) -> Draft:
    """Shares by largest remainder once the hours make up the week; until then each by itself."""
    hours = amounts(draft)
    total = sum(hours)
    week = draft.snapshot.hours_per_week or total
    if not total > 0:
        found = [0.0] * len(hours)
    elif abs(total - week) < TINY:
        found = shares.from_hours(hours)
    else:
        found = [max(shares.share_of(h, week), shares.SMALLEST_SHARE) if h else 0.0 for h in hours]
    rows = [replace(a, share=s) for a, s in zip(draft.snapshot.activities, found, strict=True)]
    return with_rows(draft, rows)


def switch_unit(draft: Draft) -> Draft:
    """Percents shown as hours, or hours as percents. Raises AnswerError where the hours cannot be known."""
    if in_hours(draft):
        return replace(draft, session=replace(draft.session, unit=None, hours=()))
    week = draft.snapshot.hours_per_week
    given = [a.share for a in draft.snapshot.activities]
    if any(given) and not week:
        raise AnswerError(
            "Say how many hours your week has first; then percents can be shown as hours."
        )
    hours = tuple(round(s * week / shares.WHOLE, 2) if week else 0.0 for s in given)
    return replace(draft, session=replace(draft.session, unit="hours", hours=hours))


def week_balance(draft: Draft) -> WeekBalance:
    """What is left to allocate, always shown."""
    given = [a.share for a in draft.snapshot.activities]
    gap = shares.left(given)
    adds_up = shares.adds_up(given)
    scale = not adds_up and any(given) and abs(gap) <= shares.SCALE_GAP
    if not in_hours(draft):
        return WeekBalance(amount=gap, whole=shares.WHOLE, adds_up=adds_up, may_scale=scale)
    week = draft.snapshot.hours_per_week
    amount = round(week - sum(amounts(draft)), 2) if week else 0.0
    return WeekBalance(amount=amount, whole=week, adds_up=adds_up, may_scale=scale)


def scale(draft: Draft) -> Draft:
    """The same proportions, adding up to exactly 100. Raises AnswerError where the gap is too large for that."""
    if not week_balance(draft).may_scale:
        raise AnswerError(
            f"Scaling is for a gap of {shares.SCALE_GAP:g} points or less; more than that is time to name."
        )
    rows = draft.snapshot.activities
    given = [a.share for a in rows]
    scaled = shares.scaled(given)
    draft = with_rows(draft, [replace(a, share=s) for a, s in zip(rows, scaled, strict=True)])
    if in_hours(draft):
        week = draft.snapshot.hours_per_week or 0.0
        hours = tuple(round(s * week / shares.WHOLE, 2) for s in scaled)
        draft = replace(draft, session=replace(draft.session, hours=hours))
    return draft


def has_everything_else(draft: Draft) -> bool:
    """Whether the one row for what is left is there."""
    return any(a.id == EVERYTHING_ELSE for a in draft.snapshot.activities)


def add_everything_else(draft: Draft) -> Draft:
    """One row for what is left of the week; where it is there already, it takes what is left as well."""
    rest = week_balance(draft).amount
    if rest <= 0:
        return draft
    draft = tidy(draft)
    if not has_everything_else(draft):
        row = Activity(id=EVERYTHING_ELSE, name=EVERYTHING_ELSE_NAME, share=0.0, score=0)
        draft = with_rows(draft, (*draft.snapshot.activities, row))
    n = next(m for m, a in enumerate(draft.snapshot.activities) if a.id == EVERYTHING_ELSE)
    return set_amount(draft, n, round(amounts(draft)[n] + rest, 2))


def tidy(draft: Draft) -> Draft:
    """The draft without its empty rows, and with the one for what is left in its place, the last."""
    for n in reversed(range(len(draft.snapshot.activities))):
        if is_empty(draft.snapshot.activities[n]):
            draft = remove_row(draft, n)
    return _everything_else_last(_everything_else_typed(draft))


def _everything_else_typed(draft: Draft) -> Draft:
    """A row that was typed under that very name is the one for what is left."""
    for n, a in enumerate(draft.snapshot.activities):
        if a.name.casefold() == EVERYTHING_ELSE_NAME.casefold() and not has_everything_else(draft):
            return _with_id(draft, n, EVERYTHING_ELSE)
    return draft


def _everything_else_last(draft: Draft) -> Draft:
    """Rows are not moved about while one types; once one goes on, this row stands last, and its hours with it."""
    rows = list(draft.snapshot.activities)
    order = sorted(range(len(rows)), key=lambda n: rows[n].id == EVERYTHING_ELSE)
    if order == list(range(len(rows))):
        return draft
    given = amounts(draft)
    draft = with_rows(draft, [rows[n] for n in order])
    hours = tuple(given[n] for n in order) if in_hours(draft) else ()
    return replace(draft, session=replace(draft.session, hours=hours))
