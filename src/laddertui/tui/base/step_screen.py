"""What the six steps share: moving between them, and their guidance."""

from collections.abc import Sequence

from textual import on

from laddertui.assessment.editor import Assessment
from laddertui.assessment.reassess import MINUTES
from laddertui.content.guidance import GuidanceStep
from laddertui.domain.draft import Step
from laddertui.presenters import guidance
from laddertui.tui.actions import LEAVE_STEP, NEXT_STEP, PREVIOUS_STEP, REDO, UNDO
from laddertui.tui.base.edit_screen import EditScreen
from laddertui.tui.messages import Edited, GoHome, GoToStep
from laddertui.tui.step_names import STEP_NAMES
from laddertui.tui.widgets.top_bar import TopBar

LEAVING_EXAMPLE = "Escape once more leaves the example; nothing of it is saved."


FIRST_SHOWN = 5
"""Minutes of a review before its clock is shown: at the beginning it would only press."""


class StepScreen(EditScreen):
    """One step of the assessment."""

    AUTO_FOCUS = ""
    """Each step puts the cursor itself; the toolkit's own way would scroll to the first field."""
    ACTIONS = [NEXT_STEP, PREVIOUS_STEP, UNDO, REDO, LEAVE_STEP]
    STEP: Step = "audit"
    IS_STEP = True
    _is_leaving = False
    """Whether the next Escape leaves an example, of which nothing is kept."""

    def __init__(self, assessment: Assessment) -> None:
        super().__init__(assessment)
        self.HERE = self.STEP

    @property
    def leads_to(self) -> Sequence[str]:
        """Return the steps on either side."""
        steps = self.assessment.steps
        at = steps.index(self.STEP)
        return (*steps[at + 1 : at + 2], *super().leads_to, *steps[max(at - 1, 0) : at])

    def on_mount(self) -> None:
        """Say which steps there are, and in a review how much of its hour has passed."""
        names: dict[str, str] = {step: STEP_NAMES[step].name for step in self.assessment.steps}
        self.query_one(TopBar).steps = names
        if self.assessment.earlier is not None:
            self._show_clock()
            self.set_interval(60, self._show_clock)

    def _show_clock(self) -> None:
        """Show the minutes of the review's hour so far, from where they say something."""
        minutes = self.assessment.minutes
        self.say(f"{minutes} of {MINUTES} min" if minutes >= FIRST_SHOWN else "")

    def guide(self, *moments: str) -> None:
        """Say the one thing that applies now, if there is one; of several the next."""
        if self._insisted or self._spoken_of is not None:
            self._insisted = False
            return
        if words := self.guidance(*moments):
            self.notice(words)

    def guidance(self, *moments: str, step: GuidanceStep | None = None, once: bool = False) -> str:
        """Return the next piece for one of these moments; `once`: only if it was not said yet."""
        said = self.assessment.guidance_said
        return guidance.next_line(step or self.STEP, *moments, said=said, again=not once)

    def help_text(self) -> str:
        """Return what the step is, and all its guidance."""
        return f"{type(self).HELP}\n{guidance.all_guidance(self.STEP)}"

    def remember_position(self, row: int, field: str | None) -> None:
        """Remember where the person is, so that they find themselves there again."""
        session = self.draft.session
        if (session.row, session.field) != (row, field):
            self.assessment.go(self.STEP, row, field)
            self.post_message(Edited())

    @on(TopBar.StepChosen)
    def _go_to_chosen(self, event: TopBar.StepChosen) -> None:
        step = next((step for step in self.assessment.steps if step == event.step), None)
        if step is not None:
            self.post_message(GoToStep(step))

    @property
    def has_step_after(self) -> bool:
        """Whether another step follows; after the last one comes saving, by keys of its own."""
        return self.assessment.steps[-1] != self.STEP

    def action_next_step(self) -> None:
        """Go on to the next step; a text that cannot be taken is said first."""
        if self.holds():
            return
        steps = self.assessment.steps
        self.post_message(GoToStep(steps[steps.index(self.STEP) + 1]))

    def action_previous_step(self) -> None:
        """Go back to the step before; before the first is home."""
        at = self.assessment.steps.index(self.STEP)
        self.post_message(GoToStep(self.assessment.steps[at - 1]) if at else GoHome())

    @property
    def left_open(self) -> str:
        """Return what to say where one leaves the step in the middle of a question; "" else."""
        return self.left_out

    def notice(self, words: str) -> None:
        """Say one thing in the line that speaks; leaving an example is meant only right after."""
        self._is_leaving = words == LEAVING_EXAMPLE
        super().notice(words)

    def close_detail(self) -> bool:
        """Put away what was opened on the page, and return whether there was anything."""
        return False

    def action_leave(self) -> None:
        """Go one level back: out of a detail, else home; the draft stays."""
        if self.close_detail():
            return
        if self.assessment.is_example and not self._is_leaving:
            self.notice(LEAVING_EXAMPLE)
            return
        self.post_message(GoHome())

    def after_undo(self) -> None:
        """Show another step, if what has been taken back is of that one."""
        if self.draft.session.step != self.STEP:
            self.post_message(GoToStep(self.draft.session.step, self.draft.session.row))
        else:
            super().after_undo()
