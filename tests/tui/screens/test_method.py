"""The method page: reached from everywhere, searched by typing, and back to where one was."""

import pytest

from tests.support.drafts import developer, draft_of
from tests.support.windows import at_step, focus, here, opened, press, says, write


@pytest.mark.slow
async def test_the_method_is_a_key_away_and_one_comes_back_to_the_field_one_was_in() -> None:
    async with at_step(draft_of(developer(), row=1, field="paid_for_by")) as window:
        await press(window, "f3")
        assert here(window) == "MethodScreen"
        await press(window, "escape")
        assert here(window) == "audit"
        assert focus(window) == "paid_for_by 1"


@pytest.mark.slow
async def test_it_is_searched_by_typing() -> None:
    async with opened() as window:
        await press(window, "f3")
        assert focus(window) == "#search"
        await write(window, "qqqq")
        assert says(window, "#found", "Nothing here holds all these words.")
        await press(window, *["backspace"] * 4)
        await write(window, "Klarna")
        assert says(window, "#found", "Klarna")
        await press(window, "f3")
        assert here(window) == "MethodScreen"
        await press(window, "escape")
        assert here(window) == "HomeScreen"
