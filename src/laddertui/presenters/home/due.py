"""What is due, how it is said, and whether it is begun already."""

import datetime as dt

from laddertui.domain.errors import LadderError
from laddertui.domain.quarters import EARLY_DAYS, SPRINT_DAYS, first_day, next_quarter, quarter_of
from laddertui.services.session import ProfileSession
from laddertui.services.summary.records import SnapshotSummary


def due_line(newest: SnapshotSummary, today: dt.date, is_saved: bool, early: str | None) -> str:
    """Return what is due, and where it is done; "" where nothing is.

    `is_saved` says whether this calendar quarter is saved already, `early` for which quarter a
    review may be held now all the same.
    """
    if not newest.is_due(today):
        return ""
    on = newest.next_review_on
    if today >= on:
        what = f"Your quarterly review is due{' today' if today == on else f' since {on}'}."
    else:
        what = f"Your {SPRINT_DAYS} days are over: time to look back at them."
    if early is not None and is_saved:
        return f"{what} It takes about an hour, and counts for {early}."
    if is_saved:
        opens = first_day(next_quarter(quarter_of(today))) - dt.timedelta(days=EARLY_DAYS)
        return f"{what} This quarter is saved already; the next review opens on {opens}."
    return f"{what} It takes about an hour."


def is_review_begun(profile: ProfileSession, newest: SnapshotSummary) -> bool:
    """Return whether the draft that waits is the review of the newest quarter.

    One that cannot be read counts as one: going on with it says so, and keeps it.
    """
    try:
        draft = profile.store.draft_on_disk()
    except LadderError:
        return True
    if draft is None:
        return False
    return draft.session.kind == "reassess" and draft.session.base == newest.quarter
