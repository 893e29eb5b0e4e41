"""Step 5, Reallocate: points of the week through the purse, and the rung they lead to."""

from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import DescendantFocus

from laddertui.assessment import reallocate, reassess
from laddertui.domain.advice import ABRUPT, advice
from laddertui.domain.draft import Draft
from laddertui.domain.numbers import at_least, at_most
from laddertui.domain.plan import POINTS_FLOOR
from laddertui.domain.snapshot import Plan
from laddertui.domain.text import fitted
from laddertui.forms import answers
from laddertui.forms.answers import AnswerError
from laddertui.forms.wording import reallocate as questions
from laddertui.presenters.plan import points
from laddertui.presenters.plan.start import missing_start_text
from laddertui.tui.actions import NEXT_STEP, UNDO_BY_LETTER, Action
from laddertui.tui.base.step_screen import StepScreen
from laddertui.tui.dialogs.confirm import ConfirmDialog
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.field import Field
from laddertui.tui.widgets.field_row import RowsScroll, row_of
from laddertui.tui.widgets.reallocate.gauge import PlanGauge, PurseLine
from laddertui.tui.widgets.reallocate.plan_fields import FIELDS, PlanFields
from laddertui.tui.widgets.reallocate.week_rows import WeekRows
from laddertui.tui.widgets.text import PlainText

SUGGEST = Action(
    "reallocate.suggest", "f4,alt+l", "suggest", "Suggest", "An example of a gentle plan"
)
KEEP_PLAN = Action(
    "reallocate.keep",
    "",
    "keep_plan",
    "Keep last plan",
    "Take last quarter's plan over",
    available="may_keep_plan",
)
_at_rows = partial(Action, available="is_at_rows")
"""What acts on the row that is marked."""
TAKE = _at_rows(
    "reallocate.take", "left,h,minus", "shift(-1)", "Take 1", "Take a point into the purse"
)
GIVE = _at_rows(
    "reallocate.give", "right,l,plus,equals_sign", "shift(1)", "Give 1", "Give one from the purse"
)
TAKE_FIVE = _at_rows(
    "reallocate.take-five",
    "less_than_sign,shift+left",
    "shift(-5)",
    "Take 5",
    "Take five points into the purse",
    show=False,
)
GIVE_FIVE = _at_rows(
    "reallocate.give-five",
    "greater_than_sign,shift+right",
    "shift(5)",
    "Give 5",
    "Give five from the purse",
    show=False,
)
NOT_THIS_ONE = Action(
    "reallocate.not-this-one",
    "n",
    "not_this_one",
    "Not this one",
    "Never propose to take from it; once more takes that back",
    found_by="fixed keep",
)
REPLACE = "Suggest would put its example in the place of the moves that you set. Replace them?"
SUGGESTED = "For example: the lowest scores give first, none more than half. Change it as you like."
NOT_ENOUGH = (
    "That is all that may be proposed and given gently; take points yourself where you know better."
)
TOO_MUCH = "A share of the week is 100 % at most."
MOMENTS = {"skill": "skill", "agreement": "agreement", "event": "events", "start": "sprint"}
"""Which guidance belongs to a field while it is empty, by the field's name."""


