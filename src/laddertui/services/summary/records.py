"""The summary of a profile: what Home, `status` and `history` show of its quarters.

Light on purpose: these need neither TOML nor the method, and named tuples are made quickly.
`summarize.py` works them out, `summary_json.py` is their form in the cache and in `--json`,
`read_summary.py` gives a profile's.
"""

import datetime as dt
from typing import NamedTuple

from laddertui.domain import quarters
from laddertui.domain.sprint.events import EventCount, Tick, event_count
from laddertui.services.summary.drift_summary import DriftSummary
from laddertui.services.summary.lens_summary import LeverageSummary, ProfessionSummary


class AdviceRef(NamedTuple):
    """One piece of advice, by its code."""

    code: str
    """The rule that gives it; its words are an asset's."""
    activity: str | None
    """The id of the activity it is about; None where it is about the whole."""


class ActivitySummary(NamedTuple):
    """One activity of the week."""

    id: str
    """Its id, stable from quarter to quarter."""
    name: str
    """What it is, in the user's words."""
    share: float
    """Percent of the week."""
    score: int
    """1 to 5."""


class EventSummary(NamedTuple):
    """One weekly event of a plan."""

    id: str
    """Its id, by which it is ticked off; made from the title where the file has none."""
    title: str
    """What takes place, in the user's words."""
    weekday: int
    """The day on which it recurs, 0 for Monday to 6."""
    at: dt.time
    """When it begins."""


class MoveSummary(NamedTuple):
    """What a plan moves from one activity to another."""

    donor: str
    """The name of the activity that gives time."""
    receiver: str
    """The name of the one that gets it, of this week or of the next rung."""
    points: float
    """Percentage points of the week."""


class PlanSummary(NamedTuple):
    """A plan, as Home and `status` show it."""

    starts_on: dt.date | None
    """The sprint's first day; None while the plan has none."""
    days: int
    """How long the sprint is."""
    planned_points: float
    """Percentage points of the week that are to move."""
    projected_rung: float | None
    """The rung once they have moved, 1.00 to 5.00; None where it cannot be told."""
    skill: str | None
    """The skill that is to be learned."""
    needs_agreement_of: str | None
    """Whose agreement the plan needs."""
    moves: tuple[MoveSummary, ...]
    """What moves, in the order of the file."""
    events: tuple[EventSummary, ...]
    """The weekly events, in the order of the file."""

    @property
    def sprint_ends_on(self) -> dt.date | None:
        """The sprint's last day; None while it has no first one."""
        return quarters.sprint_end(self.starts_on) if self.starts_on else None

    def sprint_day(self, today: dt.date) -> int | None:
        """Return which day of the sprint it is; None while the sprint has no first day."""
        return quarters.sprint_day(self.starts_on, today) if self.starts_on else None

    def event_counts(self, done: tuple[Tick, ...], today: dt.date) -> tuple[EventCount, ...]:
        """Return how often each weekly event took place so far; none while there is no first day.

        `done` is what was ticked off, of any sprint.
        """
        starts_on = self.starts_on
        if starts_on is None:
            return ()
        return tuple(event_count(e.id, e.weekday, starts_on, done, today) for e in self.events)


class SnapshotSummary(NamedTuple):
    """One readable quarter: what depends on its snapshot alone. Shares in percent, unrounded."""

    quarter: str
    """Like `2026-Q4`."""
    taken_on: dt.date
    """The day it was saved as finished."""
    rung: float
    """1.00 to 5.00."""
    noise: float
    """How far the rung may be off, in rungs."""
    exposed_share: float
    """Percent of the week at scores 1 and 2."""
    anchored_share: float
    """Percent of the week at scores 4 and 5."""
    next_review_on: dt.date
    """The day from which the next quarterly review is due."""
    hands_on_share: float
    """Percent of the week that needs hands or presence."""
    score_doubt: float
    """How far a score may be off, in steps: assumed while `repeats` is 0."""
    repeats: int
    """How many pairs of scores given twice the score doubt was measured from."""
    plan: PlanSummary | None
    """The 90-day plan; None without one."""
    leverage: LeverageSummary | None
    """What the leverage lens comes to; None where it was not filled in."""
    profession: ProfessionSummary | None
    """What the profession lens comes to; None where it was not filled in."""
    advice: tuple[AdviceRef, ...]
    """The advice that applies, most important first."""
    role: str
    """The person's own words for their role."""
    time_per_score: tuple[float, ...]
    """Percent of the week at each score, 1 to 5."""
    activities: tuple[ActivitySummary, ...]
    """What the week is made of."""

    @property
    def names(self) -> dict[str, str]:
        """The activities' names by their ids."""
        return {activity.id: activity.name for activity in self.activities}

    def is_due(self, today: dt.date) -> bool:
        """Return whether the next review, or the sprint's end, is due."""
        sprint_ends_on = self.plan.sprint_ends_on if self.plan else None
        return quarters.is_due(self.next_review_on, sprint_ends_on, today)


class QuarterFigures(NamedTuple):
    """What History shows of a readable quarter."""

    taken_on: dt.date
    rung: float
    exposed_share: float
    """Percent of the week at scores 1 and 2."""
    anchored_share: float
    """Percent of the week at scores 4 and 5."""


class QuarterRow(NamedTuple):
    """One saved quarter in the history, readable or not."""

    quarter: str
    """What the file's name says, like `2026-Q4`."""
    figures: QuarterFigures | None
    """None where the file cannot be read."""
    reason: str | None
    """Why it cannot be read; None where it can."""

    @property
    def is_readable(self) -> bool:
        """Whether the file can be read."""
        return self.figures is not None

    @property
    def rung(self) -> float | None:
        """The rung; None where the file cannot be read."""
        return self.figures.rung if self.figures is not None else None


class ProfileSummary(NamedTuple):
    """All saved quarters at a glance."""

    newest: SnapshotSummary | None
    """The newest readable quarter."""
    before: SnapshotSummary | None
    """The readable quarter before it, for the change since."""
    drift: DriftSummary | None
    """The change between the two, in steps; None while there is only one."""
    history: tuple[QuarterRow, ...]
    """Every saved quarter, oldest first."""
    done: tuple[Tick, ...] | None = ()
    """The weekly events that were ticked off, oldest first; None where they cannot be read."""
    done_reason: str | None = None
    """Why they cannot be read; None where they can."""
    scored_again_on: dt.date | None = None
    """The last day on which scores of the newest quarter were given again; None before any was."""
