"""A drift as it is shown: its steps from then to now, each with what made it, and its noise.

Light on purpose, like the other records of a summary; `summarize_drift.py` works it out.
"""

from typing import Literal, NamedTuple

from laddertui.domain.numbers import at_most

StepKey = Literal["moved", "ai_moved", "rejudged", "job_changed"]
"""What made a step: time that moved, or scores given anew for one of the three reasons."""
CauseKind = Literal["more", "less", "new", "gone", "rescored"]
"""What became of an activity: more or less of the week, new in it, no longer in it; or another
score."""


class DriftCause(NamedTuple):
    """One activity's part of a step."""

    name: str
    """The activity's name, the newer one where it has two."""
    kind: CauseKind
    """What became of it."""
    amount: float
    """What it did to the rung, in rungs, signed."""
    score_from: int | None = None
    """Its earlier score; None where time moved."""
    score_to: int | None = None
    """Its newer score; None where time moved."""
    is_noted: bool = False
    """Whether it was laid to AI, and a signal or try of that quarter names it."""


class DriftStep(NamedTuple):
    """One step of the way from the earlier rung to the newer one."""

    key: StepKey
    """What made it."""
    amount: float
    """In rungs, signed."""
    noted: float
    """The part that signals and tries show, in rungs, signed; 0 of all but `ai_moved`."""
    causes: tuple[DriftCause, ...]
    """The activities that made it, the largest part first."""


class DriftSummary(NamedTuple):
    """The change from one quarter to a later one, in steps. In rungs, unrounded."""

    quarter_from: str
    """The earlier quarter, like `2026-Q3`."""
    quarter_to: str
    """The later quarter."""
    rung_from: float
    """The earlier rung, 1.00 to 5.00."""
    rung_to: float
    """The later rung, 1.00 to 5.00."""
    noise: float
    """How large the change may be without meaning anything, two times in three."""
    noise_moved: float
    """The same of moved time."""
    noise_rescored: float
    """The same of all scores given anew, taken together."""
    steps: tuple[DriftStep, ...]
    """`moved`, `ai_moved`, `rejudged`, `job_changed`, always all four; they make the change."""
    repeats: int = 0
    """The pairs of one's own repeats that the noise was measured from; 0 where it is assumed."""

    @property
    def delta(self) -> float:
        """The change in all."""
        return self.rung_to - self.rung_from

    @property
    def moved(self) -> float:
        """What moved time did."""
        return self.steps[0].amount

    @property
    def ai_moved_noted(self) -> float:
        """The part of what AI moved that signals and tries show."""
        return self.steps[1].noted

    @property
    def rescored(self) -> float:
        """What all scores given anew did, taken together."""
        return sum(step.amount for step in self.steps[1:])

    @property
    def within_noise(self) -> bool:
        """Whether the change is no larger than its noise."""
        return at_most(abs(self.delta), self.noise)

    @property
    def moved_within_noise(self) -> bool:
        """Whether what moved is no larger than its own noise."""
        return at_most(abs(self.moved), self.noise_moved)

    @property
    def rescored_within_noise(self) -> bool:
        """Whether all scores given anew come to no more than their own noise."""
        return at_most(abs(self.rescored), self.noise_rescored)
