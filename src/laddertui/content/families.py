"""Job families and the activities they suggest for a next rung: `assets/families.toml`.

Suggestions of this project, but where one says that the ladder source names it. The user scores them again.
"""

from functools import cache

from laddertui.content.assets import made_all, table
from laddertui.content.sources import Whose
from laddertui.domain.record import record


@record
class Suggestion:
    """An activity that may define a next rung."""

    name: str
    score: int
    """3 to 5, as this project would score it."""
    hybrid: bool
    """AI is the tool, the judgement is human."""
    whose: Whose = "ours"
    source: str | None = None


@record
class Family:
    """A field of work."""

    id: str
    name: str
    titles: tuple[str, ...]
    """Roles one rung up, as examples."""
    activities: tuple[Suggestion, ...]
    whose: Whose
    """Whose the suggestions are that do not say otherwise."""
    titles_whose: Whose = "ours"


@cache
def families() -> tuple[Family, ...]:
    """All families, in the file's order."""
    rows = table("families.toml")["family"]
    return made_all(
        Family, ({**row, "activities": made_all(Suggestion, row["activities"])} for row in rows)
    )


def family(id: str) -> Family | None:
    """The family with this id, or None."""
    return next((f for f in families() if f.id == id), None)
