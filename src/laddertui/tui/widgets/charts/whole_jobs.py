"""How many occupations come to which rung as whole jobs, and where one's week lies among them."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from laddertui.domain.ladder import HIGHEST_SCORE, LOWEST_SCORE
from laddertui.tui.safe_text import joined
from laddertui.tui.widgets.charts.ladder import JOB

HEIGHTS = " ▁▂▃▄▅▆▇█"
"""Eighths of a line; a column with any occupation shows at least one."""
YOU = "▲"
"""The mark of one's own week; every mark stands beside its word."""


class WholeJobs(Widget):
    """All occupations on the ladder's own scale, lying down; the marks say their figures."""

    weeks = reactive[tuple[float, ...]](())
    """What a whole week comes to in each occupation, in rungs."""
    rung = reactive[float | None](None)
    """One's own week, 1.00 to 5.00."""
    job = reactive[float | None](None)
    """The chosen occupation as a whole job, 1.00 to 5.00."""

    def render(self) -> Content:
        """Draw how many there are, the scale, and a line for each mark."""
        width = max(self.size.width, 2)
        rows = [joined((self._heights(width), "$text-muted")), joined(self._scale(width))]
        if self.rung is not None:
            rows.append(self._mark(self.rung, YOU, "you", "bold $you", width))
        if self.job is not None:
            rows.append(self._mark(self.job, JOB, "your occupation", "$text-muted", width))
        return Content("\n").join(rows)

    def _column(self, rung: float, width: int) -> int:
        return round((rung - LOWEST_SCORE) / (HIGHEST_SCORE - LOWEST_SCORE) * (width - 1))

    def _heights(self, width: int) -> str:
        counts = [0] * width
        for rung in self.weeks:
            counts[self._column(rung, width)] += 1
        most, tallest = max(counts) or 1, len(HEIGHTS) - 1
        return "".join(
            HEIGHTS[max(round(count / most * tallest), 1) if count else 0] for count in counts
        )

    def _scale(self, width: int) -> str:
        line = ["─"] * width
        for score in range(LOWEST_SCORE, HIGHEST_SCORE + 1):
            line[self._column(score, width)] = str(score)
        return "".join(line)

    def _mark(self, rung: float, sign: str, word: str, style: str, width: int) -> Content:
        """Return a line with a mark at its place, and its word where there is room beside it."""
        at, label = self._column(rung, width), f"{word} {rung:.2f}"
        if at + len(label) + 2 <= width:
            return joined(" " * at, (f"{sign} {label}", style))
        return joined((f"{label} {sign}".rjust(at + 1), style))
