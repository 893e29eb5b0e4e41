"""The time of an activity, typed in percent or in hours, whichever the page asks for."""

from laddertui.assessment import audit
from laddertui.domain import shares
from laddertui.domain.draft import Draft
from laddertui.domain.numbers import FLOAT_TOLERANCE
from laddertui.domain.validation.snapshot import HOURS_IN_A_WEEK
from laddertui.forms.answers import AnswerError
from laddertui.forms.time_of_week import TimeAnswer

WEEK_FIRST = {
    "percent": "Percent goes here. For hours, say first how many your week has.",
    "hours": "Hours go here. For percent, say first how many hours your week has.",
}
"""What time in the other unit is refused with while the week's hours are not known."""


def set_time(draft: Draft, row: int, given: TimeAnswer) -> Draft:
    """Give a row's time in the unit that was typed with it, else in that of the whole page.

    Raise AnswerError where one cannot be made the other, as the week's hours are not known.
    """
    of_page = "hours" if audit.in_hours(draft) else "percent"
    if given.unit in (None, of_page):
        return audit.set_amount(draft, row, given.value)
    week = draft.snapshot.hours_per_week
    if not week:
        raise AnswerError(WEEK_FIRST[of_page])
    if given.unit == "hours":
        return audit.set_amount(draft, row, shares.share_of(given.value, week))
    return audit.set_amount(draft, row, round(given.value * week / shares.WHOLE, 2))


def refuse_more_than_a_week(draft: Draft, row: int) -> None:
    """Raise AnswerError where a row and those before it take more than the week has.

    A gap that scaling mends is let pass; rows after it may still become less.
    """
    in_hours = audit.in_hours(draft)
    week = draft.snapshot.hours_per_week if in_hours else shares.WHOLE
    most = week * (1 + shares.SCALE_GAP / shares.WHOLE) if week else HOURS_IN_A_WEEK
    *before, given = audit.amounts(draft)[: row + 1]
    if sum(before) + given > most + FLOAT_TOLERANCE:
        left = max(0.0, round((week or HOURS_IN_A_WEEK) - sum(before), 2))
        unit = "hours" if in_hours else "percent"
        raise AnswerError(f"That is more than a week has; {left:g} {unit} are left.")
