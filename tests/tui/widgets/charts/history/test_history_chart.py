"""The chart of History, read off its signs: where points stand, what rises and what falls."""

from dataclasses import dataclass, field

import pytest
from textual.geometry import Size

from laddertui.presenters.history.quarters import Change, HistoryQuarter
from laddertui.tui.widgets.charts.history.history_chart import HistoryChart
from laddertui.tui.widgets.charts.history.scale import used_scale, whole_scale
from laddertui.tui.widgets.charts.history.time_axis import quarter_names, time_axis

SOLID, STRIPED = "⣿", "⡇"


def quarter(
    name: str, rung: float | None, moved: float = 0.0, ai_moved: float = 0.0
) -> HistoryQuarter:
    change = Change(
        since="",
        in_all=moved + ai_moved,
        is_noise=False,
        moved=moved,
        ai_moved=ai_moved,
        ai_moved_noted=0.0,
        rejudged=0.0,
        work_changed=0.0,
        kept=None,
        planned=None,
    )
    return HistoryQuarter(quarter=name, rung=rung, noise=0.2, change=change if rung else None)


@dataclass
class Picture:
    """The chart's lines at a size, and where a sign stands in them."""

    quarters: list[HistoryQuarter]
    size: tuple[int, int] = (80, 20)
    zoomed: bool = False
    lines: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        class Sized(HistoryChart):
            size = Size(*self.size)

        chart = Sized(self.quarters, ())
        chart.set_reactive(HistoryChart.is_zoomed, self.zoomed)
        content = chart.render()
        self.lines = content.plain.split("\n")

    def rows_with(self, sign: str) -> list[int]:
        return [n for n, line in enumerate(self.lines) if sign in line]


def test_the_axis_is_the_ladder_and_a_point_stands_at_its_rung() -> None:
    for rung, label in ((5.0, "5"), (3.0, "3"), (1.0, "1")):
        picture = Picture([quarter("2026-Q3", 2.0), quarter("2026-Q4", rung)])
        line = next(line for line in picture.lines if "◆" in line)
        assert line.split("┤")[0].strip() == label
    labels = [line.split("┤")[0].strip() for line in picture.lines if "┤" in line]
    assert labels[:5] == ["5", "4", "3", "2", "1"]


def test_it_takes_all_the_columns_and_lines_that_it_is_given() -> None:
    for size in ((36, 9), (76, 12), (116, 20), (196, 45)):
        quarters = [quarter(f"2026-Q{n}", 2.0 + n / 4, 0.3, -0.1) for n in range(1, 5)]
        picture = Picture(quarters, size)
        assert len(picture.lines) == size[1]
        assert max(map(len, picture.lines)) <= size[0]
        assert max(map(len, picture.lines)) > size[0] - 8  # less than one column for each quarter


def test_zoom_shows_what_was_used_and_makes_a_small_change_tall() -> None:
    quarters = [quarter("2026-Q3", 2.4), quarter("2026-Q4", 2.6)]

    def rise(picture: Picture) -> int:
        return picture.rows_with("●")[0] - picture.rows_with("◆")[0]

    whole, zoomed = Picture(quarters, (80, 24)), Picture(quarters, (80, 24), zoomed=True)
    assert rise(zoomed) > 3 * max(rise(whole), 1)
    labels = [line.split("┤")[0].strip() for line in zoomed.lines if "┤" in line]
    assert all(2.2 - 0.1 <= float(label) <= 2.8 + 0.1 for label in labels)
    assert "2.50" in labels


def test_what_you_moved_is_solid_and_what_ai_moved_striped_each_by_its_sign() -> None:
    picture = Picture([quarter("2026-Q3", 2.0), quarter("2026-Q4", 2.0, 0.4, -0.4)])
    legend = next(n for n, line in enumerate(picture.lines) if "you moved" in line)
    assert "⣿⣿ you moved   ⡇⡇ AI moved" in picture.lines[legend]
    bars = picture.lines[legend + 1 :]
    zero = next(n for n, line in enumerate(bars) if "───" in line)
    assert all(SOLID in line and STRIPED not in line for line in bars[:zero])
    assert all(STRIPED in line and SOLID not in line for line in bars[zero + 1 :])
    assert bars[0].strip().startswith("+0.40 ┤")
    assert bars[-1].strip().startswith("-0.40 ┤")
    other = Picture([quarter("2026-Q3", 2.0), quarter("2026-Q4", 2.0, -0.2, 0.4)]).lines
    assert STRIPED in other[legend + 1]
    assert SOLID in other[-2] + other[-1]


