"""Step 1, Audit: what one does at work, and how much of the week each takes."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from laddertui.assessment import audit, reassess, score
from laddertui.assessment.fields import AUDIT
from laddertui.domain.advice import MOST_ACTIVITIES
from laddertui.domain.breadth import is_too_broad
from laddertui.domain.draft import Draft
from laddertui.domain.families.family import Family
from laddertui.domain.snapshot import EVERYTHING_ELSE
from laddertui.forms.answers import AnswerError
from laddertui.forms.wording import audit as questions
from laddertui.presenters import guidance
from laddertui.tui.actions import NEXT_STEP
from laddertui.tui.audit_actions import AUDIT_ACTIONS, EVERYTHING_ELSE_ROW, GUIDE, SCALE, TIME_SHEET
from laddertui.tui.base.job_examples import SOME_JOBS, JobExamples
from laddertui.tui.base.occupation_choice import OccupationChoice
from laddertui.tui.base.rows_screen import RowsScreen
from laddertui.tui.messages import GoToStep
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.audit_row import AuditRow, PayerField
from laddertui.tui.widgets.audit_rows import AuditRows, Rule
from laddertui.tui.widgets.charts.week_bar import WeekBar
from laddertui.tui.widgets.field import AmountField, Field, amount_text, field_of
from laddertui.tui.widgets.field_row import row_number, row_of
from laddertui.tui.widgets.text import PlainText
from laddertui.tui.widgets.week_gauge import WeekGauge, converted_sentence, gap_sentence

COLUMNS = ("name", "paid_for_by", "amount")
"""The fields of a row, left to right."""
BROAD = "That is a whole job, or many things at once. What do you actually do in it?"
FIND_OCCUPATION = "Alt+J finds your job among published occupations, for figures beside your week."
"""Said once the role is there and before the week is filled in; it is no part of the way."""
SCORE_THESE, SEE_POSITION = "Score these", "See where you stand"
"""What the way on is called; in a review all may have their scores already."""


class AuditScreen(OccupationChoice, JobExamples, RowsScreen):
    """The audit. Enter goes from field to field; nothing needs the mouse or a dialog."""

    CSS_PATH = "audit.tcss"
    STEP = "audit"
    ABOVE = ("#role",)
    MOMENTS = {
        "role": "start",
        "name": "row-empty",
        "paid_for_by": "row-named",
        "amount": "shares",
    }
    _was_told = False
    """Whether the person has been told that the shares do not add up; nothing is said twice."""
    METHOD = "share"
    HELP = """
**Audit**

