"""Reallocate: points move with a key, the rung follows, and the plan gets what makes it hold."""

import datetime as dt

from laddertui.assessment import reallocate
from laddertui.domain.draft import Draft
from laddertui.domain.snapshot import Plan
from tests.support.drafts import developer, draft_of, moves
from tests.support.windows import (
    at_step,
    click,
    draft_in,
    focus,
    here,
    options,
    paste,
    press,
    says,
    shown_in,
    until,
    write,
)


def planning(plan: Plan | None = None, **session: object) -> Draft:
    return draft_of(developer(plan=plan), **{"step": "reallocate", **session})


async def test_one_arrives_at_the_donors() -> None:
    async with at_step(planning()) as window:
        assert focus(window) == "#donors"
        assert says(window, "#gauge", "0 of 20 points")
        assert says(window, "#gauge", "rung 2.10")
        assert len(options(window, "#donors")) == 4
        assert len(options(window, "#receivers")) == 6


async def test_points_move_by_one_and_by_five_and_back_with_the_rung_following() -> None:
    async with at_step(planning()) as window:
        await press(window, ">", "+")
        assert moves(draft_in(window)) == [("boilerplate", "clients", 6.0)]
        assert says(window, "#gauge", "6 of 20 points")
        assert says(window, "#gauge", "2.10 → 2.28")  # 6 points up three scores
        assert "40→34" in options(window, "#donors")[0].replace(" ", "")
        assert "6" in options(window, "#receivers")[0]
        await press(window, "-", "<")
        assert moves(draft_in(window)) == []
        await press(window, "-")
        assert says(window, "#notice", "Nothing was moved between these two.")


async def test_a_bracket_moves_no_points_but_goes_to_the_step_before_or_after() -> None:
    async with at_step(planning()) as window:
        await press(window, "]")
        assert here(window) == "review"
        assert moves(draft_in(window)) == []
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


async def test_a_donor_is_chosen_at_the_left_and_a_receiver_at_the_right() -> None:
    async with at_step(planning()) as window:
        await press(window, "down", "enter")
        assert focus(window) == "#receivers"
        await press(window, "down", "+", "left")
        assert focus(window) == "#donors"
        assert moves(draft_in(window)) == [("bugs", "decisions", 1.0)]


async def test_nothing_moves_from_an_activity_to_itself() -> None:
    async with at_step(planning()) as window:
        await press(window, "right", "end", "left", "end", "+")
        assert says(window, "#notice", "That is the same activity on both sides")
        assert moves(draft_in(window)) == []


async def test_what_is_used_up_is_said() -> None:
    async with at_step(planning()) as window:
        await press(window, "end", ">", ">", ">")
        assert moves(draft_in(window)) == [("users", "clients", 15.0)]
        await press(window, "+")
        assert says(window, "#notice", "There is nothing more to give there.")
        assert reallocate.planned(draft_in(window)) == 15.0


async def test_the_gentlest_plan_is_suggested_and_can_be_taken_back() -> None:
    async with at_step(planning()) as window:
        await press(window, "f4")
        assert moves(draft_in(window)) == [
            ("boilerplate", "clients", 10.0),
            ("boilerplate", "decisions", 10.0),
        ]
        assert says(window, "#gauge", "20 of 20 points")
        await press(window, "u")
        assert moves(draft_in(window)) == []
        await click(window, "#suggest")
        assert reallocate.planned(draft_in(window)) == 20.0


async def test_a_skill_is_stepped_to_or_typed() -> None:
    async with at_step(planning()) as window:
        window.app.screen.query_one("#skill").focus()
        await press(window, "right")
        assert reallocate.plan_of(draft_in(window)).skill == "negotiation"
        await press(window, "left")
        assert focus(window) == "#own-skill"
        await write(window, "listening")
        assert reallocate.plan_of(draft_in(window)).skill == "listening"
        assert says(window, "#skill", "my own")
    async with at_step(planning(Plan(skill="negotiation"))) as window:
        window.app.screen.query_one("#skill").focus()
        await press(window, "delete")
        assert reallocate.plan_of(draft_in(window)).skill is None
        assert says(window, "#skill", "none yet")


