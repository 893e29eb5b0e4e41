"""Step 1, Audit: five to ten concrete activities and the share of the week that each takes.

Every edit takes a draft and returns the changed one. Rows that are still empty are part of a
draft, and are dropped when the person goes on.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from laddertui.assessment.activity_ids import retire, taken_ids, with_proposal_for
from laddertui.domain import shares
from laddertui.domain.advice import MOST_ACTIVITIES
from laddertui.domain.draft import Draft
from laddertui.domain.numbers import FLOAT_TOLERANCE
from laddertui.domain.record import record
from laddertui.domain.snapshot import EVERYTHING_ELSE, Activity, Plan
from laddertui.domain.text import slug
from laddertui.forms.answers import AnswerError

FIRST_ROWS = 3
"""Rows that stand ready at first: the fewest the source asks for."""
MOST_ROWS = MOST_ACTIVITIES + 1
"""Ten activities, and one for everything else."""
EVERYTHING_ELSE_NAME = "Everything else"


@record
class WeekBalance:
    """What is left of the week to allocate."""

    amount: float
    """What is left, in the unit that is typed; below 0 when there is too much."""
    whole: float | None
    """The week in that unit; None while hours are typed and those of the week are not given."""
    adds_up: bool
    """Whether the shares make 100, within the tolerance."""
    may_scale: bool
    """Whether the gap is small enough to be rounding rather than time not accounted for."""


def empty_row(draft: Draft) -> Activity:
    """Return a new row, with an id that joins it to nothing."""
    return Activity(id=slug("", taken_ids(draft)), name="", share=0.0, score=0)


def is_empty(activity: Activity) -> bool:
    """Return whether nothing has been said in this row."""
    return (
        not activity.name and not activity.share and not activity.score and not activity.paid_for_by
    )


def with_rows(draft: Draft, rows: Iterable[Activity]) -> Draft:
    """Return the draft with these activities, in this order."""
    return replace(draft, snapshot=replace(draft.snapshot, activities=tuple(rows)))


def change_row(draft: Draft, row: int, **values: Any) -> Draft:
    """Return the draft with values of one row changed; rows up to it are made as needed."""
    while len(draft.snapshot.activities) <= row:
        draft = with_rows(draft, (*draft.snapshot.activities, empty_row(draft)))
    rows = list(draft.snapshot.activities)
    rows[row] = replace(rows[row], **values)
    return with_rows(draft, rows)


def set_role(draft: Draft, role: str) -> Draft:
    """Say what the person works as."""
    return replace(draft, snapshot=replace(draft.snapshot, role=role))


def set_week(draft: Draft, hours: float) -> Draft:
    """Say how many hours the week has; 0.0 takes the answer back."""
    draft = replace(draft, snapshot=replace(draft.snapshot, hours_per_week=hours or None))
    return _shares_from_hours(draft) if in_hours(draft) else draft


def set_name(draft: Draft, row: int, name: str) -> Draft:
    """Name a row; its id follows its name, but stays where it continues an earlier quarter."""
    draft = change_row(draft, row)
    old = draft.snapshot.activities[row]
    draft = change_row(draft, row, name=name)
    fixed = (EVERYTHING_ELSE, old.was, *draft.session.used_ids)
    if old.id in fixed or (name and name == old.name):
        return draft
    # its own id is free to it, on its own row and on that of the next rung that was chosen as it
    return _with_id(draft, row, slug(name, taken_ids(draft) - {old.id}))


def _with_id(draft: Draft, row: int, activity_id: str) -> Draft:
    """Change a row's id, and with it what names it: the next rung, the moves and the purse."""
    old = draft.snapshot.activities[row].id
    draft = change_row(draft, row, id=activity_id)
    plan, rung = draft.snapshot.plan, draft.snapshot.next_rung
    if old == activity_id:
        return draft
    purse = tuple(
        replace(part, id=activity_id) if part.id == old else part for part in draft.session.purse
    )
    draft = replace(draft, session=replace(draft.session, purse=purse))
    is_named = bool(draft.snapshot.activities[row].name)
    draft = with_proposal_for(draft, old, activity_id, is_named)
    if rung is not None:
        coming = tuple(
            replace(each, id=activity_id) if each.id == old else each for each in rung.activities
        )
        rung = replace(rung, activities=coming)
        draft = replace(draft, snapshot=replace(draft.snapshot, next_rung=rung))
    if plan is None:
        return draft
    moves = tuple(
        replace(
            move,
            from_=activity_id if move.from_ == old else move.from_,
            to=activity_id if move.to == old else move.to,
        )
        for move in plan.moves
    )
    return with_plan(draft, replace(plan, moves=moves))


