"""Step 6, Review and save: everything on one page, what is missing, and where it will be saved."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Button

from laddertui.domain.advice import advice
from laddertui.domain.snapshot import Snapshot
from laddertui.presenters import snapshot_page
from laddertui.tui.base.step_screen import StepScreen
from laddertui.tui.messages import GoToStep, OpenLens, Save
from laddertui.tui.safe_text import joined, titled
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.advice import AdviceWords
from laddertui.tui.widgets.text import PlainText


class SaveScreen(StepScreen):
    """The last look before saving."""

    CSS_PATH = "save.tcss"
    STEP = "review"
    METHOD = "sprint"
    HELP = """
**Review and save**

Everything on one page. What is missing is listed first; m goes to the first of it. Saving again in the same quarter
keeps the earlier version as a revision.
"""
    BINDINGS = [
        Binding("f10,s", "save", "Save", tooltip="Save this quarter", id="review.save"),
        Binding(
            "i",
            "app.calendar",
            "Calendar",
            tooltip="Write a calendar file of this plan",
            id="review.calendar",
        ),
        Binding(
            "m", "mend", "Mend", tooltip="Go to the first thing that is missing", id="review.mend"
        ),
        Binding(
            "a",
            "all_advice",
            "All advice",
            tooltip="Show all advice, or the heaviest three",
            id="review.advice",
        ),
        Binding("u", "undo", "Undo", show=False, id="review.undo"),
    ]

    def parts(self) -> ComposeResult:
        """What is missing, then the page."""
        with VerticalScroll(id="page", can_focus=False):
            yield PlainText("", id="missing")
            yield PlainText("", id="where")
            yield PlainText("", id="everything")
            yield AdviceWords(id="advice")

    def actions(self) -> ComposeResult:
        """Save, or mend what is missing."""
        yield ActionButton("Save this quarter", "save", primary=True)
        yield ActionButton("Mend the first", "mend")

    def show_state(self) -> None:
        """The page as it would be saved now."""
        missing = self.assessment.missing()
        snapshot = self.assessment.finished()
        lines = [
            joined(("Before it can be saved:", "bold")),
            *(joined(f"  · {m.words}") for m in missing),
        ]
        self.query_one("#missing", PlainText).say(Content("\n").join(lines) if missing else "")
        self.query_one("#where", PlainText).say(snapshot_page.where_words(self.assessment))
        self.query_one("#everything", PlainText).say(
            titled(snapshot_page.page(snapshot, self._before))
        )
        self.query_one(AdviceWords).tell(advice(snapshot), snapshot)
        self.query_one("#save", ActionButton).disabled = bool(missing)
        self.query_one("#mend", ActionButton).display = bool(missing)

    @property
    def _before(self) -> Snapshot | None:
        """The quarter that a review continues."""
        return self.assessment.earlier.base if self.assessment.earlier else None

    def show_place(self) -> None:
        """Save is the focused control, or what must be mended before."""
        self.guide("start" if self.assessment.missing() or self.draft.snapshot.plan else "no-plan")
        self.query_one("#mend" if self.assessment.missing() else "#save").focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Mending is for what is missing."""
        return (
            bool(self.assessment.missing())
            if action == "mend"
            else super().check_action(action, parameters)
        )

    def copy_text(self) -> str:
        """The page, as plain lines."""
        return snapshot_page.plain(snapshot_page.page(self.assessment.finished(), self._before))

    def action_all_advice(self) -> None:
        """All advice, or the heaviest three."""
        told = self.query_one(AdviceWords)
        told.shows_all = not told.shows_all
        self.show_state()

    def action_mend(self) -> None:
        """To the first thing that is missing."""
        first = self.assessment.missing()[0]
        self.post_message(
            OpenLens(first.lens) if first.lens else GoToStep(first.step, first.row, first.field)
        )

    def action_save(self) -> None:
        """Save the quarter, if it can be."""
        self.post_message(Save(with_plan=True))

    def action_next_step(self) -> None:
        """After the last step comes saving."""
        self.action_save()

    @on(Button.Pressed, "#save")
    def _save(self) -> None:
        self.action_save()

    @on(Button.Pressed, "#mend")
    def _mend(self) -> None:
        self.action_mend()
