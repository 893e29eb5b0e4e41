"""Text for the screen that is shown as it stands: never read as markup, never acting.

All text of a person or a file passes here before the toolkit shows it.
"""

from collections.abc import Callable, Iterable
from functools import cached_property

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from laddertui.domain.text import columns, steady, visible

NARROWEST = 10
"""Columns that a text is given at least, however wide what stands before it is."""


def safe_text(text: str, style: str | Style = "") -> Content:
    """Return one line of literal text; a character that would act is shown as a mark."""
    shown = visible(steady(text))
    return Content.styled(shown, style) if style else Content(shown)


class LineWhenDrawn(Visual):
    """One line of literal text that is made when it is first drawn: for a row of a long list."""

    def __init__(self, make: Callable[[], str]) -> None:
        """`make` gives the text."""
        self._make = make

    @cached_property
    def _line(self) -> Content:
        return safe_text(self._make())

    def __str__(self) -> str:
        """Return what is shown."""
        return self._line.plain

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Return the line as it is drawn."""
        return self._line.render_strips(width, height, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return all of the width: what is longer is cut off."""
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return that it is one line."""
        return 1


def lines(rows: Iterable[str]) -> Content:
    """Return rows of literal text, one below the other; a line break within one is a mark."""
    return Content("\n").join([safe_text(row) for row in rows])


def titled(parts: Iterable[tuple[str, list[str]]]) -> Content:
    """Return sections: each a title in bold and its rows, indented; an empty line between two."""
    contents: list[Content] = []
    for title, rows in parts:
        contents += [joined(""), joined((title, "bold"))]
        contents += [joined(f"  {row}") for row in rows]
    return Content("\n").join(contents[1:])


def hanging(head: str, text: str, width: int) -> Content:
    """Return a text behind a head; the lines it takes up stand below its own beginning.

    `width` is in columns, for head and text together.
    """
    indent = columns(visible(steady(head)))
    rows = safe_text(text).wrap(max(width - indent, NARROWEST))
    return Content("").join([safe_text(head), Content("\n" + " " * indent).join(rows)])


def joined(*parts: "str | Content | tuple[str, str]") -> Content:
    """Return one line made of texts, `(text, style)` pairs and contents, without spaces between."""
    return Content("").join([_content(part) for part in parts])


def _content(part: "str | Content | tuple[str, str]") -> Content:
    if isinstance(part, Content):
        return part
    return safe_text(*part) if isinstance(part, tuple) else safe_text(part)
