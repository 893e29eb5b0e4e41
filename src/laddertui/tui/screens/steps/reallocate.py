"""Step 5, Reallocate: points of the week from donors to receivers, and the rung they lead to."""

from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.events import DescendantFocus
from textual.widgets import Input, OptionList

from laddertui.assessment import reallocate, reassess
from laddertui.assessment.fields import REALLOCATE
from laddertui.domain.plan import POINTS_FLOOR, receivers
from laddertui.domain.snapshot import Plan
from laddertui.forms import answers
from laddertui.forms.answers import AnswerError
from laddertui.forms.wording import reallocate as questions
from laddertui.tui.actions import NEXT_STEP, UNDO_BY_LETTER, Action
from laddertui.tui.base.step_screen import StepScreen
from laddertui.tui.safe_text import joined
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.event_row import EventRow
from laddertui.tui.widgets.field import Field, field_of
from laddertui.tui.widgets.plan_sides import PlanGauge, PlanSides
from laddertui.tui.widgets.plan_steppers import OWN, SkillStepper, StartStepper
from laddertui.tui.widgets.stepper import Stepper
from laddertui.tui.widgets.text import PlainText

SUGGEST = Action(
    "reallocate.suggest", "f4,alt+l", "suggest", "Suggest", "The gentlest plan that reaches 20"
)

KEEP_PLAN = Action(
    "reallocate.keep",
    "",
    "keep_plan",
    "Keep last plan",
    "Take last quarter's plan over",
    available="may_keep_plan",
)
_at_side = partial(Action, available="is_at_a_side")
"""What moves points, or moves between the two sides."""


