"""Reallocate: points go through the purse, the rung follows, and the plan gets what it needs."""

import datetime as dt
from dataclasses import replace

import pytest

from laddertui.assessment import reallocate
from laddertui.domain.draft import Draft
from laddertui.domain.snapshot import Move, Plan
from laddertui.tui.widgets.charts.week_ladder import WeekLadder
from laddertui.tui.widgets.field import Field
from laddertui.tui.widgets.reallocate.event_row import EventRow
from laddertui.tui.widgets.reallocate.week_rows import WeekRows
from tests.support.drafts import developer, draft_of, moves
from tests.support.weeks import plumber
from tests.support.windows import (
    ROOMY,
    Window,
    at_step,
    click,
    draft_in,
    focus,
    here,
    on_screen,
    paste,
    press,
    says,
    shown_in,
    until,
    write,
)

SUGGESTED = [("boilerplate", "clients", 10.0), ("boilerplate", "decisions", 10.0)]


def planning(plan: Plan | None = None, **session: object) -> Draft:
    return draft_of(developer(plan=plan), **{"step": "reallocate", **session})


def listed(window: Window) -> list[str]:
    """The rows, as they stand on the screen."""
    return [line.rstrip() for line in shown_in(window, "#rows").rstrip().split("\n")]


# The rows and the purse


async def test_one_list_has_every_row_with_its_score_and_says_what_a_point_is() -> None:
    async with at_step(planning()) as window:
        assert focus(window) == "#rows"
        assert says(window, "#gauge", "0 points, 20 short")
        assert says(window, "#purse", "purse 0")
        assert says(window, "#gauge", "rung 2.10")
        assert says(window, "#purse", "Left takes a point (24 min), Right gives one")
        rows = listed(window)
        assert [row.split()[0] for row in rows] == ["▶", "2", "3", "4", "next", "4", "4"]
        assert rows[0].endswith("40") and rows[-1].endswith("new")
        assert "Finding out what clients need" in rows[5]


@pytest.mark.slow
async def test_points_go_through_the_purse_by_one_and_five_and_the_rung_follows() -> None:
    async with at_step(planning()) as window:
        await press(window, "<", "left")
        assert says(window, "#purse", "purse 6")
        assert listed(window)[0].endswith("40 → 34")
        assert says(window, "#row", "Writing boilerplate: 40 → 34 %, 2.4 h less")
        assert moves(draft_in(window)) == []
        await press(window, "down", "down", "down", "down", ">", "right")
        assert moves(draft_in(window)) == [("boilerplate", "clients", 6.0)]
        assert says(window, "#gauge", "6 points, 14 short")
        assert says(window, "#purse", "purse 0")
        assert says(window, "#gauge", "2.10 → 2.28")  # 6 points up three scores
        assert window.app.screen.query_one(WeekLadder).planned == pytest.approx(2.28)
        await press(window, "right")
        assert says(window, "#notice", "The purse is empty")
        await press(window, "left", "<", "home", ">", "right")
        assert draft_in(window).snapshot.plan is None
        await press(window, "left", "u")
        assert says(window, "#purse", "purse 0")


@pytest.mark.slow
async def test_more_than_twenty_and_more_than_forty_points_are_seen() -> None:
    async with at_step(planning()) as window:
        await press(window, "2", "0", "enter", "end", "2", "0", "enter")
        assert says(window, "#gauge", "████████│20········│40")
        assert says(window, "#gauge", "20 points: reached")
        assert says(window, "#notice", "That reaches what the ladder source asks for.")
        await press(window, "home", "<", "end", ">")
        assert says(window, "#gauge", "████████│20██······│40")
        assert says(window, "#gauge", "25 points, past 20")
        assert says(window, "#notice", "Do not drop the present job at once")  # 25 of its 40
        await press(window, "home", "0", "enter", "down", "2", "3", "enter", "end", "4", "2")
        await press(window, "enter")
        assert says(window, "#gauge", "████████│20████████│40▊·")
        assert says(window, "#gauge", "42 points, past 40")


