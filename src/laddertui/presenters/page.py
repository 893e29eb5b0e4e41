"""A page of plain lines: sections with a heading each."""

import re

PageSection = tuple[str, list[str]]
"""A heading and its lines."""
_DRAWING = re.compile(r"^ *[\u2500-\u257f][\u2500-\u257f ?]* ")
"""A rung of a ladder, at the beginning of a line."""
_COLUMN = re.compile(r"(?<=\S) {2,}(?=\S)")
"""The blanks between two columns."""


def page_text(sections: list[PageSection]) -> str:
    """Return a page as plain lines, an empty one after each section."""
    return "\n".join(
        line for title, rows in sections for line in (title, *(f"  {row}" for row in rows), "")
    )


def spoken_page(sections: list[PageSection]) -> list[str]:
    """Return a page for who listens: without what is drawn, and without columns."""
    return [
        line
        for title, rows in sections
        for line in (title, *(f"  {spoken_line(row)}" for row in rows))
    ]


def spoken_line(line: str) -> str:
    """Return a line for who listens: what is drawn left out, a comma between columns."""
    return _COLUMN.sub(", ", _DRAWING.sub("", line))