class ReallocateScreen(StepScreen):
    """The plan. The rung it would lead to is shown as points move; nothing is promised."""

    CSS_PATH = "reallocate.tcss"
    HAS_WEEK = True
    STEP = "reallocate"
    METHOD = "points"
    HELP = f"""
**Reallocate**

Left takes a point of the marked row into the purse, Right gives one from it; < and >, or Shift and
the arrows, move five. Digits type what the row is to take then, and Enter takes it. What is still
in the purse at the end stays where it came from. n says "not this one": nothing is proposed from
that row any more. F4 shows an example: the lowest scores give first, none more than half, and
never what needs you there or holds its value.

{questions.POINTS.help}

{questions.SKILL.help} PageUp and PageDown, or its arrows, turn over them.

{questions.NEEDS_AGREEMENT_OF.help}

{questions.EVENT_TITLE.help}

{questions.EVENT_WHEN.help}
"""
    ACTIONS = [
        TAKE,
        GIVE,
        TAKE_FIVE,
        GIVE_FIVE,
        NOT_THIS_ONE,
        SUGGEST,
        KEEP_PLAN,
        UNDO_BY_LETTER,
    ]

    def parts(self) -> ComposeResult:
        """Build the gauge and the rows, and what makes the plan hold."""
        with Vertical(id="moving"):
            yield PlanGauge("", id="gauge")
            yield PurseLine("", id="purse")
            with RowsScroll(id="rows-page"):
                yield WeekRows(id="rows")
            yield PlainText("", id="row")
        yield PlanFields(self.assessment.profile.today)

    def actions(self) -> ComposeResult:
        """On to the review, or see an example."""
        yield ActionButton(NEXT_STEP, "Review and save", id="next", primary=True)
        yield ActionButton(SUGGEST, "Suggest, for example", id="suggest")
        yield ActionButton(NOT_THIS_ONE, id="not-this-one")
        yield ActionButton(KEEP_PLAN, id="keep")

    def show_state(self) -> None:
        """Show the points, the rows and the rest of the plan."""
        self.show_week()
        self.query_one(PlanGauge).show(self.draft)
        self.query_one(PurseLine).show(self.draft)
        self.query_one(WeekRows).rows = tuple(reallocate.week_rows(self.draft))
        self.query_one(PlanFields).show(self.draft)
        self._show_row()
        self.show_buttons()

    @property
    def hours(self) -> float | None:
        """The hours of the week, where they are known."""
        return self.draft.snapshot.hours_per_week

    @on(WeekRows.Changed)
    def _show_row(self) -> None:
        """Say the marked row in full, and remember it; a list may be too narrow for its name."""
        rows = self.query_one(WeekRows)
        if rows.has_focus:
            self.remember_position(rows.marked, "rows")
        row, width = rows.marked_row, max(rows.size.width, 1)
        words = points.row_text(row, self.hours, width) if row else ""
        if rows.entry:
            words = f"{rows.entry} % of the week then? Enter takes it, Escape leaves it as it was."
        self.query_one("#row", PlainText).say(fitted(words, width))

    def show_place(self) -> None:
        """Mark the row one was at, or go to the field."""
        session = self.draft.session
        rows = self.query_one(WeekRows)
        if session.field in FIELDS:
            self.query_one(PlanFields).field(session.field, session.row).focus()
        else:
            rows.marked = min(max(session.row, 0), max(len(rows.rows) - 1, 0))
            rows.focus()
            if not reallocate.planned(self.draft):
                self.guide("start")

    @on(DescendantFocus)
    def _remember(self, event: DescendantFocus) -> None:
        """Remember where one comes to; while that is empty, say what applies to it."""
        widget = event.widget
        if isinstance(widget, WeekRows):
            self.remember_position(widget.marked, "rows")
        elif isinstance(widget, Field):
            row = row_of(widget)
            self.remember_position(row.n if row else 0, widget.name)
            if widget.name in MOMENTS and not widget.value:
                self.guide(MOMENTS[widget.name])
        elif widget.id == "next":
            self._guide_onward()

    def _guide_onward(self) -> None:
        """Say what a plan still lacks, on leaving it."""
        plan = reallocate.plan_of(self.draft)
        if words := missing_start_text(plan):
            self.notice(f"{words} PageUp in “Starts on” puts one in.")
        elif plan.moves and not at_least(reallocate.planned(self.draft), POINTS_FLOOR):
            self.guide("short-move")

    # Points

    @on(WeekRows.Shifted)
    def _shift_clicked(self, event: WeekRows.Shifted) -> None:
        self.action_shift(event.points)

    def action_shift(self, by: float) -> None:
        """Take points of the marked row into the purse, or give it some."""
        row = self.query_one(WeekRows).marked_row
        if row is not None:
            refusal = points.NO_MORE if by < 0 else points.EMPTY_PURSE
            self._take_points(reallocate.shift(self.draft, row.id, by), refusal)

    @on(WeekRows.Typed)
    def _share_typed(self, event: WeekRows.Typed) -> None:
        try:
            share = answers.amount(event.share, most=100.0, too_much=TOO_MUCH)
        except AnswerError as refusal:
            self.refuse(refusal)
            return
        wanted, in_hand = share - event.row.then, reallocate.in_hand(self.draft)
        changed = reallocate.set_share(self.draft, event.row.id, share)
        self._take_points(changed, points.EMPTY_PURSE if wanted > 0 else "")
        if in_hand and not at_most(wanted, in_hand):
            self.notice(points.ALL_GIVEN)

    def _take_points(self, changed: Draft, refusal: str) -> None:
        """Take a change of points; say why nothing came of it, or what applies to it now."""
        if changed == self.draft:
            self.notice(refusal)
            return
        was_short = not at_least(reallocate.planned(self.draft), POINTS_FLOOR)
        self.edit(changed)
        self.notice("")
        codes = {piece.code for piece in advice(self.draft.snapshot)}
        if codes & ABRUPT:
            self.guide("abrupt")
        elif was_short and at_least(reallocate.planned(self.draft), POINTS_FLOOR):
            self.notice(points.REACHED)

    def action_not_this_one(self) -> None:
        """Never propose to take from the marked row, or take that back."""
        row = self.query_one(WeekRows).marked_row
        if row is None or row.is_coming:
            self.notice("It takes no time yet, so nothing is proposed from it.")
            return
        self.edit(reallocate.toggle_fixed(self.draft, row.id))
        self.notice("" if row.is_fixed else f"Nothing is proposed from {row.name} any more.")

    def action_suggest(self) -> None:
        """Show an example of a gentle plan; ask before it replaces what was set by hand."""
        if not reallocate.is_set_by_hand(self.draft):
            self._suggest()
            return
        question = ConfirmDialog(REPLACE, "Show the example", "No, keep mine")
        self.app.push_screen(question, lambda yes: self._suggest() if yes else None)

    def _suggest(self) -> None:
        self.edit(reallocate.suggest(self.draft))
        self.query_one(WeekRows).mark_receiver()
        is_short = not at_least(reallocate.planned(self.draft), POINTS_FLOOR)
        self.notice(NOT_ENOUGH if is_short else SUGGESTED)

    def action_keep_plan(self) -> None:
        """Last quarter's plan, as far as this week allows it."""
        old = self._old_plan()
        if old is not None:
            kept = reassess.carried_plan(self.draft, old, self.assessment.profile.today)
            self.edit(reallocate.put_back(kept))
            self.query_one(WeekRows).mark_receiver()
            self.notice("Last quarter's plan, from a new start; change it as you like.")

    def _old_plan(self) -> Plan | None:
        return self.assessment.earlier.base.plan if self.assessment.earlier else None

    @property
    def is_at_rows(self) -> bool:
        """Whether one is at the rows; elsewhere the keys are the field's."""
        return isinstance(self.focused, WeekRows)

    @property
    def may_keep_plan(self) -> bool:
        """Whether there is a last plan to keep."""
        return self._old_plan() is not None

    # Fields

    @on(PlanFields.EditRequested)
    def _typed(self, event: PlanFields.EditRequested) -> None:
        try:
            self.edit(event.change(self.draft), event.typing)
        except AnswerError as refusal:
            self.refuse(refusal)

    @on(PlanFields.Left)
    def _left(self) -> None:
        """Show what stands."""
        self.query_one(PlanFields).show(self.draft)
