"""Step 4, Next rung: the role one rung higher, and the activities that define it."""

from dataclasses import replace
from typing import Any

from laddertui.assessment.audit import with_plan
from laddertui.domain.draft import Draft
from laddertui.domain.snapshot import NextActivity, NextRung
from laddertui.domain.text import slug

FIRST_ROWS = 2
"""The fewest that define a rung."""
MOST_ROWS = 6
"""More than this is a job description."""


def rung_of(draft: Draft) -> NextRung:
    """What has been said of it so far."""
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


def set_name(draft: Draft, n: int, name: str) -> Draft:
    """Name a row. A name that one of the audit's activities has is that activity, with its id and its score."""
    rows = _rows_to(draft, n)
    old = rows[n]
    audited = next(
        (a for a in draft.snapshot.activities if a.name and a.name.casefold() == name.casefold()),
        None,
    )
    others = {a.id for m, a in enumerate(rows) if m != n}
    taken = others | {a.id for a in draft.snapshot.activities}
    id = audited.id if audited and audited.id not in others else slug(name, taken)
    was_audited = any(a.id == old.id for a in draft.snapshot.activities)
    score = (
        audited.score if audited else 0 if was_audited else old.score
    )  # an audited score goes with its name
    rows[n] = NextActivity(id=id, name=name, score=score)
    return _with_rows(_moves_renamed(draft, old.id, id), rows)


def _moves_renamed(draft: Draft, old: str, new: str) -> Draft:
    plan = draft.snapshot.plan
    audited = {a.id for a in draft.snapshot.activities}
    if plan is None or old in audited or old == new:
        return draft
    return with_plan(
        draft,
        replace(plan, moves=tuple(replace(m, to=new) if m.to == old else m for m in plan.moves)),
    )


def set_score(draft: Draft, n: int, score: int) -> Draft:
    """Score a row, 1 to 5; 0 takes the answer back."""
    rows = _rows_to(draft, n)
    rows[n] = replace(rows[n], score=score)
    return _with_rows(draft, rows)


def add(draft: Draft, name: str, score: int) -> Draft:
    """Add an activity in the first row that is empty."""
    rows = rung_of(draft).activities
    n = next((m for m, a in enumerate(rows) if not a.name), len(rows))
    return set_score(set_name(draft, n, name), n, score)


def remove(draft: Draft, n: int) -> Draft:
    """Take a row out, and the plan's moves into it."""
    rows = list(rung_of(draft).activities)
    if n >= len(rows):
        return draft
    gone = rows.pop(n)
    plan = draft.snapshot.plan
    if plan and gone.id not in {a.id for a in draft.snapshot.activities}:
        draft = with_plan(
            draft, replace(plan, moves=tuple(m for m in plan.moves if m.to != gone.id))
        )
    return _with_rows(draft, rows)


def tidy(draft: Draft) -> Draft:
    """The draft without rows in which nothing was said."""
    for n in reversed(range(len(rung_of(draft).activities))):
        row = rung_of(draft).activities[n]
        if not row.name and not row.score:
            draft = remove(draft, n)
    return draft


def _rows_to(draft: Draft, n: int) -> list[NextActivity]:
    """The rows, with as many as are needed."""
    rows = list(rung_of(draft).activities)
    while len(rows) <= n:
        taken = {a.id for a in rows} | {a.id for a in draft.snapshot.activities}
        rows.append(NextActivity(id=slug("", taken, "next"), name="", score=0))
    return rows
