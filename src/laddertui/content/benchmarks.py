"""What the ladder source says about occupations, and what data say, told apart.

Read from `assets/benchmarks.toml`.
"""

from functools import cache
from typing import Literal

from laddertui.content.assets import build_record, build_records, read_table
from laddertui.content.sources import Whose, sources
from laddertui.domain.record import record

FILE = "benchmarks.toml"

Measure = Literal["job-rating", "whole-week", "other"]
"""A job rated as a whole, a week scored activity by activity, or another figure."""


@record
class Benchmark:
    """Where the ladder source puts an occupation, as its claim."""

    id: str
    """The benchmark's own name."""
    who: str
    """The occupation, as a list shows it."""
    low: int
    """The lower score between which and `high` the source puts them, 1 to 5."""
    high: int
    """The higher score, 1 to 5."""
    claim: str
    """What the source says, in our words."""
    whose: Whose
    """Whose the words are."""
    source: str
    """The source's id."""


@record
class Finding:
    """What published data say about a claim, or about the scale."""

    id: str
    """The finding's own name."""
    about: str
    """A benchmark's id, or all-jobs, desk-jobs, hands-on, customer-service, scale, entry-level."""
    stands: Literal["holds", "partly", "differs", "context"]
    """How the claim fares against it."""
    measure: Measure
    """What was measured; only a whole week compares with one's own."""
    figure: str
    """The one figure of the text, for a narrow column."""
    text: str
    """What data say, in a sentence or two."""
    whose: Whose
    """Whose the words are."""
    source: str
    """The id of the source of the figures."""
    also: tuple[str, ...] = ()
    """Further data sources of the same figures."""

    @property
    def comparable(self) -> bool:
        """Whether one's own rung may be set beside it."""
        return self.measure == "whole-week"

    @property
    def attribution(self) -> str:
        """The names of its sources, to be printed with it."""
        return "; ".join(sources()[source].full_name for source in (self.source, *self.also))


@record
class Scale:
    """What a whole week comes to over the occupations, in rungs."""

    median: float
    """Half of all occupations lie below it."""
    percentile_95: float
    """95 of 100 lie below it."""
    maximum: float
    """The highest of all."""
    whose: Whose
    """Whose the figures are."""
    source: str
    """The id of their source."""


@cache
def benchmarks() -> tuple[Benchmark, ...]:
    """Return what the source says, lowest first."""
    return build_records(Benchmark, read_table(FILE)["source"])


@cache
def findings() -> tuple[Finding, ...]:
    """Return what data say, the scale first."""
    return build_records(Finding, read_table(FILE)["data"])


def findings_about(about: str) -> tuple[Finding, ...]:
    """Return what data say about one benchmark or one of the other subjects."""
    return tuple(f for f in findings() if f.about == about)


def scale() -> Scale:
    """Return the figures behind the scale sentence."""
    return build_record(Scale, read_table(FILE)["scale"])


def scale_sentence() -> str:
    """Return what is said from the first day on, so that nobody takes 5 for the usual."""
    return str(read_table(FILE)["scale_sentence"])