@pytest.mark.slow
async def test_a_share_is_typed_in_its_row_and_no_letter_acts_meanwhile() -> None:
    async with at_step(planning()) as window:
        await press(window, "2", "7", "n", "u", "g", ".", "5")
        assert listed(window)[0].endswith("40 → 27.5_")
        assert says(window, "#row", "27.5 % of the week then? Enter takes it")
        assert draft_in(window).snapshot == planning().snapshot
        await press(window, "escape")
        assert (here(window), listed(window)[0].split()[-1]) == ("reallocate", "40")
        await press(window, "3", "backspace", "2", "5", "down")
        assert says(window, "#purse", "purse 15")  # going on takes it
        await press(window, "end", "9", "9", "enter")
        assert moves(draft_in(window)) == [("boilerplate", "decisions", 15.0)]
        assert says(window, "#notice", "The purse had less than that")
        await press(window, "home", "1", ".", ".", "enter")
        assert says(window, "#notice", "A number with two decimals at most")
        await press(window, "1", "0", "1", "enter")
        assert says(window, "#notice", "100 % at most")
        await press(window, "2", "0", "f8")
        assert here(window) == "review"
        assert reallocate.in_hand(draft_in(window)) == 5.0


@pytest.mark.slow
async def test_what_is_still_in_the_purse_stays_where_it_came_from_and_that_is_said() -> None:
    async with at_step(planning(), size=ROOMY) as window:
        await press(window, "<", "end", "right", "right", "f8")
        assert says(window, "#purse", "3 points in the purse were given to nothing; they stay with")
        assert says(window, "#purse", "Writing boilerplate (3).")
        assert on_screen(window, "2 points from Writing boilerplate to Deciding on architecture")
        await press(window, "f7")
        assert says(window, "#purse", "purse 3")


@pytest.mark.slow
async def test_a_click_takes_and_gives_and_puts_the_end_of_a_bar() -> None:
    async with at_step(planning(), size=(120, 36)) as window:
        line = listed(window)[0]
        minus, plus = line.index(" - "), line.index(" + ")
        await click(window, "#rows", offset=(minus + 1, 0))
        await click(window, "#rows", offset=(minus + 1, 1))
        assert says(window, "#purse", "purse 2")
        await click(window, "#rows", offset=(plus + 1, 5))
        assert moves(draft_in(window)) == [("boilerplate", "clients", 1.0)]
        await click(window, "#rows", offset=(8, 3))
        assert says(window, "#row", "Hearing users out")
        half = minus + 2 + (plus - minus - 3) // 2
        await click(window, "#rows", offset=(half, 0))
        assert reallocate.week_rows(draft_in(window))[0].then == pytest.approx(20, abs=3)
        await click(window, "#rows", offset=(8, 4))  # the line above the next rung's
        assert says(window, "#row", "Writing boilerplate")


@pytest.mark.slow
async def test_what_is_used_up_is_said() -> None:
    async with at_step(planning()) as window:
        await press(window, "down", "down", "down", "<", "<", "<")
        assert says(window, "#purse", "purse 15")
        await press(window, "left")
        assert says(window, "#notice", "There is nothing more to take from it.")
        assert says(window, "#purse", "purse 15")


@pytest.mark.slow
async def test_a_bracket_moves_no_points_but_goes_to_the_step_before_or_after() -> None:
    async with at_step(planning()) as window:
        await press(window, "]")
        assert here(window) == "review"
        await press(window, "[")
        assert here(window) == "reallocate"
        await press(window, "[")
        assert here(window) == "next-rung"
        assert moves(draft_in(window)) == []


async def test_a_bracket_that_is_typed_stays_where_it_is_typed() -> None:
    async with at_step(planning()) as window:
        window.app.screen.query_one("#agreement").focus()
        await write(window, "[Ada]")
        assert here(window) == "reallocate"
        assert reallocate.plan_of(draft_in(window)).needs_agreement_of == "[Ada]"


# What is proposed


