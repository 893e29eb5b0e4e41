"""The choice of a score, which is the ladder: five rungs in words, and the week so far on them."""

from dataclasses import dataclass
from textwrap import wrap

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from laddertui.assessment import guide
from laddertui.assessment import score as score_step
from laddertui.content.score_scale import Anchor
from laddertui.domain.draft import Draft
from laddertui.domain.ladder import HIGHEST_SCORE, LOWEST_SCORE, SCORES, has_time, time_per_score
from laddertui.domain.text import fitted
from laddertui.tui.safe_text import joined
from laddertui.tui.widgets.charts.bar import bar

PROPOSED = " ◇ proposed"
"""Behind the name of the rung that a guide proposes."""
RAIL = 5
"""Columns of the drawn ladder; none where the window is narrow."""
ROOM_FOR_LADDER = 60
"""Columns from which the ladder and the week so far are drawn."""
CHOSEN = "(x)"
"""Marks the score that was given, as elsewhere the one answer of several; the arrow is where one
stands."""
MOST_AIR = 3
"""Lines left free below what a rung means, at most, where there are many."""
BAR, PERCENT = 12, 6
"""Columns for the bar of a whole week, and for its percent."""


class ScoreScale(Widget, can_focus=True):
    """Five rungs in words, with what has been scored already.

    The arrow is where one stands, and moves freely; the score that was given has a mark of its own.
    """

    BINDINGS = [
        *(Binding(str(s), f"give({s})", f"Score {s}", show=False, id=f"score.{s}") for s in SCORES),
        Binding("up,k", "move(1)", "Up", show=False, id="scale.up"),
        Binding("down,j", "move(-1)", "Down", show=False, id="scale.down"),
        Binding("enter", "give_marked", "Give", show=False, id="score.give"),
    ]
    marked = reactive(0)
    """The score the arrow stands at; 0 is none."""
    given = reactive(0)
    """The score of the activity; 0 is none."""
    proposed = reactive(0)
    """The score that a guide proposes; 0 is none. It has a mark, and no key takes it by itself."""
    time = reactive[tuple[float, ...]](())
    """Percent of the week at each score so far, 1 to 5."""

    @dataclass
    class Given(Message):
        """A score was given."""

        score: int
        """1 to 5."""

    def __init__(self, anchors: dict[int, Anchor]) -> None:
        super().__init__()
        self._anchors = anchors
        self._lines: list[int] = []
        self._row = -1

    def show(self, row: int, given: int) -> None:
        """Show the score of an activity; the arrow goes there where another one is shown."""
        if (row, given) != (self._row, self.given):
            self._row, self.given, self.marked = row, given, given

    def tell(self, draft: Draft) -> None:
        """Show the activity at which a draft's scoring stands, and the week so far."""
        row, rows = score_step.row_of(draft), draft.snapshot.activities
        self.show(row, rows[row].score)
        self.proposed = guide.proposed_score(draft, rows[row])
        self.time = tuple(time_per_score(rows).values()) if has_time(rows) else ()

    def render(self) -> Content:
        """Draw each rung: its name and time, and below it what it means."""
        lines: list[Content] = []
        self._lines = []
        for score in reversed(SCORES):
            below = self._meaning(score)
            lines += [self._rung(score), *below]
            self._lines += [score] * (1 + len(below))
        return Content("\n").join(lines)

    @property
    def _draws_ladder(self) -> bool:
        return self.size.width >= ROOM_FOR_LADDER

    def _rung(self, score: int) -> Content:
        """Return a rung's line: arrow, number, the drawn rung, its name, the week so far."""
        here, chosen = score == self.marked, score == self.given
        name = self._anchors[score].name + (PROPOSED if score == self.proposed else "")
        number = (f"{'▶' if here else ' '} {score} ", f"bold $score-{score}")
        style = "bold reverse" if here else "bold"
        if not self._draws_ladder:
            return joined(number, f"{CHOSEN} " if chosen else "", (f" {name}", style))
        room = self.size.width - len(f"  {score} ") - RAIL - len("╞╡ ") - BAR - PERCENT
        label = f"{name} " if here else name
        return joined(
            number,
            f"╞{(CHOSEN if chosen else '').center(RAIL, '═')}╡ ",
            (label, style),
            " " * max(room - len(label), 1),
            *self._so_far(score),
        )

    def _so_far(self, score: int) -> "list[tuple[str, str]]":
        """Return the bar and the percent of what has this score already."""
        share = self.time[score - LOWEST_SCORE] if self.time else 0.0
        if not share:
            return [("·".rjust(BAR + PERCENT), "$mark-muted")]
        return [
            (bar(share, BAR).ljust(BAR), f"$score-{score}"),
            (f"{share:.0f} %".rjust(PERCENT), ""),
        ]

    def _meaning(self, score: int) -> list[Content]:
        """Return what a score means, where there is room for it; the ladder goes on beside it."""
        if self.size.height < 2 * len(SCORES):
            return []
        is_lowest = score == LOWEST_SCORE
        ends = (" " if is_lowest else "│", " " if is_lowest else "│")
        rail = f"    {ends[0]}{' ' * RAIL}{ends[1]} " if self._draws_ladder else "     "
        style = "" if score in (self.marked, self.given) else "$text-muted"
        width = max(self.size.width - len(rail), len(rail))
        anchor = self._anchors[score]
        lines = [(line, style) for line in wrap(anchor.words, width) or [""]]
        if self.size.height >= 3 * len(SCORES):
            example = fitted(f"for example {anchor.example}", width)
            lines.append((example, "$text-muted"))
        air = (self.size.height - len(SCORES) * (1 + len(lines))) // len(SCORES)
        lines += [("", "")] * min(max(air, 0), MOST_AIR)
        return [joined(rail, line) for line in lines]

    def action_give(self, score: int) -> None:
        """Give this score."""
        self.post_message(self.Given(score))

    def action_give_marked(self) -> None:
        """Give the score that is marked."""
        if self.marked:
            self.action_give(self.marked)

    def action_move(self, by: int) -> None:
        """Put the arrow at the rung above or below."""
        start = self.marked or (LOWEST_SCORE - 1 if by > 0 else HIGHEST_SCORE + 1)
        self.marked = min(max(start + by, LOWEST_SCORE), HIGHEST_SCORE)

    def on_click(self, event: events.Click) -> None:
        """Give the score that is clicked."""
        if event.y < len(self._lines):
            self.action_give(self._lines[event.y])
