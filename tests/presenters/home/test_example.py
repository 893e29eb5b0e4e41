import pytest

from laddertui.presenters.home.example import example_week


def test_somebody_elses_week_stands_on_the_ladder_before_there_is_ones_own() -> None:
    week = example_week()
    assert week.title == "A mid-level developer's week, an example"
    assert sum(a.share for a in week.activities) == pytest.approx(100)
    assert week.rung == pytest.approx(sum(a.share * a.score for a in week.activities) / 100)