def with_plan(draft: Draft, plan: Plan | None) -> Draft:
    """Return the draft with this plan."""
    return replace(draft, snapshot=replace(draft.snapshot, plan=plan))


def remove_row(draft: Draft, row: int) -> Draft:
    """Take a row out, and the plan's moves that name it."""
    rows = list(draft.snapshot.activities)
    if row >= len(rows):
        return draft
    gone = rows.pop(row)
    if gone.name and gone.id != EVERYTHING_ELSE:
        draft = retire(draft, gone.id)
    hours = tuple(given for index, given in enumerate(draft.session.hours) if index != row)
    draft = replace(with_rows(draft, rows), session=replace(draft.session, hours=hours))
    if plan := draft.snapshot.plan:
        coming = draft.snapshot.next_rung.activities if draft.snapshot.next_rung else ()
        receivers = {activity.id for activity in rows} | {activity.id for activity in coming}
        moves = tuple(move for move in plan.moves if move.from_ != gone.id and move.to in receivers)
        draft = with_plan(draft, replace(plan, moves=moves))
    return _shares_from_hours(draft) if in_hours(draft) else draft


def in_hours(draft: Draft) -> bool:
    """Return whether hours are typed rather than percents."""
    return draft.session.unit == "hours"


def paid_above(draft: Draft, row: int) -> str:
    """Return who pays for the nearest row above of which that is said; "" for none."""
    above = draft.snapshot.activities[:row]
    return next((a.paid_for_by for a in reversed(above) if a.paid_for_by), "")


def amounts(draft: Draft) -> list[float]:
    """Return what each row takes, in the unit that is typed; 0.0 is not given yet."""
    rows = draft.snapshot.activities
    if not in_hours(draft):
        return [activity.share for activity in rows]
    return [*draft.session.hours, *([0.0] * len(rows))][: len(rows)]


def set_amount(draft: Draft, row: int, value: float) -> Draft:
    """Give a row's percent or hours."""
    if not in_hours(draft):
        return change_row(draft, row, share=value)
    draft = change_row(draft, row)
    hours = amounts(draft)
    hours[row] = value
    return _shares_from_hours(replace(draft, session=replace(draft.session, hours=tuple(hours))))


def _shares_from_hours(draft: Draft) -> Draft:
    """Work out the shares by largest remainder once the hours make the week, else each alone."""
    hours = amounts(draft)
    total = sum(hours)
    week = draft.snapshot.hours_per_week or total
    if not total > 0:
        worked_out = [0.0] * len(hours)
    elif abs(total - week) < FLOAT_TOLERANCE:
        worked_out = shares.from_hours(hours)
    else:
        worked_out = [
            max(shares.share_of(given, week), shares.SMALLEST_SHARE) if given else 0.0
            for given in hours
        ]
    rows = [
        replace(activity, share=share)
        for activity, share in zip(draft.snapshot.activities, worked_out, strict=True)
    ]
    return with_rows(draft, rows)


def switch_unit(draft: Draft) -> Draft:
    """Show percents as hours, or hours as percents.

    Raise AnswerError where the hours cannot be known.
    """
    if in_hours(draft):
        return replace(draft, session=replace(draft.session, unit=None, hours=()))
    week = draft.snapshot.hours_per_week
    given = [activity.share for activity in draft.snapshot.activities]
    if any(given) and not week:
        raise AnswerError(
            "Say how many hours your week has first; then percents can be shown as hours."
        )
    hours = tuple(round(share * week / shares.WHOLE, 2) if week else 0.0 for share in given)
    return replace(draft, session=replace(draft.session, unit="hours", hours=hours))