@pytest.mark.slow
async def test_an_example_is_suggested_and_asks_before_it_replaces_what_was_set_by_hand() -> None:
    async with at_step(planning()) as window:
        await press(window, "f4")
        assert moves(draft_in(window)) == SUGGESTED
        assert says(window, "#notice", "For example: the lowest scores give first")
        await press(window, "f4")  # nothing was set by hand
        assert here(window) == "reallocate"
        await press(window, "end", "left")
        by_hand = draft_in(window)
        await click(window, "#suggest")
        assert on_screen(window, "Replace them?")
        await press(window, "n")
        assert draft_in(window).snapshot == by_hand.snapshot
        await press(window, "f4", "y")
        assert moves(draft_in(window)) == SUGGESTED
        assert says(window, "#purse", "purse 0")
        await press(window, "f5")
        assert draft_in(window).snapshot == by_hand.snapshot


@pytest.mark.slow
async def test_a_row_is_marked_not_this_one_by_key_and_by_button() -> None:
    async with at_step(planning()) as window:
        await press(window, "n")
        assert draft_in(window).snapshot.activities[0].fixed is True
        assert "× Writing boilerplate" in listed(window)[0]
        assert says(window, "#row", "never proposed: not this one")
        await press(window, "f4")
        assert {donor for donor, _, _ in moves(draft_in(window))} == {"bugs", "reviews"}
        await press(window, "home", "left")
        assert says(window, "#purse", "purse 1")  # by hand it may be taken from
        await click(window, "#not-this-one")
        assert draft_in(window).snapshot.activities[0].fixed is None
        window.app.screen.query_one("#rows").focus()
        await press(window, "end", "n")
        assert says(window, "#notice", "It takes no time yet")


async def test_a_plumber_is_proposed_no_hours_away_from_the_pipes() -> None:
    async with at_step(draft_of(plumber(), step="reallocate")) as window:
        assert "× Fixing pipes" in listed(window)[0]
        assert says(window, "#row", "never proposed: held or hands-on")
        await press(window, "f4")
        assert moves(draft_in(window)) == [("writing-quotes", "talking-with-owners", 12.0)]
        assert says(window, "#notice", "That is all that may be proposed")


@pytest.mark.slow
async def test_what_a_plan_lacks_is_said_on_leaving_it_and_never_first() -> None:
    async with at_step(planning()) as window:
        assert says(window, "#notice", "Move at least 20 points")
        await press(window, "<", "end", ">")
        window.app.screen.query_one("#next").focus()
        await press(window)
        assert says(window, "#notice", "No first day yet")  # before what is short of 20
        window.app.screen.query_one("#start").focus()
        await press(window, "pageup")
        window.app.screen.query_one("#next").focus()
        await press(window)
        assert says(window, "#notice", "Fewer is still a start")
    whole = (Move(from_="boilerplate", to="clients", points=30.0),)
    async with at_step(planning(Plan(moves=whole))) as window:
        assert not says(window, "#notice", "Do not drop")
        window.app.screen.query_one("#next").focus()
        await press(window)
        assert says(window, "#notice", "No first day yet: without one the 90 days do not begin")


async def test_of_a_suggestion_the_row_that_gains_is_marked_and_no_key_moves_the_rows() -> None:
    long = [
        replace(a, name=f"{a.name} and all that follows from it") for a in developer().activities
    ]
    async with at_step(
        draft_of(developer(activities=tuple(long), plan=None), step="reallocate")
    ) as w:
        top = w.app.screen.query_one("#rows").region.y
        await press(w, "f4")
        rows = w.app.screen.query_one(WeekRows)
        assert rows.marked_row is not None
        assert rows.marked_row.then > rows.marked_row.now
        for _ in range(12):
            await press(w, "<", "left")
            assert w.app.screen.query_one("#rows").region.y == top
            assert "…" not in shown_in(w, "#gauge")


# What makes the plan hold


