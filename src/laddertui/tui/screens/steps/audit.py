"""Step 1, Audit: what one does at work, and how much of the week each takes."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.events import DescendantFocus
from textual.widgets import Input

from laddertui.assessment import audit, reassess, score
from laddertui.assessment.fields import AUDIT
from laddertui.domain.advice import MOST_ACTIVITIES
from laddertui.domain.breadth import is_too_broad
from laddertui.domain.snapshot import EVERYTHING_ELSE
from laddertui.forms.answers import AnswerError
from laddertui.forms.wording import audit as questions
from laddertui.presenters import guidance
from laddertui.tui.actions import NEXT_STEP, REMOVE_ROW, ROW_ABOVE, ROW_BELOW, Action
from laddertui.tui.base.step_screen import StepScreen
from laddertui.tui.messages import GoToStep
from laddertui.tui.safe_text import joined
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.audit_row import AuditRow
from laddertui.tui.widgets.field import AmountField, Field, amount_text
from laddertui.tui.widgets.text import PlainText

COLUMNS = ("name", "paid_for_by", "amount")
"""The fields of a row, left to right."""
_MOMENTS = {"role": "start", "name": "row-empty", "paid_for_by": "row-named", "amount": "shares"}
"""Which guidance belongs to a field while it is empty."""
USUAL_REST = 0.3
"""Up to this part of the week, what is left is usually mail, meetings and upkeep."""
GAUGE = 20
"""Columns of the bar that fills as the week is given out."""


SWITCH_UNIT = Action(
    "audit.unit", "f4", "switch_unit", "Hours", "Give hours instead of percent, or back"
)
SPLIT_ROW = Action(
    "audit.split",
    "f10",
    "split_row",
    "Split",
    "Split this row; both go on from it",
    available="is_review",
)
EVERYTHING_ELSE_ROW = Action(
    "audit.rest", "alt+e", "rest", "Everything else", "One row for what is left", show=False
)
SCALE = Action(
    "audit.scale", "alt+s", "scale", "Scale to 100", "For a gap of five or less", show=False
)


class AuditScreen(StepScreen):
    """The audit. Enter goes from field to field; nothing needs the mouse or a dialog."""

    CSS_PATH = "audit.tcss"
    STEP = "audit"
    _was_told = False
    """Whether the person has been told that the shares do not add up; nothing is said twice."""
    METHOD = "share"
    HELP = """
**Audit**

