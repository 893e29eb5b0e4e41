"""Places of the profession lens in the walk."""

from laddertui.plain.prompt import PromptPosition

PREFIX = "profession."
"""Before the name of every place of this lens."""
FIRST = PREFIX + "name"
"""Where the lens begins."""


def at(field: str, row: int = 0) -> PromptPosition:
    """A place in the lens, by its name without the prefix."""
    return PromptPosition("position", PREFIX + field, row)


BACK = PromptPosition("position", "go_on")
"""Where the lens ends."""
