"""Reassess: the agenda of the quarterly hour."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.events import DescendantFocus
from textual.timer import Timer
from textual.widgets import Input

from laddertui.assessment import reassess
from laddertui.domain.errors import LadderError
from laddertui.domain.text import visible
from laddertui.forms import answers
from laddertui.forms.answers import AnswerError
from laddertui.forms.wording import reassess as questions
from laddertui.presenters import signals
from laddertui.presenters.reassess import event_lines, plan_lines
from laddertui.tui.actions import NEXT_STEP
from laddertui.tui.base.base_screen import KEEP_AFTER
from laddertui.tui.base.step_screen import StepScreen
from laddertui.tui.safe_text import joined, lines
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.field import Field
from laddertui.tui.widgets.text import PlainText


class ReassessScreen(StepScreen):
    """What the hour is for. There is a clock in the top bar, and no alarm."""

    CSS_PATH = "reassess.tcss"
    HAS_WEEK = True
    STEP = "reassess"
    METHOD = "review"
    HELP = """
**Reassess**

An hour once a quarter: have AI tools caught up with anything that you scored high, and did the plan
happen? Every score is asked afresh; what you gave last time is shown after your answer.
"""

    _keeping: Timer | None = None
    """Running while an outlet that was typed is not on the disk yet."""

    _outlets = ""
    """What was typed last."""

    def parts(self) -> ComposeResult:
        """Build the agenda, what was noted meanwhile, and last quarter's plan."""
        with VerticalScroll(id="page", can_focus=False):
            yield PlainText("", id="title")
            yield PlainText("", id="agenda")
            yield PlainText("", id="plan")
            yield PlainText("", id="noted")
            with Horizontal(id="follow"):
                yield PlainText(questions.OUTLETS.label, classes="label")
                outlets = ", ".join(self.assessment.profile.store.outlets())
                yield Field(
                    questions.OUTLETS,
                    outlets,
                    "one or two outlets for news of what AI can do",
                    id="outlets",
                )

    def actions(self) -> ComposeResult:
        """On to the scores."""
        yield ActionButton(NEXT_STEP, "Begin with the scores", id="next", primary=True)

    def show_state(self) -> None:
        """Show the agenda for this very review."""
        earlier = self.assessment.earlier
        if earlier is None:
            return
        self.show_week()
        title = (
            f"The review for {self.draft.snapshot.quarter}, looking back to {earlier.base.quarter}"
        )
        self.query_one("#title", PlainText).say(joined((title, "bold")))
        self.query_one("#agenda", PlainText).say(
            lines(f"{n}  {what}" for n, what in enumerate(reassess.AGENDA, 1))
        )
        plan = [*plan_lines(earlier.base), *event_lines(self.assessment.profile, earlier.base)]
        self.query_one("#plan", PlainText).say(lines(plan))
        self.query_one("#noted", PlainText).say(
            lines(signals.signals_since(self.assessment.profile, earlier.base))
        )

    def show_place(self) -> None:
        """Beginning is the focused control."""
        self.query_one("#next").focus()
        self.guide("start")

    @on(DescendantFocus, "#outlets")
    def _say_why_to_follow(self) -> None:
        self.guide("outlets")

    @on(Input.Changed)
    def _follow(self) -> None:
        """Kept by itself, like everything that is typed; many keys are one write."""
        self._outlets = self.query_one("#outlets", Field).value
        if self._keeping is None:
            self._keeping = self.set_timer(KEEP_AFTER, self._keep_outlets)

    def _keep_outlets(self) -> None:
        self._keeping = None
        try:
            self.assessment.profile.store.save_outlets(answers.names(self._outlets))
        except (AnswerError, LadderError) as trouble:
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
