"""Someone scores at the owner's machine: blind, with the page covered until its owner acts."""

from pathlib import Path

import pytest
from textual.actions import parse
from textual.widgets import Input

from laddertui.domain.opinions.opinion import Opinion
from laddertui.storage.opinions import opinion_files
from laddertui.tui.actions import Action
from laddertui.tui.app_actions import HELP, LOCK, OF_THE_APP, QUIT_ANYWHERE
from laddertui.tui.screens.opinions.blind import BlindScreen
from tests.support import low_cost_keys
from tests.support.drafts import developer
from tests.support.encrypted_windows import encrypted, gate, holds, is_open, unlock
from tests.support.windows import (
    SMALL,
    Window,
    app_of,
    click,
    focus,
    here,
    on_screen,
    opened,
    press,
    says,
    shown,
    write,
)

WEEK = developer()
NAMES = sorted((a.name for a in WEEK.activities), key=str.casefold)
"""In the order of the sheet, which tells nothing of time or scores."""
OWN = {a.name: a.score for a in WEEK.activities}


async def cover(window: Window, word: str = "") -> None:
    """From Home to the covered page, in the way of a person."""
    await press(window, "g", "d")
    assert here(window) == "OpinionsScreen"
    await click(window, "#here")
    if word:
        await write(window, word)
    await press(window, "enter")
    assert isinstance(window.app.screen, BlindScreen)


def kept(window: Window) -> list[Opinion]:
    rows = opinion_files.rows(app_of(window).profile.folder)
    return [row.opinion for row in rows if row.opinion is not None]


def is_covered(window: Window) -> bool:
    """Nothing but the cover is seen, and nothing on it is the owner's."""
    text = shown(window)
    secrets = ("%", "rung", WEEK.role, "2026", "Second opinions", "Home", "History")
    return here(window) == "BlindScreen" and not any(word in text for word in secrets)


def may_act(window: Window, action: Action) -> bool:
    """Whether a command of the app would act now, however it is asked for."""
    name, parameters = parse(action.call)[1:]
    return bool(app_of(window).check_action(name, parameters))


@pytest.mark.parametrize("size", [SMALL, (120, 36), (40, 12)])
@pytest.mark.slow
async def test_the_other_scores_names_one_at_a_time_and_nothing_else_is_seen_or_reached(
    size: tuple[int, int],
) -> None:
    async with opened(saved=(WEEK,), size=size) as window:
        await cover(window, "owl")
        assert is_covered(window)
        await write(window, "Zoe")
        await press(window, "enter")
        assert on_screen(window, NAMES[0]) and not on_screen(window, NAMES[1])
        for key in (
            *("g", "f2", "ctrl+p", "f3", "f11", "f12", "alt+c", "shift+f3", "alt+n"),
            *("shift+f4", "alt+k", "shift+f6", "alt+o", "q", "t", "h", "x"),
            *("f7", "f8", "f10", "shift+f5"),
        ):
            await press(window, key)
            assert is_covered(window), key
        assert {a for a in OF_THE_APP if may_act(window, a)} <= {HELP, LOCK, QUIT_ANYWHERE}
        await press(window, "4")
        assert on_screen(window, NAMES[1]) and kept(window) == []
        await press(window, "right", "left", "tab", "o", "k", "enter", "1", "escape")
        assert is_covered(window) and says(window, "#head", "2 of")
        [opinion] = kept(window)
        assert (opinion.by, [s.score for s in opinion.scores]) == ("Zoe", [4, 1])
        assert [s.note for s in opinion.scores] == [None, "ok"]
        for wrong in ("", "no", "OWL"):
            await write(window, wrong)
            await press(window, "enter")
            assert is_covered(window) and on_screen(window, "That is not the word.")
        await press(window, "escape", "g")
        window.app.screen.query_one("#word", Input).value = ""
        assert is_covered(window)
        await write(window, "owl")
        await press(window, "enter")
        assert here(window) == "OpinionsScreen" and says(window, "#both", "Both scored 2")


@pytest.mark.slow
async def test_going_back_to_the_sheet_changes_the_same_opinion_and_no_word_asks_first() -> None:
    async with opened(saved=(WEEK,)) as window:
        await cover(window)
        await press(window, "enter", *("3" for _ in NAMES))
        assert is_covered(window) and focus(window) == "#uncover"
        assert on_screen(window, f"{len(NAMES)} of {len(NAMES)} are scored")
        await click(window, "#again")
        await press(window, "5")
        [opinion] = kept(window)
        assert [s.score for s in opinion.scores] == [*([3] * (len(NAMES) - 1)), 5]
        assert opinion.by == ""
        await press(window, "enter", "n")
        assert is_covered(window)
        await press(window, "enter", "y")
        assert here(window) == "OpinionsScreen"
        table = shown(window)
        apart = {name: abs((5 if name == NAMES[-1] else 3) - OWN[name]) for name in NAMES}
        widest = max(apart.values())
        first = min(NAMES, key=lambda name: table.index(name[:20]))
        assert apart[first] == widest


@pytest.mark.slow
async def test_stopping_without_a_score_keeps_nothing_and_stays_covered() -> None:
    async with opened(saved=(WEEK,)) as window:
        await cover(window)
        await press(window, "escape")
        assert is_covered(window) and on_screen(window, "Nothing is scored.")
        assert kept(window) == []


@pytest.mark.slow
async def test_an_encrypted_profile_is_locked_before_its_owner_sees_anything_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    low_cost_keys.in_place_of_the_real_one(monkeypatch)
    folder = encrypted(WEEK)
    async with gate(folder) as window:
        await press(window, "g", "d")
        await click(window, "#here")
        assert on_screen(window, "its passphrase opens it again")
        await press(window, "enter")
        await write(window, "Zoe")
        await press(window, "enter", "2", "escape")
        assert is_covered(window) and not window.app.screen.query("#word")
        await press(window, "enter")
        assert not is_open(window) and on_screen(window, "is locked")
        assert not any(name in shown(window) for name in NAMES)
        await unlock(window)
        assert is_open(window) and [o.by for o in kept(window)] == ["Zoe"]
        assert here(window) == "OpinionsScreen" and says(window, "#both", "Both scored 1")
    assert not holds(folder.path, "Zoe")


@pytest.mark.slow
async def test_a_lock_in_the_middle_keeps_what_was_scored(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    low_cost_keys.in_place_of_the_real_one(monkeypatch)
    async with gate(encrypted(WEEK)) as window:
        await cover(window)
        await press(window, "enter", "2", "ctrl+l")
        assert not is_open(window)
        await unlock(window)
        assert [len(o.scores) for o in kept(window)] == [1]


async def test_tab_leads_on_from_every_field_and_to_the_few_words_from_the_scale() -> None:
    async with opened(saved=(WEEK,)) as window:
        await cover(window, word="river")
        assert focus(window) == "#by"
        await press(window, "tab")
        assert focus(window) == "#begin"
        await press(window, "enter", "tab")
        assert focus(window) == "#note"
        await press(window, "tab")
        assert focus(window) == "#earlier"
        await press(window, "escape")
        assert focus(window) == "#word"
        await press(window, "tab", "tab")
        assert focus(window) == "#again"
        await press(window, "enter")
        assert says(window, "#head", f"1 of {len(NAMES)}")
