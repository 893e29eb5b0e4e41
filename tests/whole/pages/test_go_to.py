"""Going to a step or a page from anywhere: it is reached, and nothing typed is lost on the way."""

from dataclasses import replace

import pytest

from laddertui.assessment import reassess
from laddertui.domain.draft import STEPS
from laddertui.tui.app.go_to import PAGES
from laddertui.tui.app.navigation import NOTHING_YET
from laddertui.tui.step_names import STEP_NAMES
from tests.support.drafts import TODAY, developer, draft_of, nothing_yet
from tests.support.encrypted_windows import gate, plain
from tests.support.windows import (
    Window,
    app_of,
    at_step,
    draft_in,
    here,
    opened,
    press,
    toasts,
    write,
)

SCREENS = {
    "home": "HomeScreen",
    "history": "HistoryScreen",
    "leverage": "LeverageScreen",
    "profession": "ProfessionScreen",
    "about": "ProfileDetailsScreen",
    "people": "ProfilesScreen",
    "signals": "SignalsScreen",
    "opinions": "OpinionsScreen",
    "settings": "SettingsScreen",
    "method": "MethodScreen",
}
"""What each page is called in the program."""
LETTERS = {str(place): names[0] for place, names in [*STEP_NAMES.items(), *PAGES.items()]}
ASSESSED = [step for step in STEP_NAMES if step in STEPS]
"""The steps of an assessment that is no review."""
BEFORE = developer(quarter="2026-Q3", taken_on=TODAY.replace(month=8))


async def go(window: Window, place: str) -> None:
    await press(window, "alt+g", LETTERS[place])


def test_every_page_is_tried_here() -> None:
    assert set(SCREENS) == set(PAGES)
    assert list(STEPS) == ASSESSED


@pytest.mark.parametrize("step", ASSESSED)
async def test_from_home_with_a_draft_each_letter_goes_to_its_step(step: str) -> None:
    async with opened(draft_of(developer(), step="score"), saved=(BEFORE,)) as window:
        await go(window, step)
        assert here(window) == step
        assert draft_in(window).snapshot == developer()
        await press(window, "escape")
        if here(window) != "HomeScreen":  # what was opened on the page is put away first
            await press(window, "escape")
        assert here(window) == "HomeScreen"
        assert app_of(window).profile.has_draft()


@pytest.mark.parametrize("page", PAGES)
async def test_from_home_with_a_draft_each_letter_goes_to_its_page(page: str) -> None:
    async with opened(draft_of(developer()), saved=(BEFORE,)) as window:
        await go(window, page)
        assert here(window) == SCREENS[page]
        assert window.app.is_running


@pytest.mark.parametrize("start", ASSESSED)
async def test_from_each_step_each_letter_goes_to_its_place(start: str) -> None:
    async with at_step(draft_of(developer(), step=start)) as window:
        store = app_of(window).profile.store
        store.save_quarter(BEFORE)
        store.save_draft(draft_in(window))  # a quarter that is saved takes the draft with it
        for step in ASSESSED:
            await go(window, step)
            assert here(window) == step
            await go(window, start)
            assert here(window) == start
        for page in ("method", "settings", "leverage", "profession", "opinions"):
            await go(window, page)
            assert here(window) == SCREENS[page]
            await press(window, "escape")
            assert here(window) == start, page
        for page in ("home", "history", "signals", "about", "people"):
            await go(window, page)
            assert here(window) == SCREENS[page], page
            if page != "home":
                await press(window, "escape")
            assert here(window) == "HomeScreen", page
            assert app_of(window).state.assessment is None
            await press(window, "c")
            assert here(window) == start, page
        assert draft_in(window).snapshot == developer()


@pytest.mark.parametrize("place", [*ASSESSED, *PAGES])
async def test_what_was_typed_last_is_not_lost_on_the_way(place: str) -> None:
    async with at_step(draft_of(developer(role=""), step="audit")) as window:
        app_of(window).profile.store.save_quarter(BEFORE)
        await write(window, "Architect")
        folder = app_of(window).profile.folder
        await go(window, place)
        assert here(window) == SCREENS.get(place, place)
        if place in ("people", "about", "history", "signals", "home"):
            assert 'role = "Architect"' in folder.draft.read_text()
        else:
            assert draft_in(window).snapshot.role == "Architect"


async def test_what_was_typed_about_a_person_is_kept_when_one_goes_on_from_there() -> None:
    folder = plain(developer())
    async with gate(folder) as window:
        await go(window, "about")
        assert here(window) == "ProfileDetailsScreen"
        await write(window, "Anna")
        await go(window, "history")
        assert here(window) == "HistoryScreen"
    assert 'name = "Anna"' in (folder.path / "about.toml").read_text()


@pytest.mark.parametrize("page", ["history", "about", "method"])
async def test_from_a_page_over_home_one_goes_straight_to_another(page: str) -> None:
    async with opened(draft_of(developer(), step="position"), saved=(BEFORE,)) as window:
        for place in ("history", "about", "method", "position", "home"):
            await go(window, page)
            await go(window, place)
            assert here(window) == SCREENS.get(place, place), place
            await go(window, "home")
            assert here(window) == "HomeScreen"
            assert len(window.app.screen_stack) == 1


@pytest.mark.parametrize("step", [step for step in ASSESSED if step != "audit"])
async def test_before_an_activity_is_written_down_no_later_step_opens_and_nothing_ends(
    step: str,
) -> None:
    async with at_step(nothing_yet()) as window:
        await write(window, "Nurse")
        await go(window, step)
        assert window.app.is_running
        assert here(window) == "audit"
        assert NOTHING_YET in toasts(window)
        assert draft_in(window).snapshot.role == "Nurse"
    async with opened(replace(nothing_yet())) as window:
        await go(window, step)
        assert window.app.is_running
        assert here(window) == "audit"
        assert NOTHING_YET in toasts(window)


async def test_in_a_review_its_first_page_is_reached_too() -> None:
    review = reassess.new_review(BEFORE, "2026-Q4", TODAY)
    async with opened(review, saved=(BEFORE,)) as window:
        for step in ("reassess", "score", "audit", "position", "reassess"):
            await go(window, step)
            assert here(window) == step


async def test_a_worked_example_is_left_for_home_without_a_trace() -> None:
    async with opened() as window:
        await press(window, "e", "enter")
        assert here(window) == "position"
        await go(window, "next-rung")
        assert here(window) == "next-rung"
        await go(window, "home")
        assert here(window) == "HomeScreen"
        assert not app_of(window).profile.has_draft()
