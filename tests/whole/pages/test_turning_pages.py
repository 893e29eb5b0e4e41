"""Letters that fall on turning pages reach none of them."""

import random

import pytest

from laddertui.domain.snapshot import Snapshot
from tests.support.drafts import developer, draft_of
from tests.support.windows import (
    Window,
    at_step,
    draft_in,
    here,
    press,
    press_at_once,
    rest,
)

LETTERS = "abcdefghijklmnopqrstuvwxyz"


TURNS = ("f8", "f7", "escape")
"""Keys that turn the page of any step."""


@pytest.mark.parametrize("seed", range(8))
async def test_letters_that_fall_on_turning_pages_change_no_word_that_was_typed(seed: int) -> None:
    """Each turn comes with letters behind it, sent at once: none of them reaches the next page."""
    dice = random.Random(seed)
    draft = draft_of(developer(), step="audit")
    async with at_step(draft) as window:
        for _ in range(12):
            if here(window) == "HomeScreen":
                await press_at_once(window, "c", *dice.choices(LETTERS, k=4))
                continue
            key = dice.choice(TURNS if here(window) != "review" else TURNS[1:])  # there F8 saves
            await press_at_once(window, key, *dice.choices(LETTERS, k=dice.randrange(1, 6)))
            assert window.app.is_running
        found = await _last_draft(window)
        assert found.role == draft.snapshot.role
        assert found.activities == draft.snapshot.activities
        assert found.next_rung == draft.snapshot.next_rung


async def _last_draft(window: Window) -> Snapshot:
    if here(window) == "HomeScreen":
        await press(window, "c")
    await rest(window)
    return draft_in(window).snapshot
