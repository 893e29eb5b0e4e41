"""Review and save: everything on one page, and what is missing first."""

from dataclasses import replace

import pytest

from laddertui.storage import snapshots
from laddertui.tui.widgets.advice_panel import AdvicePanel
from tests.support.drafts import developer, draft_of
from tests.support.windows import (
    ROOMY,
    app_of,
    at_step,
    click,
    focus,
    here,
    on_screen,
    opened,
    press,
    says,
    shown,
    toasts,
)


async def test_one_arrives_at_save_and_enter_saves() -> None:
    async with at_step(draft_of(developer(), step="review")) as window:
        assert focus(window) == "#save"
        await press(window, "enter")
        assert here(window) == "HomeScreen"
        assert toasts(window) == ["Saved: 2026-Q4.toml."]
        assert "you 2.10" in shown(window)
        assert app_of(window).profile.store.this_quarter() == developer()
        assert not app_of(window).profile.has_draft()


async def test_escape_puts_the_rest_of_the_advice_away_and_then_leads_home() -> None:
    rows = tuple(
        replace(each, name=name, ai_could_replace=True if each.score == 3 else None)
        for each, name in zip(
            developer().activities, ("Admin", "Coding", "Management", "Sales"), strict=True
        )
    )
    async with at_step(draft_of(developer(activities=rows, plan=None), step="review")) as window:
        await press(window, "v")
        assert window.app.screen.query_one(AdvicePanel).shows_all
        await press(window, "escape")
        assert here(window) == "review"
        assert not window.app.screen.query_one(AdvicePanel).shows_all
        await press(window, "escape")
        assert here(window) == "HomeScreen"


@pytest.mark.slow
async def test_a_key_or_a_click_saves_too() -> None:
    for how in ("ctrl+s", "f10", "click"):
        async with at_step(draft_of(developer(), step="review")) as window:
            await (click(window, "#save") if how == "click" else press(window, how))
            assert here(window) == "HomeScreen", how


async def test_everything_stands_on_the_page() -> None:
    async with at_step(draft_of(developer(), step="review"), size=ROOMY) as window:
        for text in (
            "saved as",
            "2026-Q4.toml",
            "Mid-level developer · 2026-Q4",
            "Rung 2.10, give or take 0.27",
            "The next rung: Client architect",
            "seen in the platform lead",
            "20 points from Writing boilerplate to Finding out what clients need",
            "Skill to learn: negotiation",
            "To be agreed with my team lead",
            "Every Friday at 10:00, 120 minutes: Client call",
        ):
            assert on_screen(window, text), text


@pytest.mark.slow
async def test_what_is_missing_comes_first_and_its_button_goes_to_it() -> None:
    rows = (*developer().activities[:3], replace(developer().activities[3], score=0))
    async with at_step(draft_of(developer(activities=rows), step="review")) as window:
        assert focus(window) == "#mend"
        assert says(
            window, "#missing", "Hearing users out: This activity has no score yet; give it 1 to 5."
        )
        assert window.app.screen.query_one("#save").disabled
        await press(window, "ctrl+s")
        assert here(window) == "review"
        assert "Hearing users out" in toasts(window)[0]
        assert focus(window) == "#mend"
        await press(window, "enter")
        assert here(window) == "score"
        assert says(window, "#activity", "Hearing users out")
        await press(window, "2", "f8", "f8", "f8", "f8")
        assert here(window) == "review"
        assert focus(window) == "#save"


async def test_mending_a_row_of_the_audit_goes_to_that_row() -> None:
    rows = (
        *developer().activities[:2],
        replace(developer().activities[2], name=""),
        developer().activities[3],
    )
    async with at_step(draft_of(developer(activities=rows), step="review")) as window:
        await click(window, "#mend")
        assert here(window) == "audit"
        assert focus(window) == "name 2"


async def test_mending_a_row_of_the_next_rung_goes_to_that_row() -> None:
    rung = developer().next_rung
    assert rung is not None
    broken = replace(rung, activities=(rung.activities[0], replace(rung.activities[1], score=0)))
    async with at_step(draft_of(developer(next_rung=broken), step="review")) as window:
        await press(window, "enter")
        assert here(window) == "next-rung"
        assert focus(window) in ("name 1", "score 1")


async def test_there_is_no_button_for_mending_where_nothing_is_missing() -> None:
    async with at_step(draft_of(developer(), step="review")) as window:
        assert not window.app.screen.query_one("#mend").display
        assert not on_screen(window, "Mend the first")


async def test_a_letter_neither_saves_nor_mends() -> None:
    rows = (*developer().activities[:3], replace(developer().activities[3], score=0))
    for snapshot in (developer(), developer(activities=rows)):
        async with at_step(draft_of(snapshot, step="review")) as window:
            await press(window, "s", "m")
            assert here(window) == "review"
            assert toasts(window) == []
            assert app_of(window).profile.store.this_quarter() is None


@pytest.mark.slow
async def test_saving_again_says_and_keeps_a_revision() -> None:
    async with opened(saved=(developer(role="Earlier"),)) as window:
        await press(window, "b")
        assert here(window) == "audit"
        await press(window, "end", "x", *["f8"] * 5)
        assert here(window) == "review"
        assert on_screen(window, "The version that is there now is kept as a revision.")
        await press(window, "enter")
        profile = app_of(window).profile
        saved = profile.store.this_quarter()
        assert saved is not None
        assert saved.role == "Earlierx"
        assert snapshots.last_revision(profile.folder, "2026-Q4") == 1


async def test_a_newer_file_is_never_written_over_and_that_is_said() -> None:
    async with at_step(draft_of(developer(), step="review")) as window:
        profile = app_of(window).profile
        path = profile.store.quarter_path("2026-Q4")
        path.parent.mkdir(parents=True)
        path.write_text("schema = 2\n")
        await press(window, "ctrl+s")
        assert here(window) == "review"
        assert "newer version" in toasts(window)[0]
        assert path.read_text() == "schema = 2\n"
        assert profile.has_draft()


@pytest.mark.slow
async def test_undo_goes_back_to_where_the_last_change_was_made() -> None:
    async with at_step(draft_of(developer(), step="reallocate"), size=ROOMY) as window:
        await press(window, "end", "up", "<", "f8")
        assert here(window) == "review"
        assert on_screen(window, "15 points from")
        await press(window, "u")
        assert here(window) == "reallocate"
        assert says(window, "#gauge", "20 points: reached")


async def test_the_page_moves_with_the_arrows_in_a_small_window() -> None:
    async with at_step(draft_of(developer(), step="review")) as window:
        last = "Every Tuesday at 14:00"
        before = shown(window)
        for _ in range(6):
            await press(window, "down", "down")
        assert last in shown(window) or last in before
        assert shown(window) != before


async def test_one_comes_back_to_the_review() -> None:
    async with at_step(draft_of(developer(), step="review")) as window:
        await press(window, "escape", "c")
        assert here(window) == "review"
        assert focus(window) == "#save"
