"""The map of the leverage lens: how far the week is with people across, what holds ground up.

Legible without colour: the person's place is a mark with a word, what is not known is shaded.
"""

from itertools import groupby
from textwrap import wrap

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from laddertui.domain.ladder import HIGHEST_SCORE, LOWEST_SCORE, SCORES
from laddertui.domain.leverage import HELD_FROM
from laddertui.tui.safe_text import joined

MIDDLE = (LOWEST_SCORE + HIGHEST_SCORE) / 2
"""The rung at which the line down the map stands: the middle of the scale."""
LABEL_WIDTH = 7
"""Columns for the percents at the left."""
WIDEST = 72
"""Columns of the map itself at most; wider, its words would stand alone."""
WORDS_AROUND = 3
"""Lines around the map: the axis up in words, the rungs, the axis across in words."""
FEWEST_LINES = 7
UP = "▲ more of the week holds ground"
ACROSS = ("with things and rules", "with people ▶")
"""The two axes in words."""
YOU, MARK, THEN = " YOU ", "●", "○ last time"
"""The person's place: a word on a filled ground over a mark, and last quarter's, hollow."""
BAND, OPEN = "▒", "░"
"""As far as the scores may be off, and as far as time without a kind could lift it."""
FIELDS = (
    ("hands, place or decisions hold it", "with people, and it stays yours"),
    ("easiest to hand over to tools", "with people, but others gain most"),
)
"""What each field of the map means: those above the middle line first, left and right. Ours."""

Cell = tuple[str, str]
"""A letter and its style."""


class LeverageMap(Widget):
    """One week on the map. What it shows is also said in figures beside it."""

    rung = reactive(0.0)
    """1.00 to 5.00."""
    noise = reactive(0.0)
    """How far the rung may be off, in rungs."""
    held = reactive(0.0)
    """Percent of the week that holds ground."""
    unknown = reactive(0.0)
    """Percent of the week without a kind."""
    before = reactive[tuple[float, float] | None](None)
    """Last quarter's rung and held share; None where one of them is not known."""

    def render(self) -> Content:
        """Draw the highest held share first, the rungs and both axes in words around it."""
        width = min(max(self.size.width - LABEL_WIDTH, LABEL_WIDTH), WIDEST)
        height = max(self.size.height - WORDS_AROUND, FEWEST_LINES)
        height -= 1 - height % 2  # so that half of the week has a line of its own
        drawn = _Drawing(width, height)
        drawn.put_ground()
        drawn.put_week(self.rung, self.noise, self.held, self.unknown)
        if self.before is not None:
            drawn.put_before(*self.before)
        drawn.put_field_names()
        left, right = ACROSS
        across = left + " " * max(width - len(left) - len(right), 1) + right
        return Content("\n").join(
            [
                joined((" " * (LABEL_WIDTH - 1) + UP, "$text-muted")),
                *(joined(_label(n, height), *_runs(row)) for n, row in enumerate(drawn.cells)),
                joined(" " * LABEL_WIDTH, _rungs(width)),
                joined((" " * LABEL_WIDTH + across[:width], "$text-muted")),
            ]
        )


