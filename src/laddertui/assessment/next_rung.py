"""Step 4, Next rung: the role one rung higher, and the activities that define it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from laddertui.assessment.activity_ids import retire, taken_ids
from laddertui.assessment.audit import with_plan
from laddertui.domain.draft import Draft
from laddertui.domain.families.family import Suggestion
from laddertui.domain.snapshot import NextActivity, NextRung
from laddertui.domain.text import slug

FIRST_ROWS = 2
"""The fewest that define a rung."""
MOST_ROWS = 6
"""More than this is a job description."""


def rung_of(draft: Draft) -> NextRung:
    """Return what has been said of the next rung so far."""
    return draft.snapshot.next_rung or NextRung()


def change(draft: Draft, **values: Any) -> Draft:
    """Change the title or who it is seen in; an empty text takes the answer back."""
    known: dict[str, Any] = {key: value or None for key, value in values.items()}
    return _with(draft, replace(rung_of(draft), **known))


def _with(draft: Draft, rung: NextRung) -> Draft:
    kept = None if rung == NextRung() else rung
    return replace(draft, snapshot=replace(draft.snapshot, next_rung=kept))


def _with_rows(draft: Draft, rows: list[NextActivity]) -> Draft:
    return _with(draft, replace(rung_of(draft), activities=tuple(rows)))


def set_name(draft: Draft, row: int, name: str) -> Draft:
    """Name a row; the name of an audited activity is that one, with its id and its score."""
    rows = _rows_to(draft, row)
    old = rows[row]
    by_name = {a.name.casefold(): a for a in reversed(draft.snapshot.activities) if a.name}
    audited = by_name.get(name.casefold())
    others = {activity.id for index, activity in enumerate(rows) if index != row}
    is_audited = draft.snapshot.activity(old.id) is not None
    if audited and audited.id not in others:
        activity_id = audited.id
    elif name and name == old.name and not is_audited:
        activity_id = old.id
    else:
        own = set() if is_audited or old.id in draft.session.used_ids else {old.id}
        activity_id = slug(name, (taken_ids(draft) | others) - own)
    score = old.score
    if audited:
        score = audited.score
    elif is_audited:
        score = 0  # an audited score goes with its name
    hands_on = old.hands_on if name and not audited else None  # of an audited one the audit says it
    rows[row] = NextActivity(id=activity_id, name=name, score=score, hands_on=hands_on)
    return _with_rows(_moves_renamed(draft, old.id, activity_id), rows)


def _moves_renamed(draft: Draft, old: str, new: str) -> Draft:
    plan = draft.snapshot.plan
    audited = {activity.id for activity in draft.snapshot.activities}
    if plan is None or old in audited or old == new:
        return draft
    return with_plan(
        draft,
        replace(
            plan,
            moves=tuple(replace(move, to=new) if move.to == old else move for move in plan.moves),
        ),
    )


def set_score(draft: Draft, row: int, score: int) -> Draft:
    """Score a row, 1 to 5; 0 takes the answer back."""
    rows = _rows_to(draft, row)
    rows[row] = replace(rows[row], score=score)
    return _with_rows(draft, rows)


def add(draft: Draft, suggestion: Suggestion) -> Draft:
    """Add a suggested activity in the first row that is empty, with its score and its hands."""
    rows = rung_of(draft).activities
    row = next((index for index, activity in enumerate(rows) if not activity.name), len(rows))
    draft = set_score(set_name(draft, row, suggestion.name), row, suggestion.score)
    added = list(rung_of(draft).activities)
    added[row] = replace(added[row], hands_on=suggestion.hands_on or None)
    return _with_rows(draft, added)


def add_all(draft: Draft, suggestions: Iterable[Suggestion]) -> Draft:
    """Add suggested activities, each in the first row that is empty."""
    for suggestion in suggestions:
        draft = add(draft, suggestion)
    return draft


def names(draft: Draft) -> list[str]:
    """Return the names of the activities that are there already."""
    return [activity.name for activity in rung_of(draft).activities if activity.name]


def remove(draft: Draft, row: int) -> Draft:
    """Take a row out, and the plan's moves into it."""
    rows = list(rung_of(draft).activities)
    if row >= len(rows):
        return draft
    gone = rows.pop(row)
    plan, is_audited = draft.snapshot.plan, draft.snapshot.activity(gone.id) is not None
    if gone.name and not is_audited:
        draft = retire(draft, gone.id)
    if plan and not is_audited:
        draft = with_plan(
            draft, replace(plan, moves=tuple(move for move in plan.moves if move.to != gone.id))
        )
    return _with_rows(draft, rows)


def tidy(draft: Draft) -> Draft:
    """Return the draft without rows in which nothing was said."""
    for row in reversed(range(len(rung_of(draft).activities))):
        activity = rung_of(draft).activities[row]
        if not activity.name and not activity.score:
            draft = remove(draft, row)
    return draft


def _rows_to(draft: Draft, row: int) -> list[NextActivity]:
    """Return the rows, with as many as are needed."""
    rows = list(rung_of(draft).activities)
    while len(rows) <= row:
        taken = taken_ids(draft) | {activity.id for activity in rows}
        rows.append(NextActivity(id=slug("", taken, "next"), name="", score=0))
    return rows
