"""A review ends on what moved: three quarters of the developer, held against sums by hand."""

from dataclasses import replace

import pytest

from laddertui.tui.widgets.charts.week_ladder import WeekLadder
from tests.support.three_quarters import Q2, Q3, Q4, review, told
from tests.support.windows import (
    app_of,
    focus,
    here,
    on_screen,
    opened,
    press,
    rest,
    says,
    shown,
    shown_in,
)

TALL = (120, 60)
"""A window in which all of it is in view."""


@pytest.mark.parametrize("size", [TALL, (80, 24), (40, 12)])
@pytest.mark.slow
async def test_the_review_ends_on_what_moved_and_the_next_key_leads_home(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LADDERTUI_TODAY", "2026-08-20")
    async with opened(review(Q2, Q3), saved=(told(Q2),), size=size) as window:
        app_of(window).profile.store.note_signal("It writes boilerplate", ["boilerplate"])
        await press(window, "enter", "ctrl+s")
        assert here(window) == "ComparisonScreen"
        assert on_screen(
            window, "Saved: 2026-Q3.toml. Your review is done; this is what moved since 2026-Q2."
        )
        assert focus(window) == "#leave"
        if size == TALL:
            # the sums by hand stand beside these figures in tests/domain/test_drift.py
            for words in (
                "Your rung went from 2.50 to 2.40: -0.10.",
                "Your time moved: +0.25.",
                "new: Finding out what clients need (+0.16), less Writing boilerplate (+0.10)",
                "The ladder sank under you, by what you say of AI: -0.35.",
                "Writing boilerplate 2→1 (-0.35, noted)",
                "A signal or try that you noted shows it.",
                "10 points moved, of the 20 that you planned.",
                "You climbed 0.25. The ladder sank 0.35 under it, as what you noted shows. In all"
                " -0.10, as a whole within your scoring noise of 0.35.",
            ):
                assert on_screen(window, words), words
        # the ladder moves: said last, with what its source does about it
        assert says(window, "#notice", "So review once a quarter.") or size[1] < 20
        await press(window, "enter")
        assert here(window) == "HomeScreen"
        assert app_of(window).profile.store.is_saved("2026-Q3")


@pytest.mark.slow
async def test_position_shows_the_drift_of_a_review_and_that_the_plan_may_follow_a_fall(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LADDERTUI_TODAY", "2026-08-20")
    async with opened(review(Q2, Q3), saved=(told(Q2),), size=TALL) as window:
        await press(window, "enter")
        assert here(window) == "position"
        assert says(window, "#since", "The ladder sank 0.35 under it, by your own judgement.")
        assert says(window, "#notice", "A score fell, so the plan may change, too")
        said = shown(window)
        assert said.index("The most human part") < said.index("The ladder sank")
    async with opened(review(Q3, Q4), saved=(told(Q3),), size=TALL) as window:
        await press(window, "enter")
        assert "A score fell" not in shown_in(window, "#notice")  # none fell


@pytest.mark.slow
async def test_a_first_assessment_and_a_changed_quarter_end_at_home() -> None:
    async with opened(replace(review(Q3, Q4), session=review(Q3, Q4).session)) as window:
        await press(window, "enter", "ctrl+s")  # its base is not there: it is no review
        assert here(window) == "HomeScreen"
        await press(window, "b", "f8", "f8")
        assert here(window) == "position"
        await press(window, "ctrl+s")
        assert here(window) == "HomeScreen"


async def test_the_compared_quarters_have_their_figures_in_columns_and_are_copied_as_lines() -> (
    None
):
    saved = (told(Q2), told(Q3), told(Q4))
    async with opened(saved=saved, size=(100, 70)) as window:
        await press(window, "t", "up", "up", "m", "down", "down", "d")
        assert here(window) == "ComparisonScreen"
        assert not window.app.screen.query("#leave")
        rows = [line.rstrip() for line in shown_in(window, "#threads").splitlines()]
        head, boilerplate, bugs, _, reviews, *_ = rows
        for line, now, note in (
            (boilerplate, "30", "AI moved"),
            (bugs, "20", ""),
            (reviews, "24", "split, the work changed"),
        ):
            end = head.index("now") + len("now")
            assert line[:end].endswith(f" {now}"), line
            assert line.endswith(note)
        copied = app_of(window).screen.copy_text()  # type: ignore[attr-defined]
        assert "Your time moved: +0.32." in copied
        assert "No signal or try of yours names it" in copied


async def test_a_wide_window_shows_the_table_beside_the_words_and_a_high_one_the_ladder() -> None:
    async with opened(saved=(told(Q2), told(Q3), told(Q4)), size=(120, 36)) as window:
        await press(window, "t", "d")
        assert here(window) == "ComparisonScreen"
        screen = window.app.screen
        words, table = screen.query_one("#words"), screen.query_one("#threads-beside")
        assert table.region.right <= words.region.x
        assert table.region.y < words.region.bottom
        assert says(window, "#assumed", "two times in three.")  # to the end of the last sentence
        assert not screen.query_one(WeekLadder).display
        await window.resize_terminal(200, 60)
        await rest(window)
        drawn = shown_in(window, WeekLadder.__name__)
        assert "trust is the product" in drawn
        assert "you" in drawn
        assert "then" in drawn
        await window.resize_terminal(80, 24)
        await rest(window)
        assert not table.display
        assert screen.query_one("#threads").region.y >= words.region.bottom