@pytest.mark.slow
async def test_a_skill_is_typed_or_stepped_to() -> None:
    async with at_step(planning()) as window:
        await press(window, "tab")
        assert focus(window) == "#skill"
        assert says(window, "#notice", "One skill at a time")
        await press(window, "pageup")
        assert reallocate.plan_of(draft_in(window)).skill == "negotiation"
        await press(window, "pagedown")
        assert reallocate.plan_of(draft_in(window)).skill == "domain judgement"
        await write(window, " 1:1")
        assert reallocate.plan_of(draft_in(window)).skill == "domain judgement 1:1"
        await press(window, "ctrl+u")
        assert draft_in(window).snapshot.plan is None
        await write(window, "rela")
        await press(window, "right")  # what is offered behind the letters
        assert reallocate.plan_of(draft_in(window)).skill == "relationship management"
        await click(window, window.app.screen.query(".arrows").first())
        assert reallocate.plan_of(draft_in(window)).skill == "negotiation"


@pytest.mark.slow
async def test_a_tool_as_the_skill_shows_that_the_sources_differ_and_goes_on_showing_it() -> None:
    async with at_step(planning()) as window:
        await press(window, "tab")
        await write(window, "prompt engineering with Copilot")
        for _ in range(2):
            said = str(window.app.screen.query_one("#tool-note").render())
            assert "The leverage source says" in said and "The ladder source says" in said
            assert said.startswith("Two sources differ here; the choice is yours.")
            assert says(window, "#tool-note", "The leverage source says")
            await press(window, "tab")
        window.app.screen.query_one("#skill").focus()
        await press(window, "ctrl+u")
        await write(window, "listening")
        assert not window.app.screen.query_one("#tool-note").display


@pytest.mark.slow
async def test_the_start_is_the_next_monday_or_typed_and_moves_by_days() -> None:
    async with at_step(planning()) as window:
        window.app.screen.query_one("#start").focus()
        await press(window, "pageup")
        assert says(window, "#notice", "Treat it as a sprint of 90 days")
        assert reallocate.plan_of(draft_in(window)).starts_on == dt.date(2026, 11, 23)
        await press(window, "pageup", "pageup", "pagedown")
        assert says(window, "#start", "2026-11-24")
        await press(window, "tab", "shift+tab")
        await write(window, "2026-12-0")
        assert reallocate.plan_of(draft_in(window)).starts_on == dt.date(2026, 11, 24)
        await press(window, "7")
        assert reallocate.plan_of(draft_in(window)).starts_on == dt.date(2026, 12, 7)
        await press(window, "ctrl+u")
        assert draft_in(window).snapshot.plan is None


@pytest.mark.slow
async def test_a_letter_in_a_field_is_typed_and_no_command() -> None:
    async with at_step(planning(Plan(starts_on=dt.date(2026, 11, 23)))) as window:
        for selector in ("#skill", "#start"):
            window.app.screen.query_one(selector).focus()
            await press(window, "end", "h", "l", "g", "u", "n", "q", "s", "L", "+", "<")
            assert here(window) == "reallocate"
            assert window.app.is_running
            assert focus(window) == selector
        assert reallocate.plan_of(draft_in(window)).starts_on == dt.date(2026, 11, 23)
        assert moves(draft_in(window)) == []
        await press(window, "enter")
        start = window.app.screen.query_one("#start", Field)
        assert start.has_focus and start.value.startswith("2026-11-23hlgunqsL")
        assert says(window, "#notice", "A date like 2026-11-23.")
        await press(window, "pageup")  # another text: the line goes
        assert not says(window, "#notice", "A date like 2026-11-23.")
        await press(window, "x", "tab")
        assert focus(window) == "#start"
        assert says(window, "#notice", "A date like 2026-11-23. Leaving once more leaves it out.")
        await press(window, "tab")
        assert focus(window) == "event 0" and not on_screen(window, "A date like 2026-11-23.")


@pytest.mark.slow
async def test_q_does_not_end_the_window_where_one_types() -> None:
    async with at_step(planning()) as window:
        for selector in ("#rows", "#skill", "#next"):
            window.app.screen.query_one(selector).focus()
            await press(window, "q")
            assert here(window) == "reallocate"
            assert window.app.is_running and not window.app._exit
        await press(window, "ctrl+q")
        await until(window, lambda: window.app.return_code == 0)


