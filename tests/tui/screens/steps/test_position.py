"""Position: the human part first, what qualifies the rung, and saving without a plan."""

from dataclasses import replace

import pytest

from tests.support.drafts import developer, draft_of
from tests.support.windows import (
    ROOMY,
    app_of,
    at_step,
    click,
    draft_in,
    focus,
    here,
    on_screen,
    opened,
    press,
    says,
    shown,
    shown_in,
    toasts,
)


async def test_the_human_part_comes_first_and_the_next_step_has_the_focus() -> None:
    async with at_step(draft_of(developer(), step="position")) as window:
        assert focus(window) == "#next"
        lines = [line.strip() for line in shown(window).splitlines() if line.strip()]
        assert lines[1].startswith(
            "The most human part of your week: Hearing users out (15 % of it, a 4)."
        )
        assert lines[2].startswith(
            "Within reach, for example: 2 hours a week from Writing boilerplate"
        )
        assert "you 2.10 ▶" in shown(window)
        assert says(window, "#noise", "give or take 0.27")
        assert says(window, "#shares", "65 % at scores 1-2")
        await press(window, "enter")
        assert here(window) == "next-rung"


async def test_the_sentence_about_the_scale_is_there_from_the_first_day() -> None:
    async with at_step(draft_of(developer(), step="position"), size=ROOMY) as window:
        assert says(window, "#scale", "rarely passes 3")
        assert says(window, "#scale", "2.3 is not a bad result")


async def test_one_may_save_without_a_plan() -> None:
    async with at_step(draft_of(developer(), step="position")) as window:
        await click(window, "#save")
        assert here(window) == "HomeScreen"
        assert "2026-Q4.toml" in " ".join(toasts(window))
        assert app_of(window).profile.store.this_quarter() == developer(plan=None)
        assert not app_of(window).profile.has_draft()


async def test_coming_back_from_a_lens_one_is_where_one_left_and_saving_is_not_next() -> None:
    async with at_step(draft_of(developer(), step="position")) as window:
        await press(window, "tab", "enter")
        assert here(window) == "LeverageScreen"
        await press(window, "escape")
        assert (here(window), focus(window)) == ("position", "#leverage")
        await press(window, "tab", "enter")  # meant for the second lens
        assert here(window) == "ProfessionScreen"
        await press(window, "escape")
        assert (here(window), focus(window)) == ("position", "#profession")


@pytest.mark.slow
async def test_what_is_missing_is_said_instead_of_saving_and_can_be_mended() -> None:
    async with at_step(draft_of(developer(role=""), step="position")) as window:
        await press(window, "ctrl+s")
        assert here(window) == "position"
        assert "The role has no name yet; say what you work as." in toasts(window)[0]
        await press(window, "f7", "f7", "N", "f8", "f8", "ctrl+s")
        assert here(window) == "HomeScreen"
        saved = app_of(window).profile.store.this_quarter()
        assert saved is not None
        assert saved.role == "N"


async def test_the_water_rises_and_falls_with_a_key() -> None:
    async with at_step(draft_of(developer(), step="position"), size=ROOMY) as window:
        await press(window, "plus")
        assert says(window, "#water", "Water at 2: 35 % of the week stays dry.")
        assert "≈" in shown_in(window, "Ladder")
        await press(window, "plus", "plus", "plus")
        assert says(window, "#water", "Water at 5: 0 % of the week stays dry.")
        await press(window, "minus")
        assert says(window, "#water", "Water at 4: 0 % of the week stays dry.")
        await press(window, "minus", "minus", "minus", "minus")
        assert says(window, "#water", "One step on 'Writing boilerplate' moves it by 0.40.")
        assert "≈" not in shown_in(window, "Ladder")


async def test_three_pieces_of_advice_are_shown_and_the_rest_behind_a_key() -> None:
    rows = tuple(
        replace(
            a, name="coding", ai_could_replace=True, score=3, value_kind="physical-or-high-risk"
        )
        for a in developer().activities
    )
    async with at_step(draft_of(developer(activities=rows), step="position"), size=ROOMY) as window:
        assert says(window, "#advice", "more: press v")
        assert shown_in(window, "#advice").count("·") == 3
        await press(window, "v")
        assert says(window, "#advice", "A broad name")
        assert not says(window, "#advice", "more: press v")


@pytest.mark.slow
async def test_escape_puts_away_what_was_opened_before_it_leaves() -> None:
    rows = tuple(
        replace(
            a, name="coding", ai_could_replace=True, score=3, value_kind="physical-or-high-risk"
        )
        for a in developer().activities
    )
    async with at_step(draft_of(developer(activities=rows), step="position"), size=ROOMY) as window:
        before = shown(window)
        for key in ("v", "plus"):
            await press(window, key)
            assert shown(window) != before, key
            await press(window, "escape")
            assert here(window) == "position", key
            assert says(window, "#advice", "more: press v")
            assert "≈" not in shown_in(window, "Ladder")
        await press(window, "v", "plus", "escape")
        assert here(window) == "position"
        assert says(window, "#advice", "more: press v")
        assert "≈" not in shown_in(window, "Ladder")
        await press(window, "escape")
        assert here(window) == "HomeScreen"


async def test_escape_leaves_at_once_where_nothing_was_opened() -> None:
    async with at_step(draft_of(developer(), step="position")) as window:
        await press(window, "escape")
        assert here(window) == "HomeScreen"
        assert focus(window) == "#continue"


async def test_an_example_is_left_only_with_a_second_escape() -> None:
    async with opened() as window:
        await press(window, "e", "enter")
        assert here(window) == "position"
        await press(window, "escape")
        assert here(window) == "position"
        assert says(
            window, "#notice", "Escape once more leaves the example; nothing of it is saved."
        )
        await press(window, "escape")
        assert here(window) == "HomeScreen"
        assert not app_of(window).profile.has_draft()
        assert app_of(window).profile.summary().newest is None


async def test_what_was_opened_in_an_example_is_put_away_before_the_warning() -> None:
    async with opened(size=ROOMY) as window:
        await press(window, "e", "enter", "f", "escape")
        assert here(window) == "position"
        assert not on_screen(window, "Published data, and our sums")
        assert not says(window, "#notice", "Escape once more")
        await press(window, "escape")
        assert says(window, "#notice", "Escape once more")
        await press(window, "escape")
        assert here(window) == "HomeScreen"


async def test_advice_about_the_plan_waits_until_there_is_one() -> None:
    async with at_step(draft_of(developer(plan=None), step="position"), size=ROOMY) as window:
        await press(window, "v")
        assert not says(window, "#advice", "No sprint yet")


async def test_without_scores_it_says_what_is_missing() -> None:
    rows = tuple(replace(a, score=0) for a in developer().activities)
    async with at_step(draft_of(developer(activities=rows), step="position")) as window:
        assert says(
            window, "#human", "Give every activity a share and a score; then the ladder is drawn."
        )
        await press(window, "plus", "v", "f", "f", "f7")
        assert here(window) == "score"


async def test_undo_goes_back_to_where_the_last_change_was_made() -> None:
    async with at_step(draft_of(developer(), step="score", row=3)) as window:
        await press(window, "1", "f8")
        assert here(window) == "position"
        assert [a.score for a in draft_in(window).snapshot.activities] == [1, 2, 3, 1]
        await press(window, "u")
        assert here(window) == "score"
        assert [a.score for a in draft_in(window).snapshot.activities] == [1, 2, 3, 4]
