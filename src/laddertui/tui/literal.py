"""A person's words on the screen: shown as they stand, never read as markup, never acting."""

from collections.abc import Iterable

from textual.content import Content
from textual.style import Style

from laddertui.domain.text import visible


def literal(text: str, style: str | Style = "") -> Content:
    """Text as content that nothing in it can change."""
    return Content.styled(visible(text), style) if style else Content(visible(text))


def lines(rows: Iterable[str]) -> Content:
    """Rows of text, one below the other; a line break within a row is shown as a mark and breaks nothing."""
    return Content("\n").join([literal(row) for row in rows])


def joined(*parts: "str | Content | tuple[str, str]") -> Content:
    """One line of plain parts, `(text, style)` pairs and contents."""
    made = [p if isinstance(p, Content) else literal(*p) if isinstance(p, tuple) else literal(p) for p in parts]
    return Content("").join(made)
