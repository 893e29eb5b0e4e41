"""A week out of a time sheet: its names become activities, its hours their shares."""

from collections.abc import Sequence
from dataclasses import replace

from laddertui.assessment import audit
from laddertui.domain.draft import Draft
from laddertui.domain.numbers import two_decimals
from laddertui.domain.shares import from_hours
from laddertui.domain.text import composed, visible
from laddertui.forms.answers import LONGEST_TEXT
from laddertui.importing.time_sheet import NamedHours, TimeSheet

MOST_HOURS_A_WEEK = 168.0
"""Hours that a week has."""


def activity_names(rows: Sequence[NamedHours]) -> list[str]:
    """Return the names as activities have them: of one line, with marks for what acts, not long."""
    return [visible(composed(row.name))[:LONGEST_TEXT].strip() for row in rows]


def shares(rows: Sequence[NamedHours]) -> list[float]:
    """Return each name's share of the time, in percent; together exactly 100."""
    return from_hours([row.hours for row in rows])


def with_time_sheet(draft: Draft, sheet: TimeSheet) -> Draft:
    """Return a draft whose activities are those of a time sheet.

    A row that is named as it was keeps its score and its thread; others are new. What is in the
    draft and not in the sheet is gone. How long the week is stays as the person said; a sheet says
    it only where they have not.
    """
    names = activity_names(sheet.rows)
    draft = _without_others(draft, {name.casefold() for name in names})
    known = {activity.name.casefold(): activity for activity in draft.snapshot.activities}
    rows = []
    for name, share in zip(names, shares(sheet.rows), strict=True):
        kept = known.pop(name.casefold(), None)
        if kept is None:
            draft = audit.set_name(draft, len(draft.snapshot.activities), name)
            kept = draft.snapshot.activities[-1]
        rows.append(replace(kept, share=share))
    draft = audit.tidy(audit.with_rows(draft, rows))
    session = replace(draft.session, step="audit", row=0, unit=None, hours=())
    week = draft.snapshot.hours_per_week or _hours_a_week(sheet)
    return audit.set_week(replace(draft, session=session), week)


def _without_others(draft: Draft, names: set[str]) -> Draft:
    """Take out the rows that are named otherwise, and what the plan moves from or to them."""
    for row in reversed(range(len(draft.snapshot.activities))):
        if draft.snapshot.activities[row].name.casefold() not in names:
            draft = audit.remove_row(draft, row)
    return draft


def _hours_a_week(sheet: TimeSheet) -> float:
    """Return the hours of a mean week; 0.0 where the sheet says no days, or too many hours."""
    if sheet.weeks is None:
        return 0.0
    mean = two_decimals(sheet.hours / sheet.weeks)
    return mean if mean <= MOST_HOURS_A_WEEK else 0.0
