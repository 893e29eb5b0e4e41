"""The method page: every rule with whose it is, the sources' claims, and where they disagree.

Read from `assets/method.toml`; the sources' own warnings and cases are there too.
"""

from functools import cache
from typing import Any

from laddertui.content.assets import build_records, read_table
from laddertui.content.sources import Whose
from laddertui.domain.record import record


@record
class MethodRule:
    """A rule or a sum of the app."""

    id: str
    """The entry's own name."""
    title: str
    """A few words."""
    text: str
    """The entry itself, in our words."""
    figures: tuple[str, ...]
    """The names of the domain's constants that hold its figures."""
    whose: Whose
    """Whose the words are."""
    source: str | None = None
    """The source's id, where they are not this app's own."""
    formula: str | None = None
    """The sum, written out, where there is one."""


@record
class Claim:
    """What a source states; its claim, in our words."""

    id: str
    """The entry's own name."""
    text: str
    """The entry itself, in our words."""
    whose: Whose
    """Whose the words are."""
    source: str
    """The source's id."""


@record
class SourceWarning:
    """A warning that a source itself gives."""

    id: str
    """The entry's own name."""
    title: str
    """A few words."""
    text: str
    """The entry itself, in our words."""
    whose: Whose
    """Whose the words are."""
    source: str
    """The source's id."""


@record
class Contradiction:
    """Where sources disagree with each other, with themselves or with data.

    The comparing is ours.
    """

    id: str
    """The entry's own name."""
    title: str
    """A few words."""
    text: str
    """The entry itself, in our words."""
    between: tuple[str, ...]
    """Ids of the sources."""
    claims: tuple[str, ...]
    """Ids of the claims it touches."""
    whose: Whose
    """Whose the words are."""


@record
class Case:
    """A story that a source tells, with what else is known about it."""

    id: str
    """The entry's own name."""
    title: str
    """A few words."""
    text: str
    """The entry itself, in our words."""
    whose: Whose
    """Whose the words are."""
    source: str
    """The source's id."""
    ours: str
    """What this app has to say of it."""
    caveat: str | None = None
    """What else is published about it."""
    caveat_source: str | None = None
    """By whom: a data source's id."""


Entry = MethodRule | Claim | SourceWarning | Contradiction | Case
"""Anything that stands on the method page."""


def _rows(part: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = read_table("method.toml")[part]
    return rows


@cache
def rules() -> tuple[MethodRule, ...]:
    """Return every rule, in the order of the flow."""
    return build_records(MethodRule, _rows("rule"))


@cache
def claims() -> tuple[Claim, ...]:
    """Return every claim, source by source."""
    return build_records(Claim, _rows("claim"))


@cache
def warnings() -> tuple[SourceWarning, ...]:
    """Return the sources' own warnings."""
    return build_records(SourceWarning, _rows("warning"))


@cache
def contradictions() -> tuple[Contradiction, ...]:
    """Return where sources and data disagree."""
    return build_records(Contradiction, _rows("contradiction"))


@cache
def cases() -> tuple[Case, ...]:
    """Return the two cases of the profession source."""
    return build_records(Case, _rows("case"))


def search(query: str) -> tuple[Entry, ...]:
    """Return the entries that hold every word of the query, whatever its case, in the page's order.

    Without words: all.
    """
    words = query.casefold().split()
    page: tuple[Entry, ...] = (*rules(), *claims(), *warnings(), *contradictions(), *cases())
    return tuple(entry for entry in page if all(word in _searched(entry) for word in words))


def _searched(entry: Entry) -> str:
    """Return what a search looks through: everything that is shown of an entry."""
    shown = (
        getattr(entry, field, None)
        for field in ("id", "title", "text", "formula", "ours", "caveat", "source")
    )
    return " ".join(part for part in shown if part).casefold()
