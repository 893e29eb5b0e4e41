"""The profession lens: five parts of one screen, each of which can be left and taken up again."""

from textual import on
from textual.app import ComposeResult
from textual.events import DescendantFocus

from laddertui.assessment.editor import Assessment
from laddertui.assessment.lenses import profession, rung_tasks
from laddertui.assessment.lenses.profession import PART_NAMES, PARTS, ProfessionPart
from laddertui.domain.families.family import Family, FirstYearTask
from laddertui.forms.answers import AnswerError
from laddertui.presenters import profession as profession_page
from laddertui.presenters.page import page_text
from laddertui.presenters.reference.guide_lists import FIRST_YEAR_LIST
from laddertui.tui.actions import REMOVE_ROW, UNDO_BY_LETTER, Action
from laddertui.tui.base.job_examples import JobExamples
from laddertui.tui.base.lens_screen import LensScreen
from laddertui.tui.guides import open_suggestions
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.lenses.part_trail import PartTrail
from laddertui.tui.widgets.profession.indicators_part import IndicatorsPart
from laddertui.tui.widgets.profession.lens_part import LensPart
from laddertui.tui.widgets.profession.parts_page import PartsPage
from laddertui.tui.widgets.profession.pipeline_part import PipelinePart
from laddertui.tui.widgets.profession.surface_part import SurfacePart
from laddertui.tui.widgets.question_row import QuestionRow
from laddertui.tui.widgets.stepper import Stepper
from laddertui.tui.widgets.text import PlainText

NEXT_PART = Action(
    "profession.next",
    "f8,ctrl+n",
    "turn(1)",
    "Next part",
    "On to the next of the five parts",
    available="has_part_after",
)
PREVIOUS_PART = Action(
    "profession.previous",
    "f7,ctrl+o",
    "turn(-1)",
    "Part before",
    "Back to the part before",
    available="has_part_before",
)
START_FROM = Action(
    "profession.start-from",
    "f4,alt+l",
    "start_from",
    "Guide",
    "Tick what fills a first-year's time, in the guide for your job",
    available="has_tasks",
)
FOLD = Action(
    *("profession.fold", "", "fold", "Open or fold", "Open the calculator, or fold it away"),
    available="has_calculator",
)
DONE = Action("profession.done", "", "done", "Done")