class ReallocateScreen(StepScreen):
    """The plan. The rung it would lead to is shown as points move; nothing is promised."""

    CSS_PATH = "reallocate.tcss"
    HAS_WEEK = True
    STEP = "reallocate"
    METHOD = "points"
    HELP = f"""
**Reallocate**

Choose who gives at the left and who receives at the right, then + and - move one point, > and <
move five. F4 suggests the gentlest plan that reaches the floor: the lowest scores give first, none
more than half.

{questions.POINTS.help}

{questions.SKILL.help}

{questions.NEEDS_AGREEMENT_OF.help}

{questions.EVENT_TITLE.help}

On a value between arrows, the left and right keys change it.
"""
    ACTIONS = [
        _at_side("reallocate.more", "plus,equals_sign", "move(1)", "1 point", "Move one point"),
        _at_side(
            "reallocate.five",
            "greater_than_sign",
            "move(5)",
            "5 points",
            "Move five",
        ),
        _at_side("reallocate.less", "minus", "move(-1)", "1 back", "Take one point back"),
        _at_side(
            "reallocate.five-back",
            "less_than_sign",
            "move(-5)",
            "Five back",
            show=False,
        ),
        SUGGEST,
        KEEP_PLAN,
        _at_side("reallocate.right", "right,l", "side('#receivers')", "To receivers", show=False),
        _at_side("reallocate.left", "left,h", "side('#donors')", "To donors", show=False),
        UNDO_BY_LETTER,
    ]

    def parts(self) -> ComposeResult:
        """Donors and receivers, the gauge, and what makes the plan hold."""
        yield PlanGauge("", id="gauge")
        yield PlanSides(id="sides")
        yield PlainText("", id="pair")
        with VerticalScroll(id="rest", can_focus=False):
            with Horizontal(classes="line"):
                yield PlainText(questions.SKILL.label, classes="label")
                yield SkillStepper()
                yield Field(questions.SKILL, id="own-skill", name="skill", placeholder="which one?")
            with Horizontal(classes="line"):
                yield PlainText(questions.NEEDS_AGREEMENT_OF.label, classes="label")
                yield Field(
                    questions.NEEDS_AGREEMENT_OF,
                    id="agreement",
                    name="agreement",
                    placeholder="for example: the team lead",
                )
                yield PlainText("Starts", classes="short")
                yield StartStepper(self.assessment.profile.today)
            yield PlainText("Every week, in the calendar", id="events-head")
            for n in range(reallocate.MOST_EVENTS):
                yield EventRow(n)

    def actions(self) -> ComposeResult:
        """On to the review, or let the program suggest."""
        yield ActionButton(NEXT_STEP, "Review and save", id="next", primary=True)
        yield ActionButton(SUGGEST, "Suggest moves", id="suggest")
        yield ActionButton(KEEP_PLAN, id="keep")

    def show_state(self) -> None:
        """Show both sides, the gauge and the rest of the plan."""
        self.show_buttons()
        self.query_one(PlanSides).show(self.draft)
        self.query_one(PlanGauge).show(self.draft)
        self.show_week()
        plan = reallocate.plan_of(self.draft)
        own = plan.skill is not None and plan.skill not in reallocate.SKILLS
        self.query_one("#skill", Stepper).put(OWN if own or self._typing_skill() else plan.skill)
        field = self.query_one("#own-skill", Field)
        field.display = own or self._typing_skill()
        field.put(plan.skill or "" if own else "")
        self.query_one("#agreement", Field).put(plan.needs_agreement_of or "")
        self.query_one("#start", Stepper).put(plan.starts_on)
        for row in self.query(EventRow):
            e = plan.events[row.n] if row.n < len(plan.events) else reallocate.FIRST_EVENT
            row.query_one(Field).put(e.title)
            for name, value in (("weekday", e.weekday), ("at", e.at), ("minutes", e.minutes)):
                self.query_one(f"#{name}-{row.n}", Stepper).put(value)

    def _typing_skill(self) -> bool:
        return self.query_one("#own-skill").has_focus

    def show_place(self) -> None:
        """At the donors, and the highest receiver."""
        fields = {"event": "#rest Field.title", "agreement": "#agreement", "skill": "#own-skill"}
        field = self.draft.session.field or ""
        found = list(self.query(fields.get(field, f"#{field}"))) if field else []
        if found and found[0].display:
            found[min(self.draft.session.row, len(found) - 1)].focus()
            return
        self.query_one("#donors").focus()
        if not reallocate.planned(self.draft):
            self.guide("start")

    @on(DescendantFocus)
    def _remember(self, event: DescendantFocus) -> None:
        """Remember the field one comes to; while it is empty, say what applies to it."""
        moments = {"skill": "skill", "agreement": "agreement", "event": "events"}
        widget = event.widget
        name = widget.name if isinstance(widget, Field) else widget.id
        self.remember_position(widget.parent.n if isinstance(widget.parent, EventRow) else 0, name)
        if name in moments and not getattr(widget, "value", None):
            self.guide(moments[name])

    @on(OptionList.OptionHighlighted)
    def _show_pair(self) -> None:
        """Show the chosen pair in full; a list may be too narrow for its names."""
        chosen = self._chosen()
        names = {r.id: r.name for r in receivers(self.draft.snapshot)}
        words = (
            joined("from ", (names[chosen[0]], "bold"), " to ", (names[chosen[1]], "bold"))
            if chosen
            else ""
        )
        self.query_one("#pair", PlainText).say(words)

    def _chosen(self) -> tuple[str, str] | None:
        """Return the ids of the marked donor and receiver."""
        marked = self.query_one(PlanSides).marked
        if marked is None:
            return None
        snapshot = self.draft.snapshot
        return snapshot.activities[marked[0]].id, receivers(snapshot)[marked[1]].id

    def action_move(self, points: int) -> None:
        """Move points from the chosen donor to the chosen receiver, or back."""
        chosen = self._chosen()
        if chosen is None:
            return
        if chosen[0] == chosen[1]:
            self.notice("That is the same activity on both sides; choose another receiver.")
            return
        before = self.draft
        self.edit(reallocate.move(self.draft, *chosen, float(points)))
        if self.draft == before:
            none_left = (
                "There is nothing more to give there."
                if points > 0
                else "Nothing was moved between these two."
            )
            self.notice(none_left)
        else:
            self._comment()

    def _comment(self) -> None:
        self.notice("")
        if reallocate.planned(self.draft) >= POINTS_FLOOR:
            self.notice(
                "That reaches what the source asks for. Tab goes on to the skill and the calendar."
            )

    def action_suggest(self) -> None:
        """Suggest the gentlest plan that reaches the floor."""
        self.edit(reallocate.suggest(self.draft))
        short = reallocate.planned(self.draft) < POINTS_FLOOR
        self.notice(
            "That is all that can be given gently; name a next rung with higher scores,"
            " or move points yourself."
            if short
            else "The lowest scores give first, none more than half."
            " Change it as you like; u takes it back."
        )

    def action_keep_plan(self) -> None:
        """Last quarter's plan, as far as this week allows it."""
        old = self._old_plan()
        if old is not None:
            self.edit(reassess.carried_plan(self.draft, old, self.assessment.profile.today))
            self.notice("Last quarter's plan, from a new start; change it as you like.")

    def _old_plan(self) -> Plan | None:
        return self.assessment.earlier.base.plan if self.assessment.earlier else None

    def action_side(self, side: str) -> None:
        """To the donors or the receivers."""
        self.query_one(side).focus()

    @property
    def is_at_a_side(self) -> bool:
        """Whether one is at the donors or the receivers; elsewhere the keys are the field's."""
        return isinstance(self.focused, OptionList)

    @property
    def may_keep_plan(self) -> bool:
        """Whether there is a last plan to keep; its key types a letter in a field."""
        return self._old_plan() is not None and not isinstance(self.focused, Field)

    @on(OptionList.OptionSelected, "#donors")
    def _donor_chosen(self) -> None:
        self.query_one("#receivers").focus()

    @on(OptionList.OptionSelected, "#receivers")
    def _receiver_chosen(self) -> None:
        self.action_move(int(reallocate.LARGE_STEP))

    @on(Stepper.Changed)
    def _stepped(self, event: Stepper.Changed) -> None:
        stepper = event.stepper.id or ""
        if stepper == "skill":
            self._choose_skill(event.value)
        elif stepper == "start":
            self.edit(reallocate.change(self.draft, starts_on=event.value), "start")
        else:
            name, _, row = stepper.partition("-")
            self.edit(reallocate.change_event(self.draft, int(row), **{name: event.value}), stepper)

    def _choose_skill(self, skill: str | None) -> None:
        if skill == OWN:
            field = self.query_one("#own-skill", Field)
            field.display = True
            field.focus()
            self.guide("tool-skill")
            return
        self.edit(reallocate.change(self.draft, skill=skill), "skill")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        field = field_of(event)
        try:
            value = answers.text(field.read())
        except AnswerError as refusal:
            self.refuse(refusal)
            return
        if field.name == "skill":
            self.edit(reallocate.change(self.draft, skill=value), "own-skill")
        elif field.name == "agreement":
            self.edit(REALLOCATE["agreement"].set(self.draft, 0, value), "agreement")
        elif isinstance(field.parent, EventRow):
            n = field.parent.n
            if value or n < len(reallocate.plan_of(self.draft).events):
                self.edit(REALLOCATE["event"].set(self.draft, n, value), ("event", n))

    @on(Input.Submitted)
    def _entered(self) -> None:
        self.focus_next()
