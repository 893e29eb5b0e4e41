"""Step 4, Next rung: the role one rung higher, in the person's own words."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from laddertui.assessment import next_rung
from laddertui.assessment.fields import NEXT_RUNG
from laddertui.domain.draft import Draft
from laddertui.domain.families.family import Family, Suggestion
from laddertui.forms.answers import AnswerError
from laddertui.forms.wording import next_rung as questions
from laddertui.forms.wording.score import SCORE
from laddertui.presenters.reference.guide_lists import NEXT_RUNG_LIST
from laddertui.tui.actions import NEXT_STEP, REMOVE_ROW, Action
from laddertui.tui.base.job_examples import JobExamples
from laddertui.tui.base.rows_screen import RowsScreen
from laddertui.tui.guides import open_suggestions
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.field import Field, example_text, field_of
from laddertui.tui.widgets.field_row import FieldRow, RowsScroll
from laddertui.tui.widgets.text import PlainText

SUGGESTIONS = Action(
    "next-rung.suggest", "f4,alt+l", "suggestions", "Suggestions", "Activities for a job family"
)


class NextRow(FieldRow):
    """One activity of the higher rung: its name and its score."""

    def __init__(self, n: int) -> None:
        self.n = n
        self.title = Field(questions.NEXT_NAME, classes="name", name="name")
        self.score = Field(SCORE, classes="score", name="score", restrict="[1-5]?", max_length=1)
        super().__init__(
            PlainText(f"{n + 1:>2}", classes="number"), self.title, self.score, classes="row"
        )

    def field(self, column: str) -> Field:
        """One of the row's fields."""
        return {"name": self.title, "score": self.score}[column]


class NextRungScreen(JobExamples, RowsScreen):
    """The next rung."""

    CSS_PATH = "next_rung.tcss"
    HAS_WEEK = True
    STEP = "next-rung"
    ABOVE = ("#title", "#seen-in")
    MOMENTS = {"title": "start row-empty", "seen_in": "seen-in", "name": "row-named"}
    METHOD = "next rung"
    HELP = f"""
**Next rung**

{questions.TITLE.help}

{questions.SEEN_IN.help}

{questions.NEXT_NAME.help} F4 brings suggestions for a job family.
"""
    ACTIONS = [SUGGESTIONS, REMOVE_ROW]

    def parts(self) -> ComposeResult:
        """Build the title, who it is seen in, and the rows."""
        with Horizontal(classes="line"):
            yield PlainText(questions.TITLE.label, classes="label")
            yield Field(
                questions.TITLE,
                id="title",
                name="title",
                placeholder=example_text("team lead, or adviser"),
            )
        with Horizontal(classes="line"):
            yield PlainText(questions.SEEN_IN.label, classes="label")
            yield Field(
                questions.SEEN_IN,
                id="seen-in",
                name="seen_in",
                placeholder=example_text("a colleague one level up"),
            )
        with Horizontal(id="head"):
            yield PlainText(" ", classes="number")
            yield PlainText(questions.NEXT_NAME.label, classes="name")
            yield PlainText("Score 1-5", classes="score")
        with RowsScroll(id="rows"):
            for n in range(next_rung.MOST_ROWS):
                yield NextRow(n)

    def actions(self) -> ComposeResult:
        """On to the plan."""
        yield ActionButton(NEXT_STEP, "Plan the 90 days", id="next", primary=True)
        yield ActionButton(SUGGESTIONS, id="suggest")

    def show_state(self) -> None:
        """Show what has been said so far."""
        known = next_rung.rung_of(self.draft)
        self.show_week()
        self.query_one("#title", Field).put(known.title or "")
        self.query_one("#seen-in", Field).put(known.seen_in or "")
        for row in self.query(NextRow):
            a = known.activities[row.n] if row.n < len(known.activities) else None
            row.field("name").put(a.name if a else "")
            row.field("score").put(str(a.score) if a and a.score else "")

    @property
    def wants_examples(self) -> bool:
        """Whether the next rung has no title yet."""
        return not next_rung.rung_of(self.draft).title

    def show_examples(self, family: Family) -> None:
        """Show a role one rung up as a title."""
        if family.placeholders.next_title:
            title = example_text(family.placeholders.next_title)
            self.query_one("#title", Field).show_example(title)

    def show_place(self) -> None:
        """Focus the field one was in."""
        column = self.draft.session.field
        field = self.field_in_row(column) if column in ("name", "score") else None
        if field is None:
            field = self.query_one("#seen-in" if column == "seen_in" else "#title", Field)
        field.focus()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        field = field_of(event)
        try:
            self._take(field, field.read())
        except AnswerError as refusal:
            self.refuse(refusal)

    def _take(self, field: Field, value: str) -> None:
        """One field's answer to the flow."""
        name = field.name or ""
        if not isinstance(field.parent, NextRow):
            self.edit(NEXT_RUNG[name].answered(self.draft, value), name)
            return
        n = field.parent.n
        if n < len(next_rung.rung_of(self.draft).activities) or value:
            self.edit(NEXT_RUNG[name].answered(self.draft, value, n), (name, n))

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        """On to the next field; from an empty row to what comes next."""
        field = event.input
        row = field.parent
        if field.id == "title":
            self.query_one("#seen-in").focus()
        elif field.id == "seen-in":
            self.query(NextRow).first().field("name").focus()
        elif isinstance(row, NextRow) and field.name == "name" and field.value.strip():
            row.field("score").focus()
        elif isinstance(row, NextRow) and field.name == "score":
            self.action_row(1, "name")
        else:
            self.focus_onward()

    def without_row(self, row: int) -> Draft:
        """Return the draft without an activity of the next rung."""
        return next_rung.remove(self.draft, row)

    def action_suggestions(self) -> None:
        """Tick activities of job families, and take all that are ticked into the rows."""
        there = next_rung.names(self.draft)
        open_suggestions(self, NEXT_RUNG_LIST, there, next_rung.MOST_ROWS, self._add)

    def _add(self, chosen: tuple[Suggestion, ...]) -> None:
        self.edit(next_rung.add_all(self.draft, chosen))
        many = "activity" if len(chosen) == 1 else "activities"
        self.insist(f"{len(chosen)} {many} added")
