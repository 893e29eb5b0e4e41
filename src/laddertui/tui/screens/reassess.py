"""Reassess: the agenda of the quarterly hour."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.timer import Timer
from textual.widgets import Button, Input

from laddertui.domain.text import visible
from laddertui.domain.trouble import Trouble
from laddertui.flow import noted, questions, reassess
from laddertui.flow.questions import Refusal
from laddertui.tui.keeping import KEEP_AFTER
from laddertui.tui.literal import joined, lines
from laddertui.tui.step_screen import StepScreen
from laddertui.tui.widgets.action_row import Act
from laddertui.tui.widgets.field import Field
from laddertui.tui.widgets.words import Words


class ReassessScreen(StepScreen):
    """What the hour is for. There is a clock in the top bar, and no alarm."""

    CSS_PATH = "reassess.tcss"
    STEP = "reassess"
    METHOD = "review"
    HELP = """
**Reassess**

An hour once a quarter: have AI tools caught up with anything that you scored high, and did the plan happen? Every score
is asked afresh; what you gave last time is shown after your answer.
"""

    _keeping: Timer | None = None
    """Running while an outlet that was typed is not on the disk yet."""

    _outlets = ""
    """What was typed last."""

    def parts(self) -> ComposeResult:
        """The agenda, what was noted meanwhile, and last quarter's plan."""
        with VerticalScroll(id="page", can_focus=False):
            yield Words("", id="title")
            yield Words("", id="agenda")
            yield Words("", id="plan")
            yield Words("", id="noted")
            with Horizontal(id="follow"):
                yield Words(questions.OUTLETS.label, classes="label")
                outlets = ", ".join(self.assessment.profile.outlets())
                yield Field(questions.OUTLETS, outlets, "one or two outlets for news of what AI can do", id="outlets")

    def actions(self) -> ComposeResult:
        """On to the scores."""
        yield Act("Begin with the scores", "next", primary=True)

    def show_state(self) -> None:
        """The agenda for this very review."""
        earlier = self.assessment.earlier
        if earlier is None:
            return
        title = f"The review for {self.draft.snapshot.quarter}, looking back to {earlier.base.quarter}"
        self.query_one("#title", Words).say(joined((title, "bold")))
        self.query_one("#agenda", Words).say(lines(f"{n}  {what}" for n, what in enumerate(reassess.AGENDA, 1)))
        self.query_one("#plan", Words).say(lines(reassess.plan_lines(earlier.base)))
        self.query_one("#noted", Words).say(lines(noted.since(self.assessment.profile, earlier.base)))

    def show_place(self) -> None:
        """Beginning is the focused control."""
        self.query_one("#next").focus()
        self.guide("start")

    @on(Input.Changed)
    def _follow(self) -> None:
        """Kept by itself, like everything that is typed; many keys are one write."""
        self._outlets = self.query_one("#outlets", Field).value
        if self._keeping is None:
            self._keeping = self.set_timer(KEEP_AFTER, self._keep_outlets)

    def _keep_outlets(self) -> None:
        self._keeping = None
        try:
            self.assessment.profile.keep_outlets(questions.outlets(self._outlets))
        except (Refusal, Trouble) as trouble:
            self.notify(visible(str(trouble)), severity="warning", markup=False)

    def keep_typed(self) -> None:
        """Keep the outlets now."""
        if self._keeping is not None:
            self._keeping.stop()
            self._keep_outlets()

    def on_unmount(self) -> None:
        """Whoever types and goes on at once loses nothing either."""
        self.keep_typed()

    @on(Input.Submitted)
    def _entered(self) -> None:
        self.query_one("#next").focus()

    @on(Button.Pressed, "#next")
    def _next(self) -> None:
        self.action_next_step()
