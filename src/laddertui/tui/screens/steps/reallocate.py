"""Step 5, Reallocate: points of the week from donors to receivers, with the rung they would lead to."""

import datetime as dt

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.events import DescendantFocus
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from laddertui.assessment import reallocate, reassess
from laddertui.assessment.fields import REALLOCATE
from laddertui.domain.ladder import position
from laddertui.domain.numbers import FLOAT_TOLERANCE
from laddertui.domain.plan import POINTS_FLOOR, Receiver, projected_rung, receivers
from laddertui.domain.snapshot import Activity, Plan
from laddertui.forms import answers
from laddertui.forms.answers import AnswerError
from laddertui.forms.wording import reallocate as questions
from laddertui.tui.actions import NEXT_STEP, UNDO_BY_LETTER, Action
from laddertui.tui.base.step_screen import StepScreen
from laddertui.tui.safe_text import joined, safe_text
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.event_row import EventRow
from laddertui.tui.widgets.field import Field
from laddertui.tui.widgets.stepper import Stepper, among
from laddertui.tui.widgets.text import PlainText

GAUGE = 20
"""Columns of the gauge: a column a point of the floor."""
SHARE_WIDTH = 7
"""Columns of a share before and after, so that the names stand in line."""
OWN = "my own"
"""The last of the skills to choose from; it opens a field."""


SUGGEST = Action(
    "reallocate.suggest", "s", "suggest", "Suggest", "The gentlest plan that reaches 20"
)


