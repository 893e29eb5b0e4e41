"""The ladder, drawn: five rungs with what stands on each, and where the person's week is."""

from textwrap import wrap
from typing import TYPE_CHECKING

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from laddertui.domain.ladder import HIGHEST_SCORE, LOWEST_SCORE, SCORES
from laddertui.domain.text import columns, fitted
from laddertui.presenters.numbers import narrow, percents_per_score
from laddertui.presenters.quarter.rungs import rung_names
from laddertui.tui.safe_text import joined
from laddertui.tui.widgets.charts.bar import bar

if TYPE_CHECKING:
    from laddertui.domain.snapshot import Activity
    from laddertui.services.summary.records import ActivitySummary

GAPS = HIGHEST_SCORE - LOWEST_SCORE
"""Spaces between two rungs."""
JOB = "◇"
"""The mark of the occupation, scored activity by activity."""
LEAST_STEP, MOST_STEP = 2, 5
"""Lines from one rung to the next: half a rung a line at least; more than this is only air."""
MOST_LISTED = 10
"""The same at most where the activities stand on their rungs, each in a line of its own."""
TALL = 20
"""Lines from which what stands on the lowest rung may take two of them."""
STRIP_BELOW = 5
"""Lines; a lower ladder is one line of five bars."""
MARK_WIDTH, RUNG_WIDTH, PERCENT_WIDTH = 11, 8, 6
"""Columns for the marks, the drawn ladder, and the percent behind a bar."""
NARROW_MARK, NARROW_RUNG = 7, 3
"""The same where there are few columns; the mark then says the figure alone."""
ROOM_FOR_WORDS, ROOM_FOR_ACTIVITIES = 62, 40
"""Columns from which the rungs carry their words, and the activities that stand on them."""
NARROW_BELOW, SLIM_BELOW = 40, 52
"""Columns below which the marks say the figure alone; below which the drawn ladder is slim."""
SMALLEST_BAR, LARGEST_BAR = 4, 60
"""Columns of a bar of a whole week."""
LEAST_WORDS, MOST_WORDS = 28, 48
"""Columns for what a rung is called; its bar takes what is left."""


