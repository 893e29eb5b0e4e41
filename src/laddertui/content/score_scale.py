"""The five anchors of a score, and what is said while scoring: `assets/ladder.toml`.

The ladder source words 1 and 5; 2 to 4, and all examples, are this project's.
"""

from functools import cache

from laddertui.content.assets import build_record, build_records, read_table
from laddertui.content.sources import Whose
from laddertui.domain.record import record

FILE = "ladder.toml"


@record
class Anchor:
    """What one score means."""

    score: int
    """1 to 5."""
    name: str
    """Two to four words."""
    words: str
    """One sentence."""
    example: str
    """A few activities from several fields of work; this project's."""
    whose: Whose
    """Whose the words are."""
    source: str | None = None
    """The source's id, where they are not this app's own."""


@record
class LiveExample:
    """One job with two rungs in it: why an activity must not be as broad as a job title."""

    title: str
    """A few words."""
    job: str
    """The job that holds both."""
    low: str
    """The activity low on the ladder."""
    low_score: str
    """As words, because the source gives a range."""
    high: str
    """The activity high on the ladder."""
    high_score: str
    """As words, likewise."""
    ours: str
    """What it shows, in a sentence of this app's own."""
    whose: Whose
    """Whose the example is."""
    source: str
    """The source's id."""


@record
class Notice:
    """A short reminder, shown while scoring only."""

    text: str
    """The reminder, in a sentence or two."""
    whose: Whose
    """Whose the words are."""
    source: str | None = None
    """The source's id, where they are not this app's own."""


@cache
def anchors() -> dict[int, Anchor]:
    """Return the five anchors by score, lowest first."""
    return {anchor.score: anchor for anchor in build_records(Anchor, read_table(FILE)["anchors"])}


def rung_names() -> tuple[str, ...]:
    """Return what the five rungs are called, lowest first."""
    return tuple(anchor.name for anchor in anchors().values())


def live_example() -> LiveExample:
    """Return the example beside the audit (the ladder source's)."""
    return build_record(LiveExample, read_table(FILE)["live_example"])


@cache
def scoring_notices() -> dict[str, Notice]:
    """Return what is said while scoring, by code.

    `hard-is-not-human` is the ladder source's, `scripted-contact` this project's.
    """
    return {
        code: build_record(Notice, row) for code, row in read_table(FILE)["scoring_notices"].items()
    }