Write down the five to ten things you do that are worth most to whoever pays, and how much of the
week each takes. Enter goes to the next field, the arrows to the row above or below. On an empty
row, Enter goes on. Alt+J finds your job among published occupations, for figures beside your week.
"""
    ACTIONS = AUDIT_ACTIONS

    def parts(self) -> ComposeResult:
        """Who one is, the rows, and what is left of the week."""
        with Horizontal(id="who"):
            yield PlainText(questions.ROLE.label)
            yield Field(questions.ROLE, placeholder=SOME_JOBS, id="role", name="role")
            yield PlainText(questions.HOURS_PER_WEEK.label)
            week = questions.HOURS_PER_WEEK
            yield AmountField(week, id="week", name="week", placeholder="40?")
        yield WeekBar()
        yield WeekGauge("", id="left")
        with Horizontal(id="head"):
            yield PlainText(" ", classes="number")
            yield PlainText(questions.NAME.label, classes="name")
            yield PlainText(questions.PAID_FOR_BY.label, classes="paid")
            yield PlainText(" ", classes="bar")
            yield PlainText("", id="unit", classes="amount")
        yield Rule(id="head-rule")
        yield AuditRows(self.draft)
        yield PlainText(guidance.live_example_text(), id="live")

    def actions(self) -> ComposeResult:
        """Build what can be done about what is left, and on."""
        yield ActionButton(EVERYTHING_ELSE_ROW, "", id="everything-else")
        yield ActionButton(SCALE, id="scale")
        yield ActionButton(NEXT_STEP, SCORE_THESE, id="next", primary=True)
        yield ActionButton(GUIDE, "From a guide", id="guide")
        yield ActionButton(TIME_SHEET, id="time-sheet")

    def show_state(self) -> None:
        """Every field, what is left, and the buttons that apply."""
        s = self.draft.snapshot
        self.query_one("#role", Field).put(s.role)
        self.query_one("#week", AmountField).put_amount(s.hours_per_week or 0.0)
        self.query_one(AuditRows).show(self.draft)
        unit = questions.HOURS if audit.in_hours(self.draft) else questions.SHARE
        self.query_one("#unit", PlainText).say(unit.label)
        is_scored = self.is_review and score.is_done(audit.tidy(self.draft))
        self.query_one("#next", ActionButton).set_label(SEE_POSITION if is_scored else SCORE_THESE)
        for words in ("#live", "#guide"):
            self.query_one(words).display = self.wants_examples
        self._show_left()

    @property
    def wants_examples(self) -> bool:
        """Whether nothing has a name yet."""
        return not any(a.name for a in self.draft.snapshot.activities)

    def show_examples(self, family: Family) -> None:
        """Show an activity of the job in the first row, and which guide there is for it."""
        self.query_one(AuditRows).show_example(family.placeholders.activity)
        self.query_one("#guide", ActionButton).set_label(f"Guide: {family.title}")

    def _show_left(self) -> None:
        left = audit.week_balance(self.draft)
        unit = "h" if audit.in_hours(self.draft) else "%"
        self.query_one(WeekGauge).show(left, unit)
        self.query_one(WeekBar).activities = self.draft.snapshot.activities
        rest = self.query_one("#everything-else", ActionButton)
        rest.set_label(f"Give {amount_text(left.amount)} {unit} to 'Everything else'")
        rest.display = left.amount > 0 and not left.adds_up and not self.wants_examples
        self.query_one("#scale", ActionButton).display = left.may_scale
        # offered where one begins or goes through the time anew, not beside what mends the sum
        again = self.is_review and left.adds_up
        self.query_one("#time-sheet").display = self.wants_examples or again

    def show_place(self) -> None:
        """Focus the field one was in; at first the role, in a review how long the week is.

        Who one is stays from quarter to quarter, and the time is what a review asks for.
        """
        column = self.draft.session.field
        field = self.field_in_row(column) if column in COLUMNS else None
        if field is None:
            is_at_week = column == "week" or (column is None and self.is_review)
            field = self.query_one("#week" if is_at_week else "#role", Field)
        field.focus()
        if self.is_review:
            self.notice(self.guidance("shares", step="reassess"))

    def read_answer(self, field: Field) -> None:
        """Read the text of a field as it will be taken. Raise AnswerError where it cannot be."""
        AUDIT[field.name or ""].answered(self.draft, field.value, row_number(field))

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        field = field_of(event)
        row = row_number(field)
        try:
            self._take(field.name or "", row, field.read())
        except AnswerError as refusal:
            if field.name in ("week", "amount"):  # what stood before the last letter is another one
                self.edit(AUDIT[field.name].taken_back(self.draft, row), (field.name, row))
            self.refuse(refusal)

    def _take(self, name: str, row: int, value: str) -> None:
        """One field's answer to the flow."""
        if name in COLUMNS and not value and row >= len(self.draft.snapshot.activities):
            return
        self._was_told = False
        self.edit(AUDIT[name].answered(self.draft, value, row), (name, row))
        if name == "name":
            self._comment(row)
        elif name == "amount" and (words := converted_sentence(self.draft, row, value.strip())):
            self.say_of_field(words)

    def _comment(self, row: int) -> None:
        """Say of a name that it is too broad, while it is."""
        a = self.draft.snapshot.activities[row]
        self.say_of_field(BROAD if a.id != EVERYTHING_ELSE and is_too_broad(a.name) else "")

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        """On to the next field; from an empty row to what comes next."""
        field = event.input
        row = field.parent
        if field.id == "role":
            if field.value.strip() and self.wants_examples and not self.draft.snapshot.occupation:
                self.insist(FIND_OCCUPATION)
            self.query_one("#week").focus()
        elif not isinstance(row, AuditRow):
            self.query(AuditRow).first().field("name").focus()
        elif (
            field.name == "amount"
            and audit.week_balance(self.draft).adds_up
            and not audit.in_hours(self.draft)
        ):
            self.focus_onward()
        elif field.name == "amount":
            self.action_row(1, "name")
        elif field.name == "name" and not field.value.strip():
            self.focus_onward()
        else:
            row.field(COLUMNS[COLUMNS.index(field.name or "name") + 1]).focus()

    def focus_onward(self) -> None:
        """Focus what can be done about what is left of the week, else the button that leads on."""
        if audit.week_balance(self.draft).adds_up:
            self.guide("whole")
        for following in ("#scale", "#everything-else", "#next"):
            button = self.query_one(following, ActionButton)
            if button.display:
                button.focus()
                return

    @on(PayerField.Repeated)
    def _repeat_payer(self, event: PayerField.Repeated) -> None:
        """Take the last answer above, and go on to the share."""
        row = event.row
        self.edit(audit.change_row(self.draft, row.n, paid_for_by=row.paid.above))
        row.amount.focus()

    def action_suggestions(self) -> None:
        """Tick what one does, in the guide for the role."""
        from laddertui.tui.guides import open_week

        open_week(self)

    def action_switch_unit(self) -> None:
        """Hours instead of percent, or back."""
        try:
            self.edit(audit.switch_unit(self.draft))
        except AnswerError as refusal:
            self.insist(str(refusal))
            self.query_one("#week").focus()

    def action_time_sheet(self) -> None:
        """Take activities and shares from a time tracker's file."""
        from laddertui.tui.dialogs.time_sheets.flow import TimeSheetFlow

        TimeSheetFlow(self).ask()

    def without_row(self, row: int) -> Draft:
        """Return the draft without an activity."""
        return audit.remove_row(self.draft, row)

    def action_split_row(self) -> None:
        """Two rows out of one that continues an earlier quarter; the thread is kept in both."""
        row = row_of(self.focused)
        if row is not None:
            self.edit(reassess.split(self.draft, row.n))
            if any(each.n == row.n + 1 for each in self.query(AuditRow)):
                self._to_the_new_row()  # at once: a letter typed next must not meet the old field
            else:
                self.call_after_refresh(self._to_the_new_row)

    def _to_the_new_row(self) -> None:
        self.insist(
            "Half of the share went into the new row; name it, and both go on from the old one."
        )
        self.action_row(1, "name")

    def action_rest(self) -> None:
        """One row for what is left of the week."""
        rows = audit.tidy(self.draft).snapshot.activities
        if len(rows) > MOST_ACTIVITIES and not audit.has_everything_else(self.draft):
            self.notice(
                "There is no row left for it; take one out first,"
                " or give the rest to a row you have."
            )
            return
        self.edit(audit.add_everything_else(self.draft))
        self.guide("left-over")
        self.query_one("#next").focus()

    def action_scale(self) -> None:
        """Scale the shares to 100, in the same proportions."""
        try:
            self.edit(audit.scale(self.draft))
        except AnswerError as refusal:
            self.refuse(refusal)
            return
        self.notice("Scaled; F5 takes it back.")
        self.query_one("#next").focus()

    def action_next_step(self) -> None:
        """On to the scores, once there is something to score."""
        if self.holds():
            return
        if self.wants_examples:
            first = self.query(AuditRow).first().field("name")
            say = self.notice if first.has_focus else self.insist
            say("Name at least one thing you do first.")
            first.focus()
            return
        left = audit.week_balance(self.draft)
        if not left.adds_up and not self._was_told:
            self._was_told = True
            gap = gap_sentence(left, audit.in_hours(self.draft))
            self.notice(f"{gap} Once more goes on all the same; it can be mended later.")
            self.focus_onward()
            return
        if self.is_review and not score.is_done(audit.tidy(self.draft)):
            self.post_message(GoToStep("score"))  # what is new or split has none yet
            return
        super().action_next_step()
