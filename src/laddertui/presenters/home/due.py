"""What is due, how it is said, and whether the draft that waits is it."""

import datetime as dt
from typing import TYPE_CHECKING, Literal

from laddertui.domain.quarters import EARLY_DAYS, SPRINT_DAYS, first_day, next_quarter, quarter_of
from laddertui.services.summary.records import SnapshotSummary

if TYPE_CHECKING:
    from laddertui.storage.toml.draft_glance import DraftGlance

ReviewButton = Literal["", "begin", "early"]
"""The button of Home that starts a review; "" for none."""


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
        ends_on = newest.plan.sprint_ends_on if newest.plan is not None else None
        if ends_on is not None and today < ends_on:
            what += f" The {SPRINT_DAYS} days run until {ends_on}; it may wait for them."
    else:
        what = f"Your {SPRINT_DAYS} days are over: time to look back at them."
    if early is not None and is_saved:
        return f"{what} It takes about an hour, and counts for {early}."
    if is_saved:
        opens = first_day(next_quarter(quarter_of(today))) - dt.timedelta(days=EARLY_DAYS)
        return f"{what} This quarter is saved already; the next review opens on {opens}."
    return f"{what} It takes about an hour."


def review_button(is_saved: bool, early: str | None) -> ReviewButton:
    """Return the button that starts a review now, with what `due_line` is told."""
    if not is_saved:
        return "begin"
    return "early" if early else ""


def does_what_is_due(draft: "DraftGlance | None", newest: str, today: dt.date) -> bool:
    """Return whether going on with the draft does what is due.

    A review of the newest quarter does, and an assessment of this one; the change of a saved
    quarter does not.
    """
    if draft is None:
        return False
    if draft.is_review:
        return draft.base == newest
    return draft.base is None and draft.quarter == quarter_of(today)