class ReallocateScreen(StepScreen):
    """The plan. The rung it would lead to is shown as points move; nothing is promised."""

    CSS_PATH = "reallocate.tcss"
    STEP = "reallocate"
    METHOD = "points"
    HELP = f"""
**Reallocate**

Choose who gives at the left and who receives at the right, then + and - move one point, > and < move five.
s suggests the gentlest plan that reaches the floor: the lowest scores give first, none more than half.

{questions.POINTS.help}

{questions.SKILL.help}

{questions.NEEDS_AGREEMENT_OF.help}

{questions.EVENT_TITLE.help}

On a value between arrows, the left and right keys change it.
"""
    ACTIONS = [
        Action(
            "reallocate.more",
            "plus,equals_sign",
            "move(1)",
            "1 point",
            "Move one point",
            available="is_at_a_side",
        ),
        Action(
            "reallocate.five",
            "greater_than_sign,right_square_bracket",
            "move(5)",
            "5 points",
            "Move five",
            available="is_at_a_side",
        ),
        Action(
            "reallocate.less",
            "minus",
            "move(-1)",
            "1 back",
            "Take one point back",
            available="is_at_a_side",
        ),
        Action(
            "reallocate.five-back",
            "less_than_sign,left_square_bracket",
            "move(-5)",
            "Five back",
            show=False,
            available="is_at_a_side",
        ),
        SUGGEST,
        Action(
            "reallocate.keep",
            "k",
            "keep_plan",
            "Keep last plan",
            "Take last quarter's plan over",
            available="may_keep_plan",
        ),
        Action(
            "reallocate.right",
            "right,l",
            "side('#receivers')",
            "To receivers",
            show=False,
            available="is_at_a_side",
        ),
        Action(
            "reallocate.left",
            "left,h",
            "side('#donors')",
            "To donors",
            show=False,
            available="is_at_a_side",
        ),
        UNDO_BY_LETTER,
    ]

    def parts(self) -> ComposeResult:
        """Donors and receivers, the gauge, and what makes the plan hold."""
        yield PlainText("", id="gauge")
        with Horizontal(id="sides"):
            for id, title in (("donors", "Gives, % of the week"), ("receivers", "Receives")):
                side = OptionList(id=id)
                side.border_title = title
                yield side
        yield PlainText("", id="pair")
        with VerticalScroll(id="rest", can_focus=False):
            with Horizontal(classes="line"):
                yield PlainText(questions.SKILL.label, classes="label")
                yield Stepper(
                    None, _skill_step, lambda skill: skill or "none yet", clears=True, id="skill"
                )
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
                yield Stepper(None, self._day_step, _day_words, clears=True, id="start")
            yield PlainText("Every week, in the calendar", id="events-head")
            for n in range(reallocate.MOST_EVENTS):
                yield EventRow(n)

    def actions(self) -> ComposeResult:
        """On to the review, or let the program suggest."""
        yield ActionButton(NEXT_STEP, "Review and save", id="next", primary=True)
        yield ActionButton(SUGGEST, "Suggest moves", id="suggest")

    def _day_step(self, day: dt.date | None, by: int) -> dt.date:
        if day is None:
            return reallocate.suggested_start(self.assessment.profile.today)
        return day + dt.timedelta(days=by)

    def show_state(self) -> None:
        """Both sides, the gauge and the rest of the plan."""
        snapshot = self.draft.snapshot
        self._fill("#donors", [self._donor(a) for a in snapshot.activities])
        self._fill("#receivers", [self._receiver(r) for r in receivers(snapshot)])
        self.query_one("#gauge", PlainText).say(self._gauge())
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

    def _fill(self, id: str, rows: list[Content]) -> None:
        """Show the rows, keeping the highlighted one."""
        side = self.query_one(id, OptionList)
        if side.option_count != len(rows):
            side.clear_options()
            side.add_options([Option(row) for row in rows])
            side.highlighted = 0 if rows else None
            return
        for n, row in enumerate(rows):
            if side.get_option_at_index(n).prompt != row:
                side.replace_option_prompt_at_index(n, row)

    def _donor(self, a: Activity) -> Content:
        after = reallocate.share_after(self.draft, a.id)
        return _line(a.score, a.name, _change(a.share, after))

    def _receiver(self, r: Receiver) -> Content:
        activity = self.draft.snapshot.activity(r.id)
        before = activity.share if activity else 0.0
        after = reallocate.share_after(self.draft, r.id)
        return _line(r.score, r.name, _change(before, after) if activity or after else "new")

    def _gauge(self) -> Content:
        points = reallocate.planned(self.draft)
        filled = min(round(GAUGE * points / POINTS_FLOOR), GAUGE)
        here = position(self.draft.snapshot.activities)
        there = projected_rung(self.draft.snapshot)
        rungs = ""
        if here is not None:
            rungs = f"  rung {here.rung:.2f}" + (
                f" → {there:.2f}, with these moves" if there is not None else ""
            )
        bar = "█" * filled + "·" * (GAUGE - filled)
        return joined(
            (f"{points:g} of {POINTS_FLOOR:g} points ", "bold"), (bar, "$text-accent"), "│", rungs
        )

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
        """The chosen pair in full; a list may be too narrow for its names."""
        chosen = self._chosen()
        names = {r.id: r.name for r in receivers(self.draft.snapshot)}
        words = (
            joined("from ", (names[chosen[0]], "bold"), " to ", (names[chosen[1]], "bold"))
            if chosen
            else ""
        )
        self.query_one("#pair", PlainText).say(words)

    def _chosen(self) -> tuple[str, str] | None:
        snapshot = self.draft.snapshot
        donor = self.query_one("#donors", OptionList).highlighted
        receiver = self.query_one("#receivers", OptionList).highlighted
        if donor is None or receiver is None:
            return None
        return snapshot.activities[donor].id, receivers(snapshot)[receiver].id

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
        """The gentlest plan that reaches the floor."""
        self.edit(reallocate.suggest(self.draft))
        short = reallocate.planned(self.draft) < POINTS_FLOOR
        self.notice(
            "That is all that can be given gently; name a next rung with higher scores, or move points yourself."
            if short
            else "The lowest scores give first, none more than half. Change it as you like; u takes it back."
        )

    def action_keep_plan(self) -> None:
        """Last quarter's plan, as far as this week allows it."""
        old = self._old_plan()
        if old is not None:
            self.edit(reassess.carried_plan(self.draft, old, self.assessment.profile.today))
            self.notice("Last quarter's plan, from a new start; change it as you like.")

    def _old_plan(self) -> Plan | None:
        return self.assessment.earlier.base.plan if self.assessment.earlier else None

    def action_side(self, id: str) -> None:
        """To the donors or the receivers."""
        self.query_one(id).focus()

    @property
    def is_at_a_side(self) -> bool:
        """Whether one is at the donors or the receivers; elsewhere their keys belong to what has the focus."""
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
        id = event.stepper.id or ""
        if id == "skill":
            self._choose_skill(event.value)
        elif id == "start":
            self.edit(REALLOCATE["start"].set(self.draft, 0, event.value), "start")
        else:
            name, _, n = id.partition("-")
            self.edit(REALLOCATE[name].set(self.draft, int(n), event.value), id)

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
        field = event.input
        try:
            value = answers.text(field.value)  # what it says now; keys may have outrun this message
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


def _change(before: float, after: float) -> str:
    """`40→25`, or one figure where nothing changes; percent of the week."""
    return f"{before:g}→{after:g}" if abs(after - before) > FLOAT_TOLERANCE else f"{before:g}"


def _line(score: int, name: str, change: str) -> Content:
    return joined(
        (f"{score or '–'} ", "bold"),
        (change.rjust(SHARE_WIDTH), "$text-accent"),
        "  ",
        safe_text(name),
    )


def _skill_step(skill: str | None, by: int) -> str:
    choice: str = among((*reallocate.SKILLS, OWN))(skill, by)
    return choice


def _day_words(day: dt.date | None) -> str:
    return f"{day:%a} {day.isoformat()}" if day else "no day yet"
