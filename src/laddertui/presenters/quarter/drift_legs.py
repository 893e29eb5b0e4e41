"""The steps of a drift as they are drawn, each from rung to rung."""

from itertools import accumulate
from typing import NamedTuple

from laddertui.presenters.drift import shown_steps
from laddertui.services.summary.drift_summary import DriftStep, DriftSummary


class DriftLeg(NamedTuple):
    """A step of a drift as it is drawn: it begins where the one before it ended."""

    step: DriftStep
    """What made it, and how large it is."""
    start: float
    """The rung where it begins."""
    end: float
    """The rung where it ends."""


def legs(d: DriftSummary) -> list[DriftLeg]:
    """Return the steps that show, each from rung to rung."""
    steps = shown_steps(d)
    places = list(accumulate((step.amount for step in steps), initial=d.rung_from))
    return [DriftLeg(*leg) for leg in zip(steps, places[:-1], places[1:], strict=True)]


def judged_part(step: DriftStep) -> float:
    """Return which part of a step is the person's judgement of AI, 0 to 1."""
    if step.key != "ai_moved":
        return 0.0
    return min(max(1 - step.noted / step.amount, 0.0), 1.0)
