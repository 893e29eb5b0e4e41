"""Whose a text is, and where it comes from: `assets/sources.toml`.

Every shipped text names whose it is: a source's claim, published data, or this project's own words.
"""

from functools import cache
from typing import Literal

from laddertui.content.assets import build_records, read_table
from laddertui.domain.record import record

Whose = Literal["source", "ours", "data"]
"""A source's claim, this project's own, or published data."""

OURS = "this app's own"
"""What is said where a text is nobody else's."""


@record
class Source:
    """One of the three sources of the method, or a data source."""

    id: str
    """The source's own name, by which texts refer to it."""
    kind: Whose
    """`source` for what makes claims, `data` for what publishes figures."""
    name: str
    """Short, as it stands in a sentence."""
    full_name: str
    """As an attribution prints it."""
    about: str
    """One sentence; for data also the licence, which has to be shown."""

    @property
    def attribution(self) -> str:
        """The line to print where its figures are shown."""
        return f"{self.full_name}. {self.about}"


@cache
def sources() -> dict[str, Source]:
    """Return every source by id, the three of the method first."""
    return {
        source.id: source for source in build_records(Source, read_table("sources.toml")["source"])
    }


def speaker(whose: Whose, source: str | None = None, *also: str) -> str:
    """Return who is speaking, in a few words.

    `the ladder source says`, `data say (O*NET; GPTs are GPTs)` or `this app's own`.
    """
    if whose == "ours" or source is None:
        return OURS
    names = "; ".join(sources()[each].name for each in (source, *also))
    return f"data say ({names})" if whose == "data" else f"{names} says"


def attributed(
    text: str, whose: Whose, source: str | None = None, *also: str, ours: str | None = None
) -> str:
    """Return a text behind who says it; this app's own needs no mark.

    A sentence of this app's own beside it, `ours`, stands before: from the mark on all is theirs.
    """
    if whose == "ours":
        return text
    who = speaker(whose, source, *also)
    return f"{f'{ours} ' if ours else ''}{who[:1].upper()}{who[1:]}: {text}"
