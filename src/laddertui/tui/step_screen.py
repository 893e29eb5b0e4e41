"""What the six steps share: the assessment they show, moving between steps, undo, and the line that speaks."""

from collections.abc import Hashable

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal

from laddertui.domain.draft import Draft, Step
from laddertui.flow import guide
from laddertui.flow.assessment import Assessment
from laddertui.flow.questions import Refusal
from laddertui.flow.reassess import MINUTES
from laddertui.tui.base_screen import BaseScreen
from laddertui.tui.requests import Edited, GoHome, Turn
from laddertui.tui.widgets.top_bar import TopBar
from laddertui.tui.widgets.words import Words


class StepScreen(BaseScreen):
    """One step. It shows the assessment's state, asks the flow for changes, and never keeps state of its own."""

    BINDINGS = [
        Binding("f8,ctrl+n", "next_step", "Next", tooltip="On to the next step", id="step.next"),
        Binding("f7", "previous_step", "Back", tooltip="Back to the step before", id="step.previous"),
        Binding("f5,ctrl+z", "undo", "Undo", tooltip="Take the last change back", id="edit.undo"),
        Binding("f6,ctrl+y", "redo", "Redo", show=False, tooltip="Make it again", id="edit.redo"),
        Binding("escape", "leave", "Home", tooltip="Leave; everything typed is kept", id="step.leave"),
    ]
    STEP: Step = "audit"
    _insisted = False
    """Whether the line that speaks says what the next guidance must not replace."""
    _refused = False
    """Whether the line that speaks says why an answer was not taken."""

    def __init__(self, assessment: Assessment) -> None:
        super().__init__()
        self.assessment = assessment
        self.HERE = self.STEP

    @property
    def draft(self) -> Draft:
        """The state that is shown."""
        return self.assessment.draft

    def body(self) -> ComposeResult:
        """The step's own part, the line that speaks, and the buttons."""
        yield from self.parts()
        yield Words("", id="notice")
        with Horizontal(id="actions"):
            yield from self.actions()

    def parts(self) -> ComposeResult:
        """The step's own part."""
        yield from ()

    def actions(self) -> ComposeResult:
        """The step's buttons."""
        yield from ()

    def on_mount(self) -> None:
        """Show the state as it is found."""
        self.query_one(TopBar).steps = self.assessment.steps
        if self.assessment.earlier is not None:
            self._show_clock()
            self.set_interval(60, self._show_clock)
        if self.assessment.is_example:
            self.say("example, not saved")
        self.show_state()
        self.show_place()

    def _show_clock(self) -> None:
        """Minutes of the review's hour so far; it says nothing when the hour is over but the time."""
        self.say(f"{self.assessment.minutes} of {MINUTES} min")

    def show_state(self) -> None:
        """Show what the flow knows, everywhere on the screen."""

    def show_place(self) -> None:
        """Put the cursor where the person was."""

    def notice(self, words: str) -> None:
        """Say one thing in the line that speaks; an empty text clears it."""
        self.query_one("#notice", Words).say(words)

    def guide(self, *moments: str) -> None:
        """Say the one thing that applies now, if there is one."""
        if self._insisted or self._refused:
            self._insisted = False
            return
        if words := guide.line(self.STEP, *moments):
            self.notice(words)

    def help_text(self) -> str:
        """What the step is, and all its guidance."""
        return f"{type(self).HELP}\n{guide.everything(self.STEP)}"

    def edit(self, draft: Draft, typing: Hashable | None = None) -> None:
        """Take a change, show it and have it kept."""
        if self._refused:  # what was refused has been mended
            self._refused = False
            self.notice("")
        self.assessment.change(draft, typing)
        self.show_state()
        self.post_message(Edited())

    def place(self, row: int, field: str | None) -> None:
        """Remember where the person is, so that they find themselves there again."""
        session = self.draft.session
        if (session.row, session.field) != (row, field):
            self.assessment.go(self.STEP, row, field)
            self.post_message(Edited())

    def insist(self, words: str) -> None:
        """Say one thing that the guidance of the field one comes to next must not replace."""
        self._insisted = True
        self.notice(words)

    def refuse(self, refusal: Refusal) -> None:
        """Say why an answer was not taken; it stays until one is."""
        self._refused = True
        self.notice(str(refusal))

    def action_next_step(self) -> None:
        """On to the next step."""
        steps = self.assessment.steps
        self.post_message(Turn(steps[min(steps.index(self.STEP) + 1, len(steps) - 1)]))

    def action_previous_step(self) -> None:
        """Back to the step before; before the first is home."""
        at = self.assessment.steps.index(self.STEP)
        self.post_message(Turn(self.assessment.steps[at - 1]) if at else GoHome())

    def action_leave(self) -> None:
        """Home; the draft stays."""
        self.post_message(GoHome())

    def action_undo(self) -> None:
        """Take the last change back."""
        self._step_through(self.assessment.undo(), "Nothing to take back.")

    def action_redo(self) -> None:
        """Make it again."""
        self._step_through(self.assessment.redo(), "Nothing to make again.")

    def _step_through(self, done: bool, otherwise: str) -> None:
        if not done:
            self.notice(otherwise)
        elif self.draft.session.step != self.STEP:
            self.post_message(Turn(self.draft.session.step, self.draft.session.row))
        else:
            self.show_state()
            self.post_message(Edited())
