"""The ladder as it is drawn: every mark is seen, what stands on a rung is named, any size does."""

from dataclasses import replace

import pytest
from textual.app import App, ComposeResult

from laddertui.domain.ladder import time_per_score
from laddertui.tui.app import themes
from laddertui.tui.widgets.charts.ladder import Ladder
from tests.support.drafts import developer

WEEK = developer().activities
"""40 % at 1, 25 % at 2, 20 % at 3, 15 % at 4."""


class OnlyLadder(App[None]):
    CSS = "Ladder { width: 100%; height: 100%; }"

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return themes.colours(self.current_theme)

    def compose(self) -> ComposeResult:
        yield Ladder()


async def drawn(size: tuple[int, int], **values: object) -> list[str]:
    app = OnlyLadder()
    async with app.run_test(size=size) as pilot:
        ladder = app.query_one(Ladder)
        ladder.time, ladder.is_named = tuple(time_per_score(WEEK).values()), True
        ladder.activities = WEEK
        for name, value in values.items():
            setattr(ladder, name, value)
        await pilot.pause()
        strips = app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip).rstrip() for strip in strips]


def line_with(lines: list[str], text: str) -> int:
    [at] = [n for n, line in enumerate(lines) if text in line]
    return at


@pytest.mark.parametrize("size", [(48, 10), (76, 10), (100, 14), (160, 40)], ids=str)
async def test_you_last_quarter_and_the_plan_are_all_seen_however_near(
    size: tuple[int, int],
) -> None:
    lines = await drawn(size, rung=2.10, before=2.10, planned=2.12)
    at = {line_with(lines, words) for words in ("you 2.10 ▶", "then 2.10 ", "plan 2.12 ")}
    assert len(at) == 3


async def test_with_one_line_a_rung_the_marks_stand_on_their_own_line_at_their_places() -> None:
    lines = await drawn((76, 6), rung=2.65, before=2.40, planned=3.30)
    assert not any(sign in line for line in lines[:5] for sign in "▶▷▸")
    scale, words = lines[5].split("  ", 1)
    assert words == "▷ then 2.40  ▶ you 2.65  ▸ plan 3.30"
    step = scale.index("2") - scale.index("1")
    for sign, rung in (("▷", 2.40), ("▶", 2.65), ("▸", 3.30)):
        assert scale.index(sign) == round((rung - 1) * step)
    [low] = (await drawn((44, 6), rung=2.65, planned=3.30))[5:]  # no room for a line: figures
    assert "▶ you 2.65  ▸ plan 3.30" in low


async def test_a_mark_beside_another_line_than_its_own_points_to_its_place() -> None:
    lines = await drawn((76, 10), rung=2.60, before=2.29, planned=3.20)  # two lines a rung
    assert line_with(lines, "plan 3.20 ▸") == line_with(lines, "3 ╞")  # the nearest, straight
    assert line_with(lines, "you 2.60 ▶") == line_with(lines, "3 ╞") + 1
    assert line_with(lines, "then 2.29 △") == line_with(lines, "2 ╞")  # it belongs above


async def test_words_leave_the_bars_their_columns_or_the_bars_stand_below() -> None:
    lines = await drawn((64, 40), rung=2.10)
    at = line_with(lines, "technical execution")
    assert lines[at].endswith("40 %")
    assert lines[at + 1].count("█") >= 12  # 40 % of some 30 columns
    assert "Writing boilerplate 40" in lines[at + 2]


@pytest.mark.parametrize(("rung", "above", "below"), [(1.0, "2 ╞", None), (5.0, None, "4 ╞")])
async def test_the_mark_stands_at_the_ends_of_the_ladder_too(
    rung: float, above: str | None, below: str | None
) -> None:
    lines = await drawn((76, 10), rung=rung)
    at = line_with(lines, f"you {rung:.2f} ▶")
    assert above is None or line_with(lines, above) < at
    assert below is None or at < line_with(lines, below)


async def test_what_stands_on_a_rung_is_named_with_its_share_below_it() -> None:
    lines = await drawn((90, 14), rung=2.10)
    for score, name in ((4, "Hearing users out 15"), (1, "Writing boilerplate 40")):
        assert line_with(lines, name) == line_with(lines, f"{score} ╞") + 1
    assert "40 %" in lines[line_with(lines, "technical execution")]


async def test_where_there_are_lines_each_activity_has_its_own_and_is_whole() -> None:
    more = replace(WEEK[1], name="Answering what colleagues ask", share=12.5)
    text = "\n".join(await drawn((42, 26), activities=(*WEEK, more)))
    for words in ("Writing", "Tracking down bugs 25", "Talking changes", "Answering what"):
        assert words in text
    assert "…" not in text
    low = "\n".join(await drawn((42, 10), activities=(*WEEK, more)))  # one line a rung
    assert "Tracking… 25 · 1 more" in low


async def test_the_doubt_is_a_band_beside_the_mark() -> None:
    lines = await drawn((90, 22), rung=3.0, noise=0.5)
    at = line_with(lines, "you 3.00 ▶")
    assert "┊" in lines[at - 1]
    assert "┊" in lines[at + 1]
    assert "┊" not in lines[line_with(lines, "4 ╞")]


async def test_a_narrow_window_says_the_figures_and_a_flat_one_is_a_strip() -> None:
    narrow = await drawn((36, 9), rung=2.10)
    assert any("2.10 ▶" in line for line in narrow)
    assert "40 %" in narrow[line_with(narrow, "1 ╞")]
    [strip, *rest] = await drawn((40, 2), rung=2.10)
    for score, percent in ((1, "40%"), (2, "25%"), (3, "20%"), (4, "15%")):
        assert strip.index(str(score)) < strip.index(percent)
    assert not any(rest)


@pytest.mark.parametrize("width", range(1, 60, 7))
@pytest.mark.parametrize("height", [1, 4, 5, 8, 9, 30])
async def test_no_size_is_too_odd_to_be_drawn(width: int, height: int) -> None:
    lines = await drawn((width, height), rung=2.1, before=4.9, planned=5.0, water=2, noise=0.2)
    assert all(len(line) <= width for line in lines)
