"""The profession lens: does the profession still have rungs?

(Source: career ladder destruction, after Hao.)
"""

import datetime as dt
from typing import Literal

from laddertui.domain.record import record

Alternative = Literal["none", "partial", "proven"]
"""The other way to learn what a rung task teaches."""
ALTERNATIVE_VALUE: dict[str, float] = {"none": 0.0, "partial": 0.5, "proven": 1.0}
GRADES = range(1, 6)
"""A task's volume and complexity, 1 to 5."""
RUNG_VOLUME = 4
"""A rung task fills many hours (4 or 5 of 5) ..."""
RUNG_COMPLEXITY = 2
"""... and needs little context (1 or 2 of 5): what the source says is automated first."""

LARGEST_FIGURE = 1e15
"""No count of people and no sum of money may be above this, so that what is worked out from them
is a number. Ours."""
SMALLEST_BASELINE = 1e-6
"""No baseline may be below this, for the same reason. Ours."""
NOT_COUNTED = -1.0
"""A count, or a pay in annotation, that is not given yet; it stands in a draft alone. 0 is a
figure like any other."""
PIPELINE_BROKEN, PIPELINE_WHOLE = 50.0, 100.0
"""Percent: below the first a pipeline is called broken, below the second at risk. Ours."""

IndicatorKind = Literal["entry-postings", "junior-hires", "annotation-roles"]
Reach = Literal["none", "junior", "mid", "senior"]
LoopLevel = Literal["none", "closed", "forming"]


@record
class Task:
    """A task that fills a first-year's time in this profession."""

    name: str
    """What is done, in the user's words."""
    volume: int
    """How much of it there is, 1 to 5."""
    complexity: int
    """How much context it needs, 1 to 5."""
    first_year_share: float
    """Percent of a first-year's time, 0 to 100."""
    builds: str | None = None
    """The judgement that doing it builds."""
    alternative: Alternative | None = None
    """The other way to learn what it builds; None is not said yet."""
    hands_on: bool | None = None
    """Whether it needs hands or presence; the source speaks of work that software takes over."""

    @property
    def is_rung(self) -> bool:
        """Whether this is a rung task: high volume, low complexity, and no work of hands.

        A grade that is not given yet, 0, makes none. That hands are left out is ours.
        """
        is_simple = 0 < self.complexity <= RUNG_COMPLEXITY
        return self.volume >= RUNG_VOLUME and is_simple and not self.hands_on


@record
class Indicator:
    """A dated observation of how many ways in are left."""

    kind: IndicatorKind
    """What was counted."""
    baseline: float
    """The earlier count, above 0: 1e-6 to 1e15."""
    value: float
    """The count observed, 0 to 1e15; -1 in a draft where it is not given yet."""
    observed_on: dt.date
    """The day of the count."""
    source: str | None = None
    """Where the count is from, in the user's words."""

    @property
    def change_percent(self) -> float:
        """(value - baseline) / baseline, in percent, -100 or more."""
        return 100 * (self.value - self.baseline) / self.baseline


@record
class Annotation:
    """Whether annotation work recruits from the profession, and on what terms."""

    recruits: bool
    """Whether annotation work recruits from the profession."""
    per_piece: bool | None = None
    """Whether it is paid per piece."""
    windows_close: bool | None = None
    """Whether its windows close unpredictably."""
    reaches: Reach | None = None
    """How senior the people are that it reaches."""
    leads_upward: bool | None = None
    """Whether it leads upward."""

    @property
    def level(self) -> LoopLevel:
        """How far the loop is closed.

        `none`: it does not recruit; `closed`: per piece, and leads nowhere; `forming`: anything
        between.
        """
        if not self.recruits:
            return "none"
        return "closed" if self.per_piece is True and self.leads_upward is False else "forming"


@record
class Macro:
    """The spending that displaced people no longer do; a sum for people who study a sector."""

    displaced: float
    """People, 0 to 1e15."""
    pay: float
    """A year's professional pay, in any one currency, 0 to 1e15."""
    annotation_pay: float
    """A year's pay in annotation, same currency, 0 to 1e15; -1 in a draft where it is not given
    yet."""
    propensity: float
    """The part of income that is spent, 0 to 1."""
    sectors: dict[str, float] | None = None
    """Percent of spending by sector, adding to 100."""

    @property
    def lost_spending(self) -> float:
        """People * (pay - annotation pay) * propensity, in the currency of the pay."""
        return self.displaced * (self.pay - self.annotation_pay) * self.propensity

    @property
    def lost_by_sector(self) -> dict[str, float]:
        """The lost spending split by the sectors' percents."""
        return {
            name: self.lost_spending * part / 100 for name, part in (self.sectors or {}).items()
        }


@record
class Profession:
    """What is known of one profession's ladder."""

    name: str | None = None
    """The profession, in the user's words."""
    tasks: tuple[Task, ...] = ()
    """What fills a first-year's time."""
    indicators: tuple[Indicator, ...] = ()
    """Dated counts of the ways in."""
    annotation: Annotation | None = None
    """The annotation loop, where it was answered."""
    macro: Macro | None = None
    """The spending read-through, where it was opened."""


def surface(tasks: tuple[Task, ...]) -> float | None:
    """Return percent of a first-year's time on rung tasks.

    0 without rung tasks, None without tasks.
    """
    total = sum(t.first_year_share for t in tasks)
    if not tasks or total <= 0:
        return 0.0 if tasks else None
    return 100 * sum(t.first_year_share for t in tasks if t.is_rung) / total


def pipeline(tasks: tuple[Task, ...]) -> float | None:
    """Return percent of rung-task time whose judgement can be learned another way.

    None while none is answered.
    """
    known = [t for t in tasks if t.is_rung and t.alternative is not None]
    total = sum(t.first_year_share for t in known)
    if total <= 0:
        return None
    return (
        100
        * sum(t.first_year_share * ALTERNATIVE_VALUE[t.alternative or "none"] for t in known)
        / total
    )
