"""Step 6, Review and save: everything on one page, what is missing, and where it will be saved."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content

from laddertui.domain.advice import advice
from laddertui.domain.snapshot import Snapshot
from laddertui.presenters import snapshot_page
from laddertui.presenters.page import PageSection, page_text
from laddertui.presenters.plan import points
from laddertui.presenters.plan.start import missing_start_text
from laddertui.presenters.reassess import event_lines
from laddertui.tui.actions import ALL_ADVICE, UNDO_BY_LETTER, Action
from laddertui.tui.app_actions import CALENDAR
from laddertui.tui.base.step_screen import StepScreen
from laddertui.tui.messages import GoToStep, OpenLens, Save
from laddertui.tui.safe_text import joined, lines, titled
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.advice_panel import AdvicePanel
from laddertui.tui.widgets.text import PlainText

SAVE = Action("review.save", "ctrl+s,f10", "save", "Save", "Save this quarter")
MEND = Action(
    "review.mend",
    "",
    "mend",
    "Mend",
    "Go to the first thing that is missing",
    available="is_unfinished",
)


class SaveScreen(StepScreen):
    """The last look before saving."""

    CSS_PATH = "save.tcss"
    HAS_WEEK = True
    STEP = "review"
    METHOD = "sprint"
    HELP = """
**Review and save**

Everything on one page. What is missing is listed first, with a button that goes to it. Saving
again in the same quarter keeps the earlier version as a revision.
"""
    ACTIONS = [
        SAVE,
        CALENDAR.by(
            "i", "review.calendar", tooltip="Write a calendar file of this plan", show=True
        ),
        MEND,
        ALL_ADVICE,
        UNDO_BY_LETTER,
    ]

    _shown_quarter = ""
    """The quarter that the page says it will be saved as."""

    @property
    def has_more_advice(self) -> bool:
        """Whether there is more advice than is shown at first."""
        return any(panel.has_more for panel in self.query(AdvicePanel))

    def parts(self) -> ComposeResult:
        """Build what is missing, then the page."""
        with VerticalScroll(id="page", can_focus=False):
            yield PlainText("", id="missing")
            yield PlainText("", id="purse")
            yield PlainText("", id="where")
            yield PlainText("", id="everything")
            yield AdvicePanel(id="advice")

    def actions(self) -> ComposeResult:
        """Save, or mend what is missing."""
        yield ActionButton(SAVE, "Save this quarter", id="save", primary=True)
        yield ActionButton(MEND, "Mend the first", id="mend")

    def show_state(self) -> None:
        """Show the page as it would be saved now."""
        missing = self.assessment.missing()
        self.show_week()
        snapshot = self.assessment.finished()
        self._shown_quarter = snapshot.quarter
        told = [
            joined(("Before it can be saved:", "bold")),
            *(joined(f"  · {m.words}") for m in missing),
        ]
        self.query_one("#missing", PlainText).say(Content("\n").join(told) if missing else "")
        loose = (missing_start_text(snapshot.plan), points.returned_text(self.draft))
        self.query_one("#purse", PlainText).say(lines(filter(None, loose)))
        self.query_one("#where", PlainText).say(snapshot_page.save_path_text(self.assessment))
        self.query_one("#everything", PlainText).say(titled(self._sections(snapshot)))
        self.query_one(AdvicePanel).tell(advice(snapshot), snapshot)
        self.query_one("#save", ActionButton).disabled = bool(missing)
        self.show_buttons()

    def _sections(self, snapshot: Snapshot) -> list[PageSection]:
        """Return everything as it would be saved, and in a review how the last plan went."""
        before = self.quarter_before
        found = event_lines(self.assessment.profile, before) if before is not None else []
        went = [(f"The plan of {before.quarter}", found)] if before is not None and found else []
        doubt = self.assessment.score_doubt
        return [*snapshot_page.snapshot_sections(snapshot, before, doubt), *went]

    def show_place(self) -> None:
        """Save is the focused control, or what must be mended before."""
        has_plan = self.assessment.missing() or self.draft.snapshot.plan
        self.guide(*(("start", "has-plan") if has_plan else ("no-plan",)))
        self.query_one("#mend" if self.assessment.missing() else "#save").focus()

    @property
    def is_unfinished(self) -> bool:
        """Whether something is missing before it can be saved."""
        return bool(self.assessment.missing())

    def copy_text(self) -> str:
        """Return the page, as plain lines."""
        return page_text(self._sections(self.assessment.finished()))

    def close_detail(self) -> bool:
        """Put away the rest of the advice, if it is shown."""
        told = self.query_one(AdvicePanel)
        was_open, told.shows_all = told.shows_all, False
        if was_open:
            self.show_state()
        return was_open

    def action_all_advice(self) -> None:
        """All advice, or the heaviest three."""
        told = self.query_one(AdvicePanel)
        told.shows_all = not told.shows_all
        self.show_state()

    def action_mend(self) -> None:
        """To the first thing that is missing."""
        first = self.assessment.missing()[0]
        self.post_message(
            OpenLens(first.lens) if first.lens else GoToStep(first.step, first.row, first.field)
        )

    def action_save(self) -> None:
        """Save the quarter, if it can be; ask once more where it counts for another by now."""
        if self.assessment.quarter(self.assessment.profile.today) != self._shown_quarter:
            self.show_state()
            self.insist(f"Meanwhile it has become {self._shown_quarter}. Save again, if you will.")
        else:
            self.post_message(Save(with_plan=True))
