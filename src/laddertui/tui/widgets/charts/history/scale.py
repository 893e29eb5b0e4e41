"""The ladder's own scale as an axis: all of it, or as much as was used."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from laddertui.domain.ladder import HIGHEST_SCORE, LOWEST_SCORE
from laddertui.domain.numbers import FLOAT_TOLERANCE
from laddertui.tui.widgets.charts.dots import DOTS_DOWN

STEPS = {2.0: 1, 1.0: 1, 0.5: 2, 0.25: 2, 0.1: 2}
"""Rungs between two labelled heights, and the lines that such a step takes; the smallest step is
taken that there are lines for."""
FEW_RUNGS = 2
"""On a scale of fewer rungs than these there are labels between them."""
LEAST_SPAN = 0.5
"""Rungs that a scale shows at least: noise must not look like a fall."""


@dataclass(frozen=True)
class Scale:
    """A part of the ladder's scale on so many lines."""

    low: float
    """The rung at the foot."""
    high: float
    """The rung at the top."""
    lines: int
    """Lines of the picture."""

    def dot(self, rung: float) -> int:
        """Return the dot from the top at which a rung stands."""
        part = (self.high - rung) / (self.high - self.low)
        return round(part * (self.lines * DOTS_DOWN - 1))

    def height(self, line: int) -> float:
        """Return the rung in the middle of a line."""
        return self.high - (self.high - self.low) * (line + 0.5) / self.lines

    def labels(self) -> list[float]:
        """Return the rungs that are labelled, the highest first."""
        span = self.high - self.low
        steps = {step: n for step, n in STEPS.items() if step >= 1 or span < FEW_RUNGS}
        fitting = [step for step, lines in steps.items() if span / step * lines < self.lines]
        step = min(fitting, default=max(STEPS))
        first = math.ceil((self.low - LOWEST_SCORE) / step - FLOAT_TOLERANCE)
        last = math.floor((self.high - LOWEST_SCORE) / step + FLOAT_TOLERANCE)
        return [LOWEST_SCORE + n * step for n in range(last, first - 1, -1)]


def whole_scale(lines: int) -> Scale:
    """Return the ladder's whole scale."""
    return Scale(LOWEST_SCORE, HIGHEST_SCORE, lines)


def used_scale(rungs: Iterable[tuple[float, float]], lines: int) -> Scale:
    """Return as much of the scale as these rungs and their noise use."""
    known = list(rungs)
    low = min((rung - noise for rung, noise in known), default=LOWEST_SCORE)
    high = max((rung + noise for rung, noise in known), default=HIGHEST_SCORE)
    missing = max(LEAST_SPAN - (high - low), 0) / 2
    low = max(math.floor((low - missing) * 10) / 10, LOWEST_SCORE)
    high = min(math.ceil((high + missing) * 10) / 10, HIGHEST_SCORE)
    return Scale(min(low, HIGHEST_SCORE - LEAST_SPAN), max(high, LOWEST_SCORE + LEAST_SPAN), lines)
