"""The words on a page that a stranger stops at, explained: help begins with them."""

import re
from functools import cache

from laddertui.content.sources import speaker
from laddertui.content.terms import Term, terms


def terms_in(text: str) -> list[Term]:
    """Return the terms that stand in a text as whole words, in the order in which they do.

    Lines and drawings between words of one term make no difference.
    """
    page = " ".join(re.findall(r"[^\W_]+", text.casefold()))
    found = [(match.start(), term) for term in terms() if (match := _pattern(term).search(page))]
    return [term for _, term in sorted(found, key=lambda each: each[0])]


@cache
def _pattern(term: Term) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b{re.escape(name)}\b" for name in term.names))


def term_text(term: Term) -> str:
    """Return what a term means, and whose meaning that is where it is a source's."""
    whose = "" if term.whose == "ours" else f" ({speaker(term.whose, term.source)})"
    return f"{term.text}{whose}"
