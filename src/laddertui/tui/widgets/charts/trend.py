"""The rung over the quarters in a small space: one column a quarter, on the ladder's own scale."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from laddertui.domain.ladder import HIGHEST_SCORE, LOWEST_SCORE
from laddertui.presenters.home.view import QuarterPoint
from laddertui.tui.safe_text import joined

EIGHTHS = " ▁▂▃▄▅▆▇█"
"""A column filled from below, by eighths; never nothing for some."""
LABELS_FROM = 4
"""Lines from which the quarters are named below, or the first and the last of them."""
MOST_HIGH = 17
"""Lines of the columns at most; a quarter of a rung each."""
SCALE_FROM = 5
"""Lines of the columns from which the ladder's scale stands beside them."""
SCALE_WIDTH = 2
WIDEST = 10
"""Columns that a quarter takes at most."""
UNREADABLE = "?"
_RUNGS = HIGHEST_SCORE - LOWEST_SCORE


class Trend(Widget):
    """Bars from left to right; the newest are shown where not all fit."""

    points = reactive[tuple[QuarterPoint, ...]]((), layout=True)
    """Every quarter, oldest first."""

    def render(self) -> Content:
        """Draw the bars in as many lines as there are, the names below."""
        is_named = self.size.height >= LABELS_FROM
        high = min(self.size.height - 2 * is_named, MOST_HIGH)
        scale = SCALE_WIDTH if high >= SCALE_FROM else 0
        room = max(self.size.width - scale, 1)
        points = self.points[-max(room // 2, 1) :]
        if not points:
            return Content("")
        width = min(room // len(points), WIDEST)
        lines = [
            joined(
                (_scale(line, high) if scale else "", "$mark-muted"),
                *(_cell(each, line, high, width) for each in points),
            )
            for line in range(high - 1, -1, -1)
        ]
        if is_named:
            rungs = [f"{p.rung:.2f}" if p.rung is not None else UNREADABLE for p in points]
            for names in (rungs, [p.quarter for p in points]):
                lines.append(joined(" " * scale, _names(names, width)))
        return Content("\n").join(lines)


def _scale(line: int, high: int) -> str:
    """Return the rung whose height a line's upper edge has; the lowest at the foot."""
    if line == 0:
        return f"{LOWEST_SCORE} "
    heights = {round(rung * high / _RUNGS): LOWEST_SCORE + rung for rung in range(1, _RUNGS + 1)}
    return f"{heights[line + 1]} " if line + 1 in heights else "  "


def _cell(point: QuarterPoint, line: int, high: int, width: int) -> tuple[str, str]:
    """Return one quarter's part of a line, which is counted from below."""
    gap = " " if width > 1 else ""
    if point.rung is None:
        return ((UNREADABLE if line == 0 else " ").ljust(width), "$mark-muted")
    part = (point.rung - LOWEST_SCORE) / (HIGHEST_SCORE - LOWEST_SCORE)
    eighths = max(round(part * high * 8), 1) - 8 * line
    sign = EIGHTHS[min(max(eighths, 0), 8)]
    return (sign * (width - len(gap)) + gap, f"$score-{round(point.rung)}")


def _names(names: list[str], width: int) -> Content:
    """Return a name below each column; where they are too narrow, of the first and the last.

    The last alone where both do not fit.
    """
    if all(len(name) < width for name in names):
        return joined(("".join(f"{name:^{width - 1}} " for name in names), "$text-muted"))
    first, last, whole = names[0], names[-1], width * len(names) - (width > 1)
    if len(first) + 1 + len(last) > whole:
        return joined((last if first == last else f"{first} → {last}", "$text-muted"))
    return joined((first + last.rjust(whole - len(first)), "$text-muted"))
