"""The small trend: each quarter's rung and name stand below its own column."""

import pytest
from textual.app import App, ComposeResult

from laddertui.presenters.home.view import QuarterPoint
from laddertui.tui.app import themes
from laddertui.tui.widgets.charts.trend import Trend


class OnlyTrend(App[None]):
    CSS = "Trend { width: 100%; height: 100%; }"

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return themes.colours(self.current_theme)

    def compose(self) -> ComposeResult:
        yield Trend()


async def drawn(width: int, count: int) -> list[str]:
    app = OnlyTrend()
    async with app.run_test(size=(width, 12)) as pilot:
        points = [QuarterPoint(quarter=f"20{20 + n}-Q1", rung=2.0 + n / 4) for n in range(count)]
        app.query_one(Trend).points = tuple(points)
        await pilot.pause()
        strips = app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip).rstrip() for strip in strips]


@pytest.mark.parametrize("count", [2, 4])
async def test_each_name_stands_in_the_middle_below_its_column(count: int) -> None:
    *_, foot, rungs, quarters = await drawn(60, count)
    columns = [n for n, sign in enumerate(foot) if sign == "█"]
    bars = [columns[n * len(columns) // count :][: len(columns) // count] for n in range(count)]
    for n, bar in enumerate(bars):
        middle = (bar[0] + bar[-1]) / 2
        for line, name in ((rungs, f"{2.0 + n / 4:.2f}"), (quarters, f"20{20 + n}-Q1")):
            begins = line.index(name)
            assert abs(begins + (len(name) - 1) / 2 - middle) <= 0.5, name


async def test_narrow_columns_name_the_first_and_the_last_at_their_ends() -> None:
    *_, foot, rungs, quarters = await drawn(40, 12)
    assert (rungs.split()[0], rungs.split()[-1]) == ("2.00", "4.75")
    assert quarters.index("2020-Q1") == foot.index("█")
    assert len(quarters) == len(foot)
