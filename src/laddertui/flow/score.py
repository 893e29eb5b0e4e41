"""Step 2, Score: one activity at a time, and after a 3, 4 or 5 two questions that test the score."""

from dataclasses import replace
from typing import Literal

from laddertui.domain.draft import Draft
from laddertui.domain.ladder import EXPOSED_UP_TO
from laddertui.domain.leverage import HANDS_ON
from laddertui.flow import audit

Asked = Literal["score", "ai_could_replace", "complexity"]
"""The three questions about one activity."""


def row_of(draft: Draft) -> int:
    """The current row; a draft that was written by hand may name one that is not there."""
    return min(max(draft.session.row, 0), max(len(draft.snapshot.activities) - 1, 0))


def asked(draft: Draft) -> Asked:
    """The question that is open for the current row."""
    field = draft.session.field
    if field == "ai_could_replace" or field == "complexity":
        return field  # type: ignore[return-value]
    return "score"


def go(draft: Draft, row: int, question: Asked = "score") -> Draft:
    """Turn to a row and one of its questions."""
    row = row_of(replace(draft, session=replace(draft.session, row=row)))
    field = None if question == "score" else question
    return replace(draft, session=replace(draft.session, row=row, field=field))


def give(draft: Draft, score: int) -> Draft:
    """Score the current row; a 3, 4 or 5 opens the questions that test it."""
    n = row_of(draft)
    if score > EXPOSED_UP_TO:
        return go(audit.change_row(draft, n, score=score), n, "ai_could_replace")
    return _next(audit.change_row(draft, n, score=score, ai_could_replace=None))


def answer_replaceable(draft: Draft, could: bool) -> Draft:
    """Whether a perfect AI could do it within three years; the score stays as it was given."""
    n = row_of(draft)
    return go(audit.change_row(draft, n, ai_could_replace=could), n, "complexity")


def answer_complexity(draft: Draft, people: bool) -> Draft:
    """People make the score: on to the next. Difficulty does: back to the score, which can then be given again."""
    n = row_of(draft)
    return _next(draft) if people else go(draft, n, "score")


def _next(draft: Draft) -> Draft:
    """On to the next row that has no score; where all have one, stay on the last for the screen to move on."""
    rows = draft.snapshot.activities
    n = row_of(draft)
    following = [*range(n + 1, len(rows)), *range(n)]
    open_rows = [m for m in following if not rows[m].score]
    return go(draft, open_rows[0] if open_rows else n)


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
