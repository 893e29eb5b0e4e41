"""A page of plain lines: sections with a heading each."""

PageSection = tuple[str, list[str]]
"""A heading and its lines."""


def page_text(sections: list[PageSection]) -> str:
    """Return a page as plain lines, an empty one after each section."""
    return "\n".join(
        line for title, rows in sections for line in (title, *(f"  {row}" for row in rows), "")
    )
