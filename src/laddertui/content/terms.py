"""The words of this program that a stranger stops at: `assets/terms.toml`."""

from functools import cache

from laddertui.content.assets import build_records, read_table
from laddertui.content.sources import Whose
from laddertui.domain.record import record


@record
class Term:
    """One word, and what it means here."""

    names: tuple[str, ...]
    """How it is written on a page, in lower case; the first is how a list calls it."""
    text: str
    """What it means, in a sentence or two."""
    whose: Whose
    """Whose meaning it is."""
    source: str | None = None
    """The source's id, where it is not this app's own."""


@cache
def terms() -> tuple[Term, ...]:
    """Return all of them, in the file's order."""
    return build_records(Term, read_table("terms.toml")["term"])
