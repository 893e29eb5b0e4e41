"""Positions of the lenses in the walk: those of the profession lens, and where both end."""

from laddertui.plain.prompt import PromptPosition

PREFIX = "profession."
"""Before the name of every question of this lens."""
FIRST = PREFIX + "name"
"""Where the lens begins."""
RETURNED = "returned"
"""The question of Position that a lens ends with; its figures have been read."""
BACK = PromptPosition("position", RETURNED)
"""Where a lens ends."""


def at(field: str, row: int = 0) -> PromptPosition:
    """Return a position in the lens, by its name without the prefix."""
    return PromptPosition("position", PREFIX + field, row)
