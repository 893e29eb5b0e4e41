"""A drift, drawn from then to now: each step where the one before it ended.

Legible without colour: every step has its name and its signed figure, an arrow shows its direction,
and what was noted of AI is a thick line where the person's own judgement is a broken one.
"""

from collections.abc import Sequence
from typing import Any

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from laddertui.domain.ladder import HIGHEST_SCORE, LOWEST_SCORE
from laddertui.domain.text import fitted, visible
from laddertui.presenters.drift import STEP_NAMES, short_causes
from laddertui.presenters.numbers import signed_rungs
from laddertui.presenters.quarter.drift_legs import DriftLeg, judged_part
from laddertui.presenters.quarter.drift_legs import legs as drift_legs
from laddertui.services.summary.drift_summary import DriftSummary, StepKey
from laddertui.tui.safe_text import joined

NAME_WIDTH, FIGURE_WIDTH = 17, 7
"""Columns for what a step is called, and for its figure with a blank before it."""
LEAST_PICTURE, MOST_PICTURE = 8, 60
"""Columns of the picture itself."""
CAUSES_FROM, CAUSES_WIDTH = 92, 44
"""Columns from which the activities stand beside their step, and how many they take at least."""
GAP = 2
"""Columns between a figure and what stands beside it."""
LEAST_SPAN = 0.2
"""Rungs that the picture spans at least, so that next to nothing is not drawn as a leap."""
STYLES: dict[StepKey, str] = {
    "moved": "$you",
    "ai_moved": "$moved-by-ai",
    "rejudged": "$seen-differently",
    "job_changed": "$work-changed",
}
"""The colour of each step: you, AI, seen differently, the work."""
THICK, BROKEN, THIN, BAND = "━", "╌", "─", "┄"
"""The lines of a step, of one's own judgement of AI, of the whole, and of the noise."""
KEY_TO_LINES = f"AI moved: {THICK} noted  {BROKEN} your judgement"


class Waterfall(Widget):
    """One drift. It says in figures whatever it shows in lengths."""

    drift = reactive[DriftSummary | None](None, layout=True)
    """What is drawn; None draws nothing."""

    def __init__(self, drift: DriftSummary | None = None, **options: Any) -> None:
        super().__init__(**options)
        self.set_reactive(Waterfall.drift, drift)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return a line for every row, however wide it is."""
        return len(waterfall_lines(self.drift, width)) if self.drift is not None else 0

    def render(self) -> Content:
        """Draw the earlier quarter first, the later one last."""
        if self.drift is None:
            return Content("")
        return Content("\n").join(waterfall_lines(self.drift, self.size.width))


def waterfall_lines(d: DriftSummary, width: int) -> list[Content]:
    """Return the picture of so many columns, a line for each row."""
    causes = max(CAUSES_WIDTH, width - NAME_WIDTH - MOST_PICTURE - FIGURE_WIDTH - GAP)
    if width < CAUSES_FROM:
        causes = 0
    room = width - NAME_WIDTH - FIGURE_WIDTH - (causes + GAP if causes else 0)
    legs = drift_legs(d)
    scale = _Scale(_places(d, legs), min(max(room, LEAST_PICTURE), MOST_PICTURE))
    whole = scale.arrow(d.rung_from, d.rung_to, thin=True)
    lines = [
        _line(d.quarter_from, (scale.point(d.rung_from), "$foreground"), f"{d.rung_from:.2f}"),
        *(_step_line(leg, scale, causes) for leg in legs),
        _line(_in_all(d), (whole, "$foreground"), signed_rungs(d.delta)),
        _line(d.quarter_to, scale.end(d), f"{d.rung_to:.2f}"),
    ]
    if any(judged_part(leg.step) for leg in legs):
        lines.append(joined((KEY_TO_LINES, "$text-muted")))
    return lines


def _in_all(d: DriftSummary) -> str:
    """Return what the whole is called, with the noise that the band under it draws."""
    return f"in all, +/- {d.noise:.2f}" if d.noise else "in all"


def _places(d: DriftSummary, legs: Sequence[DriftLeg]) -> list[float]:
    """Return every rung that the picture shows: each step's end, and the ends of the noise."""
    band = (max(d.rung_to - d.noise, LOWEST_SCORE), min(d.rung_to + d.noise, HIGHEST_SCORE))
    return [d.rung_from, d.rung_to, *(leg.end for leg in legs), *band]


def _step_line(leg: DriftLeg, scale: "_Scale", causes: int) -> Content:
    """Return the line of a step, with its activities beside it where there are columns for them."""
    step = leg.step
    picture = scale.arrow(leg.start, leg.end, judged_part(step))
    return _line(
        STEP_NAMES[step.key],
        (picture, STYLES[step.key]),
        signed_rungs(step.amount),
        fitted(visible(short_causes(step)), causes),
    )


def _line(name: str, picture: Content | tuple[str, str], figure: str, beside: str = "") -> Content:
    style = ""
    if not isinstance(picture, Content):
        drawn, style = picture
        before = " " * (len(drawn) - len(drawn.lstrip()))
        picture = joined(before, (drawn.lstrip(), style))
    return joined(
        (name.ljust(NAME_WIDTH), style),
        picture,
        " " * (FIGURE_WIDTH - len(figure)),
        (figure, "bold"),
        (" " * GAP + beside if beside else "", "$text-muted"),
    )


class _Scale:
    """Where a rung stands in the picture: columns from the left."""

    def __init__(self, places: Sequence[float], width: int) -> None:
        """Make room for every one of these rungs in so many columns."""
        self._width = width
        spare = max(LEAST_SPAN - (max(places) - min(places)), 0.0)
        self._low = min(places) - spare / 2
        self._span = max(places) - min(places) + spare

    def column(self, place: float) -> int:
        """Return the column of a rung."""
        at = round((place - self._low) / self._span * (self._width - 1))
        return min(max(at, 0), self._width - 1)

    def point(self, place: float) -> str:
        """Return a line with a hollow mark at a rung."""
        return "○".rjust(self.column(place) + 1).ljust(self._width)

    def arrow(self, start: float, end: float, hollow: float = 0.0, thin: bool = False) -> str:
        """Return a line with an arrow; its last part is `hollow` (0 to 1)."""
        first, last = self.column(start), self.column(end)
        rises = end >= start
        if first == last:
            sign = "│" if start == end else _head(rises, hollow)
            return sign.rjust(first + 1).ljust(self._width)
        length = abs(last - first) - 1
        broken = round(length * hollow)
        shaft = (THIN if thin else THICK) * (length - broken) + BROKEN * broken
        head = _head(rises, hollow)
        drawn = f"├{shaft}{head}" if rises else f"{head}{shaft[::-1]}┤"
        return (" " * min(first, last) + drawn).ljust(self._width)

    def end(self, d: DriftSummary) -> Content:
        """Return the line of the later quarter: its mark, and the noise as a band round it."""
        low, high = self.column(d.rung_to - d.noise), self.column(d.rung_to + d.noise)
        cells = [BAND if low <= n <= high else " " for n in range(self._width)]
        if d.noise:
            cells[low], cells[high] = "├", "┤"
        then, now = self.column(d.rung_from), self.column(d.rung_to)
        cells[then] = "○"
        return joined(
            ("".join(cells[:now]), "$mark-muted"),
            ("●", "bold $you"),
            ("".join(cells[now + 1 :]), "$mark-muted"),
        )


def _head(rises: bool, hollow: float) -> str:
    return ("◁▷" if hollow else "◀▶")[rises]
