"""Positions of the profession lens in the walk."""

from laddertui.plain.prompt import PromptPosition

PREFIX = "profession."
"""Before the name of every question of this lens."""
FIRST = PREFIX + "name"
"""Where the lens begins."""
BACK = PromptPosition("position", "go_on")
"""Where the lens ends."""


def at(field: str, row: int = 0) -> PromptPosition:
    """Return a position in the lens, by its name without the prefix."""
    return PromptPosition("position", PREFIX + field, row)
