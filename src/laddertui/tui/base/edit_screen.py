"""What the screens share that change an assessment: undo, the line that speaks, the buttons."""

from collections.abc import Hashable

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.events import DescendantBlur
from textual.widget import Widget

from laddertui.assessment.editor import Assessment
from laddertui.domain.draft import Draft
from laddertui.domain.snapshot import Snapshot
from laddertui.forms.answers import AnswerError
from laddertui.tui.base.base_screen import BaseScreen
from laddertui.tui.base.held_answers import HoldsAnswers
from laddertui.tui.messages import Edited
from laddertui.tui.widgets.button_row import ButtonRow
from laddertui.tui.widgets.charts.week_ladder import WeekLadder
from laddertui.tui.widgets.field import Field
from laddertui.tui.widgets.text import PlainText


class EditScreen(BaseScreen, HoldsAnswers):
    """It shows the assessment's state, asks it for changes, and never keeps state of its own."""

    IS_FORM = True
    HAS_WEEK = False
    """Whether the week on the ladder stands beside the screen's own part."""
    _insisted = False
    """Whether the line that speaks says what the next guidance must not replace."""
    _spoken_of: Widget | None = None
    """The field of which the line speaks, as why it takes no letter; None where of none."""

    def __init__(self, assessment: Assessment) -> None:
        super().__init__()
        self.assessment = assessment

    @property
    def draft(self) -> Draft:
        """Return the state that is shown."""
        return self.assessment.draft

    @property
    def is_review(self) -> bool:
        """Whether an earlier quarter goes on: splitting keeps a thread, so there must be one."""
        return self.assessment.earlier is not None

    @property
    def quarter_before(self) -> Snapshot | None:
        """The quarter that a review continues; None where this is no review."""
        return self.assessment.earlier.base if self.assessment.earlier else None

    def body(self) -> ComposeResult:
        """Build the screen's own part, the line that speaks, and the buttons."""
        if self.HAS_WEEK:
            with Container(id="work"):
                week = WeekLadder()
                week.border_title = "your week on the ladder"
                yield week
                with Vertical(id="parts"):
                    yield from self.parts()
        else:
            yield from self.parts()
        yield PlainText("", id="notice")
        with ButtonRow(id="actions"):
            yield from self.actions()

    @property
    def may_remove_row(self) -> bool:
        """Whether this is a place with rows that can be taken out."""
        return True

    def parts(self) -> ComposeResult:
        """Build the screen's own part."""
        yield from ()

    def actions(self) -> ComposeResult:
        """Build the screen's buttons."""
        yield from ()

    def on_mount(self) -> None:
        """Show the state as it is found."""
        if self.assessment.is_example:
            self.say("example, not saved")
        self.show_state()
        self.show_place()

    def show_state(self) -> None:
        """Show what the assessment knows, everywhere on the screen."""

    def show_place(self) -> None:
        """Put the cursor where the person was."""

    def show_again(self) -> None:
        """Show what a page over this one changed; the cursor stays where it was, if that is there.

        A key pressed on coming back is meant for what was left, not for what is next here.
        """
        self.show_state()
        if not self.has_focus_left:
            self.show_place()

    def show_week(self) -> None:
        """Show the week on the ladder as it has been said so far."""
        for week in self.query("#work > WeekLadder").results(WeekLadder):
            week.tell(self.assessment)

    @property
    def says_nothing(self) -> bool:
        """Whether the line that speaks is empty."""
        return self.query_one("#notice", PlainText).has_class("-empty")

    def notice(self, words: str) -> None:
        """Say one thing in the line that speaks; an empty text clears it."""
        self._spoken_of = None
        self.query_one("#notice", PlainText).say(words)

    def edit(self, draft: Draft, typing: Hashable | None = None) -> None:
        """Take a change, show it and have it kept."""
        if self._spoken_of is not None:  # what was said of has been mended
            self.notice("")
        self.assessment.change(draft, typing)
        self.show_state()
        self.post_message(Edited())

    def insist(self, words: str) -> None:
        """Say one thing that the guidance of the field one comes to next must not replace."""
        self._insisted = True
        self.notice(words)

    def say_of_field(self, words: str) -> None:
        """Say one thing of the field one is in; it goes when that is changed or left."""
        self.notice(words)
        self._spoken_of = self.focused if words else None

    def refuse(self, refusal: AnswerError) -> None:
        """Say why an answer was not taken."""
        self.say_of_field(str(refusal))

    @on(DescendantBlur)
    def _forget_field(self, event: DescendantBlur) -> None:
        """Leave a field with what was said of it."""
        if event.widget is self._spoken_of:
            self.notice("")

    def action_undo(self) -> None:
        """Take the last change back."""
        self._step_through(self.assessment.undo(), "Nothing to take back.")

    def action_redo(self) -> None:
        """Make it again."""
        self._step_through(self.assessment.redo(), "Nothing to make again.")

    def say_refused(self, words: str) -> None:
        """Say why one stays in a field."""
        self.say_of_field(words)

    def answer_changed(self, field: Field) -> None:
        """Take back what was said of a field, once it can be taken."""
        if field is self._spoken_of and not field.refusal:
            self.notice("")

    def after_dropping(self) -> None:
        """Show what stands in place of what was left out."""
        self.show_state()

    @property
    def left_out(self) -> str:
        """Return what to say where one leaves the page with a text that is refused; "" else."""
        field = self.refused_field
        return f"“{field.value.strip()}” was left out. {field.refusal}" if field else ""

    def _step_through(self, done: bool, otherwise: str) -> None:
        self.drop_refused()
        if done:
            self.after_undo()
        else:
            self.notice(otherwise)

    def after_undo(self) -> None:
        """Show what has been taken back, or made again."""
        self.show_state()
        self.post_message(Edited())
