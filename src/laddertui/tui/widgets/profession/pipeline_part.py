"""Pipeline: each rung task's judgement and the other way to learn it, drawn as a ladder."""

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input

from laddertui.assessment.lenses import rung_tasks
from laddertui.domain.profession import Alternative
from laddertui.forms import answers
from laddertui.presenters import rung_tasks as rung_words
from laddertui.tui.safe_text import lines
from laddertui.tui.widgets.field import field_of
from laddertui.tui.widgets.profession.broken_ladder import RungRow, rail
from laddertui.tui.widgets.profession.lens_part import RowsPart
from laddertui.tui.widgets.stepper import Stepper
from laddertui.tui.widgets.text import PlainText


class PipelinePart(RowsPart):
    """The ladder from the senior work down to where a first-year starts."""

    def compose(self) -> ComposeResult:
        """Lay out what it is, the rungs, then the sum; where there are none, how it will look."""
        yield PlainText(rung_words.PIPELINE_IS, classes="what")
        yield PlainText(rung_words.SIGNS_MEAN, classes="quiet")
        rows = rung_tasks.from_the_top(rung_tasks.tasks(self.draft))
        if not rows:
            yield PlainText("", id="pipeline-words", classes="result")
            yield PlainText(rung_words.SAMPLE_IS, classes="quiet sample")
        yield rail("the senior work")
        for n in rows:
            yield RungRow(n)
        if not rows:
            yield PlainText(_sample(), classes="quiet")
        yield rail("a first-year starts here")
        if rows:
            yield PlainText("", id="pipeline-words", classes="result")

    def show_state(self) -> None:
        """Show the sum, and every rung."""
        known = rung_tasks.tasks(self.draft)
        self.query_one("#pipeline-words", PlainText).say(
            lines(
                [*rung_words.pipeline_lines(known), *filter(None, [rung_words.reach_text(known)])]
            )
        )
        for row in self.query(RungRow):
            if row.n < len(known):
                row.show(known[row.n])

    @property
    def fits(self) -> bool:
        """Whether the tasks that are rungs are those that are drawn."""
        return [row.n for row in self.query(RungRow)] == rung_tasks.from_the_top(
            rung_tasks.tasks(self.draft)
        )

    def first(self) -> Widget | None:
        """Return the first rung of which nothing is said; the button where there is none."""
        known = rung_tasks.tasks(self.draft)
        rows = [
            row
            for row in self.query(RungRow)
            if row.n < len(known) and known[row.n].alternative is None
        ]
        return rows[0].fields[0] if rows else None

    def grid(self) -> list[list[Widget]]:
        """Return the rungs from the top."""
        return [row.fields for row in self.query(RungRow)]

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        row = next(r for r in self.query(RungRow) if event.input in r.fields)
        n, field = row.n, field_of(event)
        self.wants(
            lambda d: rung_tasks.change(d, n, builds=answers.text(field.read()) or None),
            ("builds", n),
        )

    @on(Stepper.Changed)
    def _stepped(self, event: Stepper.Changed) -> None:
        event.stop()
        row = next(r for r in self.query(RungRow) if event.stepper in r.fields)
        self._answer(row.n, event.value)

    @on(RungRow.AlternativeChosen)
    def _keyed(self, event: RungRow.AlternativeChosen) -> None:
        event.stop()
        self._answer(event.n, event.value)

    def _answer(self, n: int, value: Alternative | None) -> None:
        then = rung_tasks.WHO if value == "proven" else ""
        self.wants(lambda d: rung_tasks.change(d, n, alternative=value), then=then)


def _sample() -> Content:
    """Return a few invented rungs."""
    signs = ((rung_words.RUNG_SIGNS[state], name) for state, name in rung_words.SAMPLE)
    return lines(f"{sign}  {name}" for sign, name in signs)