def test_where_nothing_moved_the_line_has_all_the_room() -> None:
    picture = Picture([quarter("2026-Q3", 2.0), quarter("2026-Q4", 2.0)])
    assert not any("you moved" in line for line in picture.lines)
    assert len(picture.lines) == 20


def test_what_cannot_be_read_is_a_question_mark_and_the_line_goes_over_it_dotted() -> None:
    gap = Picture([quarter("2026-Q1", 2.0), quarter("2026-Q2", None), quarter("2026-Q3", 2.0)])
    whole = Picture([quarter(f"2026-Q{n}", 2.0) for n in (1, 2, 3)])
    assert len(gap.rows_with("?")) == 1
    assert len(whole.rows_with("?")) == 0

    def dots_on_the_line(picture: Picture) -> int:
        line = picture.lines[picture.rows_with("●")[0]]
        path = line[line.index("●") : line.rindex("◆")]
        # of each sign the dots in its lower half or upper half that are not the noise's
        return sum(
            bin(ord(sign) - 0x2800).count("1")
            for sign in path
            if ord(sign) > 0x2800 and ord(sign) < 0x2900
        )

    assert 0 < dots_on_the_line(gap) < dots_on_the_line(whole) / 2


def test_four_hundred_quarters_share_columns_and_that_is_said() -> None:
    names = [f"{1927 + n // 4}-Q{n % 4 + 1}" for n in range(400)]
    quarters = [quarter(name, 2.5, 0.1, -0.05) for name in names]
    picture = Picture(quarters, (80, 20))
    # 72 cells are 24 columns of 3; 400 quarters in 24 columns are 17 each
    assert any("a column is 17 quarters" in line for line in picture.lines)
    assert max(map(len, picture.lines)) <= 80
    legend = next(n for n, line in enumerate(picture.lines) if "you moved" in line)
    # full columns come to 17 * 0.1, and the first one to what is left of 400
    assert picture.lines[legend + 1].strip().startswith("+1.70 ┤")
    names_line = picture.lines[legend - 1]
    assert "2026-Q4" in names_line
    assert all(name in names for name in names_line.split())


def test_a_quarter_that_was_left_out_is_a_gap_as_wide_as_a_quarter() -> None:
    axis = time_axis(["2025-Q4", "2026-Q2", "2026-Q3"], 40)
    assert axis.columns == 4
    assert axis.column("2026-Q2") - axis.column("2025-Q4") == 2
    assert axis.dot("2026-Q3") - axis.dot("2026-Q2") == axis.width * 2


def test_the_marked_quarter_is_always_named_and_no_name_runs_into_another() -> None:
    shown = [f"{2000 + n // 4}-Q{n % 4 + 1}" for n in range(80)]
    axis = time_axis(shown, 70)
    for marked in shown:
        line, at = quarter_names(axis, marked)
        assert line[at : at + 7] == marked
        assert all(name in shown for name in line.split())


@pytest.mark.parametrize("lines", [4, 5, 7, 12, 30])
def test_the_ends_of_the_scale_are_the_first_and_the_last_dot(lines: int) -> None:
    scale = whole_scale(lines)
    assert (scale.dot(5.0), scale.dot(1.0)) == (0, 4 * lines - 1)
    assert set(scale.labels()) >= {5.0, 3.0, 1.0}


def test_a_used_scale_is_never_so_small_that_noise_looks_like_a_fall() -> None:
    for rungs in ([(2.5, 0.0)], [(5.0, 0.0)], [(1.0, 0.0)], [(2.4, 0.01), (2.41, 0.01)], []):
        scale = used_scale(rungs, 10)
        assert scale.high - scale.low >= 0.5 - 1e-9
        assert 1 <= scale.low < scale.high <= 5