class Ladder(Widget):
    """One week on the ladder. It says in figures whatever it shows in lengths."""

    rung = reactive[float | None](None)
    """1.00 to 5.00; None draws an empty ladder."""
    noise = reactive(0.0)
    """How far the rung may be off, in rungs; drawn as a band beside the mark."""
    before = reactive[float | None](None)
    """Last quarter's rung, a hollow mark."""
    planned = reactive[float | None](None)
    """The plan's rung, a dotted mark."""
    job = reactive[float | None](None)
    """What the chosen occupation comes to as a whole job, on average; drawn within the
    rails, so that it stands at its own height whatever marks are beside it."""
    time = reactive[tuple[float, ...]](())
    """Percent of time at each score, 1 to 5."""
    is_named = reactive(False)
    """Whether the rungs say what they are called, where there is room for it."""
    activities: "reactive[tuple[Activity | ActivitySummary, ...]]" = reactive(())
    """What stands on the rungs, where there is room for it."""
    water = reactive[int | None](None)
    """The water's level; None is no water."""
    is_example = reactive(False)
    """Whether the week is somebody else's: then no mark says "you"."""

    def render(self) -> Content:
        """Draw the top rung first; where there are few lines, one line of bars."""
        if self.size.height < STRIP_BELOW:
            return self._strip()
        step = self._step
        lines = [self._line(n, step) for n in range(self._height(step))]
        return Content("\n").join(lines)

    @property
    def _step(self) -> int:
        """Lines from one rung to the next; 1 where there is no room for more."""
        below = (1 + (self.size.height >= TALL)) * self._shows_activities
        step = (self.size.height - 1 - below) // GAPS
        most = MOST_LISTED if self._shows_activities else MOST_STEP
        return min(step, most) if step >= LEAST_STEP else 1

    def _height(self, step: int) -> int:
        return GAPS * step + 1 + self._lines_below(LOWEST_SCORE, step)

    def _lines_below(self, score: int, step: int) -> int:
        """Return how many lines below a rung there are for what stands on it."""
        if not self._shows_activities:
            return 0
        to_the_end = self.size.height - GAPS * step - 1
        return step - 1 if score > LOWEST_SCORE else min(step - 1, to_the_end)

    @property
    def _shows_words(self) -> bool:
        return self.size.width >= ROOM_FOR_WORDS and self.is_named

    @property
    def _shows_activities(self) -> bool:
        return self.size.width >= ROOM_FOR_ACTIVITIES and bool(self.activities)

    @property
    def _is_narrow(self) -> bool:
        return self.size.width < NARROW_BELOW

    @property
    def _rail(self) -> int:
        """Columns between the two rails of the drawn ladder."""
        is_slim = self._is_narrow or self.size.width < SLIM_BELOW
        return NARROW_RUNG if is_slim else RUNG_WIDTH

    def _strip(self) -> Content:
        """Return five bars in a line, the lowest rung first."""
        whole = max(self.size.width - len(SCORES) * len("1 100% "), 1)
        parts: list[Content] = []
        for score, share in zip(SCORES, self.time, strict=False):
            filled = (bar(share, whole), f"$score-{score}") if share else ""
            parts.append(joined(f"{score} ", filled, f"{share:.0f}% " if share else "· "))
        return joined(*parts)

    def _line(self, n: int, step: int) -> Content:
        height = HIGHEST_SCORE - n / step
        mark, rail = self._mark(n, step), self._rail
        wet = self.water is not None and height <= self.water
        if n % step:
            rung = HIGHEST_SCORE - n // step
            below = self._standing(rung, self._lines_below(rung, step))
            standing = below[n % step - 1] if n % step <= len(below) else ""
            if n > GAPS * step:  # below the lowest rung there is no rail
                return joined(mark, " " * (rail + len("   ││ ")), (standing, "$text-muted"))
            inside = self._job(n, step, " ") or joined((("~" if wet else " ") * rail, "dim"))
            return joined(mark, "   │", inside, "│ ", (standing, "$text-muted"))
        score = HIGHEST_SCORE - n // step
        fill = "≈" if wet else "═"
        return joined(
            mark,
            (f" {score} ", f"bold $score-{score}"),
            "╞",
            self._job(n, step, fill) or fill * rail,
            "╡ ",
            self._word(score),
            self._bar(score, wet),
        )

    # The marks

    def _mark(self, n: int, step: int) -> Content:
        width = NARROW_MARK if self._is_narrow else MARK_WIDTH
        for at, text, style in self._marks(step):
            if at == n:
                return joined((text.rjust(width), style))
        band = self._is_in_band(n, step)
        return joined(("┊".rjust(width) if band else " " * width, "$mark-muted"))

    def _marks(self, step: int) -> list[tuple[int, str, str]]:
        """Return the line of every mark, with its text and style; none hides another."""
        marks: list[tuple[int, str, str]] = []
        given = (
            (self.rung, "you {:.2f} ▶", "{:.2f} ▶", "bold $you"),
            (self.before, "then {:.2f} ▷", "{:.2f} ▷", "$mark-muted"),
            (self.planned, "plan {:.2f} ▸", "{:.2f} ▸", "$plan"),
        )
        for value, text, short, style in given:
            if value is None:
                continue
            words = (short if self._is_narrow or self.is_example else text).format(value)
            marks.append((self._free_line(value, step, {at for at, *_ in marks}), words, style))
        return marks

    def _job(self, n: int, step: int, fill: str) -> Content | None:
        """Return what stands between the rails on the occupation's line; None on every other.

        `fill` is what stands there else: where there is no room for the figure, beside the mark.
        """
        if self.job is None or n != round((HIGHEST_SCORE - self.job) * step):
            return None
        words, rail = f"{JOB} {self.job:.2f}", self._rail
        if len(words) <= rail:
            return joined((words.center(rail), "$text-muted"))
        return joined((JOB.center(rail, fill), "$text-muted"))

    def _free_line(self, value: float, step: int, taken: set[int]) -> int:
        """Return the nearest line that no mark has yet, of two the one the value leans to."""
        exact = (HIGHEST_SCORE - value) * step
        every = range(GAPS * step + 1)
        return min((n for n in every if n not in taken), key=lambda n: (abs(n - exact), n))

    def _is_in_band(self, n: int, step: int) -> bool:
        if self.rung is None or not self.noise:
            return False
        return abs(HIGHEST_SCORE - n / step - self.rung) <= self.noise

    # What stands on a rung

    @property
    def _room(self) -> int:
        """Columns beside the ladder for words, bar and percent."""
        left = (NARROW_MARK if self._is_narrow else MARK_WIDTH) + self._rail
        return max(self.size.width - left - 6 - PERCENT_WIDTH, SMALLEST_BAR)

    @property
    def _bar_width(self) -> int:
        """Columns of the bar of a whole week."""
        room = self._room - LEAST_WORDS if self._shows_words else self._room
        return max(min(room, LARGEST_BAR), SMALLEST_BAR)

    def _word(self, score: int) -> Content:
        if not self._shows_words:
            return Content("")
        width = min(self._room - self._bar_width - 1, MOST_WORDS)
        name = fitted(rung_names()[score - LOWEST_SCORE], width)
        return joined((name, "bold"), " " * (width - columns(name) + 1))

    def _standing(self, score: int, lines: int) -> list[str]:
        """Return what stands on a rung, in at most so many lines below it.

        By name and share, the largest first, each from a line of its own on; where that is too
        much, the last line takes what is left.
        """
        if not lines:
            return []
        there = sorted((a for a in self.activities if a.score == score), key=lambda a: -a.share)
        named, width = [f"{a.name} {a.share:g}" for a in there], self._room + 5
        whole = [line for each in named for line in wrap(each, width)]
        if len(whole) > lines:
            whole = [*named[: lines - 1], " · ".join(named[lines - 1 :])]
        return [fitted(line, width) for line in whole]

    def _bar(self, score: int, wet: bool) -> Content:
        if len(self.time) < HIGHEST_SCORE:
            return Content("")
        share, width = self.time[score - LOWEST_SCORE], self._bar_width
        percent = narrow(percents_per_score(self.time)[score - LOWEST_SCORE]) if share else "·"
        filled = bar(share, width) if share else ""
        if wet:
            filled = "░" * len(filled)
        filled = filled.ljust(width)
        return joined((filled, f"$score-{score}"), percent.rjust(PERCENT_WIDTH - 1))
