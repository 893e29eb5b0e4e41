"""A person's words on the screen: shown as they stand, never read as markup, never acting."""

from collections.abc import Iterable

from textual.content import Content
from textual.style import Style

from laddertui.domain.text import visible


def safe_text(text: str, style: str | Style = "") -> Content:
    """Text as content that nothing in it can change."""
    return Content.styled(visible(text), style) if style else Content(visible(text))


def lines(rows: Iterable[str]) -> Content:
    """Rows of text, one below the other; a line break within a row is shown as a mark and breaks nothing."""
    return Content("\n").join([safe_text(row) for row in rows])


def titled(parts: Iterable[tuple[str, list[str]]]) -> Content:
    """Headings in bold, their lines below, an empty line between the parts."""
    rows: list[Content] = []
    for title, below in parts:
        rows += [joined(""), joined((title, "bold")), *(joined(f"  {row}") for row in below)]
    return Content("\n").join(rows[1:])


def joined(*parts: "str | Content | tuple[str, str]") -> Content:
    """One line of plain parts, `(text, style)` pairs and contents."""
    made = [
        p if isinstance(p, Content) else safe_text(*p) if isinstance(p, tuple) else safe_text(p)
        for p in parts
    ]
    return Content("").join(made)
