"""What the ladder source says about occupations, and what data say, told apart: `assets/benchmarks.toml`."""

from functools import cache
from typing import Literal

from laddertui.content.assets import made, made_all, table
from laddertui.content.sources import Whose, sources
from laddertui.domain.record import record

FILE = "benchmarks.toml"

Measure = Literal["job-rating", "whole-week", "other"]
"""A job rated as a whole, a week scored activity by activity, or another figure."""


@record
class Benchmark:
    """Where the ladder source puts an occupation, as its claim."""

    id: str
    who: str
    low: int
    high: int
    """The two scores between which the source puts them."""
    claim: str
    whose: Whose
    source: str


@record
class Finding:
    """What published data say about a claim, or about the scale."""

    id: str
    about: str
    """A benchmark's id, or all-jobs, desk-jobs, hands-on, customer-service, scale, entry-level."""
    stands: Literal["holds", "partly", "differs", "context"]
    """How the claim fares against it."""
    measure: Measure
    figure: str
    """The one figure of the text, for a narrow column."""
    text: str
    whose: Whose
    source: str
    also: tuple[str, ...] = ()
    """Further data sources of the same figures."""

    @property
    def comparable(self) -> bool:
        """Whether one's own rung may be set beside it."""
        return self.measure == "whole-week"

    @property
    def attribution(self) -> str:
        """The names of its sources, to be printed with it."""
        return "; ".join(sources()[id].full_name for id in (self.source, *self.also))


@record
class Scale:
    """What a whole week comes to over the occupations, in rungs."""

    median: float
    percentile_95: float
    maximum: float
    whose: Whose
    source: str


@cache
def benchmarks() -> tuple[Benchmark, ...]:
    """What the source says, lowest first."""
    return made_all(Benchmark, table(FILE)["source"])


@cache
def findings() -> tuple[Finding, ...]:
    """What data say, the scale first."""
    return made_all(Finding, table(FILE)["data"])


def findings_about(about: str) -> tuple[Finding, ...]:
    """What data say about one benchmark or one of the other subjects."""
    return tuple(f for f in findings() if f.about == about)


def scale() -> Scale:
    """The figures behind the scale sentence."""
    return made(Scale, table(FILE)["scale"])


def scale_sentence() -> str:
    """What is said from the first day on, so that nobody takes 5 for the usual."""
    return str(table(FILE)["scale_sentence"])
