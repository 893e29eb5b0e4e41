"""The words that a stranger stops at: `assets/terms.toml`, and which of them stand on a page."""

import re
from functools import cache

from laddertui.content.assets import build_records, read_table
from laddertui.content.sources import Whose, speaker
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
    beside: tuple[str, ...] = ()
    """Of an everyday word, those of which one stands on a page that means it; () for any other."""


@cache
def terms() -> tuple[Term, ...]:
    """Return all of them, in the file's order."""
    return build_records(Term, read_table("terms.toml")["term"])


def terms_in(text: str) -> list[Term]:
    """Return the terms that stand in a text as whole words, in the order in which they do.

    Lines and drawings between words of one term make no difference. An everyday word, such as code,
    is one only where the page means it.
    """
    page = " ".join(re.findall(r"[^\W_]+", text.casefold()))
    found = [
        (match.start(), term)
        for term in terms()
        if (match := _pattern(term.names).search(page))
        and (not term.beside or _pattern(term.beside).search(page))
    ]
    return [term for _, term in sorted(found, key=lambda each: each[0])]


@cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b{re.escape(name)}\b" for name in names))


def term_text(term: Term) -> str:
    """Return what a term means, and whose meaning that is where it is a source's."""
    whose = "" if term.whose == "ours" else f" ({speaker(term.whose, term.source)})"
    return f"{term.text}{whose}"