@pytest.mark.slow
async def test_an_event_is_typed_in_one_line_and_shown_back_as_it_was_understood() -> None:
    async with at_step(planning(row=0, field="event"), size=(120, 36)) as window:
        await write(window, "Call")
        first = window.app.screen.query(EventRow).first()
        assert says(window, first, "Friday 10:00-11:00")
        await press(window, "tab")
        await write(window, "thu 14:00 1h")
        (event,) = reallocate.plan_of(draft_in(window)).events
        assert (event.title, event.weekday, event.at, event.minutes) == (
            "Call",
            "thursday",
            dt.time(14),
            60,
        )
        assert says(window, first, "Thursday 14:00-15:00")
        await press(window, "pageup")
        assert says(window, first, "Thursday 14:15-15:15")
        await press(window, "tab")
        await write(window, "Design")
        await press(window, "tab")
        await write(window, "thu 3pm")
        assert on_screen(window, "Call and Design overlap on Thursday at 15:00")
        await write(window, " someday")
        assert says(window, "#overlap", "overlap")  # as it was understood last
        await press(window, "tab")
        assert focus(window) == "when 1"
        assert says(window, "#notice", "A day, a time and a length")
        await press(window, "tab")
        assert window.app.screen.query(EventRow)[1].field("when").value == "thu 15:00 1h"
        await press(window, "up", "up")
        assert focus(window) == "event 1"


async def test_the_hours_of_the_events_stand_beside_those_of_the_points() -> None:
    async with at_step(draft_of(developer(), step="reallocate")) as window:
        said = "20 points are 8 hours a week; your events hold 3 of these hours."
        assert says(window, "#events-head", said)


async def test_whose_agreement_it_needs_is_typed() -> None:
    async with at_step(planning()) as window:
        window.app.screen.query_one("#agreement").focus()
        await write(window, "Ada")
        assert reallocate.plan_of(draft_in(window)).needs_agreement_of == "Ada"


async def test_a_character_that_acts_is_refused_and_mended() -> None:
    async with at_step(planning()) as window:
        window.app.screen.query_one("#agreement").focus()
        await paste(window, "A\x1b]0;x\x07")
        assert says(window, "#notice", "leave it out")
        assert draft_in(window).snapshot.plan is None
        await press(window, "end", "ctrl+u", "B")
        assert reallocate.plan_of(draft_in(window)).needs_agreement_of == "B"
        assert not says(window, "#notice", "leave it out")


async def test_a_time_typed_before_the_title_does_not_cost_the_draft() -> None:
    async with at_step(planning(row=0, field="when")) as window:
        await write(window, "sat 9")
        await press(window, "escape")
        assert here(window) == "HomeScreen"
        await press(window, "c")
        assert focus(window) == "when 0"
        assert says(window, ".event", "sat 09:00 1h")


@pytest.mark.slow
async def test_one_comes_back_to_the_row_and_to_the_field_one_was_in() -> None:
    async with at_step(planning()) as window:
        window.app.screen.query_one("#agreement").focus()
        await press(window, "A", "escape")
        assert here(window) == "HomeScreen"
        await press(window, "c")
        assert focus(window) == "#agreement"
        window.app.screen.query_one("#rows").focus()
        await press(window, "down", "down", "left", "escape", "c")
        assert focus(window) == "#rows"
        assert listed(window)[2].startswith("▶")


async def test_enter_goes_on_to_the_review() -> None:
    async with at_step(draft_of(developer(), step="reallocate")) as window:
        window.app.screen.query_one("#next").focus()
        await press(window, "enter")
        assert here(window) == "review"


async def test_all_of_the_plan_can_be_seen_in_a_small_window() -> None:
    async with at_step(draft_of(developer(), step="reallocate")) as window:
        for selector in (
            *("#gauge", "#purse", "#rows", "#row", "#skill", "#agreement", "#start"),
            *("#events-head", ".when", ".understood"),
        ):
            assert shown_in(window, selector).strip(), selector


async def test_in_the_smallest_window_points_move_and_long_names_end_in_dots() -> None:
    async with at_step(planning(), size=(40, 12)) as window:
        await press(window, "<", "end", "right")
        assert moves(draft_in(window)) == [("boilerplate", "decisions", 1.0)]
        assert "…" in shown_in(window, "#rows")
        assert says(window, "#rows-page", "0 → 1")
