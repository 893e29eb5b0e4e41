"""Text for the screen that is shown as it stands: never read as markup, never acting.

All text of a person or a file passes here before the toolkit shows it.
"""

from collections.abc import Iterable

from textual.content import Content
from textual.style import Style

from laddertui.domain.text import columns, steady, visible

NARROWEST = 10
"""Columns that a text is given at least, however wide what stands before it is."""


def safe_text(text: str, style: str | Style = "") -> Content:
    """Return one line of literal text; a character that would act is shown as a mark."""
    shown = visible(steady(text))
    return Content.styled(shown, style) if style else Content(shown)


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
