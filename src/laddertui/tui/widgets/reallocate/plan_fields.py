"""What makes a plan hold: the skill, whose agreement it needs, its first day, its weekly events."""

import datetime as dt
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.message import Message
from textual.suggester import SuggestFromList
from textual.widgets import Input

from laddertui.assessment import reallocate
from laddertui.assessment.fields import REALLOCATE
from laddertui.domain.draft import Draft
from laddertui.forms import answers
from laddertui.forms.answers import AnswerError
from laddertui.forms.wording import reallocate as questions
from laddertui.presenters.plan import events, skill
from laddertui.tui.widgets.field import Field, field_of
from laddertui.tui.widgets.field_row import RowsScroll, row_of
from laddertui.tui.widgets.reallocate.event_row import EventRow
from laddertui.tui.widgets.reallocate.stepped_field import StepArrows, SteppedField
from laddertui.tui.widgets.text import PlainText

ONCE = ("skill", "agreement", "start")
"""The fields that stand once, by their names in the files; each is its widget's id, too."""


FIELDS = (*ONCE, "event", "when")
"""All of them."""
NO_EVENTS = "Every week, in the calendar: two or three fixed times."


class PlanFields(RowsScroll):
    """The fields of a plan beside its moves: each is read as it is declared, and shown so."""

    BINDINGS = [
        Binding("up", "field(-1)", "Field above", show=False, id="plan-fields.above"),
        Binding("down", "field(1)", "Field below", show=False, id="plan-fields.below"),
    ]

    @dataclass
    class EditRequested(Message):
        """An answer was typed; the screen applies it, and says what is refused."""

        change: Callable[[Draft], Draft]
        """Returns the changed draft; raises AnswerError for what cannot be taken."""
        typing: Hashable
        """What marks changes in a row as one to undo."""

    class Left(Message):
        """A field was left; it shows what stands."""

    def __init__(self, today: dt.date) -> None:
        super().__init__(id="rest")
        self._today = today

    def compose(self) -> ComposeResult:
        """Build a line for each field, and below them the events."""
        first = reallocate.suggested_start(self._today)
        skill_field = SteppedField(
            questions.SKILL,
            _next_skill,
            id="skill",
            name="skill",
            placeholder="negotiation, or another",
            suggester=SuggestFromList(reallocate.SKILLS, case_sensitive=False),
        )
        start = SteppedField(
            questions.STARTS_ON,
            partial(_other_day, first),
            id="start",
            name="start",
            placeholder=f"like {first}",
        )
        start.reader = REALLOCATE["start"].read
        agreement = Field(
            questions.NEEDS_AGREEMENT_OF,
            id="agreement",
            name="agreement",
            placeholder="for example: the team lead",
        )
        with Horizontal(classes="line"):
            yield from _labelled(skill_field)
            yield StepArrows(skill_field)
        yield PlainText("", id="tool-note")
        with Horizontal(classes="line"):
            yield from _labelled(agreement)
            yield PlainText(f"{questions.STARTS_ON.label} ", classes="short")
            yield start
            yield StepArrows(start)
        yield PlainText("", id="events-head")
        for n in range(reallocate.MOST_EVENTS):
            yield EventRow(n)
        yield PlainText("", id="overlap")

    def show(self, draft: Draft) -> None:
        """Show a draft's plan."""
        for name in ONCE:
            self.query_one(f"#{name}", Field).put(REALLOCATE[name].shown(draft))
        for row in self.query(EventRow):
            row.show(draft)
        self.query_one("#tool-note", PlainText).say(
            skill.tool_skill_text(reallocate.plan_of(draft).skill)
        )
        self.query_one("#events-head", PlainText).say(events.balance_text(draft) or NO_EVENTS)
        self.query_one("#overlap", PlainText).say(events.overlap_text(draft))

    def field(self, name: str, row: int) -> Field:
        """Return a field by its name in the files, of the events that in a row."""
        if name in ONCE:
            return self.query_one(f"#{name}", Field)
        rows = list(self.query(EventRow).results(EventRow))
        return rows[min(max(row, 0), len(rows) - 1)].field(name)

    def action_field(self, by: int) -> None:
        """Go to the field above or below, and out of the fields at their ends."""
        fields = [*self.query(Field)]
        focused = self.screen.focused
        there = fields.index(focused) + by if focused in fields else -1
        if 0 <= there < len(fields):
            fields[there].focus()
        elif by > 0:
            self.screen.focus_next()
        else:
            self.screen.focus_previous()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        """Ask for the change that a field's text is, unless it is not all typed yet."""
        event.stop()
        field = field_of(event)
        typed, row = field.read(), row_of(field)
        n = row.n if row else 0
        if field.refusal:
            return
        self.post_message(
            self.EditRequested(
                lambda draft: _answered(draft, field.name or "", typed, n), (field.name, n)
            )
        )

    @on(Input.Blurred)
    def _left(self, event: Input.Blurred) -> None:
        """Have shown what stands."""
        event.stop()
        field = field_of(event)
        if field.reader is not None:  # what is no value is not on its way to the draft
            field.read()
        self.post_message(self.Left())

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_field(1)


def _answered(draft: Draft, name: str, typed: str, row: int) -> Draft:
    """Return the draft with one field's answer. Raise AnswerError."""
    if name == "skill":  # a number is a choice in plain answers alone
        return reallocate.change(draft, skill=answers.text(typed))
    is_new = name not in ONCE and row >= len(reallocate.plan_of(draft).events)
    return draft if is_new and not typed else REALLOCATE[name].answered(draft, typed, row)


def _labelled(field: Field) -> Iterator[PlainText | Field]:
    yield PlainText(field.question.label, classes="label")
    yield field


def _next_skill(text: str, by: int) -> str:
    """Return the skill beside another, round and round; beside one's own is the first, or last."""
    skills = reallocate.SKILLS
    if text not in skills:
        return skills[0 if by > 0 else -1]
    return skills[(skills.index(text) + by) % len(skills)]


def _other_day(first: dt.date, text: str, by: int) -> str:
    """Return a day so many days on; what is no day, the one that is suggested."""
    try:
        day = REALLOCATE["start"].read(text)
    except AnswerError:
        day = None
    return f"{first if day is None else day + dt.timedelta(days=by)}"
