"""The 90 days on Home: each kind of day says what it is, and weekly events are ticked off."""

import datetime as dt
from dataclasses import replace

import pytest

from laddertui.domain.snapshot import Snapshot
from laddertui.tui.widgets.home.event_list import EventList
from tests.support.drafts import developer
from tests.support.windows import (
    Window,
    app_of,
    click,
    focus,
    on_screen,
    opened,
    press,
    says,
    shown,
    toasts,
)


def on_day(number: int) -> Snapshot:
    """A week whose plan is on this day today, 22 November 2026, a Sunday."""
    starts_on = dt.date(2026, 11, 22) - dt.timedelta(days=number - 1)
    return developer(plan=replace(developer().plan, starts_on=starts_on))  # type: ignore[type-var]


def ticked(window: Window) -> list[tuple[str, str]]:
    done = app_of(window).profile.store.events_done() or ()
    return [(tick.event, str(tick.on)) for tick in done]


async def test_a_figure_ticks_an_event_of_this_week_off_and_takes_it_back() -> None:
    async with opened(saved=(on_day(34),)) as window:
        assert on_screen(window, "day 34 of 90")
        assert on_screen(window, "1 [ ] Tue 14:00  Design hour")
        await press(window, "2")
        assert on_screen(window, "2 [x] Fri 10:00  Client call")
        assert on_screen(window, "1 of 5 weeks")
        assert ticked(window) == [("call", "2026-11-20")]
        assert focus(window) == "#begin"
        await press(window, "2", "3", "5")  # there is no third
        assert ticked(window) == []
        assert on_screen(window, "2 [ ] Fri 10:00  Client call")
        assert not app_of(window).profile.has_draft()


async def test_an_earlier_week_is_ticked_in_the_list_and_the_cursor_stays_there() -> None:
    async with opened(saved=(on_day(34),)) as window:
        window.app.screen.query_one(EventList).focus()
        await press(window, "left", "down", "space")
        assert on_screen(window, "last week")
        assert ticked(window) == [("call", "2026-11-13")]
        assert focus(window) == "#events"
        await press(window, "right", "enter")
        assert ticked(window) == [("call", "2026-11-13"), ("call", "2026-11-20")]
        assert on_screen(window, "2 of 5 weeks")
        await press(window, "up", "up")
        assert focus(window) != "#events"
        await click(window, "#events", offset=(5, 0))
        assert ("hour", "2026-11-17") in ticked(window)


@pytest.mark.parametrize(
    ("day", "said", "due", "may_tick"),
    [
        (0, "begin tomorrow, 2026-11-23", "", False),
        (1, "day 1 of 90", "", True),
        (89, "day 89 of 90", "", True),
        (90, "day 90 of 90, the last", "", True),
        (120, "ended on 2026-10-23", "Your 90 days are over", True),
    ],
)
async def test_each_kind_of_day_says_what_it_is(
    day: int, said: str, due: str, may_tick: bool
) -> None:
    async with opened(saved=(on_day(day),)) as window:
        assert on_screen(window, said)
        assert says(window, "#due", due) if due else not window.app.screen.query_one("#due").display
        assert ("1 Tick" in shown(window)) == (may_tick and day != 1)  # a Sunday has no event
        await press(window, "1")
        assert bool(ticked(window)) == (may_tick and day != 1)


async def test_ticks_that_cannot_be_read_are_said_and_left_as_they_are() -> None:
    async with opened(saved=(on_day(34),)) as window:
        app_of(window).profile.folder.sprint.write_text("schema = 2\n")  # another machine's
        await press(window, "1")
        assert "newer version" in " ".join(toasts(window))
        window.app.clear_notifications()
        await press(window)
        assert says(window, "#trouble", "nothing can be ticked off until it is mended")
        assert on_screen(window, "2.10")
        assert app_of(window).profile.folder.sprint.read_text() == "schema = 2\n"