class ProfessionScreen(JobExamples, LensScreen):
    """Does the profession still have rungs? It looks at a field, not at the person."""

    CSS_PATH = "profession.tcss"
    LENS = "profession"
    PARTS = PART_NAMES
    METHOD = "profession"
    HELP = """
**Can beginners still get in?**

The profession lens looks at a field, not at you: which simple tasks fill a first-year's time, which
judgement grows from them, and whether there is another way to learn it. Five parts; F8 and F7 go
from one to the next, and each can be left empty. What is not answered is shown as not answered.
"""
    ACTIONS = [
        NEXT_PART,
        PREVIOUS_PART,
        START_FROM,
        REMOVE_ROW,
        FOLD,
        UNDO_BY_LETTER,
        DONE,
    ]

    def __init__(self, assessment: Assessment, saves: bool) -> None:
        super().__init__(assessment, saves)
        wrong = [
            m for m in assessment.missing() if m.lens == self.LENS
        ]  # mending comes before what is open
        first: ProfessionPart = (
            profession.part_of(wrong[0].field) if wrong else profession.first_open(assessment.draft)
        )
        self._page = PartsPage(
            assessment.draft, first, assessment.profile.today, assessment.profile.store.quarters
        )
        self._remarked = False
        """Whether the line that speaks says something about the last answer."""

    def parts(self) -> ComposeResult:
        """Build the part that is shown, and what stands in the way of saving."""
        yield self._page
        yield PlainText("", id="so-far")
        yield PlainText("", id="missing")

    def actions(self) -> ComposeResult:
        """On to the next part, tasks to start from, and away."""
        yield ActionButton(NEXT_PART, "", id="next", primary=True)
        yield ActionButton(START_FROM, "Tick from a guide", id="start-from")
        yield ActionButton(FOLD, "Open the calculator", id="fold")
        yield ActionButton(DONE, "", id="done")

    @property
    def part(self) -> ProfessionPart:
        """Which of the five parts is shown."""
        return self._page.part

    @property
    def shown(self) -> LensPart:
        """The part as it stands on the screen."""
        return self._page.shown

    def show_state(self) -> None:
        """Show the part, the trail and the buttons."""
        self.query_one(PartTrail).here = self.part
        self.shown.show(self.draft)
        following = PART_NAMES[PARTS[min(PARTS.index(self.part) + 1, len(PARTS) - 1)]]
        self.query_one("#next", ActionButton).set_label(f"On to {following}")
        self.show_buttons()
        fold = self.query_one("#fold", ActionButton)
        fold.set_label("Fold the calculator" if self._page.is_unfolded else "Open the calculator")
        quarter = self.assessment.quarter(self.assessment.profile.today)
        self.query_one("#done", ActionButton).set_label(
            f"Save into {quarter}" if self.may_save else "Back"
        )
        so_far = profession_page.so_far_text(profession.profession_of(self.draft))
        self.query_one("#so-far", PlainText).say(so_far)
        self.query_one("#missing", PlainText).say(self._missing())
        self.query_one("#start-from", ActionButton).set_label(self._start_label)
        self.refresh_bindings()

    def _missing(self) -> str:
        """Return what stands in the way of saving, "" where a later step saves the quarter."""
        if not self.saves:
            return ""
        mine = [each for each in self.assessment.missing() if each.lens == self.LENS]
        return profession_page.missing_line(mine, self.part, self.may_save)

    def show_place(self) -> None:
        """Focus what is open in this part, or what leads on."""
        first = self.shown.first()
        if first is not None:
            self.set_focus(first)
        else:
            self._focus_onward()
        if self.wants_examples:
            guide = self.job_guide.title if self.job_guide else ""
            self.notice(profession_page.opening_text(self.draft.snapshot.role, guide))
        else:
            self.guide(self.part)

    @property
    def wants_examples(self) -> bool:
        """Whether nothing has been said of the field's tasks yet."""
        return self.part == "surface" and not profession.profession_of(self.draft).tasks

    def show_examples(self, family: Family) -> None:
        """Name the guide for the role, and where it stands."""
        if self.wants_examples and isinstance(self.shown, SurfacePart):
            self.shown.show_example(family.title)
            self.query_one("#start-from", ActionButton).set_label(self._start_label)
            self.notice(profession_page.opening_text(self.draft.snapshot.role, family.title))

    @property
    def _start_label(self) -> str:
        guide = self.job_guide if self.wants_examples else None
        return f"Tick from the guide: {guide.title}" if guide else "Tick from a guide"

    @on(DescendantFocus)
    def _name_keys(self, event: DescendantFocus) -> None:
        """Name the keys of a value between arrows while one is at it, and not elsewhere."""
        widget = event.widget
        # one of the part that was left may have had the focus for a moment
        if isinstance(widget, Stepper) and widget.keys_are and widget is self.focused:
            self.notice(widget.keys_are)

    @on(LensPart.PartFinished)
    def _focus_onward(self) -> None:
        if self.part != PARTS[-1]:
            self.query_one("#next").focus()
        else:
            self.query_one("#done" if self._page.is_unfolded else "#fold").focus()

    async def turn_to(self, part: ProfessionPart) -> None:
        """Show another part, or this one anew. Rows that are empty do not go along."""
        self.assessment.draft = profession.tidy(self.draft)
        self.notice("")
        self._remarked = False
        with self.app.batch_update():
            await self._page.bring(part, self.draft)
            self.show_state()
        self._page.scroll_home(animate=False)
        self.show_place()

    @on(PartTrail.Chosen)
    async def _go_to_chosen(self, event: PartTrail.Chosen) -> None:
        await self.turn_to(next(part for part in PARTS if part == event.part))

    async def action_turn(self, by: int) -> None:
        """To the part after or before; before the first is back."""
        at = PARTS.index(self.part) + by
        if 0 <= at < len(PARTS):
            await self.turn_to(PARTS[at])

    @property
    def has_tasks(self) -> bool:
        """Whether this is the part with the tasks."""
        return self.part == "surface"

    @property
    def may_remove_row(self) -> bool:
        """Whether this part has rows that can be taken out."""
        return self.part in ("surface", "indicators")

    @property
    def has_calculator(self) -> bool:
        """Whether this is the part with the calculator."""
        return self.part == "macro"

    def action_start_from(self) -> None:
        """Tick what fills a first-year's time, in the guide for the role or in another."""
        there = rung_tasks.names(self.draft)
        open_suggestions(self, FIRST_YEAR_LIST, there, rung_tasks.MOST_TASKS, self._start_from)

    def _start_from(self, chosen: tuple[FirstYearTask, ...]) -> None:
        try:
            draft, guide = rung_tasks.add(self.draft, chosen), self.job_guide
        except AnswerError as refusal:
            self.refuse(refusal)
            return
        if guide and chosen[0] in guide.first_year and not profession.profession_of(draft).name:
            draft = profession.set_name(draft, guide.title)
        self.edit(draft)
        self.insist(profession_page.STARTED)

    def action_remove_row(self) -> None:
        """Take out the row one is in."""
        part = self.shown
        if isinstance(part, SurfacePart | IndicatorsPart):
            part.remove_row()

    async def action_fold(self) -> None:
        """Open the calculator, or fold it away."""
        self._page.is_unfolded = not self._page.is_unfolded
        await self.turn_to(self.part)

    @on(LensPart.EditRequested)
    def _wanted(self, event: LensPart.EditRequested) -> None:
        try:
            draft = event.change(self.draft)
        except AnswerError as refusal:
            self.refuse(refusal)
            return
        self.edit(draft, event.typing)
        self._remark(event.then)
        if event.after:
            event.after()

    def _remark(self, words: str) -> None:
        """Say something about the last answer; it goes with the next one."""
        if words or self._remarked:
            self.notice(words)
        self._remarked = bool(words)

    def help_text(self) -> str:
        """Return the question one is at, where it is no field, then the lens and its guidance."""
        focused = self.focused
        if isinstance(focused, QuestionRow | Stepper) and (q := focused.question):
            return f"**{q.label}**\n\n{q.ask}\n\n{q.help}\n\n{super().help_text()}"
        return super().help_text()

    def after_undo(self) -> None:
        """Show the ladder anew where a task came or went on another part."""
        super().after_undo()
        self._remark("")
        if isinstance(self.shown, PipelinePart) and not self.shown.fits:
            self.call_later(self.turn_to, self.part)

    def copy_text(self) -> str:
        """Return the lens as plain lines."""
        p = self.assessment.finished().profession
        return page_text([profession_page.profession_section(p)]) if p else ""

    def action_done(self) -> None:
        """Save where it can be saved, else go back."""
        if self.may_save:
            self.action_save()
        else:
            self.action_close()
