"""The ladder, drawn: five rungs, the time on each as a bar, and where the person's week stands."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from laddertui.domain.ladder import HIGHEST_SCORE, LOWEST_SCORE
from laddertui.presenters.numbers import narrow, percents_per_score
from laddertui.tui.safe_text import joined

LINES = 2 * (HIGHEST_SCORE - LOWEST_SCORE) + 1
"""A line for every half rung, so that the mark stands within a quarter of a rung of its place."""
MARK_WIDTH, RUNG_WIDTH, PERCENT_WIDTH = 11, 8, 6
"""Columns for the mark, the drawn ladder, and the percent behind a bar."""
SMALLEST_BAR = 4
PARTS = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")
"""Eighths of a column, so that 20 % and 25 % are not drawn alike."""


class Ladder(Widget):
    """One week on the ladder. It says in figures whatever it shows in lengths."""

    rung = reactive[float | None](None)
    """1.00 to 5.00; None draws an empty ladder."""
    time = reactive[tuple[float, ...]](())
    """Percent of time at each score, 1 to 5."""
    water = reactive[int | None](None)
    """The water's level; None is no water."""

    def render(self) -> Content:
        """Top rung first."""
        lines = [self._line(HIGHEST_SCORE - n / 2) for n in range(LINES)]
        return Content("\n").join(lines)

    def _line(self, height: float) -> Content:
        mark = self._mark(height)
        wet = self.water is not None and height <= self.water
        if height != int(height):
            inside = "~" * RUNG_WIDTH if wet else " " * RUNG_WIDTH
            return joined((mark, "bold"), "   │", (inside, "dim"), "│")
        score = int(height)
        fill = "≈" if wet else "═"
        return joined(
            (mark, "bold"), f" {score} ", f"╞{fill * RUNG_WIDTH}╡ ", self._bar(score, wet)
        )

    def _mark(self, height: float) -> str:
        here = self.rung is not None and round(self.rung * 2) / 2 == height
        return f"you {self.rung:.2f} ▶".rjust(MARK_WIDTH) if here else " " * MARK_WIDTH

    def _bar(self, score: int, wet: bool) -> Content:
        if len(self.time) < HIGHEST_SCORE:
            return Content("")
        share = self.time[score - LOWEST_SCORE]
        percent = narrow(percents_per_score(self.time)[score - LOWEST_SCORE])
        room = max(self.size.width - MARK_WIDTH - RUNG_WIDTH - PERCENT_WIDTH - 7, SMALLEST_BAR)
        eighths = max(round(share / 100 * room * 8), 1) if share > 0 else 0
        bar = "░" * -(-eighths // 8) if wet else "█" * (eighths // 8) + PARTS[eighths % 8]
        return joined((bar, "$text-accent"), f" {percent}" if share else " ·")
