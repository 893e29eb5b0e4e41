"""The waterfall as it is drawn: each step from where the last one ended, legible without colour."""

import re

import pytest

from laddertui.domain.drift import drift
from laddertui.domain.signal import Signal
from laddertui.services.summary.drift_summary import DriftSummary
from laddertui.services.summary.summarize_drift import summarize_drift
from laddertui.tui.terminal.ascii_drawing import to_ascii
from laddertui.tui.widgets.charts.waterfall import waterfall_lines
from tests.support.three_quarters import DAYS, Q2, Q3, Q4, told

WIDTHS = pytest.mark.parametrize("width", [36, 76, 116])
"""What a page of 40, 80 and 120 columns leaves for it."""


def between(one: int, two: int, *signals: Signal) -> DriftSummary:
    quarters = [told(q) for q in (Q2, Q3, Q4)]
    before, after = quarters[one], quarters[two]
    return summarize_drift(before, after, drift(before, after, quarters[one + 1 : two]), signals)


def noted(*affects: str) -> Signal:
    return Signal(schema=1, noted_on=DAYS["2026-Q3"], text="It writes code", affects=affects)


def drawn(d: DriftSummary, width: int) -> list[str]:
    return [line.plain for line in waterfall_lines(d, width)]


def span(line: str) -> tuple[int, int]:
    """Where an arrow begins and where it ends, in columns."""
    found = re.search(r"├[━╌─]*[▶▷]|[◀◁][━╌─]*┤", line)
    assert found, line
    first, last = found.start(), found.end() - 1
    return (first, last) if line[first] == "├" else (last, first)


@WIDTHS
def test_each_step_begins_where_the_one_before_it_ended_and_points_the_way_it_went(
    width: int,
) -> None:
    then, moved, ai, whole, now, *_ = drawn(between(0, 1), width)
    # by hand (tests/domain/test_drift.py): 2.50 + 0.25 - 0.35 = 2.40
    assert [line[:17].strip() for line in (then, moved, ai, whole, now)] == [
        "2026-Q2",
        "your time moved",
        "AI moved",
        "in all, +/- 0.35",  # what the band below it draws
        "2026-Q3",
    ]
    start, end = then.index("○"), now.index("●")
    assert span(moved) == (start, span(ai)[0])
    assert span(ai)[1] == span(whole)[1] == end
    assert span(whole)[0] == start
    assert span(moved)[0] < span(moved)[1]
    assert span(ai)[0] > span(ai)[1]


@WIDTHS
def test_the_figures_are_signed_and_stand_in_one_column(width: int) -> None:
    lines = drawn(between(1, 2), width)
    # 2.40 + 0.07 + 0.11 = 2.58
    figures = ["2.40", "+0.07", "+0.11", "+0.18", "2.58"]
    ends = {line.index(figure) + len(figure) for line, figure in zip(lines, figures, strict=True)}
    assert len(ends) == 1
    assert max(map(len, lines)) <= width


@WIDTHS
def test_the_noise_is_a_band_round_the_end_in_which_the_beginning_may_lie(width: int) -> None:
    (*_, last) = drawn(between(1, 2), width)
    low, high = last.index("├"), last.index("┤")
    assert low < last.index("○") < last.index("●") < high  # +0.18, and noise of 0.33
    middle = (low + high) / 2
    assert abs(last.index("●") - middle) <= 1


@pytest.mark.parametrize(
    ("signals", "thick", "broken", "head"),
    [
        ((), False, True, "◁"),
        ((noted("boilerplate"),), True, False, "◀"),
    ],
)
def test_what_was_noted_of_ai_is_filled_and_what_is_judged_is_hollow(
    signals: tuple[Signal, ...], thick: bool, broken: bool, head: str
) -> None:
    lines = drawn(between(0, 1, *signals), 76)
    assert ("━" in lines[2], "╌" in lines[2], head in lines[2]) == (thick, broken, True)
    assert (lines[-1] == "AI moved: ━ noted  ╌ your judgement") == broken


def test_a_step_that_was_noted_in_part_is_filled_for_that_part() -> None:
    d = between(0, 1)
    moved, ai, *others = d.steps
    half = d._replace(steps=(moved, ai._replace(noted=ai.amount / 2), *others))
    line = drawn(half, 76)[2]
    assert abs(line.count("━") - line.count("╌")) <= 1
    assert line.index("╌") < line.index("━")  # it falls: what was noted comes first


def test_where_there_is_room_the_activities_stand_beside_their_step() -> None:
    wide = drawn(between(0, 1), 116)
    assert wide[1].endswith("new: Finding out what clients need, less Wr…")
    assert wide[2].endswith("Writing boilerplate")
    assert "Writing" not in "".join(drawn(between(0, 1), 76))


def test_in_ascii_nothing_of_it_is_lost() -> None:
    line = to_ascii(drawn(between(0, 1, noted("boilerplate")), 60)[2])
    judged = to_ascii(drawn(between(0, 1), 60)[2])
    assert line.isascii() and judged.isascii()
    assert re.search(r"<=+\+ +-0\.35$", line)
    assert re.search(r"<-+\+ +-0\.35$", judged)


def test_nothing_changed_is_drawn_as_no_arrow() -> None:
    same = told(Q2)
    lines = drawn(summarize_drift(same, same, drift(same, same)), 76)
    assert [line.split() for line in lines] == [
        ["2026-Q2", "○", "2.50"],
        ["in", "all", "│", "0.00"],
        ["2026-Q2", "●", "2.50"],
    ]


def test_a_small_change_is_no_leap() -> None:
    d = between(0, 1)._replace(rung_from=2.0, rung_to=2.02, noise=0.0, steps=())
    start, end = span(drawn(d, 76)[1]) if "├" in drawn(d, 76)[1] else (0, 0)
    assert abs(end - start) <= 8  # of 52 columns, which span a fifth of a rung
