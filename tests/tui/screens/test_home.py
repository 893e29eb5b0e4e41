"""Home: what is next is the focused button, and nothing that is broken hides the rest."""

import datetime as dt
import re
from dataclasses import replace

import pytest

from laddertui.assessment.start import reopened_draft
from laddertui.domain.snapshot import Snapshot
from laddertui.services.session import ProfileSession
from laddertui.tui.base.base_screen import KEEP_AFTER
from tests.support.drafts import developer, draft_of
from tests.support.three_quarters import Q2, Q3, told
from tests.support.windows import (
    app_of,
    click,
    focus,
    here,
    on_screen,
    open_profile,
    opened,
    press,
    says,
    shown,
    shown_in,
    toasts,
)


def begun_33_days_ago() -> Snapshot:
    plan = replace(developer().plan, starts_on=dt.date(2026, 10, 20))  # type: ignore[type-var]
    return developer(plan=plan)


def profile_of(window: object) -> ProfileSession:
    return app_of(window).profile  # type: ignore[arg-type]


async def test_a_first_run_welcomes_and_waits_at_start() -> None:
    async with opened() as window:
        assert here(window) == "HomeScreen"
        assert focus(window) == "#begin"
        assert says(window, "#begin", "Start")
        assert says(window, "#welcome", "depends on you being human")
        await press(window, "enter")
        assert here(window) == "audit"


async def test_with_a_draft_enter_goes_on_where_one_was() -> None:
    async with opened(draft_of(developer(), step="next-rung")) as window:
        assert focus(window) == "#continue"
        await press(window, "enter")
        assert here(window) == "next-rung"


@pytest.mark.slow
async def test_a_saved_quarter_is_drawn_with_its_figures() -> None:
    async with opened(saved=(developer(),)) as window:
        assert focus(window) == "#begin"
        for text in (
            "▶ you 2.10",
            "40 %",
            "Mid-level developer, 2026-Q4",
            "begin tomorrow, 2026-11-23",
            "20 points planned",
            "Fri 10:00  Client call",
            "next review 2027-02-22",
            "Copy this page",
            "i Calendar",
        ):
            assert on_screen(window, text), text
        await press(window, "b")
        assert here(window) == "audit"
        assert says(window, "#role", "Mid-level developer")


