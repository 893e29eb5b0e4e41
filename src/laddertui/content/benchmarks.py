"""What the ladder source says about occupations, and what data and our sums say, told apart.

Read from `assets/benchmarks.toml`.
"""

from bisect import bisect_left
from functools import cache
from typing import Literal

from laddertui.content.assets import build_record, build_records, read_table
from laddertui.content.occupations import occupations
from laddertui.content.sources import Whose, sources, speaker
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
    codes: tuple[str, ...] = ()
    """The codes of the occupations that are meant, by our reading."""


@record
class Finding:
    """What published data, or our sums over them, say about a claim or about the scale."""

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
    """What they say, in a sentence or two."""
    whose: Whose
    """Whether published data say so, or it is this project's sum over published figures."""
    source: str | None = None
    """The id of who published the figure, where it is shown as published."""
    also: tuple[str, ...] = ()
    """Further publishers of the same figure."""
    over: tuple[str, ...] = ()
    """The ids of those whose figures a sum of ours rests on."""
    codes: tuple[str, ...] = ()
    """The code of the occupation that it is about, where no claim of the source is."""

    @property
    def comparable(self) -> bool:
        """Whether one's own rung may be set beside it."""
        return self.measure == "whole-week"

    @property
    def speaker(self) -> str:
        """Who says it: `data say (O*NET)`, or `our sums over O*NET`."""
        if self.whose == "data":
            return speaker(self.whose, self.source, *self.also)
        return f"our sums over {'; '.join(sources()[each].name for each in self.over)}"

    @property
    def attributed_text(self) -> str:
        """The text behind who says it; from the mark on all is theirs."""
        return f"{self.speaker[:1].upper()}{self.speaker[1:]}: {self.text}"

    @property
    def attribution(self) -> str:
        """The full names of those whose figures they are, to be printed with it."""
        published = (self.source,) if self.source is not None else ()
        return "; ".join(sources()[each].full_name for each in (*published, *self.also, *self.over))


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
    """Whose the figures are: this project's sums."""


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


def benchmarks_of(code: str) -> tuple[Benchmark, ...]:
    """Return what the source says of an occupation, by its code; nothing of most."""
    return tuple(b for b in benchmarks() if code in b.codes)


def findings_of(code: str) -> tuple[Finding, ...]:
    """Return what data say of an occupation that the source makes no claim about."""
    return tuple(f for f in findings() if code in f.codes)


def scale() -> Scale:
    """Return the figures behind the scale sentence."""
    return build_record(Scale, read_table(FILE)["scale"])


def percentile(rung: float) -> int:
    """Return of how many in 100 occupations the whole week lies below a rung, 0 to 100."""
    return int(100 * bisect_left(weeks(), rung) / len(weeks()))


def rung_at(percent: int) -> float:
    """Return the rung that the whole weeks of so many in 100 occupations reach at most."""
    return weeks()[int(percent / 100 * len(weeks()))]


@cache
def weeks() -> tuple[float, ...]:
    """Return what a whole week comes to in each occupation, in rungs, the lowest first."""
    return tuple(sorted(each.rung_tasks for each in occupations()))


def scale_sentence() -> str:
    """Return what is said from the first day on, so that nobody takes 5 for the usual."""
    return str(read_table(FILE)["scale_sentence"])
