"""The calendar file: one that is there already is replaced only where one says so."""

from pathlib import Path

import pytest

from tests.support.drafts import developer
from tests.support.windows import (
    Window,
    click,
    focus,
    here,
    on_screen,
    opened,
    press,
    says,
    shown_in,
    toasts,
    write,
)

EARLIER = b"BEGIN:VCALENDAR\r\nX-MINE:1\r\nEND:VCALENDAR\r\n"


@pytest.fixture(autouse=True)
def started_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the program was started in, where the file goes."""
    folder = tmp_path / "started"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def buttons(window: Window) -> list[str]:
    """What the buttons say that can be pressed."""
    return [
        shown_in(window, each).strip()
        for each in window.app.screen.query("ActionButton")
        if each.display
    ]


async def test_the_first_is_written_with_one_enter(started_in: Path) -> None:
    async with opened(saved=(developer(),)) as window:
        await press(window, "i")
        assert buttons(window) == ["Write the calendar"]
        await press(window, "enter")
        assert here(window) == "HomeScreen"
        assert (started_in / "laddertui.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
        assert "Written to" in toasts(window)[-1]


async def test_one_that_is_there_is_said_and_the_new_one_goes_beside_it(started_in: Path) -> None:
    (started_in / "laddertui.ics").write_bytes(EARLIER)
    (started_in / "laddertui-2.ics").write_text("something else")
    async with opened(saved=(developer(),)) as window:
        await press(window, "i")
        assert on_screen(window, "laddertui.ics is there already.")
        assert buttons(window) == ["Write laddertui-3.ics", "Replace it"]
        assert focus(window) == "#file"
        await press(window, "enter")
        assert here(window) == "HomeScreen"
    assert (started_in / "laddertui.ics").read_bytes() == EARLIER
    assert (started_in / "laddertui-2.ics").read_text() == "something else"
    assert (started_in / "laddertui-3.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")


@pytest.mark.slow
async def test_one_that_is_there_is_replaced_where_one_says_so(started_in: Path) -> None:
    (started_in / "laddertui.ics").write_bytes(EARLIER)
    async with opened(saved=(developer(),)) as window:
        await press(window, "i")
        await click(window, "#replace")
        assert here(window) == "HomeScreen"
    assert b"X-MINE" not in (started_in / "laddertui.ics").read_bytes()


async def test_another_name_can_be_typed_and_is_looked_at_too(started_in: Path) -> None:
    (started_in / "mine.ics").write_bytes(EARLIER)
    async with opened(saved=(developer(),)) as window:
        await press(window, "i")
        assert focus(window) == "#file"
        await write(window, "mine.ics")  # in place of the name that is offered
        await press(window, "enter")
        assert here(window) == "CalendarDialog"
        assert says(window, "#notice", "mine.ics is there already.")
        assert (started_in / "mine.ics").read_bytes() == EARLIER
        await press(window, "end", "backspace")
        assert buttons(window) == ["Write the calendar"]
        assert not on_screen(window, "is there already")


async def test_what_is_no_calendar_is_never_written_over(started_in: Path) -> None:
    (started_in / "laddertui.ics").write_text("my own notes")
    async with opened(saved=(developer(),)) as window:
        await press(window, "i", "enter")
        assert here(window) == "CalendarDialog"
        assert says(window, "#notice", "is not a calendar; choose another name")
    assert (started_in / "laddertui.ics").read_text() == "my own notes"


async def test_a_name_that_can_be_none_is_refused_in_the_dialog() -> None:
    async with opened(saved=(developer(),)) as window:
        await press(window, "i", "tab", "tab", *"~nobody-here/x.ics")  # typed at the button
        assert focus(window) == "#file"
        await press(window, "enter")
        assert here(window) == "CalendarDialog"
        assert says(window, "#notice", "nobody's home here")
