"""A whole check of leverage, typed, saved, opened again and compared, and shown as written."""

from dataclasses import replace

import pytest

from laddertui.assessment import reassess
from laddertui.domain.leverage import Leverage
from tests.support.drafts import TODAY
from tests.support.hostile_texts import HOSTILE, nothing_acts, seen
from tests.support.leverage_lens import TYPED, WHOLE, at_position, bare, to_part
from tests.support.weeks import nurse, plumber
from tests.support.windows import (
    ROOMY,
    SMALL,
    app_of,
    at_step,
    focus,
    here,
    on_screen,
    opened,
    press,
    rest,
    says,
    toasts,
    write,
)

IN_THE_LIST = 36
"""Letters that are seen where the list of activities ends a name that has no room."""


async def test_a_whole_check_typed_saved_reopened_carried_over_and_compared(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with opened(saved=(bare(nurse()),)) as window:
        await press(window, "g", "l", "5", "6", "3", "1", "2", "enter", *TYPED)
        assert focus(window) == "#note"
        await write(window, WHOLE.value_note or "")
        await press(window, "enter", "enter")
        assert focus(window) == "#save"
        # 2 + 0 + 1 + 0 + 2 + 1 of 12 is 50 %; 2 + 0 + 1 of 6 is 50 %
        assert on_screen(window, "(erosion): 50 %, 6 of 6 answered")
        await press(window, "pagedown")
        assert on_screen(window, "(friction): 50 %, 3 of 3 answered")
        await press(window, "pageup")
        assert says(window, "#save", "Save into 2026-Q4")
        assert says(window, "#sentence", "may be captured elsewhere")
        await press(window, "enter")
        assert here(window) == "HomeScreen"
        assert "2026-Q4.toml" in toasts(window)[-1]
        first = app_of(window).profile.store.this_quarter()
        assert first == nurse(leverage=WHOLE)
        window.app.clear_notifications()  # what was saved is said over the page's head
        await press(window, "g", "l")
        assert on_screen(window, "[What it comes to]")
        await press(window, "escape")
        assert not app_of(window).profile.has_draft()

    assert first is not None
    monkeypatch.setenv("LADDERTUI_TODAY", "2027-02-22")
    begun = reassess.new_review(first, "2027-Q1", TODAY.replace(year=2027, month=2))
    scored = tuple(
        replace(a, score=b.score)
        for a, b in zip(begun.snapshot.activities, first.activities, strict=True)
    )
    session = replace(begun.session, step="position")
    async with opened(
        replace(begun, snapshot=replace(begun.snapshot, activities=scored), session=session)
    ) as window:
        await press(window, "enter", "g", "l")
        assert focus(window) == "#kinds-list"
        await press(window, "f8", "f8")
        assert says(window, "#figures", "as answered for 2026-Q4: 55 %")
        await press(window, "f7", "f7", "up", "up", "up", "up", "up", "up")
        await press(window, "4")
        assert says(window, "#notice", "last time you said “hands, presence or high risk”")
        await press(window, "up", "5", "f8")
        assert says(window, "#questions-list", "● yes  (last time: yes)")
        await press(window, "down", "down", "down", "down", "n")
        assert says(window, "#questions-list", "○ no  (last time: yes)")
        await press(window, "escape")
        assert here(window) == "position"
        await press(window, "ctrl+s", "enter")
        assert here(window) == "HomeScreen"
        saved = app_of(window).profile.store.quarter("2027-Q1")
        assert saved.leverage == replace(WHOLE, compression=0)
        assert [a.value_kind for a in saved.activities] == [a.value_kind for a in first.activities]
        await press(window, "t", "d", "pagedown", "pagedown", "pagedown")
        assert on_screen(window, "erosion         50 % → 33.3 %")
        assert on_screen(window, "More load, less say: yes → no")


async def test_what_was_typed_is_shown_as_it_stands_and_never_acts() -> None:
    async with at_step(at_position(plumber()), size=ROOMY) as window:
        await to_part(window, 1)
        screen = window.app.screen
        for text in HOSTILE.values():
            rows = tuple(replace(a, name=text) for a in plumber().activities)
            week = plumber(activities=rows, leverage=Leverage(value_note=text))
            screen.edit(at_position(week))  # type: ignore[attr-defined]
            await press(window, "f8")
            seen(window, text[:30], "#note")
            await press(window, "f8")
            seen(window, text[:40], "#opening", "#page")
            await press(window, "f7", "f7")
            seen(window, text[:IN_THE_LIST], "#kinds-list")
        await window.resize_terminal(*SMALL)
        await rest(window)
        nothing_acts(window)
