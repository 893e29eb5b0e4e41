"""Score again: three activities scored afresh, blind; then both scores, and what they come to."""

from textual import on
from textual.app import ComposeResult

from laddertui.assessment.score_again import ScoreAgain
from laddertui.content import score_scale
from laddertui.domain.errors import LadderError
from laddertui.forms.wording.score import SCORE
from laddertui.presenters.quarter import twice
from laddertui.tui.actions import LEAVE_PAGE, UNDO_BY_LETTER
from laddertui.tui.base.base_screen import BaseScreen
from laddertui.tui.guard import Failed
from laddertui.tui.safe_text import joined, lines
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.button_row import ButtonRow
from laddertui.tui.widgets.score.score_scale import ScoreScale
from laddertui.tui.widgets.text import PlainText

LEAVE = LEAVE_PAGE.by(
    "escape",
    "score-again.leave",
    call="leave",
    label="Home",
    tooltip="Back to Home; what you gave so far is kept",
)
TAKE_BACK = UNDO_BY_LETTER.by(
    "u", "score-again.undo", show=True, tooltip="Back to the activity before", available="may_undo"
)


class ScoreAgainScreen(BaseScreen):
    """One activity at a time, without its earlier score; nothing else of the week is shown."""

    CSS_PATH = "score_again.tcss"
    AUTO_FOCUS = ""
    HERE = "Score again"
    METHOD = "doubt"
    HELP = f"""
**Score again**

{twice.WHY} Press 1 to 5; u goes back to the activity before.

{twice.NO_MISTAKE} From ten scores given twice, "give or take" and every noise rest on your own
repeats, and say so; until then a score is taken to be half a step off, which is assumed.
"""
    ACTIONS = [LEAVE, TAKE_BACK]

    def __init__(self, sitting: ScoreAgain) -> None:
        super().__init__()
        self._sitting = sitting
        self._is_kept = False
        """Whether what was given is on the disk."""
        self._has_tried = False
        """Whether leaving has tried to keep it: the second time one leaves all the same."""

    def body(self) -> ComposeResult:
        """Build the activity, the scale and the question; then what it came to."""
        yield PlainText("", id="progress")
        yield PlainText("", id="activity")
        yield ScoreScale(score_scale.anchors())
        yield PlainText(joined((SCORE.ask, "bold"), "  Press 1 to 5."), id="question")
        yield PlainText(twice.WHY, id="why")
        yield PlainText("", id="results")
        yield PlainText("", id="meaning")
        with ButtonRow(id="actions"):
            yield ActionButton(LEAVE, "Home", id="home", primary=True)

    def on_mount(self) -> None:
        """Ask about the first activity."""
        self._show()

    @property
    def may_undo(self) -> bool:
        """Whether there is a score to take back: after the last one all is kept."""
        return not self._is_kept and self._sitting.number > 0

    def _show(self) -> None:
        """Show the activity that is asked about, or both scores of every one."""
        sitting, current = self._sitting, self._sitting.current
        for name in ("#progress", "#activity", "ScoreScale", "#question", "#why"):
            self.query_one(name).display = current is not None
        for name in ("#results", "#meaning", "#actions"):
            self.query_one(name).display = current is None
        if current is not None:
            marks = "■" * sitting.number + "□" * (sitting.count - sitting.number)
            at = f"Activity {sitting.number + 1} of {sitting.count}   {marks}"
            self.query_one("#progress", PlainText).say(at)
            self.query_one("#activity", PlainText).say(joined((current.name, "bold underline")))
            scale = self.query_one(ScoreScale)
            scale.show(sitting.number, given=0)
            scale.focus(scroll_visible=False)  # in a low window that would hide the activity
        else:
            self.query_one("#results", PlainText).say(lines(twice.result_lines(sitting)))
            self.query_one("#meaning", PlainText).say(
                lines(twice.meaning_lines(sitting.comes_to()))
            )
            self.query_one("#home").focus(scroll_visible=False)
        self.refresh_bindings()

    @on(ScoreScale.Given)
    def _given(self, event: ScoreScale.Given) -> None:
        self._sitting.give(event.score)
        try:
            if self._sitting.current is None:
                self._keep()
        finally:
            self._show()

    def _keep(self) -> None:
        """Keep what was given, once. Raise LadderError."""
        if not self._is_kept:
            self._sitting.keep()
            self._is_kept = True

    def action_undo(self) -> None:
        """Go back to the activity before."""
        self._sitting.take_back()
        self._show()

    def action_leave(self) -> None:
        """Go Home; what was given so far is kept. Where the disk refuses it, that is said once."""
        if not self._has_tried:
            self._has_tried = True
            self._keep()
        self.app.pop_screen()

    def keep_typed(self) -> None:
        """Keep what was given, before the profile is closed underneath."""
        try:
            self._keep()
        except LadderError as error:
            self.app.post_message(Failed(error))

    def copy_text(self) -> str:
        """Return both scores, once the last is given."""
        if self._sitting.current is not None:
            return ""
        known = self._sitting.comes_to()
        return "\n".join([*twice.result_lines(self._sitting), *twice.meaning_lines(known)])
