"""Surface: what fills a first-year's time, row by row; rung tasks are marked as they are typed."""

from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Input

from laddertui.assessment.lenses import profession, rung_tasks
from laddertui.domain.profession import Task
from laddertui.forms import answers
from laddertui.forms.wording import rung_tasks as questions
from laddertui.forms.wording.profession import NAME as PROFESSION_NAME
from laddertui.presenters import rung_tasks as rung_words
from laddertui.tui.safe_text import lines
from laddertui.tui.widgets.field import AmountField, Field, example_text, field_of
from laddertui.tui.widgets.profession.lens_part import RowsPart
from laddertui.tui.widgets.text import PlainText

FEWEST_ROWS = 3
"""Rows that are shown from the first; then there is always one more than is filled."""
RUNG_MARK = "═ rung"
"""What stands behind a rung task."""


class TaskRow(Horizontal):
    """One task: its name, its two grades, its share, and whether it is a rung."""

    def __init__(self, n: int) -> None:
        self.n = n
        self.title = Field(questions.TASK, classes="name", name="task")
        grade: dict[str, Any] = {"restrict": "[1-5]?", "max_length": 1}
        self.volume = Field(questions.VOLUME, classes="grade", name="volume", **grade)
        self.complexity = Field(questions.COMPLEXITY, classes="grade", name="complexity", **grade)
        self.hands = Field(
            questions.HANDS, classes="hands", name="hands_on", restrict="[yYnN]?", max_length=1
        )
        self.share = AmountField(questions.FIRST_YEAR_SHARE, classes="share", name="share")
        self.mark = PlainText("", classes="mark")
        number = PlainText(f"{n + 1:>2}", classes="number")
        self.share.reader = rung_tasks.FIELDS["first_year_share"].read
        super().__init__(
            number,
            self.title,
            self.volume,
            self.complexity,
            self.hands,
            self.share,
            self.mark,
            classes="row",
        )

    @property
    def fields(self) -> list[Widget]:
        """Its fields, from left to right."""
        return [self.title, self.volume, self.complexity, self.hands, self.share]

    def show(self, t: Task | None) -> None:
        """Show a task, or an empty row."""
        self.title.put(t.name if t else "")
        self.volume.put(str(t.volume) if t and t.volume else "")
        self.complexity.put(str(t.complexity) if t and t.complexity else "")
        self.hands.put(rung_tasks.hands_shown(t.hands_on if t else None))
        self.share.put_amount(t.first_year_share if t else 0.0)
        self.mark.say(RUNG_MARK if t and t.is_rung else "")


class SurfacePart(RowsPart):
    """The tasks, and the surface they make."""

    def compose(self) -> ComposeResult:
        """Lay out what it is, the profession's name, the question, the rows, the sum."""
        yield PlainText(rung_words.SURFACE_IS, classes="what")
        yield PlainText(rung_words.SURFACE_NUMBERS, classes="quiet")
        with Horizontal(classes="line"):
            yield PlainText(PROFESSION_NAME.label, classes="label")
            yield Field(
                PROFESSION_NAME,
                id="profession-name",
                name="profession",
                placeholder=example_text("nursing"),
            )
        yield PlainText(questions.FIRST_YEAR, classes="ask")
        with Horizontal(classes="head"):
            yield PlainText(" ", classes="number")
            yield PlainText(questions.TASK.label, classes="name")
            yield PlainText("Volume", classes="grade")
            yield PlainText("Context", classes="grade")
            yield PlainText(questions.HANDS.label, classes="hands")
            yield PlainText(questions.FIRST_YEAR_SHARE.label, classes="share")
            yield PlainText(" ", classes="mark")
        for n in range(max(rung_tasks.MOST_TASKS, len(rung_tasks.tasks(self.draft)))):
            yield TaskRow(n)
        yield PlainText("", id="surface-words", classes="result")

    def show_state(self) -> None:
        """Show every row, and the surface."""
        self.query_one("#profession-name", Field).put(
            profession.profession_of(self.draft).name or ""
        )
        known = rung_tasks.tasks(self.draft)
        for row in self.query(TaskRow):
            row.show(known[row.n] if row.n < len(known) else None)
            row.display = row.n < max(len(known) + 1, FEWEST_ROWS)
        named = tuple(t for t in known if not profession.is_empty_task(t))
        self.query_one("#surface-words", PlainText).say(lines(rung_words.surface_lines(named)))

    def show_example(self, title: str) -> None:
        """Show a field as an example of the profession's name."""
        self.query_one("#profession-name", Field).show_example(example_text(title))

    @property
    def fits(self) -> bool:
        """Whether there is a row for every task."""
        return len(rung_tasks.tasks(self.draft)) <= len(self.query(TaskRow))

    def first(self) -> Widget:
        """Return the name of the profession while it has none, then the first row."""
        name = self.query_one("#profession-name", Field)
        return (
            self.query(TaskRow).first().title if profession.profession_of(self.draft).name else name
        )

    def grid(self) -> list[list[Widget]]:
        """Return the name, then the rows."""
        rows = [row.fields for row in self.query(TaskRow) if row.display]
        return [[self.query_one("#profession-name")], *rows]

    def ends(self, widget: Widget) -> bool:
        """Return a row without a name is the end."""
        return isinstance(widget, Field) and widget.name == "task" and not widget.value.strip()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        field = field_of(event)
        row = field.parent
        if not isinstance(row, TaskRow):
            self.wants(
                lambda d: profession.set_name(d, answers.text(field.read())), "profession-name"
            )
            return
        n, name = row.n, field.name or ""
        values = {"task": "name", "share": "first_year_share"}
        form_field = rung_tasks.FIELDS[values.get(name, name)]
        self.wants(lambda d: form_field.answered(d, field.read(), n), (name, n))

    def remove_row(self) -> None:
        """Take out the row one is in."""
        row = self.screen.focused.parent if self.screen.focused else None
        if isinstance(row, TaskRow):
            n = row.n
            self.wants(lambda d: rung_tasks.remove(d, n))
