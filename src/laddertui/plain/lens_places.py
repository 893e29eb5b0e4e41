"""Places of the profession lens in the walk."""

from laddertui.plain.prompt import At

PREFIX = "profession."
"""Before the name of every place of this lens."""
FIRST = PREFIX + "name"
"""Where the lens begins."""


def at(field: str, row: int = 0) -> At:
    """A place in the lens, by its name without the prefix."""
    return At("position", PREFIX + field, row)


BACK = At("position", "go_on")
"""Where the lens ends."""
