"""The method page: every rule with whose it is, the sources' claims and warnings, and where they disagree.

Read from `assets/method.toml`.
"""

from functools import cache
from typing import Any

from laddertui.content.assets import made_all, table
from laddertui.content.sources import Whose
from laddertui.domain.record import record


@record
class MethodRule:
    """A rule or a sum of the app."""

    id: str
    title: str
    text: str
    figures: tuple[str, ...]
    """The names of the domain's constants that hold its figures."""
    whose: Whose
    source: str | None = None
    formula: str | None = None


@record
class Claim:
    """What a source states; its claim, in our words."""

    id: str
    text: str
    whose: Whose
    source: str


@record
class SourceWarning:
    """A warning that a source itself gives."""

    id: str
    title: str
    text: str
    whose: Whose
    source: str


@record
class Contradiction:
    """Where sources disagree with each other, with themselves or with data. The comparing is ours."""

    id: str
    title: str
    text: str
    between: tuple[str, ...]
    """Ids of the sources."""
    claims: tuple[str, ...]
    """Ids of the claims it touches."""
    whose: Whose


@record
class Case:
    """A story that a source tells, with what else is known about it."""

    id: str
    title: str
    text: str
    whose: Whose
    source: str
    caveat: str
    caveat_whose: Whose
    caveat_source: str | None = None


Entry = MethodRule | Claim | SourceWarning | Contradiction | Case
"""Anything that stands on the method page."""


def _rows(part: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = table("method.toml")[part]
    return rows


@cache
def rules() -> tuple[MethodRule, ...]:
    """Every rule, in the order of the flow."""
    return made_all(MethodRule, _rows("rule"))


@cache
def claims() -> tuple[Claim, ...]:
    """Every claim, source by source."""
    return made_all(Claim, _rows("claim"))


@cache
def warnings() -> tuple[SourceWarning, ...]:
    """The sources' own warnings."""
    return made_all(SourceWarning, _rows("warning"))


@cache
def contradictions() -> tuple[Contradiction, ...]:
    """Where sources and data disagree."""
    return made_all(Contradiction, _rows("contradiction"))


@cache
def cases() -> tuple[Case, ...]:
    """The two cases of the profession source."""
    return made_all(Case, _rows("case"))


def search(query: str) -> tuple[Entry, ...]:
    """The entries that hold every word of the query, whatever its case, in the page's order. Without words: all."""
    words = query.casefold().split()
    page: tuple[Entry, ...] = (*rules(), *claims(), *warnings(), *contradictions(), *cases())
    return tuple(entry for entry in page if all(word in _searched(entry) for word in words))


def _searched(entry: Entry) -> str:
    """What a search looks through: everything that is shown of an entry."""
    shown = (
        getattr(entry, field, None)
        for field in ("id", "title", "text", "formula", "caveat", "source")
    )
    return " ".join(part for part in shown if part).casefold()
