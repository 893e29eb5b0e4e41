"""Job families and the activities they suggest for a next rung: `assets/families.toml`.

Suggestions of this project, but where one says that the ladder source names it. The user scores
them again.
"""

from functools import cache

from laddertui.content.assets import build_records, read_table
from laddertui.content.sources import Whose
from laddertui.domain.record import record
from laddertui.domain.text import look_alike


@record
class Suggestion:
    """An activity that may define a next rung."""

    name: str
    """The activity."""
    score: int
    """3 to 5, as this project would score it."""
    hybrid: bool
    """AI is the tool, the judgement is human."""
    whose: Whose = "ours"
    """Whose the words are."""
    source: str | None = None
    """The source's id, where they are not this app's own."""


@record
class Family:
    """A field of work."""

    id: str
    """The family's own name."""
    name: str
    """The field, as a list shows it."""
    titles: tuple[str, ...]
    """Roles one rung up, as examples."""
    activities: tuple[Suggestion, ...]
    """What may define a next rung in it."""
    whose: Whose
    """Whose the suggestions are that do not say otherwise."""
    titles_whose: Whose = "ours"
    """Whose the titles are."""


@cache
def families() -> tuple[Family, ...]:
    """Return all families, in the file's order."""
    rows = read_table("families.toml")["family"]
    return build_records(
        Family,
        ({**row, "activities": build_records(Suggestion, row["activities"])} for row in rows),
    )


def matching(text: str) -> list[tuple[Family, Suggestion]]:
    """Return the suggestions, of all families, that have every word of a text in them.

    A family's name counts as one of its suggestions' words; a part of a word is enough.
    """
    words = look_alike(text).split()
    return [
        (family, each)
        for family in families()
        for each in family.activities
        if all(word in look_alike(f"{each.name} {family.name}") for word in words)
    ]
