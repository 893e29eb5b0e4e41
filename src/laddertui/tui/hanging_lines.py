"""Lines that wrap below their own beginning: what is set in, or stands behind its figures."""

import re

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from laddertui.domain.text import columns

FIGURES = re.compile(r" *(?:[-+]?[\d.,?]+(?: %)?  +)+")
"""Figures in their columns, before the words of a row."""
BLANKS = re.compile(r" +")
FURTHER = 2
"""Columns by which what a line takes up stands further in than its beginning."""
LEAST = 16
"""Columns that the words of a line keep; in fewer they wrap as they come."""


class HangingLines(Visual):
    """A text whose lines hang where they are too long for the width."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._hung: tuple[int, Content] = (0, content)

    @staticmethod
    def is_needed(content: Content) -> bool:
        """Return whether any line has where to hang from."""
        return any(_indent(line) for line in content.plain.split("\n"))

    def _at(self, width: int) -> Content:
        """Return the text as it wraps in so many columns."""
        if self._hung[0] != width:
            rows = [row for line in self._content.split("\n") for row in _wrapped(line, width)]
            self._hung = width, Content("\n").join(rows)
        return self._hung[1]

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw the lines."""
        return self._at(width).render_strips(width, height, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return the width in which no line wraps."""
        return self._content.get_optimal_width(rules, container_width)

    def get_minimal_width(self, rules: RulesMap) -> int:
        """Return the width of the longest word."""
        return self._content.get_minimal_width(rules)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return how many lines there are in so many columns."""
        return self._at(width).get_height(rules, width)


def _indent(line: str) -> int:
    """Return the column from which a line hangs; 0 for one that begins at the edge."""
    if figures := FIGURES.match(line):
        return len(figures.group())
    blanks = BLANKS.match(line)
    return len(blanks.group()) + FURTHER if blanks and line.strip() else 0


def _wrapped(line: Content, width: int) -> list[Content]:
    indent = _indent(line.plain)
    if not indent or columns(line.plain) <= width or width - indent < LEAST:
        return [line]
    first, *rest = line.wrap(width)
    words = len(first.plain.rstrip())
    following = line[words:].plain
    begins = words + len(following) - len(following.lstrip(" "))
    if not rest or begins >= len(line.plain):
        return [line]
    return [
        line[:words],
        *(Content(" " * indent) + row for row in line[begins:].wrap(width - indent)),
    ]
