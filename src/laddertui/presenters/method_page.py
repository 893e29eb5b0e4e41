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

MOST_SPOKEN = 3
"""Entries that are read out at once."""
SPOKEN_IN_FULL = "`laddertui method` prints them all."


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


def spoken_lines(query: str) -> list[str]:
    """Return what a query finds, for who listens: a few entries in full, the others by title.

    "sources" finds who each of them is.
    """
    asks_who = query.casefold() in ("source", "sources")
    found = _sources("") if asks_who else method_sections(query)
    if not found:
        return [f"Nothing in the method has all of these words: {query}."]
    told = [line for title, rows in found[:MOST_SPOKEN] for line in (title, *rows)]
    titles = [title for title, _ in found[MOST_SPOKEN:]]
    more = f"{len(titles)} more have it; another word finds fewer. "
    return [*told, *([more + SPOKEN_IN_FULL] if titles else [])]


def named_source(source_id: str) -> str:
    """Return who a source is, after the few words by which it is called on every page."""
    known = sources()[source_id]
    return f"{known.name[:1].upper()}{known.name[1:]}: {known.full_name}."


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
