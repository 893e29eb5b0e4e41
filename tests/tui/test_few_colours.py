"""Where a terminal has 16 colours or none, a field is seen by its line and not by its shade."""

import pytest

from laddertui.tui.widgets.bare_input import BareInput
from tests.support.drafts import nothing_yet
from tests.support.pages import PAGES, showing
from tests.support.windows import app_of, opened, press


async def underlined_cells() -> int:
    """How many cells of an empty first page are underlined."""
    async with opened(nothing_yet(), size=(80, 24)) as window:
        await press(window, "enter")
        strips = app_of(window).screen._compositor.render_strips()
        return sum(
            segment.cell_length
            for strip in strips
            for segment in strip
            if segment.style is not None and segment.style.underline
        )


@pytest.mark.parametrize("setting", ["NO_COLOR", "TEXTUAL_COLOR_SYSTEM"])
async def test_every_empty_field_is_a_line_where_shades_are_lost(
    setting: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if setting == "NO_COLOR":
        monkeypatch.setenv("NO_COLOR", "1")
    else:
        monkeypatch.setattr("textual.constants.COLOR_SYSTEM", "standard")
    assert (
        await underlined_cells() > 3 * 60
    )  # the role, and the rows that are shown before there is anything in them


async def test_where_there_are_shades_nothing_is_underlined(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("textual.constants.COLOR_SYSTEM", "truecolor")
    assert await underlined_cells() == 0


@pytest.mark.parametrize("name", ["encrypt", "unlock", "read-sealed", "erase", "this-profile"])
async def test_a_field_alone_in_a_dialog_or_at_the_door_is_one_too(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with showing(PAGES[name]) as window:
        fields = [field for field in window.app.screen.query(BareInput) if field.region]
        assert fields
        for field in fields:
            drawn = [s for s in field.render_line(0) if s.style is not None]
            assert all(segment.style.underline for segment in drawn if segment.style), field