async def test_the_start_is_the_next_monday_and_moves_by_days() -> None:
    async with at_step(planning()) as window:
        window.app.screen.query_one("#start").focus()
        await press(window, "right")
        assert reallocate.plan_of(draft_in(window)).starts_on == dt.date(2026, 11, 23)
        await press(window, "right", "right", "left")
        assert says(window, "#start", "Tue 2026-11-24")
        await press(window, "delete")
        assert draft_in(window).snapshot.plan is None


async def test_a_letter_on_a_value_between_arrows_does_nothing() -> None:
    async with at_step(planning(Plan(starts_on=dt.date(2026, 11, 23)))) as window:
        window.app.screen.query_one("#start").focus()
        await press(window, "h", "l", "g", "u", "v", "q", "s", "L", "\u0442")
        assert here(window) == "reallocate"
        assert window.app.is_running
        assert focus(window) == "#start"
        assert reallocate.plan_of(draft_in(window)).starts_on == dt.date(2026, 11, 23)


async def test_plus_and_minus_step_as_the_arrows_do() -> None:
    async with at_step(planning(Plan(starts_on=dt.date(2026, 11, 23)))) as window:
        window.app.screen.query_one("#start").focus()
        await press(window, "plus", "plus", "minus", "right")
        assert reallocate.plan_of(draft_in(window)).starts_on == dt.date(2026, 11, 25)
        assert moves(draft_in(window)) == []


async def test_q_does_not_end_the_window_where_one_types() -> None:
    async with at_step(planning()) as window:
        for selector in ("#donors", "#receivers", "#skill", "#next"):
            window.app.screen.query_one(selector).focus()
            await press(window, "q")
            assert here(window) == "reallocate"
            assert window.app.is_running and not window.app._exit
        await press(window, "ctrl+q")
        await until(window, lambda: window.app.return_code == 0)


async def test_an_event_is_typed_and_stepped() -> None:
    async with at_step(planning(row=0, field="event")) as window:
        await write(window, "Call")
        for selector, key in (("#weekday-0", "right"), ("#at-0", "left"), ("#minutes-0", "right")):
            window.app.screen.query_one(selector).focus()
            await press(window, key)
        (event,) = reallocate.plan_of(draft_in(window)).events
        assert (event.title, event.weekday, event.at, event.minutes) == (
            "Call",
            "saturday",
            dt.time(9, 45),
            75,
        )


async def test_a_click_on_an_arrow_steps() -> None:
    async with at_step(planning()) as window:
        await click(window, "#start")
        assert reallocate.plan_of(draft_in(window)).starts_on is not None


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


async def test_a_day_stepped_before_the_title_is_typed_does_not_cost_the_draft() -> None:
    async with at_step(planning()) as window:
        window.app.screen.query_one("#weekday-0").focus()
        await press(window, "right", "escape")
        assert here(window) == "HomeScreen"
        await press(window, "c")
        assert here(window) == "reallocate"
        assert says(window, "#weekday-0", "Sat")


async def test_one_comes_back_to_the_field_one_was_in() -> None:
    async with at_step(planning()) as window:
        window.app.screen.query_one("#agreement").focus()
        await press(window, "A", "escape")
        assert here(window) == "HomeScreen"
        await press(window, "c")
        assert focus(window) == "#agreement"


async def test_enter_goes_on_to_the_review() -> None:
    async with at_step(draft_of(developer(), step="reallocate")) as window:
        window.app.screen.query_one("#next").focus()
        await press(window, "enter")
        assert here(window) == "review"


async def test_all_of_the_plan_can_be_seen_in_a_small_window() -> None:
    async with at_step(draft_of(developer(), step="reallocate")) as window:
        for selector in (
            "#gauge",
            "#donors",
            "#receivers",
            "#skill",
            "#agreement",
            "#start",
            "#weekday-0",
            "#minutes-1",
        ):
            assert shown_in(window, selector).strip(), selector
