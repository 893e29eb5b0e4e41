"""What is drawn can be read: contrast measured cell by cell, on every page, in both themes."""

import unicodedata
from collections.abc import Iterator

import pytest
from rich.style import Style
from textual.screen import ModalScreen

from laddertui.tui.app import themes
from tests.support.pages import PAGES, showing
from tests.support.windows import Window, app_of, rest

TEXT, MARK = 4.5, 3.0
"""Contrast that text, and that a mark, needs at least (WCAG 2.2, 1.4.3 and 1.4.11)."""
LIGHT_STOCK = ("solarized-light", "textual-light", "catppuccin-latte")
"""Themes of the toolkit on light ground, among them the one with the least contrast."""
GROUND_ONLY = frozenset(" \u2800")
"""Characters that draw nothing."""
MARKS = ("BOX DRAWINGS", "BLOCK", "LEFT", "RIGHT", "LOWER", "UPPER", "FULL", "BRAILLE", "BLACK")
"""How the names of characters begin that are pictures, not words."""


def luminance(rgb: tuple[int, int, int]) -> float:
    """Relative luminance as WCAG defines it, computed here and not by the toolkit."""
    parts = [part / 255 for part in rgb]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def is_mark(text: str) -> bool:
    """Whether all of a text is picture: lines, bars, dots, arrows."""
    drawn = [letter for letter in text if letter not in GROUND_ONLY]
    return all(unicodedata.name(each, "").startswith(MARKS) or each in "·┊▸‹›" for each in drawn)


def drawn(window: Window) -> Iterator[tuple[str, Style]]:
    """Each run of cells with its style, as the terminal gets it."""
    screen = app_of(window).screen
    # what lies behind a dialog is not to be read while it is there
    parts = [screen] if not isinstance(screen, ModalScreen) else [*screen.children]
    areas = [part.region for part in parts if part.display]
    for y, strip in enumerate(screen._compositor.render_strips()):
        for area in areas:
            if area.y <= y < area.bottom:
                for segment in strip.crop(area.x, area.right):
                    if segment.style is not None and set(segment.text) - GROUND_ONLY:
                        yield segment.text, segment.style


def colours(style: Style) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    """Foreground and ground of a run, with what is reversed turned round."""
    assert style.color is not None and style.bgcolor is not None, style
    front, ground = style.color.get_truecolor(), style.bgcolor.get_truecolor()
    pair = (tuple(front), tuple(ground))
    return pair[::-1] if style.reverse else pair  # type: ignore[return-value]


def too_faint(window: Window) -> list[str]:
    found = []
    for text, style in drawn(window):
        measured = contrast(*colours(style))
        least = MARK if is_mark(text) else TEXT
        if measured < least:
            found.append(f"{text.strip()!r}: {measured:.2f} of {least} ({style})")
    return found


@pytest.mark.parametrize("theme", [theme.name for theme in themes.OURS])
@pytest.mark.parametrize("name", PAGES)
async def test_everything_that_is_drawn_stands_out(name: str, theme: str) -> None:
    async with showing(PAGES[name], size=(120, 36)) as window:
        app_of(window).theme = theme
        await rest(window)
        assert too_faint(window) == []


def is_scroll_bar(faint: str) -> bool:
    """Return whether what is faint is the end of a scroll bar: those are each stock theme's own."""
    return faint[1] in "▁▂▃▄▅▆▇" and "reverse" in faint


@pytest.mark.parametrize("name", ["home", "score", "position", "leverage-map", "palette"])
async def test_in_the_toolkits_themes_everything_stands_out_too(name: str) -> None:
    ours = {theme.name for theme in themes.OURS}
    async with showing(PAGES[name], size=(120, 36)) as window:
        stock = [t for t in app_of(window).available_themes.values() if t.name not in ours]
        tried = [t.name for t in stock if "ansi" not in t.name] if name == "home" else LIGHT_STOCK
        assert len(tried) >= len(LIGHT_STOCK)
        for theme in tried:
            app_of(window).theme = theme
            await rest(window)
            assert [each for each in too_faint(window) if not is_scroll_bar(each)] == [], theme


async def test_a_spoilt_colour_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(themes.DARK.variables, "score-1", "#20242c")
    async with showing(PAGES["home"], size=(120, 36)) as window:
        assert any("#20242c" in line for line in too_faint(window))