Write down the five to ten things you do that are worth most to whoever pays, and how much of the week each takes.
Enter goes to the next field, the arrows to the row above or below. On an empty row, Enter goes on.
"""
    ACTIONS = [
        SWITCH_UNIT,
        REMOVE_ROW,
        SPLIT_ROW,
        EVERYTHING_ELSE_ROW,
        SCALE,
        ROW_ABOVE,
        ROW_BELOW,
    ]

    def parts(self) -> ComposeResult:
        """Who one is, the rows, and what is left of the week."""
        with Horizontal(id="who"):
            yield PlainText(questions.ROLE.label)
            yield Field(
                questions.ROLE,
                id="role",
                name="role",
                placeholder="for example: mid-level developer",
            )
            yield PlainText(questions.HOURS_PER_WEEK.label)
            yield AmountField(questions.HOURS_PER_WEEK, id="week", name="week", placeholder="40?")
        with Horizontal(id="head"):
            yield PlainText(" ", classes="number")
            yield PlainText(questions.NAME.label, classes="name")
            yield PlainText(questions.PAID_FOR_BY.label, classes="paid")
            yield PlainText("", id="unit", classes="amount")
        with VerticalScroll(id="rows", can_focus=False):
            for n in range(max(audit.FIRST_ROWS, len(self.draft.snapshot.activities) + 1)):
                yield AuditRow(n)
        yield PlainText(guidance.live_example_text(), id="live")
        yield PlainText("", id="left")

    def actions(self) -> ComposeResult:
        """What can be done about what is left, and on."""
        yield ActionButton(EVERYTHING_ELSE_ROW, "", id="everything-else")
        yield ActionButton(SCALE, id="scale")
        yield ActionButton(NEXT_STEP, "Score these", id="next", primary=True)

    def show_state(self) -> None:
        """Every field, what is left, and the buttons that apply."""
        s = self.draft.snapshot
        self.query_one("#role", Field).put(s.role)
        self.query_one("#week", AmountField).put_amount(s.hours_per_week or 0.0)
        self._show_rows()
        hours = audit.in_hours(self.draft)
        self.query_one("#unit", PlainText).say(
            questions.HOURS.label if hours else questions.SHARE.label
        )
        self.query_one("#live").display = not any(a.name for a in s.activities)
        self._show_left()

    def _show_rows(self) -> None:
        rows = list(self.query(AuditRow))
        there = len(self.draft.snapshot.activities)
        wanted = max(min(max(audit.FIRST_ROWS, there + 1), audit.MOST_ROWS), there)
        if len(rows) < wanted:
            added = [AuditRow(n) for n in range(len(rows), wanted)]
            self.query_one("#rows").mount(*added)
            self.call_after_refresh(self.show_state)
        amounts = audit.amounts(self.draft)
        for row in rows:
            known = row.n < len(amounts)
            row.show(
                self.draft.snapshot.activities[row.n] if known else None,
                amounts[row.n] if known else 0.0,
            )

    def _show_left(self) -> None:
        left = audit.week_balance(self.draft)
        unit = "h" if audit.in_hours(self.draft) else "%"
        self.query_one("#left", PlainText).say(_left_words(left, unit))
        rest = self.query_one("#everything-else", ActionButton)
        rest.set_label(f"Give the {amount_text(left.amount)} {unit} left to 'Everything else'")
        rest.display = (
            left.amount > 0
            and not left.adds_up
            and any(a.name for a in self.draft.snapshot.activities)
        )
        self.query_one("#scale", ActionButton).display = left.may_scale

    def show_place(self) -> None:
        """The field one was in; at first the role."""
        session = self.draft.session
        if session.field in COLUMNS:
            row = next((r for r in self.query(AuditRow) if r.n == session.row), None)
            if row is not None:
                row.field(session.field).focus()
                return
        target = "#week" if session.field == "week" else "#role"
        self.query_one(target, Field).focus()

    @on(DescendantFocus)
    def _remember(self, event: DescendantFocus) -> None:
        widget = event.widget
        if isinstance(widget, Field) and widget.name:
            row = widget.parent.n if isinstance(widget.parent, AuditRow) else 0
            self.remember_position(row, widget.name)
            if widget.name in _MOMENTS and not widget.value:
                self.guide(_MOMENTS[widget.name])

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        field = event.input
        if not isinstance(field, Field) or not field.name:
            return
        row = field.parent.n if isinstance(field.parent, AuditRow) else -1
        try:
            self._take(
                field.name, row, field.value
            )  # what it says now; keys may have outrun this message
        except AnswerError as refusal:
            self.refuse(refusal)

    def _take(self, name: str, row: int, value: str) -> None:
        """One field's answer to the flow."""
        if name in COLUMNS and not value and row >= len(self.draft.snapshot.activities):
            return
        self.edit(AUDIT[name].answered(self.draft, value, row), (name, row))
        if name == "name":
            self._comment(row)

    def _comment(self, row: int) -> None:
        """A name that is too broad is said so while one types, and no longer once it is not."""
        a = self.draft.snapshot.activities[row]
        broad = a.id != EVERYTHING_ELSE and is_too_broad(a.name)
        self.notice(
            "That is a whole job, or many things at once. What do you actually do in it?"
            if broad
            else ""
        )

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        """On to the next field; from an empty row to what comes next."""
        field = event.input
        row = field.parent
        if field.id == "role":
            self.query_one("#week").focus()
        elif not isinstance(row, AuditRow):
            self.query(AuditRow).first().field("name").focus()
        elif (
            field.name == "amount"
            and audit.week_balance(self.draft).adds_up
            and not audit.in_hours(self.draft)
        ):
            self._focus_what_is_next()
        elif field.name == "amount":
            self.action_row(1, "name")
        elif field.name == "name" and not field.value.strip():
            self._focus_what_is_next()
        else:
            row.field(COLUMNS[COLUMNS.index(field.name or "name") + 1]).focus()

    def _focus_what_is_next(self) -> None:
        for id in ("#scale", "#everything-else", "#next"):
            button = self.query_one(id, ActionButton)
            if button.display:
                button.focus()
                return

    def action_row(self, by: int, column: str | None = None) -> None:
        """To the row above or below, in the same field."""
        field = self.focused
        if not isinstance(field, Field):
            return
        rows = list(self.query(AuditRow))
        at = field.parent.n if isinstance(field.parent, AuditRow) else -1
        target = at + by
        if target < 0:
            self.query_one("#role").focus()
        elif target < len(rows):
            rows[target].field(column or (field.name if at >= 0 else None) or "name").focus()
        else:
            self._focus_what_is_next()

    def action_switch_unit(self) -> None:
        """Hours instead of percent, or back."""
        try:
            self.edit(audit.switch_unit(self.draft))
        except AnswerError as refusal:
            self.refuse(refusal)
            self.query_one("#week").focus()

    def action_remove_row(self) -> None:
        """Take out the row one is in."""
        field = self.focused
        if isinstance(field, Field) and isinstance(field.parent, AuditRow):
            self.edit(audit.remove_row(self.draft, field.parent.n))

    def action_split_row(self) -> None:
        """Two rows out of one that continues an earlier quarter; the thread is kept in both."""
        field = self.focused
        if isinstance(field, Field) and isinstance(field.parent, AuditRow):
            n = field.parent.n
            self.edit(reassess.split(self.draft, n))
            self.call_after_refresh(self._to_the_new_row)

    def _to_the_new_row(self) -> None:
        self.insist(
            "Half of the share went into the new row; name it, and both go on from the old one."
        )
        self.action_row(1, "name")

    @property
    def is_review(self) -> bool:
        """Whether an earlier quarter goes on: splitting keeps a thread, so there must be one."""
        return self.assessment.earlier is not None

    def action_rest(self) -> None:
        """One row for what is left of the week."""
        if len(
            audit.tidy(self.draft).snapshot.activities
        ) > MOST_ACTIVITIES and not audit.has_everything_else(self.draft):
            self.notice(
                "There is no row left for it; take one out first, or give the rest to a row you have."
            )
            return
        self.edit(audit.add_everything_else(self.draft))
        self.guide("left-over")
        self.query_one("#next").focus()

    def action_scale(self) -> None:
        """The same proportions, adding up to 100."""
        try:
            self.edit(audit.scale(self.draft))
        except AnswerError as refusal:
            self.refuse(refusal)
            return
        self.notice("Scaled; F5 takes it back.")
        self.query_one("#next").focus()

    def action_next_step(self) -> None:
        """On to the scores, once there is something to score."""
        if not any(a.name for a in self.draft.snapshot.activities):
            first = self.query(AuditRow).first().field("name")
            if first.has_focus:
                self.notice("Name at least one thing you do first.")
            else:
                self.insist("Name at least one thing you do first.")
                first.focus()
            return
        left = audit.week_balance(self.draft)
        if not left.adds_up and not self._was_told:
            self._was_told = True
            gap = _gap_words(left, audit.in_hours(self.draft))
            self.notice(f"{gap} Once more goes on all the same; it can be mended later.")
            self._focus_what_is_next()
            return
        if self.assessment.earlier is not None and not score.is_done(audit.tidy(self.draft)):
            self.post_message(
                GoToStep("score")
            )  # in a review scores come first; what is new or split has none yet
            return
        super().action_next_step()


def _gap_words(left: audit.WeekBalance, hours: bool) -> str:
    """What is still to give out, or too much, as a sentence."""
    unit = "hours" if hours else "%"
    gap = f"{amount_text(abs(left.amount))} {unit}"
    return (
        f"{gap} of the week are left to give."
        if left.amount > 0
        else f"{gap} too much are given out."
    )


def _left_words(left: audit.WeekBalance, unit: str) -> str | Content:
    """What is left to allocate, as a bar and in words."""
    if left.whole is None:
        return "  Shares follow from the hours you give; say how many the week has to see what is left."
    used = min(max(left.whole - left.amount, 0.0), left.whole)
    filled = round(GAUGE * used / left.whole)
    bar = "█" * filled + "·" * (GAUGE - filled)
    if left.adds_up:
        words = "the whole week is given out"
    elif left.amount < 0:
        words = f"{amount_text(-left.amount)} {unit} too much; take some away"
    else:
        words = f"{amount_text(left.amount)} {unit} left"
        if left.amount <= left.whole * USUAL_REST:
            words += "; usually mail, meetings and upkeep"
    return joined("  ", (bar, "$text-accent"), f"  {words}")
