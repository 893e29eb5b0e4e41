"""What is left of the week to give out, in words."""

from laddertui.assessment import audit
from laddertui.assessment.audit import WeekBalance
from laddertui.domain.draft import Draft
from laddertui.forms.time_of_week import time_of_week
from laddertui.tui.widgets.field import amount_text
from laddertui.tui.widgets.text import PlainText

USUAL_REST = 0.3
"""Up to this part of the week, what is left is usually mail, meetings and upkeep."""
NO_WEEK = "Give the hours of your week to see what is left of it."


class WeekGauge(PlainText):
    """A line below the bar of the week."""

    def show(self, balance: WeekBalance, unit: str) -> None:
        """Show what is left; `unit` is `h` or `%`."""
        if balance.whole is None:
            self.say(NO_WEEK)
            return
        self.say(_in_words(balance, unit))


def _in_words(balance: WeekBalance, unit: str) -> str:
    if balance.adds_up:
        return "the whole week is given out"
    if balance.amount < 0:
        return f"{amount_text(-balance.amount)} {unit} too much; take some away"
    left = f"{amount_text(balance.amount)} {unit} left"
    usual = balance.whole is not None and balance.amount <= balance.whole * USUAL_REST
    return f"{left}; usually mail, meetings and upkeep" if usual else left


def gap_sentence(balance: WeekBalance, in_hours: bool) -> str:
    """Return what is still to give out, or too much, as a sentence."""
    gap = f"{amount_text(abs(balance.amount))} {'hours' if in_hours else '%'}"
    if balance.amount > 0:
        return f"{gap} of the week are left to give."
    return f"{gap} too much are given out."


def converted_sentence(draft: Draft, row: int, typed: str) -> str:
    """Return how time was understood that was typed as no bare number; "" where it was one."""
    given = time_of_week(typed)
    if given.unit is None:
        return ""
    in_hours = audit.in_hours(draft)
    is_other = given.unit != ("hours" if in_hours else "percent")
    week = f" of a week of {draft.snapshot.hours_per_week:g} h" if is_other else ""
    return f"{typed}{week}: {audit.amounts(draft)[row]:g} {'h' if in_hours else '%'}."
