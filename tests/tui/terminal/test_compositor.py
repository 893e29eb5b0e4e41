"""A change is drawn as the toolkit would draw it, but only by the widgets that it lies in."""

import random
from collections.abc import Iterable

import pyte
import pytest
from textual._compositor import ChopsUpdate, Compositor
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from laddertui.tui.terminal.compositor import FEW, ChangesCompositor
from tests.support.pages import PAGES, Page, showing
from tests.support.windows import Window, app_of, on_screen, opened, press


def compositor_of(window: Window) -> ChangesCompositor:
    """What draws the page."""
    found = app_of(window).screen._compositor
    assert isinstance(found, ChangesCompositor)
    return found


def drawn(window: Window, changed: Iterable[Region], way: type[Compositor]) -> list[object]:
    """Every cell of an empty terminal, with its colours, to which these parts were sent."""
    screen = window.app.screen
    screen._compositor._dirty_regions = set(changed)
    picture = way.render_partial_update(screen._compositor)
    assert isinstance(picture, ChopsUpdate)
    width, height = screen.size
    terminal = pyte.Screen(width, height)
    pyte.Stream(terminal).feed(picture.render_segments(window.app.console))
    return [terminal.buffer[y][x] for y in range(height) for x in range(width)]


def some_parts(chance: random.Random, width: int, height: int) -> list[Region]:
    """Parts of a page of any size, at its edges and over each other too."""
    parts = []
    for _ in range(chance.randint(1, FEW + 1)):
        x, y = chance.randrange(width), chance.randrange(height)
        parts.append(
            Region(x, y, chance.randint(1, width - x), chance.randint(1, min(6, height - y)))
        )
    return parts


async def is_drawn_alike(page: Page) -> None:
    async with showing(page) as window:
        places = compositor_of(window).visible_widgets.values()
        seen = [region.intersection(clip) for region, clip in places]
        chance = random.Random(8)
        changes = [[each] for each in seen if each]
        changes += [some_parts(chance, *window.app.screen.size) for _ in range(40)]
        for changed in changes:
            ours = drawn(window, changed, ChangesCompositor)
            assert ours == drawn(window, changed, Compositor), changed


async def test_whatever_changes_looks_as_the_toolkit_would_draw_it() -> None:
    await is_drawn_alike(PAGES["audit"])


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(PAGES.keys() - {"audit"}))
async def test_on_every_other_page_too(name: str) -> None:
    await is_drawn_alike(PAGES[name])


async def test_a_change_in_one_field_asks_it_and_what_it_lies_in_for_its_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = dict[Widget, int]()
    render = Widget.render_lines

    def counted(self: Widget, crop: Region) -> list[Strip]:
        asked[self] = crop.height
        return render(self, crop)

    async with showing(PAGES["audit"]) as window:
        compositor_of(window)
        field = window.app.focused
        assert field is not None
        monkeypatch.setattr(Widget, "render_lines", counted)
        drawn(window, [field.region], ChangesCompositor)
        assert set(asked) <= {field, *field.ancestors}
        assert set(asked.values()) == {field.region.height}


async def test_a_toolkit_that_is_not_known_draws_in_its_own_way(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("laddertui.tui.terminal.toolkit.is_known", lambda: False)
    async with opened(PAGES["audit"].draft) as window:
        await press(window, "enter", "tab")
        assert type(app_of(window).screen._compositor) is Compositor
        assert on_screen(window, "Paid for by")