def week_balance(draft: Draft) -> WeekBalance:
    """Return what is left of the week to allocate."""
    given = [activity.share for activity in draft.snapshot.activities]
    gap = shares.left(given)
    adds_up = shares.adds_up(given)
    scale = not adds_up and any(given) and abs(gap) <= shares.SCALE_GAP
    if not in_hours(draft):
        return WeekBalance(amount=gap, whole=shares.WHOLE, adds_up=adds_up, may_scale=scale)
    week = draft.snapshot.hours_per_week
    amount = round(week - sum(amounts(draft)), 2) if week else 0.0
    return WeekBalance(amount=amount, whole=week, adds_up=adds_up, may_scale=scale)


def scale(draft: Draft) -> Draft:
    """Keep the proportions and make them add up to exactly 100.

    Raise AnswerError where the gap is more than SCALE_GAP points.
    """
    if not week_balance(draft).may_scale:
        raise AnswerError(
            f"Scaling is for a gap of {shares.SCALE_GAP:g} points or less; more than that is time"
            " to name."
        )
    rows = draft.snapshot.activities
    given = [activity.share for activity in rows]
    scaled = shares.scaled(given)
    draft = with_rows(
        draft,
        [replace(activity, share=share) for activity, share in zip(rows, scaled, strict=True)],
    )
    if in_hours(draft):
        week = draft.snapshot.hours_per_week or 0.0
        hours = tuple(round(share * week / shares.WHOLE, 2) for share in scaled)
        draft = replace(draft, session=replace(draft.session, hours=hours))
    return draft


def has_everything_else(draft: Draft) -> bool:
    """Return whether the one row for what is left is there."""
    return any(activity.id == EVERYTHING_ELSE for activity in draft.snapshot.activities)


def add_everything_else(draft: Draft) -> Draft:
    """Put what is left of the week into one row; one that is there takes it as well."""
    rest = week_balance(draft).amount
    if rest <= 0:
        return draft
    draft = tidy(draft)
    if not has_everything_else(draft):
        rest_row = Activity(id=EVERYTHING_ELSE, name=EVERYTHING_ELSE_NAME, share=0.0, score=0)
        draft = with_rows(draft, (*draft.snapshot.activities, rest_row))
    ids = [activity.id for activity in draft.snapshot.activities]
    row = ids.index(EVERYTHING_ELSE)
    return set_amount(draft, row, round(amounts(draft)[row] + rest, 2))


def tidy(draft: Draft) -> Draft:
    """Return the draft without empty rows, the row for what is left standing last."""
    for row in reversed(range(len(draft.snapshot.activities))):
        if is_empty(draft.snapshot.activities[row]):
            draft = remove_row(draft, row)
    return _everything_else_last(_everything_else_typed(draft))


def _everything_else_typed(draft: Draft) -> Draft:
    """Take a row that was typed under that very name for the one for what is left."""
    for row, activity in enumerate(draft.snapshot.activities):
        is_named_so = activity.name.casefold() == EVERYTHING_ELSE_NAME.casefold()
        if is_named_so and not has_everything_else(draft):
            return _with_id(draft, row, EVERYTHING_ELSE)
    return draft


def _everything_else_last(draft: Draft) -> Draft:
    """Move the row for what is left to the end, and its hours with it.

    Rows are not moved about while one types, only once one goes on.
    """
    rows = list(draft.snapshot.activities)
    order = sorted(range(len(rows)), key=lambda row: rows[row].id == EVERYTHING_ELSE)
    if order == list(range(len(rows))):
        return draft
    given = amounts(draft)
    draft = with_rows(draft, [rows[row] for row in order])
    hours = tuple(given[row] for row in order) if in_hours(draft) else ()
    return replace(draft, session=replace(draft.session, hours=hours))
