"""The picture's scale: round figures that take in every point, every line and 0."""

import pytest

from laddertui.presenters.indicators import marks
from laddertui.tui.widgets.charts.indicator_chart import nearest, scale

FALLS = marks("entry-postings")


@pytest.mark.parametrize(
    ("points", "lines", "top", "bottom"),
    [
        ([-46.7], 12, 0, -50),
        ([-3.0], 12, 0, -40),
        ([25.0, -60.0], 12, 30, -60),
        ([-100.0], 12, 0, -100),
        ([900.0], 12, 900, -100),
    ],
)
def test_the_scale_takes_in_points_and_lines(
    points: list[float], lines: int, top: float, bottom: float
) -> None:
    found = scale(points, FALLS, lines)
    assert (found[0], found[-1]) == (top, bottom)
    assert 0 in found
    assert len(found) <= lines
    assert found == sorted(found, reverse=True)


def test_a_change_beyond_all_measure_still_has_a_scale() -> None:
    found = scale([1e23], (), 12)
    assert found[0] >= 1e23 or nearest(1e23, found) == found[0]
    assert len(found) <= 12


def test_a_point_stands_on_the_nearest_line() -> None:
    assert nearest(-46.7, scale([-46.7], FALLS, 12)) == -45
