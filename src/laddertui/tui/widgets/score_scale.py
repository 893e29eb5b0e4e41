"""The five anchors of a score, top rung first; one key gives a score."""

from dataclasses import dataclass
from textwrap import wrap

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from laddertui.content.score_scale import Anchor
from laddertui.domain.ladder import HIGHEST_SCORE, LOWEST_SCORE, SCORES
from laddertui.tui.safe_text import joined

INDENT = 5
"""Columns before what a rung means, so that it stands under the name."""


class ScoreScale(Widget, can_focus=True):
    """Five rungs in words. The chosen one is marked with an arrow."""

    BINDINGS = [
        *(Binding(str(s), f"give({s})", f"Score {s}", show=False, id=f"score.{s}") for s in SCORES),
        Binding("up,k", "move(1)", "Up", show=False, id="score.up"),
        Binding("down,j", "move(-1)", "Down", show=False, id="score.down"),
        Binding("enter", "give_marked", "Give", show=False, id="score.give"),
    ]
    marked = reactive(0)
    """The score the arrow stands at; 0 is none."""

    @dataclass
    class Given(Message):
        """A score was given."""

        score: int
        """1 to 5."""

    def __init__(self, anchors: dict[int, Anchor]) -> None:
        super().__init__()
        self._anchors = anchors
        self._lines: list[int] = []

    def render(self) -> Content:
        """Draw each rung: its name, and below it what it means."""
        lines: list[Content] = []
        self._lines = []
        for score in reversed(SCORES):
            anchor = self._anchors[score]
            here = score == self.marked
            lines.append(
                joined(
                    (
                        f"{'▶' if here else ' '} {score}  {anchor.name}",
                        "bold reverse" if here else "bold",
                    )
                )
            )
            words = wrap(anchor.words, max(self.size.width - INDENT, INDENT)) or [""]
            lines += [
                joined((" " * INDENT + line, "" if here else "$text-muted")) for line in words
            ]
            self._lines += [score] * (1 + len(words))
        return Content("\n").join(lines)

    def action_give(self, score: int) -> None:
        """Give this score."""
        self.post_message(self.Given(score))

    def action_give_marked(self) -> None:
        """Give the score that is marked."""
        if self.marked:
            self.action_give(self.marked)

    def action_move(self, by: int) -> None:
        """Mark the rung above or below."""
        start = self.marked or (LOWEST_SCORE - 1 if by > 0 else HIGHEST_SCORE + 1)
        self.marked = min(max(start + by, LOWEST_SCORE), HIGHEST_SCORE)

    def on_click(self, event: events.Click) -> None:
        """Give the score that is clicked."""
        if event.y < len(self._lines):
            self.action_give(self._lines[event.y])
