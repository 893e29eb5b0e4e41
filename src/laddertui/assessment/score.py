"""Step 2, Score: one activity at a time; after a 3, 4 or 5 two questions that test it."""

from dataclasses import replace
from typing import Literal

from laddertui.assessment import audit
from laddertui.assessment.previous_quarters import PreviousQuarters, needs_reason, order, thread
from laddertui.domain.draft import Draft
from laddertui.domain.ladder import ANCHORED_FROM, EXPOSED_UP_TO
from laddertui.domain.leverage import needs_hands
from laddertui.domain.snapshot import Activity, ChangeReason, Snapshot

Asked = Literal["score", "ai_could_replace", "complexity", "change_reason", "meant"]
"""The questions about one activity; the last two are for a review, where the score has changed:
why, and where it rose although AI can do more, whether that is meant."""
_AGAIN = "again"
"""Where a draft stands once a score was said to come from difficulty: it may be given again."""


def row_of(draft: Draft) -> int:
    """Return the current row; the nearest where a draft written by hand names none there is."""
    return min(max(draft.session.row, 0), max(len(draft.snapshot.activities) - 1, 0))


def open_question(draft: Draft) -> Asked:
    """Return the question that is open for the current row."""
    field = draft.session.field
    if field in ("ai_could_replace", "complexity", "change_reason", "meant"):
        return field  # type: ignore[return-value]
    return "score"


def go(draft: Draft, row: int, question: Asked = "score") -> Draft:
    """Turn to a row and one of its questions."""
    row = row_of(replace(draft, session=replace(draft.session, row=row)))
    field = None if question == "score" else question
    return replace(draft, session=replace(draft.session, row=row, field=field))


def go_again(draft: Draft, row: int) -> Draft:
    """Turn to a row whose score was tested, to be given once more."""
    draft = go(draft, row)
    return replace(draft, session=replace(draft.session, field=_AGAIN))


def give(draft: Draft, score: int, earlier: PreviousQuarters | None = None) -> Draft:
    """Score the current row; a 3, 4 or 5 opens the questions that test it.

    The same score once more, after they were answered, is taken without asking them again.
    """
    row = row_of(draft)
    activity = draft.snapshot.activities[row] if draft.snapshot.activities else None
    is_same = activity is not None and activity.score == score
    # The same score again has the same reason.
    reason = activity.change_reason if activity and is_same else None
    draft = audit.change_row(draft, row, score=score, change_reason=reason)
    if is_same and draft.session.field == _AGAIN:
        return _after(draft, earlier)
    if score > EXPOSED_UP_TO:
        return go(draft, row, "ai_could_replace")
    return _after(audit.change_row(draft, row, ai_could_replace=None), earlier)


def answer_replaceable(draft: Draft, could: bool) -> Draft:
    """Say whether a perfect AI could do it within three years; the score stays."""
    row = row_of(draft)
    return go(audit.change_row(draft, row, ai_could_replace=could), row, "complexity")


def answer_complexity(draft: Draft, people: bool, earlier: PreviousQuarters | None = None) -> Draft:
    """Say whether people make the score: then go on. If not, the score can be given again."""
    return _after(draft, earlier) if people else go_again(draft, row_of(draft))


def answer_reason(draft: Draft, reason: ChangeReason, earlier: PreviousQuarters | None) -> Draft:
    """Say why the score of the current row has changed.

    That AI can do more, and the score rose all the same, is asked about once.
    """
    row = row_of(draft)
    draft = audit.change_row(draft, row, change_reason=reason)
    if reason == "ai-moved" and has_risen(draft.snapshot.activities[row], earlier):
        return go(draft, row, "meant")
    return _next(draft, earlier)


def answer_meant(draft: Draft, is_meant: bool, earlier: PreviousQuarters | None) -> Draft:
    """Say whether a score was meant to rise because AI can do more; if not, the reason is open."""
    if is_meant:
        return _next(draft, earlier)
    row = row_of(draft)
    return go(audit.change_row(draft, row, change_reason=None), row, "change_reason")


def has_risen(activity: Activity, earlier: PreviousQuarters | None) -> bool:
    """Return whether its score is higher than in the quarter that a review continues."""
    old = thread(activity, earlier.base) if earlier is not None else None
    return old is not None and activity.score > old.score


def has_high_fallen(snapshot: Snapshot, earlier: PreviousQuarters) -> bool:
    """Return whether anything that stood at 4 or 5 last quarter stands lower now."""
    threads = ((a, thread(a, earlier.base)) for a in snapshot.activities)
    return any(old is not None and old.score >= ANCHORED_FROM > a.score for a, old in threads)


def _after(draft: Draft, earlier: PreviousQuarters | None) -> Draft:
    """Ask why a score has changed, or go on to the next row."""
    row = row_of(draft)
    if earlier is not None and needs_reason(draft.snapshot.activities[row], earlier):
        return go(draft, row, "change_reason")
    return _next(draft, earlier)


def _next(draft: Draft, earlier: PreviousQuarters | None) -> Draft:
    """Go on to the next row that has no score; where all have one, stay.

    So it does where the row after it has one: then this was a correction.
    """
    rows = draft.snapshot.activities
    row = row_of(draft)
    in_order = order(rows, earlier)
    index = in_order.index(row)
    if index + 1 < len(in_order) and rows[in_order[index + 1]].score:
        return go(draft, row)
    following = [*in_order[index + 1 :], *in_order[:index]]
    open_rows = [other for other in following if not rows[other].score]
    return go(draft, open_rows[0] if open_rows else row)


def turned(draft: Draft, by: int, earlier: PreviousQuarters | None = None) -> Draft:
    """Turn to another row, `by` rows on in the order in which they are scored."""
    in_order = order(draft.snapshot.activities, earlier)
    index = in_order.index(row_of(draft)) + by
    return go(draft, in_order[min(max(index, 0), len(in_order) - 1)])


def first_open(draft: Draft, earlier: PreviousQuarters | None = None) -> int:
    """Return the first row without a score, in the order in which they are scored.

    Where all have one it is the first of all.
    """
    in_order = order(draft.snapshot.activities, earlier)
    return next(
        (row for row in in_order if not draft.snapshot.activities[row].score),
        in_order[0] if in_order else 0,
    )


def resumed(draft: Draft, earlier: PreviousQuarters | None, last: str) -> Draft:
    """Turn to the first row without a score; where all have one, to the activity that was last."""
    rows = draft.snapshot.activities
    at = [row for row, activity in enumerate(rows) if activity.id == last]
    return go(draft, at[0] if at and is_done(draft) else first_open(draft, earlier))


def is_done(draft: Draft) -> bool:
    """Return whether every activity has a score."""
    return bool(draft.snapshot.activities) and all(
        activity.score for activity in draft.snapshot.activities
    )


def set_hands_on(draft: Draft, is_so: bool | None) -> Draft:
    """Say whether the current row needs hands or presence; None takes the answer back."""
    return audit.change_row(draft, row_of(draft), hands_on=is_so)


def toggle_hands_on(draft: Draft) -> Draft:
    """Mark the current row as needing hands or presence, or take the mark away.

    Where the value kind alone says so, a no is noted against it.
    """
    activity = draft.snapshot.activities[row_of(draft)]
    if not needs_hands(activity):
        return set_hands_on(draft, True)
    unsaid = set_hands_on(draft, None)
    by_kind = needs_hands(unsaid.snapshot.activities[row_of(draft)])
    return set_hands_on(draft, False) if by_kind else unsaid
