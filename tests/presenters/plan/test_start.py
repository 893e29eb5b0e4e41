"""A plan without a first day is said to have none, where it plans anything."""

import datetime as dt
from dataclasses import replace

from laddertui.domain.snapshot import Plan
from laddertui.presenters.plan.start import missing_start_text
from tests.support.drafts import developer


def test_a_plan_of_moves_or_events_without_a_first_day_says_so() -> None:
    plan = developer().plan
    assert plan is not None
    without = replace(plan, starts_on=None)
    assert missing_start_text(without).startswith("No first day yet")
    assert missing_start_text(replace(without, moves=())).startswith("No first day yet")
    assert missing_start_text(replace(plan, starts_on=dt.date(2026, 11, 23))) == ""
    assert missing_start_text(Plan(skill="negotiation")) == ""
    assert missing_start_text(None) == ""
