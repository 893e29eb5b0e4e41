"""The rung over the quarters, drawn on the ladder's own scale, and under it what moved.

Legible without colour: the line has marks, the band single dots; your bars are solid, AI's striped.
"""

from collections.abc import Iterator, Sequence

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from laddertui.domain.ladder import HIGHEST_SCORE, LOWEST_SCORE
from laddertui.domain.text import fitted, padded
from laddertui.presenters.history.quarters import HistoryQuarter
from laddertui.tui.safe_text import joined
from laddertui.tui.widgets.charts.history.moved_bars import ZERO, MovedBars, moved_bars
from laddertui.tui.widgets.charts.history.rung_line import RungLine, rung_line
from laddertui.tui.widgets.charts.history.scale import Scale, used_scale, whole_scale
from laddertui.tui.widgets.charts.history.time_axis import TimeAxis, quarter_names, time_axis

LABEL_WIDTH = 8
"""Cells at the left for figures and the axis."""
ROOM_FOR_WORDS = 100
"""Cells from which the rungs carry their words."""
WORDS_WIDTH = 28
"""Cells for such words."""
FEWEST_LINES = 4
"""Lines of the rung's picture."""
FEWEST_BARS, MOST_BARS = 3, 11
"""Lines of the bars; without room for the fewest there are none."""
BARS_PART = 3
"""The bars take this part of the lines."""
AXIS_LINES = 1
LEGEND_LINES = 1

Run = tuple[str, str]
"""Signs side by side in one style."""


class HistoryChart(Widget):
    """All quarters in as many columns and lines as the window gives."""

    marked = reactive("")
    """The quarter under the cursor."""
    is_zoomed = reactive(False)
    """Whether only that part of the scale is shown that was used."""

    def __init__(self, quarters: Sequence[HistoryQuarter], names: Sequence[str]) -> None:
        """Show these quarters, oldest first, one at least; `names` are the rungs', lowest first."""
        super().__init__()
        self.set_reactive(HistoryChart.marked, quarters[-1].quarter)
        self._quarters = quarters
        self._names = names

    def render(self) -> Content:
        """Draw the top of the scale first, then the quarters' names, then the bars."""
        room = self.size.width - self._left
        axis = time_axis([each.quarter for each in self._quarters], room)
        bars = moved_bars(self._quarters, axis, self._bar_lines) if self._bar_lines else None
        below = AXIS_LINES + (LEGEND_LINES + self._bar_lines if bars is not None else 0)
        scale = self._scale(max(self.size.height - below, 1))
        lines = [*self._rung_lines(axis, scale), self._names_line(axis)]
        if bars is not None:
            lines += [self._legend(axis), *self._bar_rows(bars, axis)]
        return Content("\n").join(lines)

    @property
    def _left(self) -> int:
        return LABEL_WIDTH + (WORDS_WIDTH if self.size.width >= ROOM_FOR_WORDS else 0)

    @property
    def _bar_lines(self) -> int:
        """Lines of the bars; 0 where there is no room for them."""
        height = self.size.height
        lines = min(max(height // BARS_PART, FEWEST_BARS), MOST_BARS)
        lines -= (lines + 1) % 2  # as many above the zero line as below
        has_room = height - lines - AXIS_LINES - LEGEND_LINES >= FEWEST_LINES
        return lines if has_room else 0

    def _scale(self, lines: int) -> Scale:
        if not self.is_zoomed:
            return whole_scale(lines)
        known = [(each.rung, each.noise) for each in self._quarters if each.rung is not None]
        return used_scale(known, lines)

    def _rung_lines(self, axis: TimeAxis, scale: Scale) -> Iterator[Content]:
        picture = rung_line(self._quarters, axis, scale, self.marked)
        labels = {scale.dot(rung) // 4: rung for rung in scale.labels()}
        for line in range(scale.lines):
            style = f"bold $score-{_score_at(scale.height(line))}"
            runs = _runs(self._cell(picture, column, line, style) for column in range(axis.cells))
            yield joined(self._label(labels.get(line)), *runs)

    def _label(self, rung: float | None) -> Content:
        """Return what stands at the left of a line: a labelled rung, and what it is called."""
        if rung is None:
            return joined((" " * (self._left - 2) + "│ ", "$mark-muted"))
        is_rung = rung == round(rung)
        figure = f"{rung:.0f}" if is_rung else f"{rung:.2f}"
        has_word = is_rung and self._names and self._left > LABEL_WIDTH
        word = f" {self._names[round(rung) - LOWEST_SCORE]}" if has_word else ""
        words = padded(fitted(word, WORDS_WIDTH - 1), self._left - LABEL_WIDTH)
        style = f"bold $score-{_score_at(rung)}"
        return joined(
            (words, "$text-muted"), (figure.rjust(LABEL_WIDTH - 3), style), (" ┤ ", "$mark-muted")
        )

    def _cell(self, picture: RungLine, column: int, line: int, style: str) -> Run:
        """Return a cell's sign and its style: a mark, the line, its band, or a labelled height."""
        if sign := picture.marks.get((column, line)):
            return sign, "bold $you"
        if sign := picture.line.sign(column, line):
            return sign, style if (column, line) in picture.path else "$mark-muted"
        return picture.grid.sign(column, line) or " ", "$mark-muted"

    def _names_line(self, axis: TimeAxis) -> Content:
        """Return the quarters' names; that of the marked one stands out."""
        names, at = quarter_names(axis, self.marked)
        end = at + len(self.marked)
        return joined(
            " " * self._left,
            (names[:at], "$text-muted"),
            (names[at:end], "bold reverse"),
            (names[end:], "$text-muted"),
        )

    def _legend(self, axis: TimeAxis) -> Content:
        together = f"   a column is {axis.together} quarters" if axis.together > 1 else ""
        return joined(
            " " * self._left,
            ("⣿⣿", "$you"),
            " you moved   ",
            ("⡇⡇", "$moved-by-ai"),
            (" AI moved", ""),
            (together, "$text-muted"),
        )

    def _bar_rows(self, bars: MovedBars, axis: TimeAxis) -> Iterator[Content]:
        for line in range(self._bar_lines):
            label = bars.labels.get(line, "").rjust(self._left - 3)
            left = (f"{label} {'┤' if line in bars.labels else '│'} ", "$mark-muted")
            if line == bars.above:
                yield joined(left, (ZERO * axis.cells, "$mark-muted"))
                continue
            runs = _runs(_bar_cell(bars, column, line) for column in range(axis.cells))
            yield joined(left, *runs)


def _bar_cell(bars: MovedBars, column: int, line: int) -> Run:
    if sign := bars.mine.sign(column, line):
        return sign, "$you"
    return bars.of_ai.sign(column, line) or " ", "$moved-by-ai"


def _score_at(rung: float) -> int:
    """Return the score whose colour a height of the scale has."""
    return min(max(round(rung), LOWEST_SCORE), HIGHEST_SCORE)


def _runs(cells: Iterator[Run]) -> Iterator[Run]:
    """Yield the cells, those side by side in one style together."""
    signs, style = "", ""
    for sign, next_style in cells:
        if signs and next_style != style:
            yield signs, style
            signs = ""
        signs, style = signs + sign, next_style
    yield signs, style
