"""A drift, drawn from then to now: each step where the one before it ended.

Legible without colour: every step has its name and its signed figure, an arrow shows its direction,
and what was noted of AI is a thick line where the person's own judgement is a broken one.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from laddertui.domain.ladder import HIGHEST_SCORE, LOWEST_SCORE
from laddertui.domain.text import fitted
from laddertui.presenters.drift import STEP_NAMES, short_causes, shown_steps
from laddertui.presenters.numbers import signed_rungs
from laddertui.services.summary.drift_summary import DriftStep, DriftSummary, StepKey
from laddertui.tui.safe_text import joined

NAME_WIDTH, FIGURE_WIDTH = 17, 7
"""Columns for what a step is called, and for its figure with a blank before it."""
LEAST_PICTURE, MOST_PICTURE = 8, 46
"""Columns of the picture itself."""
CAUSES_FROM, CAUSES_WIDTH = 92, 36
"""Columns from which the activities stand beside their step, and how many they take at least."""
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
KEY_TO_LINES = f"{THICK} noted of AI  {BROKEN} your judgement of it"


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
    causes = max(CAUSES_WIDTH, width - NAME_WIDTH - MOST_PICTURE - FIGURE_WIDTH - 2)
    if width < CAUSES_FROM:
        causes = 0
    room = width - NAME_WIDTH - FIGURE_WIDTH - (causes + 2 if causes else 0)
    scale = _Scale(_places(d), min(max(room, LEAST_PICTURE), MOST_PICTURE))
    lines = [_line(d.quarter_from, (scale.point(d.rung_from), "$foreground"), f"{d.rung_from:.2f}")]
    place = d.rung_from
    for step in shown_steps(d):
        picture = scale.arrow(place, place + step.amount, _hollow_part(step))
        place += step.amount
        beside = fitted(short_causes(step), causes)
        name, figure = STEP_NAMES[step.key], signed_rungs(step.amount)
        lines.append(_line(name, (picture, STYLES[step.key]), figure, beside))
    whole = scale.arrow(d.rung_from, d.rung_to, thin=True)
    lines.append(_line("in all", (whole, "$foreground"), signed_rungs(d.delta)))
    lines.append(_line(d.quarter_to, (scale.end(d), "$mark-muted"), f"{d.rung_to:.2f}"))
    if any(_hollow_part(step) for step in shown_steps(d)):
        lines.append(joined((KEY_TO_LINES, "$text-muted")))
    return lines


def _places(d: DriftSummary) -> list[float]:
    """Return every place that the picture shows: each step's end, and the ends of the noise."""
    places = [d.rung_from, d.rung_to]
    for step in shown_steps(d):
        places.append(places[-1 if len(places) > 2 else 0] + step.amount)
    band = (d.rung_to - d.noise, d.rung_to + d.noise)
    return [*places, *(min(max(each, LOWEST_SCORE), HIGHEST_SCORE) for each in band)]


def _hollow_part(step: DriftStep) -> float:
    """Return which part of a step is the person's judgement of AI, 0 to 1."""
    if step.key != "ai_moved":
        return 0.0
    return min(max(1 - step.noted / step.amount, 0.0), 1.0)


def _line(name: str, picture: tuple[Content | str, str], figure: str, beside: str = "") -> Content:
    drawn, style = picture
    shown = drawn if isinstance(drawn, Content) else joined((drawn, style))
    return joined(
        (name.ljust(NAME_WIDTH), style if name in STEP_NAMES.values() else ""),
        shown,
        (figure.rjust(FIGURE_WIDTH), "bold"),
        ("  " + beside if beside else "", "$text-muted"),
    )


class _Scale:
    """Where a rung stands in the picture: columns from the left."""

    def __init__(self, places: Iterable[float], width: int) -> None:
        known = list(places)
        self._width = width
        spare = max(LEAST_SPAN - (max(known) - min(known)), 0.0)
        self._low = min(known) - spare / 2
        self._span = max(known) - min(known) + spare

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
            return (
                ("│" if start == end else _head(rises, hollow)).rjust(first + 1).ljust(self._width)
            )
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
    heads: Sequence[str] = "◁▷" if hollow else "◀▶"
    return heads[rises]
