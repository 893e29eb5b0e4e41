"""The table "what the data say about the source's claims": each claim, and how it fares.

The claims are the sources', the figures published or summed over what is published; that a claim
holds or not is this project's comparing.
"""

from collections.abc import Iterator
from typing import NamedTuple

from laddertui.content.benchmarks import Finding, benchmarks, findings_about
from laddertui.content.method import claims
from laddertui.content.sources import speaker
from laddertui.presenters.page import PageSection
from laddertui.presenters.reference.benchmarks import COMPARED, verdict_line

HEADING = "What the data say about the source's claims"
AVERAGES = f"Averages over the United States. {COMPARED}"
_GENERAL = {
    "ladder-best-predictor": ("all-jobs", "desk-jobs", "hands-on", "customer-service"),
    "profession-40-percent": ("entry-level",),
}
"""Claims that are about no single occupation, with what data speak of them."""


class ClaimRow(NamedTuple):
    """A claim of a source, and what data say about it."""

    claim: str
    """The claim, in our words, with whose it is."""
    source: str
    """The id of whose claim it is."""
    findings: tuple[Finding, ...]
    """What data say, in the order in which it is shown."""

    @property
    def lines(self) -> list[str]:
        """How it fares, a line for each finding, behind whose figures they are."""
        return [verdict_line(each) for each in self.findings]

    @property
    def sources(self) -> set[str]:
        """The ids of all who speak in it."""
        named = ((each.source, *each.also, *each.over) for each in self.findings)
        return {self.source, *(each for ids in named for each in ids if each is not None)}


def claims_table() -> list[ClaimRow]:
    """Return every row: claims about work in general, then those about single occupations."""
    return [*_general(), *_of_occupations()]


def _general() -> Iterator[ClaimRow]:
    for claim in claims():
        if claim.id in _GENERAL:
            found = [each for about in _GENERAL[claim.id] for each in findings_about(about)]
            said = f"{claim.text} ({speaker(claim.whose, claim.source)})"
            yield ClaimRow(said, claim.source, tuple(found))


def _of_occupations() -> Iterator[ClaimRow]:
    for each in benchmarks():
        whose = speaker(each.whose, each.source)
        claim = f"{each.who[:1].upper()}{each.who[1:]}, {each.low} to {each.high} ({whose})"
        yield ClaimRow(claim, each.source, findings_about(each.id))


def rows_with(query: str) -> list[ClaimRow]:
    """Return the rows that hold every word of a query; the heading's words are in each of them."""
    words = query.casefold().split()
    return [row for row in claims_table() if all(word in _searched(row) for word in words)]


def _searched(row: ClaimRow) -> str:
    return " ".join((HEADING, row.claim, *row.lines)).casefold()


def claims_sections(rows: list[ClaimRow]) -> list[PageSection]:
    """Return rows of the table as a page, the first under the table's heading."""
    return [
        (row.claim, row.lines) if at else (f"— {HEADING} —  {row.claim}", [AVERAGES, *row.lines])
        for at, row in enumerate(rows)
    ]
