"""The five anchors of a score, and what is said while scoring: `assets/ladder.toml`.

The ladder source words 1 and 5; 2 to 4, and all examples, are this project's.
"""

from functools import cache

from laddertui.content.assets import made, made_all, table
from laddertui.content.sources import Whose
from laddertui.domain.record import record

FILE = "ladder.toml"


@record
class Anchor:
    """What one score means."""

    score: int
    name: str
    """Two to four words."""
    words: str
    """One sentence."""
    example: str
    """A few activities from several fields of work; this project's."""
    whose: Whose
    source: str | None = None


@record
class LiveExample:
    """One job with two rungs in it: why an activity must not be as broad as a job title."""

    title: str
    job: str
    low: str
    low_score: str
    """As words, because the source gives a range."""
    high: str
    high_score: str
    words: str
    whose: Whose
    source: str | None = None


@record
class Notice:
    """A short reminder, shown while scoring only."""

    text: str
    whose: Whose
    source: str | None = None


@cache
def anchors() -> dict[int, Anchor]:
    """The five anchors by score, lowest first."""
    return {anchor.score: anchor for anchor in made_all(Anchor, table(FILE)["anchors"])}


def live_example() -> LiveExample:
    """The example beside the audit (the ladder source's)."""
    return made(LiveExample, table(FILE)["live_example"])


@cache
def said_while_scoring() -> dict[str, Notice]:
    """`hard-is-not-human` (the ladder source's) and `scripted-contact` (this project's), by code."""
    return {code: made(Notice, row) for code, row in table(FILE)["said_while_scoring"].items()}
