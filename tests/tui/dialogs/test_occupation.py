"""The picker of an occupation: type a title, arrows, Enter; none of these is an answer."""

import pytest

from laddertui.assessment import audit
from laddertui.content import occupations
from laddertui.content.occupation_search import find_occupations
from tests.support.drafts import developer, draft_of, nothing_yet
from tests.support.occupations import found
from tests.support.windows import (
    at_step,
    draft_in,
    focus,
    here,
    opened,
    options,
    press,
    says,
    write,
)


@pytest.mark.slow
async def test_a_job_is_found_by_what_one_calls_it_and_remembered_with_the_draft() -> None:
    draft = draft_of(audit.set_role(nothing_yet(), "Senior nurse").snapshot, field="role")
    async with at_step(draft) as window:
        await press(window, "alt+j")
        await found(window)
        assert options(window, "#found")[0].startswith("Registered Nurses")  # by the role at once
        assert options(window, "#found")[-1] == "None of these"
        assert len(options(window, "#found")) == 9
        assert says(window, "#about", "Also: nurse, registered nurse")
        await write(window, "call centre agnet")  # in the place of the role
        assert options(window, "#found")[0].startswith("Customer Service Representatives")
        await press(window, "down", "up", "enter")
        assert here(window) == "audit"
        assert focus(window) == "#role"
        assert says(window, "#notice", "Your occupation: Customer Service Representatives")
        snapshot = draft_in(window).snapshot
        assert (snapshot.occupation, snapshot.role) == ("43-4051", "Senior nurse")
        await press(window, "alt+j")
        await found(window)
        await press(window, "delete")
        assert options(window, "#found")[0].endswith("43-4051 now")
        await press(window, "escape")
        assert draft_in(window).snapshot.occupation == "43-4051"
        await press(window, "alt+j")
        await found(window)
        await press(window, "up", "enter")  # up from the first row is the last one
        assert says(window, "#notice", "None of the occupations")
        assert draft_in(window).snapshot.occupation is None
        await press(window, "f5")
        assert draft_in(window).snapshot.occupation == "43-4051"


async def test_where_nothing_is_found_that_is_said_kindly_and_nothing_is_chosen_by_itself() -> None:
    async with at_step(draft_of(developer(occupation="15-1252"), step="position")) as window:
        await press(window, "alt+j")
        await found(window)
        await write(window, "qzxqzx [b]")
        assert options(window, "#found") == ["None of these"]
        assert says(window, "#about", "No occupation is like that. Try what an advertisement")
        await press(window, "enter")
        assert says(window, "#notice", "Nothing is marked yet")
        await press(window, "escape")
        assert draft_in(window).snapshot.occupation == "15-1252"


async def test_the_table_is_not_read_before_it_is_needed() -> None:
    occupations.occupations.cache_clear()
    find_occupations.__globals__["_index"].cache_clear()
    async with opened(saved=(developer(occupation="15-1252"),)) as window:
        assert here(window) == "HomeScreen"
        assert occupations.occupations.cache_info().currsize == 0


async def test_the_codes_stand_at_the_end_of_a_wide_list_each_time_it_is_opened() -> None:
    draft = draft_of(developer(role="Plumber"), step="position")
    async with at_step(draft, size=(120, 36)) as window:
        for _ in range(2):
            await press(window, "alt+j")
            await found(window)
            await press(window)
            wide = window.app.screen.query_one("#found").scrollable_content_region.width
            assert {len(row) for row in options(window, "#found")[:-1]} == {wide - 2}
            await press(window, "escape")
