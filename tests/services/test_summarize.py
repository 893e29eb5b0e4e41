import datetime as dt
from math import sqrt

import pytest

from laddertui.services.summary.summarize import summarize_snapshot
from tests.support.drafts import developer


def test_the_figures_of_a_week_worked_out_by_hand() -> None:
    summary = summarize_snapshot(developer())
    assert summary.rung == pytest.approx(2.10)  # 0.40 * 1 + 0.25 * 2 + 0.20 * 3 + 0.15 * 4
    assert summary.noise == pytest.approx(0.5 * sqrt(0.16 + 0.0625 + 0.04 + 0.0225))
    assert summary.exposed_share == pytest.approx(65.0)
    assert summary.anchored_share == pytest.approx(15.0)
    assert summary.time_per_score == pytest.approx([40.0, 25.0, 20.0, 15.0, 0.0])
    assert summary.next_review_on == dt.date(2027, 2, 22)
    assert (summary.leverage, summary.profession) == (None, None)


def test_the_figures_of_a_plan_worked_out_by_hand() -> None:
    plan = summarize_snapshot(developer()).plan
    assert plan is not None
    assert plan.projected_rung == pytest.approx(2.70)  # 20 points up three scores
    assert (plan.planned_points, plan.starts_on, plan.days) == (20.0, dt.date(2026, 11, 23), 90)


def test_a_week_without_a_plan_has_none() -> None:
    assert summarize_snapshot(developer(plan=None)).plan is None


def test_advice_is_given_by_code_and_activity() -> None:
    assert summarize_snapshot(developer()).advice == (("few-activities", None),)
