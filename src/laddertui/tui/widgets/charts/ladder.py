"""The ladder, drawn: five rungs with what stands on each, and where the person's week is."""

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
from laddertui.tui.widgets.charts.rung_marks import RungMark, mark_line, pointing
from laddertui.tui.widgets.charts.standing import standing_lines

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
SHORT_BAR = 20
"""Columns; where the words leave a bar fewer, it stands below them if there are lines."""
LINES_FOR_BAR = 4
"""Lines from one rung to the next from which a bar may have one of its own."""


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
        if step == 1 and len(lines) < self.size.height:
            lines.append(self.mark_line(self.size.width))
        return Content("\n").join(lines)

    @property
    def has_own_marks(self) -> bool:
        """Whether there is room in it for its marks; if not, they stand outside."""
        return self.size.height > HIGHEST_SCORE

    def mark_line(self, width: int) -> Content:
        """Return the marks on a line, for where each rung has a single one."""
        return mark_line(self._all_marks(), width)

    @property
    def _step(self) -> int:
        """Lines from one rung to the next; 1 where there is no room for more."""
        below = self._lines_wanted_below
        most = MOST_LISTED if self._shows_activities else MOST_STEP
        step = (self.size.height - 1 - below) // GAPS
        if step < LEAST_STEP:
            step = (self.size.height - 1) // GAPS
        return min(step, most) if step >= LEAST_STEP else 1

    @property
    def _lines_wanted_below(self) -> int:
        """Return the lines below the lowest rung for its bar and what stands there."""
        there = sum(each.score == LOWEST_SCORE for each in self.activities)
        named = (
            max(min(2 * there, self.size.height // MOST_LISTED), 1) if self._shows_activities else 0
        )
        return named + self._bars_stand_below

    def _height(self, step: int) -> int:
        return GAPS * step + 1 + self._lines_below(LOWEST_SCORE, step)

    def _lines_below(self, score: int, step: int) -> int:
        """Return how many lines below a rung there are for what stands on it."""
        if not self._shows_activities and not self._bars_stand_below:
            return 0
        if score > LOWEST_SCORE:
            return step - 1
        for_marks = step == 1  # they have a line of their own then
        return max(self.size.height - GAPS * step - 1 - for_marks, 0)

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
        if n % step or n > GAPS * step:
            rung = max(HIGHEST_SCORE - n // step, LOWEST_SCORE)
            standing = self._below(rung, n - (HIGHEST_SCORE - rung) * step - 1, step, wet)
            if n > GAPS * step:  # below the lowest rung there is no rail
                return joined(mark, " " * (rail + len("   ││ ")), standing)
            inside = self._job(n, step, " ") or joined((("~" if wet else " ") * rail, "dim"))
            return joined(mark, "   │", inside, "│ ", standing)
        score = HIGHEST_SCORE - n // step
        fill = "≈" if wet else "═"
        return joined(
            mark,
            (f" {score} ", f"bold $score-{score}"),
            "╞",
            self._job(n, step, fill) or fill * rail,
            "╡ ",
            self._word(score),
            "" if self._bars_stand_below else self._bar(score, wet),
            self._percent(score),
        )

    def _below(self, score: int, n: int, step: int, wet: bool) -> Content:
        """Return line `n` of those below a rung, from 0 on: its bar, or what stands there."""
        lines = self._lines_below(score, step)
        if self._bars_stand_below:
            if n == 0:
                return self._bar(score, wet)
            n, lines = n - 1, lines - 1
        standing = self._standing(score, lines)
        return joined((standing[n] if n < len(standing) else "", "$text-muted"))

    # The marks

    @property
    def _mark_width(self) -> int:
        """Columns for the marks; none where a rung has one line and its mark would be untrue."""
        if self.size.height < GAPS * LEAST_STEP + 1:
            return 0
        return NARROW_MARK if self._is_narrow else MARK_WIDTH

    def _mark(self, n: int, step: int) -> Content:
        width = self._mark_width
        if not width:
            return Content("")
        for at, text, style in self._marks(step):
            if at == n:
                return joined((text.rjust(width), style))
        band = self._is_in_band(n, step)
        return joined(("┊".rjust(width) if band else " " * width, "$mark-muted"))

    def _marks(self, step: int) -> list[tuple[int, str, str]]:
        """Return the line of every mark, with its text and style; none hides another.

        One whose own line is taken stands on the next, and points to where it belongs.
        """
        marks: list[tuple[int, str, str]] = []
        for mark in self._all_marks():
            at = self._free_line(mark.rung, step, {at for at, *_ in marks})
            sign = pointing(mark, at - (HIGHEST_SCORE - mark.rung) * step)
            word = "" if self._is_narrow else mark.word
            marks.append((at, f"{word} {mark.rung:.2f} {sign}".strip(), mark.style))
        return marks

    def _all_marks(self) -> list[RungMark]:
        """Return the marks there are, yours first."""
        given = (
            (self.rung, "" if self.is_example else "you", "▶", "bold $you"),
            (self.before, "then", "▷", "$mark-muted"),
            (self.planned, "plan", "▸", "$plan"),
        )
        return [RungMark(rung, *how) for rung, *how in given if rung is not None]

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
        left = self._mark_width + self._rail
        return max(self.size.width - left - 6 - PERCENT_WIDTH, SMALLEST_BAR)

    @property
    def _bar_width(self) -> int:
        """Columns of the bar of a whole week."""
        beside = self._shows_words and not self._bars_stand_below
        room = self._room - LEAST_WORDS if beside else self._room
        return max(min(room, LARGEST_BAR), SMALLEST_BAR)

    @property
    def _bars_stand_below(self) -> bool:
        """Whether a bar has a line below its rung, as the words would leave it too few columns."""
        has_lines = self.size.height > LINES_FOR_BAR * GAPS + 1
        return has_lines and self._shows_words and self._room - LEAST_WORDS < SHORT_BAR

    def _word(self, score: int) -> Content:
        if not self._shows_words:
            return Content("")
        bar_beside = 0 if self._bars_stand_below else self._bar_width + 1
        width = min(self._room - bar_beside, MOST_WORDS)
        name = fitted(rung_names()[score - LOWEST_SCORE], width)
        gap = self._bar_width if self._bars_stand_below else width + 1
        return joined((name, "bold"), " " * (gap - columns(name)))

    def _standing(self, score: int, lines: int) -> list[str]:
        """Return what stands on a rung in at most so many lines, the largest first."""
        there = sorted((a for a in self.activities if a.score == score), key=lambda a: -a.share)
        return standing_lines([(a.name, a.share) for a in there], lines, self._room + 5)

    def _bar(self, score: int, wet: bool) -> Content:
        if len(self.time) < HIGHEST_SCORE:
            return Content("")
        share, width = self.time[score - LOWEST_SCORE], self._bar_width
        filled = bar(share, width) if share else ""
        if wet:
            filled = "░" * len(filled)
        return joined((filled.ljust(width), f"$score-{score}"))

    def _percent(self, score: int) -> str:
        """Return the percent at the end of a rung's line; a dot where there is no time."""
        if len(self.time) < HIGHEST_SCORE:
            return ""
        share = self.time[score - LOWEST_SCORE]
        percent = narrow(percents_per_score(self.time)[score - LOWEST_SCORE]) if share else "·"
        return percent.rjust(PERCENT_WIDTH - 1)