class _Drawing:
    """The cells of the map. What is put first is kept: the week, then its past, then words."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.cells: list[list[Cell]] = []
        self._used: set[tuple[int, int]] = set()

    def put_ground(self) -> None:
        """Put the two middle lines and the line of the rungs; anything may stand over them."""
        middle, half = self._column(MIDDLE), self._line(HELD_FROM)
        for n in range(self.height):
            row: list[Cell] = [(" ", "")] * self.width
            if n == self.height - 1:
                row = [("─", "")] * self.width
                for score in SCORES:
                    row[self._column(score)] = ("┴", "")
            elif n == half:
                row = [("╌", "$mark-muted")] * self.width
            else:
                row[middle] = ("┊", "$mark-muted")
            self.cells.append(row)

    def put_week(self, rung: float, noise: float, held: float, unknown: float) -> None:
        """Put the mark, its word, and shades as far as the one and the other may be off."""
        here, at = self._line(held), self._column(rung)
        top = self._line(min(held + unknown, 100))
        left, right = self._column(rung - noise), self._column(rung + noise)
        self._write(here, at, MARK, "bold $you")
        self._write_word(here, top, at)
        for n in range(top, here + 1):
            shade = BAND if n == here else OPEN
            for x in range(left, right + 1):
                self._write(n, x, shade, "$you")

    def put_before(self, rung: float, held: float) -> None:
        """Put last quarter's place, where the week does not stand on it."""
        x = min(self._column(rung), self.width - len(THEN))
        for n in self._nearest(self._line(held)):
            if self._is_free(n, x, len(THEN)):
                self._write(n, x, THEN, "$mark-muted")
                return

    def put_field_names(self) -> None:
        """Name each field, in the lines nearest to its corner that nothing else needs."""
        middle, half = self._column(MIDDLE), self._line(HELD_FROM)
        fields = ((0, half), (half + 1, self.height - 1))
        for (first, end), names in zip(fields, FIELDS, strict=True):
            for (start, stop), name in zip(
                ((0, middle), (middle + 1, self.width)), names, strict=True
            ):
                self._write_name(name, range(first, end), start, stop)

    def _write_name(self, name: str, lines: range, start: int, stop: int) -> None:
        rows = wrap(name, max(stop - start - 1, 1))
        order = lines if lines.start == 0 else reversed(lines[: len(lines) - len(rows) + 1])
        for n in order:
            places = [
                (n + k, start + max((stop - start - len(t)) // 2, 0), t) for k, t in enumerate(rows)
            ]
            if n + len(rows) <= lines.stop and all(
                self._is_free(y, x, len(t)) for y, x, t in places
            ):
                for y, x, text in places:
                    self._write(y, x, text, "italic $text-muted")
                return

    def _write_word(self, here: int, top: int, at: int) -> None:
        """Write who it is above the mark and what is shaded; below it where that is the edge."""
        n = top - 1 if top > 0 else here + 1
        x = min(max(at - len(YOU) // 2, 0), self.width - len(YOU))
        if n >= self.height - 1 and here < self.height - 1:
            n = here
        self._write(min(n, self.height - 1), x, YOU, "bold reverse $you")

    def _write(self, n: int, x: int, text: str, style: str) -> None:
        for column, letter in enumerate(text, x):
            if column < self.width and (n, column) not in self._used:
                self.cells[n][column] = (letter, style)
                self._used.add((n, column))

    def _is_free(self, n: int, x: int, length: int) -> bool:
        return all((n, column) not in self._used for column in range(x - 1, x + length + 1))

    def _nearest(self, line: int) -> list[int]:
        return sorted(range(self.height), key=lambda n: abs(n - line))

    def _column(self, rung: float) -> int:
        part = (rung - LOWEST_SCORE) / (HIGHEST_SCORE - LOWEST_SCORE)
        return min(max(round(part * (self.width - 1)), 0), self.width - 1)

    def _line(self, held: float) -> int:
        last = self.height - 1
        return min(max(round((100 - held) / 100 * last), 0), last)


def _label(n: int, height: int) -> str:
    value = 100 - n * 100 / (height - 1)
    if n in (0, height - 1) or n == round((100 - HELD_FROM) / 100 * (height - 1)):
        return f"{round(value):>4} %┤"
    return f"{'│':>{LABEL_WIDTH}}"


def _rungs(width: int) -> str:
    line = [" "] * width
    for s in SCORES:
        part = (s - LOWEST_SCORE) / (HIGHEST_SCORE - LOWEST_SCORE)
        line[round(part * (width - 1))] = str(s)
    return "".join(line)


def _runs(cells: list[Cell]) -> list[Cell]:
    """Letters of one style that stand side by side, together."""
    return [
        ("".join(c for c, _ in run), style)
        for style, run in groupby(cells, key=lambda cell: cell[1])
    ]
