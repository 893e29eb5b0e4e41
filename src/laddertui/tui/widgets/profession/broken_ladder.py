"""A ladder whose rungs may be missing: one rung, what it builds, the other way to learn it."""

from typing import get_args

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from laddertui.assessment.lenses import rung_tasks
from laddertui.domain.profession import Alternative, Task
from laddertui.domain.text import fitted, padded
from laddertui.forms.wording import rung_tasks as questions
from laddertui.presenters import rung_tasks as rung_words
from laddertui.tui.safe_text import joined
from laddertui.tui.widgets.charts.bar import bar
from laddertui.tui.widgets.field import Field
from laddertui.tui.widgets.stepper import Stepper, among
from laddertui.tui.widgets.text import PlainText

OTHER_KEYS = "Another way to learn it: 1 none, 2 partial, 3 proven. Delete: not said."
_WORDS = rung_words.ALTERNATIVE_WORDS
NAME_WIDTH, BAR_WIDTH = 32, 16
"""Columns for a rung's name, and for the bar of a whole first year."""
AROUND_NAME = len(rung_words.BETWEEN) + len("  ") + len("100 %  ") + len("cracked  ")
"""Columns for the rest of a rung's line."""
_WIDEST = max(len(words) for words in _WORDS.values())


def rail(words: str) -> PlainText:
    """Return a piece of the ladder between rungs, with words beside it."""
    return PlainText(joined(rung_words.BETWEEN, f"  {words}"), classes="rail")


class RungLine(Widget):
    """A rung, drawn by its other way to be learned, with its name, its bar and its share."""

    rung = reactive[Task | None](None)
    """The rung task."""

    def render(self) -> Content:
        """Draw it; where columns are few the bar goes, then the name is cut."""
        if self.rung is None:
            return Content("")
        task, room = self.rung, self.size.width - AROUND_NAME
        bar_width = min(max(room - NAME_WIDTH, 0), BAR_WIDTH)
        name_width = max(min(room, NAME_WIDTH), 1)
        drawn = bar(task.first_year_share, bar_width) if task.first_year_share and bar_width else ""
        share = f"{task.first_year_share:g} %" if task.first_year_share else "·"
        return joined(
            (rung_words.RUNG_SIGNS[task.alternative], "bold"),
            "  ",
            (padded(fitted(task.name, name_width), name_width), "bold"),
            (drawn.ljust(bar_width), "$text-accent"),
            f"{share:>6}  {rung_words.STATE_WORD[task.alternative]}",
        )


class RungRow(Vertical):
    """One rung: whole, dashed, missing or not said yet, in a sign and in words.

    Below it what is asked about it.
    """

    BINDINGS = [
        *(
            Binding(str(figure), f"other('{value}')", value, show=False, id=f"rung.{value}")
            for figure, value in enumerate(rung_tasks.ALTERNATIVE_KEYS.values(), 1)
        ),
    ]

    class AlternativeChosen(Message):
        """A key said how else it can be learned."""

        def __init__(self, n: int, value: Alternative) -> None:
            super().__init__()
            self.n = n
            self.value = value

    def __init__(self, n: int) -> None:
        """`n` is the task's row."""
        super().__init__(classes="rung")
        self.n = n

    def compose(self) -> ComposeResult:
        """Lay out the rung, and below it the two answers."""
        yield RungLine(classes="sign")
        with Horizontal(classes="answers"):
            yield PlainText(joined(rung_words.BETWEEN, "  "), classes="rail-short")
            yield PlainText(questions.BUILDS.label, classes="builds-label")
            yield Field(questions.BUILDS, name="builds", classes="builds")
            yield PlainText(questions.ALTERNATIVE.label, classes="other-label")
            other = Stepper(
                None, among(get_args(Alternative)), lambda v: _WORDS[v].ljust(_WIDEST), clears=True
            )
            other.question = questions.ALTERNATIVE
            other.keys_are = OTHER_KEYS
            yield other

    @property
    def fields(self) -> list[Widget]:
        """What it builds, and the other way."""
        return [self.query_one(Field), self.query_one(Stepper)]

    def show(self, t: Task) -> None:
        """Show a rung task."""
        self.query_one(RungLine).rung = t
        self.query_one(Field).put(t.builds or "")
        self.query_one(Stepper).put(t.alternative)

    def action_other(self, value: Alternative) -> None:
        """Say how else it can be learned."""
        self.post_message(self.AlternativeChosen(self.n, value))
