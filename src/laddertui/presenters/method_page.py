"""The method page: every rule with whose it is, every claim as a claim, the sources' warnings."""

from laddertui.content.method import (
    Case,
    Claim,
    Contradiction,
    Entry,
    MethodRule,
    SourceWarning,
    search,
)
from laddertui.content.sources import sources, speaker
from laddertui.presenters.page import PageSection

_SECTIONS: dict[type, str] = {
    MethodRule: "How it works",
    Claim: "What the sources claim",
    SourceWarning: "What the sources warn of",
    Contradiction: "Where they disagree",
    Case: "Cases",
}
"""The sections, in the page's order."""


def method_sections(query: str) -> list[PageSection]:
    """Return what holds every word of a query, each with whose it is: the sources, then the rest.

    Without words the whole page.
    """
    parts = _sources(query)
    section = ""
    for entry in search(query):
        name = _SECTIONS[type(entry)]
        lead = [] if name == section else [f"— {name} —"]
        section = name
        title, rows = _lines(entry)
        parts.append((title, rows) if not lead else (f"{lead[0]}  {title}", rows))
    return parts


def _sources(query: str) -> list[PageSection]:
    """Return who is meant by the names that stand beside what they say."""
    words = query.casefold().split()
    rows = [
        f"{source.name}: {source.attribution}"
        for source in sources().values()
        if all(word in f"{source.name} {source.attribution}".casefold() for word in words)
    ]
    return [("Who says it", rows)] if rows else []


def _lines(entry: Entry) -> PageSection:
    if isinstance(entry, Claim):
        return f"Claim ({speaker(entry.whose, entry.source)})", [entry.text]
    if isinstance(entry, Contradiction):
        return entry.title, [entry.text]
    title = f"{entry.title}  ({speaker(entry.whose, entry.source)})"
    if isinstance(entry, MethodRule):
        return title, [entry.text, *([entry.formula] if entry.formula else [])]
    if isinstance(entry, Case):
        return title, [
            entry.text,
            f"{speaker(entry.caveat_whose, entry.caveat_source)}: {entry.caveat}",
        ]
    return title, [entry.text]
