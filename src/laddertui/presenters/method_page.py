"""The method page: every rule with whose it is, every claim as a claim, the sources' warnings."""

from collections.abc import Iterable, Sequence

from laddertui.content.method import (
    Case,
    Claim,
    Contradiction,
    Entry,
    MethodRule,
    SourceWarning,
    search,
)
from laddertui.content.sources import OURS, attributed, sources, speaker
from laddertui.presenters.page import PageSection
from laddertui.presenters.reference.claims_table import ClaimRow, claims_sections, rows_with

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
    """Return what holds every word of a query, each with whose it is; first, who these are.

    Without words the whole page.
    """
    found = search(query)
    disagreeing = [each for each in found if isinstance(each, Contradiction | Case)]
    stated = [each for each in found if each not in disagreeing]
    rows = rows_with(query)
    return [
        *_sources(query, found, rows),
        *_sections(stated),
        *claims_sections(rows),
        *_sections(disagreeing),
    ]


def _sections(found: Iterable[Entry]) -> list[PageSection]:
    """Return entries with their titles, the first of each kind under the kind's heading."""
    parts: list[PageSection] = []
    section = ""
    for entry in found:
        name = _SECTIONS[type(entry)]
        title, rows = _lines(entry)
        parts.append((title if name == section else f"— {name} —  {title}", rows))
        section = name
    return parts


def spoken_lines(query: str) -> list[str]:
    """Return what a query finds, for who listens: a few entries in full, the others by title.

    "sources" finds who each of them is.
    """
    asks_who = query.casefold() in ("source", "sources")
    found = _sources("") if asks_who else _found_by(query)
    if not found:
        return [f"Nothing in the method has all of these words: {query}."]
    told = [line for title, rows in found[:MOST_SPOKEN] for line in (title, *rows)]
    titles = [title for title, _ in found[MOST_SPOKEN:]]
    more = f"{len(titles)} more have it; another word finds fewer. "
    return [*told, *([more + SPOKEN_IN_FULL] if titles else [])]


def _found_by(query: str) -> list[PageSection]:
    """Return what holds every word of a query, in the order in which it is read out."""
    rows = claims_sections(rows_with(query))
    return [*_sources(query), *_sections(search(query)), *rows]


def named_source(source_id: str) -> str:
    """Return who a source is, after the few words by which it is called on every page."""
    known = sources()[source_id]
    return f"{known.name[:1].upper()}{known.name[1:]}: {known.full_name}."


def _sources(
    query: str, found: Iterable[Entry] = (), compared: Iterable[ClaimRow] = ()
) -> list[PageSection]:
    """Return who is meant by the names beside what is found, and more of whom the query finds."""
    words = query.casefold().split()
    named = {source for entry in found for source in _named_in(entry)}
    named |= {source for row in compared for source in row.sources}
    rows: list[str] = []
    for source in sources().values():
        if all(word in f"{source.name} {source.attribution}".casefold() for word in words):
            rows.append(f"{source.name}: {source.attribution}")
        elif source.id in named:
            rows.append(f"{source.name}: {source.full_name}")
    return [("Who says it", rows)] if rows else []


def _named_in(entry: Entry) -> Sequence[str | None]:
    """Return the ids of the sources that an entry names."""
    if isinstance(entry, Contradiction):
        return entry.between
    if isinstance(entry, Case):
        return (entry.source, entry.caveat_source)
    return (entry.source,)


def _lines(entry: Entry) -> PageSection:
    if isinstance(entry, Claim):
        return f"Claim ({speaker(entry.whose, entry.source)})", [entry.text]
    if isinstance(entry, Contradiction):
        return entry.title, [entry.text]
    if isinstance(entry, MethodRule):
        whose = f"after {sources()[entry.source].name}" if entry.source else OURS
        return f"{entry.title}  ({whose})", [
            entry.text,
            *([entry.formula] if entry.formula else []),
        ]
    title = f"{entry.title}  ({speaker(entry.whose, entry.source)})"
    if isinstance(entry, Case):
        published = [attributed(entry.caveat, "data", entry.caveat_source)] if entry.caveat else []
        return title, [entry.text, f"{OURS[:1].upper()}{OURS[1:]}: {entry.ours}", *published]
    return title, [entry.text]
