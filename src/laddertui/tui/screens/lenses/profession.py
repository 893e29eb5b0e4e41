"""The profession lens: five parts of one screen, each of which can be left and taken up again."""

from textual import on
from textual.app import ComposeResult

from laddertui.assessment.editor import Assessment
from laddertui.assessment.lenses import profession, rung_tasks
from laddertui.assessment.lenses.profession import PART_NAMES, PARTS, ProfessionPart
from laddertui.domain.profession import Task
from laddertui.forms.answers import AnswerError
from laddertui.presenters import profession as profession_page
from laddertui.presenters.page import page_text
from laddertui.tui.actions import REMOVE_ROW, UNDO_BY_LETTER, Action
from laddertui.tui.base.lens_screen import LensScreen
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.profession.indicators_part import IndicatorsPart
from laddertui.tui.widgets.profession.lens_part import LensPart
from laddertui.tui.widgets.profession.parts_page import PartsPage
from laddertui.tui.widgets.profession.pipeline_part import PipelinePart
from laddertui.tui.widgets.profession.surface_part import SurfacePart
from laddertui.tui.widgets.question_row import QuestionRow
from laddertui.tui.widgets.stepper import Stepper
from laddertui.tui.widgets.text import PlainText
from laddertui.tui.widgets.top_bar import TopBar

STARTED = (
    "The source names the first two; the other tasks and every figure are ours."
    " Change what is not so in your field."
)


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
    "Start from",
    "Tasks to start from",
    available="has_tasks",
)
FOLD = Action(
    *("profession.fold", "", "fold", "Open or fold", "Open the calculator, or fold it away"),
    available="has_calculator",
)
DONE = Action("profession.done", "", "done", "Done")


class ProfessionScreen(LensScreen):
    """Does the profession still have rungs? It looks at a field, not at the person."""

    CSS_PATH = "profession.tcss"
    LENS = "profession"
    METHOD = "profession"
    HELP = """
**The profession lens**

It looks at a field, not at you: which simple tasks fill a first-year's time, which judgement grows
from them, and whether there is another way to learn it. Five parts; F8 and F7 go from one to the
next, and each can be left empty. What is not answered is shown as not answered.

- Surface is what machines could take first, in the source's view. One task a row; a task with a
volume of 4 or 5 that needs little context (1 or 2) is a rung task: simple work on which people
learn the field.
- Pipeline is how much of what rung tasks teach can be learned another way. The rungs are drawn as a
ladder: whole where another way is proven, dashed where there is one in part, missing where there is
none, with question marks while nothing is said.
- Indicators are counts of the ways in, each with its day. The picture sets them beside what the
source says and what studies found; they measure different things.
- Annotation is work that trains AI. Five questions; y, n, 1 to 4; an answer goes on to the next
one, Delete takes it back.
- Spending is a small calculator, for people who study a sector.
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
        self.HERE = first
        self._remarked = False
        """Whether the line that speaks says something about the last answer."""

    def parts(self) -> ComposeResult:
        """Build the part that is shown, and what stands in the way of saving."""
        yield self._page
        yield PlainText("", id="missing")

    def actions(self) -> ComposeResult:
        """On to the next part, tasks to start from, and away."""
        yield ActionButton(NEXT_PART, "", id="next", primary=True)
        yield ActionButton(START_FROM, "Tasks to start from", id="start-from")
        yield ActionButton(FOLD, "Open the calculator", id="fold")
        yield ActionButton(DONE, "", id="done")

    def on_mount(self) -> None:
        """Show the trail of the five parts."""
        self.query_one(TopBar).steps = {part: PART_NAMES[part] for part in PARTS}

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
        self.query_one(TopBar).here = self.part
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
        self.query_one("#missing", PlainText).say(self._missing())
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
            first.focus()
        else:
            self._focus_onward()
        is_start = self.part == "surface" and not profession.profession_of(self.draft).tasks
        self.guide("start" if is_start else self.part, self.part)

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

    async def action_turn(self, by: int) -> None:
        """To the part after or before; before the first is back."""
        at = PARTS.index(self.part) + by
        if 0 <= at < len(PARTS):
            await self.turn_to(PARTS[at])

    @property
    def has_part_after(self) -> bool:
        """Whether there is a part to go on to."""
        return self.part != PARTS[-1]

    @property
    def has_part_before(self) -> bool:
        """Whether there is a part to go back to."""
        return self.part != PARTS[0]

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
        """Take the tasks of a profession, to change them."""
        from laddertui.content.professions import ProfessionPreset
        from laddertui.tui.dialogs.profession_presets import ProfessionPresetsDialog

        def picked(chosen: ProfessionPreset | None) -> None:
            if chosen is not None:
                self._start_from(chosen.name, tuple(t.task for t in chosen.tasks))

        self.app.push_screen(ProfessionPresetsDialog(), picked)

    def _start_from(self, name: str, tasks: tuple[Task, ...]) -> None:
        try:
            draft = rung_tasks.add(self.draft, tasks)
        except AnswerError as refusal:
            self.refuse(refusal)
            return
        self.edit(
            draft if profession.profession_of(draft).name else profession.set_name(draft, name)
        )
        self.insist(STARTED)

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
