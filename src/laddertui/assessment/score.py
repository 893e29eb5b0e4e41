"""Step 2, Score: one activity at a time, and after a 3, 4 or 5 two questions that test the score."""

from dataclasses import replace
from typing import Literal

from laddertui.assessment import audit
from laddertui.assessment.previous_quarters import PreviousQuarters, needs_reason, order
from laddertui.domain.draft import Draft
from laddertui.domain.ladder import EXPOSED_UP_TO
from laddertui.domain.leverage import HANDS_ON
from laddertui.domain.snapshot import ChangeReason

Asked = Literal["score", "ai_could_replace", "complexity", "change_reason"]
"""The questions about one activity; the last is for a review, where the score has changed."""


def row_of(draft: Draft) -> int:
    """The current row; a draft that was written by hand may name one that is not there."""
    return min(max(draft.session.row, 0), max(len(draft.snapshot.activities) - 1, 0))


def asked(draft: Draft) -> Asked:
    """The question that is open for the current row."""
    field = draft.session.field
    if field in ("ai_could_replace", "complexity", "change_reason"):
        return field  # type: ignore[return-value]
    return "score"


def go(draft: Draft, row: int, question: Asked = "score") -> Draft:
    """Turn to a row and one of its questions."""
    row = row_of(replace(draft, session=replace(draft.session, row=row)))
    field = None if question == "score" else question
    return replace(draft, session=replace(draft.session, row=row, field=field))


def give(draft: Draft, score: int, earlier: PreviousQuarters | None = None) -> Draft:
    """Score the current row; a 3, 4 or 5 opens the questions that test it."""
    n = row_of(draft)
    row = draft.snapshot.activities[n] if draft.snapshot.activities else None
    reason = (
        row.change_reason if row and row.score == score else None
    )  # the same score again has the same reason
    draft = audit.change_row(draft, n, score=score, change_reason=reason)
    if score > EXPOSED_UP_TO:
        return go(draft, n, "ai_could_replace")
    return _after(audit.change_row(draft, n, ai_could_replace=None), earlier)


def answer_replaceable(draft: Draft, could: bool) -> Draft:
    """Whether a perfect AI could do it within three years; the score stays as it was given."""
    n = row_of(draft)
    return go(audit.change_row(draft, n, ai_could_replace=could), n, "complexity")


def answer_complexity(draft: Draft, people: bool, earlier: PreviousQuarters | None = None) -> Draft:
    """People make the score: on. Difficulty does: back to the score, which can then be given again."""
    return _after(draft, earlier) if people else go(draft, row_of(draft), "score")


def answer_reason(draft: Draft, reason: ChangeReason, earlier: PreviousQuarters | None) -> Draft:
    """Why the score of the current row has changed."""
    return _next(audit.change_row(draft, row_of(draft), change_reason=reason), earlier)


def _after(draft: Draft, earlier: PreviousQuarters | None) -> Draft:
    """A changed score asks why; otherwise on to the next row."""
    n = row_of(draft)
    if earlier is not None and needs_reason(draft.snapshot.activities[n], earlier):
        return go(draft, n, "change_reason")
    return _next(draft, earlier)


def _next(draft: Draft, earlier: PreviousQuarters | None) -> Draft:
    """On to the next row that has no score; where all have one, stay on the last for the screen to move on."""
    rows = draft.snapshot.activities
    n = row_of(draft)
    in_order = order(rows, earlier)
    at = in_order.index(n)
    following = [*in_order[at + 1 :], *in_order[:at]]
    open_rows = [m for m in following if not rows[m].score]
    return go(draft, open_rows[0] if open_rows else n)


def turned(draft: Draft, by: int, earlier: PreviousQuarters | None = None) -> Draft:
    """To the row before or after, in the order in which they are scored."""
    in_order = order(draft.snapshot.activities, earlier)
    at = in_order.index(row_of(draft)) + by
    return go(draft, in_order[min(max(at, 0), len(in_order) - 1)])


def first_open(draft: Draft, earlier: PreviousQuarters | None = None) -> int:
    """The first row without a score, in the order in which they are scored; the first of all where all have one."""
    in_order = order(draft.snapshot.activities, earlier)
    return next(
        (n for n in in_order if not draft.snapshot.activities[n].score),
        in_order[0] if in_order else 0,
    )


def is_done(draft: Draft) -> bool:
    """Whether every activity has a score."""
    return bool(draft.snapshot.activities) and all(a.score for a in draft.snapshot.activities)


def given(draft: Draft) -> int:
    """How many activities have a score."""
    return sum(1 for a in draft.snapshot.activities if a.score)


def toggle_hands_on(draft: Draft) -> Draft:
    """Mark the current row as hands or presence, or take the mark away."""
    n = row_of(draft)
    kind = draft.snapshot.activities[n].value_kind
    return audit.change_row(draft, n, value_kind=None if kind == HANDS_ON else HANDS_ON)