@pytest.mark.parametrize("size", [(120, 36), (80, 24)])
async def test_what_moved_is_drawn_where_there_is_room_and_said_everywhere(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LADDERTUI_TODAY", "2026-08-20")
    async with opened(saved=(told(Q2), told(Q3)), size=size) as window:
        assert on_screen(window, "You climbed 0.25. The ladder sank 0.35 under it")
        drawn = [re.sub(r"[^\w+.-]+", " ", line) for line in shown(window).splitlines()]
        for step in ("your time moved +0.25", "AI moved -0.35", "in all + - 0.35 -0.10"):
            assert any(step in line for line in drawn) is (size[0] == 120), step


async def test_before_the_first_quarter_somebody_elses_week_stands_on_the_ladder() -> None:
    async with opened() as window:
        for text in (
            "A mid-level developer's week, an example",
            "1.93 ▶",
            "Hearing from users what went wrong",
        ):
            assert on_screen(window, text), text
        assert "you 1.93" not in shown(window)
        assert not on_screen(window, "your 90 days")
        assert not on_screen(window, "i Calendar")


@pytest.mark.slow
async def test_home_keeps_the_lenses_the_calendar_and_the_page_to_copy_at_hand() -> None:
    async with opened(saved=(begun_33_days_ago(),)) as window:
        for button, where in (
            ("#signals", "SignalsScreen"),
            ("#leverage", "LeverageScreen"),
            ("#profession", "ProfessionScreen"),
            ("#calendar", "CalendarDialog"),
            ("#report", "ReportDialog"),
            ("#example-again", "ExamplesDialog"),
            ("#copy", "CopyDialog"),
        ):
            await click(window, button)
            assert here(window) == where
            await press(window, "escape")
            assert here(window) == "HomeScreen"
            assert focus(window) == button  # a key pressed now is meant for what was left
        assert not profile_of(window).has_draft()


async def test_nothing_of_home_is_cut_off_where_there_are_80_columns_and_24_lines() -> None:
    before = developer(quarter="2026-Q3", taken_on=dt.date(2026, 8, 22))
    async with opened(saved=(before, begun_33_days_ago())) as window:
        page = window.app.screen.query_one("#page")
        assert page.virtual_size.height <= page.size.height
        for size, columns in (((80, 24), 1), ((120, 36), 2), ((200, 60), 3)):
            await window.resize_terminal(*size)
            await press(window)
            panes = [window.app.screen.query_one(n).region for n in ("#now", "#sprint", "#looks")]
            assert len({pane.x for pane in panes}) == columns
            assert max(pane.right for pane in panes) == size[0] - 1


@pytest.mark.slow
async def test_the_buttons_are_a_key_and_a_click_away() -> None:
    async with opened(draft_of(developer()), saved=(developer(),)) as window:
        await press(window, "t")
        assert here(window) == "HistoryScreen"
        await press(window, "escape")
        assert here(window) == "HomeScreen"
        await click(window, "#history")
        assert here(window) == "HistoryScreen"
        await press(window, "escape", "c")
        assert here(window) == "audit"


async def test_arrows_go_from_button_to_button() -> None:
    async with opened(draft_of(developer()), saved=(developer(),)) as window:
        await press(window, "right")
        assert focus(window) == "#begin"
        await press(window, "left")
        assert focus(window) == "#continue"


async def test_keys_without_their_button_do_nothing() -> None:
    async with opened() as window:
        await press(window, "c", "t", "x")
        assert here(window) == "HomeScreen"


async def test_a_draft_is_let_go_only_after_saying_yes() -> None:
    async with opened(draft_of(developer())) as window:
        await press(window, "x")
        assert here(window) == "ConfirmDialog"
        assert focus(window) == "#no"
        await press(window, "enter")
        assert profile_of(window).has_draft()
        await press(window, "x", "escape")
        assert profile_of(window).has_draft()
        await press(window, "x", "y")
        assert not profile_of(window).has_draft()
        assert here(window) == "HomeScreen"
        assert focus(window) == "#begin"


async def test_letting_a_draft_go_names_what_is_let_go_and_what_stays() -> None:
    async with opened(draft_of(developer())) as window:
        await press(window, "x")
        assert on_screen(
            window,
            "Let go of the unfinished assessment of 2026-Q4? It cannot be brought back; your saved"
            " quarters stay.",
        )


async def test_letting_a_review_go_calls_it_a_review() -> None:
    async with opened(draft_of(developer(), kind="reassess", base="2026-Q3")) as window:
        await press(window, "x")
        assert on_screen(window, "Let go of the unfinished review of 2026-Q4?")


@pytest.mark.slow
async def test_a_review_that_is_due_stands_before_an_old_draft_and_is_what_enter_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    old = reopened_draft(developer(role="Unfinished"))
    async with opened(old, saved=(developer(),)) as window:
        assert focus(window) == "#continue"  # nothing is due
        monkeypatch.setenv("LADDERTUI_TODAY", "2027-03-01")
        await press(window, "t", "escape")
        assert focus(window) == "#begin"
        row = shown_in(window, "#actions")
        assert 0 <= row.index("Start the review") < row.index("Go on where you were")
        await press(window, "enter")
        assert on_screen(window, "Let go of the unfinished assessment of 2026-Q4?")
        await press(window, "n")
        assert profile_of(window).has_draft()
        await press(window, "b", "y", "enter", "3", "escape")  # begun, and left
        assert here(window) == "HomeScreen"
        assert focus(window) == "#continue"


@pytest.mark.slow
async def test_looking_leaves_no_draft() -> None:
    for saved in ((), (developer(),)):
        async with opened(saved=saved) as window:
            await press(window, "b")
            assert here(window) == "audit"
            await press(window, "down", "up", "escape")
            assert here(window) == "HomeScreen"
            await window.pause(2 * KEEP_AFTER)
            assert not profile_of(window).has_draft()
            assert not profile_of(window).folder.draft.exists()
            assert focus(window) == "#begin"


async def test_one_typed_letter_leaves_a_draft() -> None:
    async with opened() as window:
        await press(window, "b", "N", "escape")
        assert profile_of(window).has_draft()
        assert focus(window) == "#continue"


async def test_with_a_draft_nothing_else_begins_and_home_says_how_far_it_is() -> None:
    first, *others = developer(role="Unfinished").activities
    half = developer(activities=(first, *(replace(each, score=0) for each in others)))
    async with opened(draft_of(half, step="score")) as window:
        assert says(
            window, "#begun", "Unfinished: your assessment of 2026-Q4, at Score, 1 of 4 scored."
        )
        assert not on_screen(window, "whether you moved or the ladder did")  # the welcome
        await press(window, "b")
        assert here(window) == "HomeScreen"
        assert profile_of(window).has_draft()


async def test_changing_this_quarter_goes_on_with_the_change_of_it_and_lets_nothing_go() -> None:
    changed = reopened_draft(developer(role="Unfinished"))
    async with opened(changed, saved=(developer(),)) as window:
        await press(window, "b")
        assert here(window) == "audit"
        assert on_screen(window, "Unfinished")
    other = draft_of(developer(quarter="2026-Q3"), kind="reassess")
    async with opened(other, saved=(developer(),)) as window:
        assert "Change this quarter" not in shown(window)
        await press(window, "b")
        assert here(window) == "HomeScreen"


async def test_going_on_leads_into_the_lens_in_which_one_was() -> None:
    async with opened(saved=(developer(),)) as window:
        await click(window, "#leverage")
        await press(window, "1", "escape")
        assert (here(window), focus(window)) == ("HomeScreen", "#leverage")
        assert says(window, "#begun", "2026-Q4, at “Who gains from my work?”, 4 of 4")
        await press(window, "c")
        assert here(window) == "LeverageScreen"
        await press(window, "escape", "b")  # the steps are a key away all the same
        assert here(window) == "audit"
    begun = draft_of(developer(), step="position", field="leverage.kind")  # left by closing there
    async with opened(begun) as window:
        await press(window, "c")
        assert here(window) == "LeverageScreen"
        await press(window, "escape")
        assert here(window) == "position"
        await press(window, "escape", "c")
        assert here(window) == "position"


async def test_a_draft_that_cannot_be_read_is_kept_aside_and_said() -> None:
    profile = open_profile()
    profile.store.save_draft(draft_of(developer()))
    profile.folder.draft.write_text("schema = 1\nrole = ")
    profile.close()
    async with opened() as window:
        await press(window, "c")
        assert here(window) == "HomeScreen"
        assert focus(window) == "#begin"
        said = " ".join(toasts(window))
        assert "draft.toml:2" in said
        assert "draft.unreadable-1.toml" in said
        aside = profile.folder.draft.with_name("draft.unreadable-1.toml")
        assert aside.read_text() == "schema = 1\nrole = "


async def test_a_broken_quarter_is_said_and_hides_no_other() -> None:
    profile = open_profile()
    profile.store.save_quarter(developer(quarter="2026-Q3"))
    profile.store.quarter_path("2026-Q3").write_text("schema = ")
    profile.close()
    async with opened(saved=(developer(),)) as window:
        assert says(window, "#trouble", "One saved quarter cannot be read; History says why.")
        assert "you 2.10" in shown(window)


async def test_a_broken_file_of_this_quarter_is_said_where_it_would_be_changed() -> None:
    profile = open_profile()
    profile.store.save_quarter(developer())
    profile.store.quarter_path("2026-Q4").write_text("schema = ")
    profile.close()
    async with opened() as window:
        await press(window, "b")
        assert here(window) == "HomeScreen"
        assert "2026-Q4.toml:1" in " ".join(toasts(window))


@pytest.mark.slow
async def test_a_window_that_is_too_small_says_so_and_recovers() -> None:
    async with opened(saved=(developer(),)) as window:
        for small in ((39, 12), (40, 11), (39, 60), (200, 11)):
            await window.resize_terminal(*small)
            await press(window)
            assert "smaller than 40 by 12" in " ".join(shown(window).split())
            await press(window, "t")  # what is not seen does nothing
            assert here(window) == "HomeScreen"
            await window.resize_terminal(80, 24)
            await press(window)
            assert "smaller than" not in shown(window)
            assert "you 2.10" in shown(window)
        await press(window, "t")
        assert here(window) == "HistoryScreen"


@pytest.mark.slow
@pytest.mark.parametrize("size", [(40, 12), (60, 14), (80, 23), (120, 36), (200, 60)], ids=str)
async def test_home_says_where_one_stands_and_what_is_next_in_any_window(
    size: tuple[int, int],
) -> None:
    async with opened(saved=(developer(),), size=size) as window:
        assert "smaller than" not in shown(window)
        assert "Change this quarter" in shown(window)
        assert focus(window) == "#begin"
        assert "40" in shown(window)  # the largest share, as a bar's percent


@pytest.mark.parametrize("key", ["q", "ctrl+q"])
async def test_the_program_is_left_with_one_key(key: str) -> None:
    async with opened() as window:
        await press(window, key)
        assert window.app.return_code == 0
        assert not window.app.is_running or window.app._exit


@pytest.mark.parametrize("typed", ["T", "\uff54", "\uff34"])
async def test_caps_lock_and_wide_letters_are_the_keys_they_look_like(typed: str) -> None:
    async with opened(saved=(developer(),)) as window:
        await press(window, typed)
        assert here(window) == "HistoryScreen"


@pytest.mark.parametrize("typed", ["\u0442", "\u03c8", "\u05d0"])
async def test_a_letter_of_another_script_is_answered_on_home_too(typed: str) -> None:
    async with opened(saved=(developer(),)) as window:
        await press(window, typed)
        assert here(window) == "HomeScreen"
        assert f"{typed} is no key here; keys are Latin letters" in shown(window)


@pytest.mark.slow
@pytest.mark.parametrize("keys", [("plus",), ("f1",), ("g",), ("g", "w")], ids="-".join)
async def test_what_lies_over_home_says_too_that_the_window_is_too_small(
    keys: tuple[str, ...],
) -> None:
    async with opened(saved=(developer(),)) as window:
        await press(window, *keys)
        above = here(window)
        await window.resize_terminal(60, 10)
        await press(window, "escape")
        assert "smaller than 40 by 12" in " ".join(shown(window).split())
        assert here(window) == above
        await window.resize_terminal(80, 24)
        await press(window)
        assert "smaller than" not in shown(window)
        await press(window, "escape")
        assert here(window) == "HomeScreen"
