"""The time of an activity, typed in percent or in hours, whichever the page asks for."""

from laddertui.assessment import audit
from laddertui.domain import shares
from laddertui.domain.draft import Draft
from laddertui.forms.answers import AnswerError, TimeAnswer

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
