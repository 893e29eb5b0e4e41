"""Going from screen to screen: what Home offers, the steps, and what they ask for."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import on

from laddertui.domain.errors import InvalidFileError, LadderError
from laddertui.domain.text import visible
from laddertui.tui.app.profile_admin import ProfileAdmin
from laddertui.tui.messages import CompareQuarters, GoHome, GoToStep, HomeAction, OpenQuarter, Save
from laddertui.tui.screens import STEP_SCREENS
from laddertui.tui.screens.home import HomeScreen

if TYPE_CHECKING:
    from laddertui.assessment.editor import Assessment
    from laddertui.domain.draft import Draft, Step
    from laddertui.tui.base.step_screen import StepScreen

EXAMPLE_QUESTION = "This is a worked example. Save it into your own history all the same?"
DISCARD_QUESTION = "There is an unfinished assessment. Let it go? That cannot be undone."


class Navigation(ProfileAdmin, inherit_bindings=False):
    """An app that knows which screen comes next. Screens are imported when they are first needed."""

    @on(HomeAction)
    def _chosen(self, event: HomeAction) -> None:
        verbs = {
            "begin": self._begin,
            "continue": self._continue,
            "discard": self._discard,
            "history": self._history,
        }
        verbs |= {
            "example": self._example,
            "early": lambda: self._begin(early=True),
            "about": self._about,
        }
        try:
            verbs[event.what]()
        except LadderError as trouble:
            self.complain(trouble)

    def _begin(self, early: bool = False) -> None:
        from laddertui.assessment.start import begin

        draft = begin(self.profile, early)  # before anything is let go: it may not be possible
        if self.profile.has_draft():
            self._ask_to_discard(lambda: self._open(draft))
        else:
            self._open(draft)

    def resume(self, draft: "Draft | None" = None) -> None:
        """Go on where the person was: with the draft on the disk, or with one that the disk did not take."""
        if draft is None:
            self._continue()
            return
        self._open(draft)
        try:
            self.profile.keep_draft(draft)
        except LadderError as trouble:
            self.complain(trouble)

    def _about(self) -> None:
        from laddertui.services import profile_details
        from laddertui.tui.screens.profiles.profile_details import ProfileDetailsScreen

        self.push_screen(ProfileDetailsScreen(self.profile, profile_details.view(self.profile)))

    def _continue(self) -> None:
        try:
            draft = self.profile.draft()
        except InvalidFileError as invalid:
            aside = self.profile.set_draft_aside()
            self.complain(invalid)
            self.notify(f"It is kept as {visible(str(aside))}.", markup=False, timeout=10)
            self._home_again()
            return
        if draft is None:
            self._home_again()
            return
        self._open(draft)

    def _example(self) -> None:
        from laddertui.tui.dialogs.examples import ExamplesDialog

        self.push_screen(ExamplesDialog(), self._open_example)

    def _open_example(self, id: str | None) -> None:
        from laddertui.assessment.examples import opened

        if id is not None:
            self.assessment = opened(self.profile, id)
            self.push_screen(step_screen(self.assessment.step, self.assessment))

    def _discard(self) -> None:
        self._ask_to_discard(self._home_again)

    def _ask_to_discard(self, then: Callable[[], None]) -> None:
        def let_go() -> None:
            try:
                self.profile.let_draft_go()
            except LadderError as trouble:
                self.complain(trouble)
            else:
                then()

        self._ask(DISCARD_QUESTION, "Let it go", let_go)

    def _ask(self, question: str, yes: str, then: Callable[[], None]) -> None:
        """Ask before something that is not wanted by accident."""
        from laddertui.tui.dialogs.confirm import ConfirmDialog

        self.push_screen(ConfirmDialog(question, yes), lambda answer: then() if answer else None)

    def _history(self) -> None:
        from laddertui.presenters.comparison import columns, pace_line
        from laddertui.tui.screens.history import HistoryScreen

        known = self.profile.readable()
        self.push_screen(HistoryScreen(self.profile.overview(), columns(known), pace_line(known)))

    @on(OpenQuarter)
    def _open_quarter(self, event: OpenQuarter) -> None:
        from laddertui.presenters.signals import in_quarter
        from laddertui.presenters.snapshot_page import page
        from laddertui.tui.screens.text_page import TextPageScreen

        try:
            snapshot = self.profile.quarter(event.quarter)
        except LadderError as trouble:
            self.complain(trouble)
            return
        noted = in_quarter(self.profile, event.quarter)
        before = next(
            (s for s in reversed(self.profile.readable()) if s.quarter < event.quarter), None
        )
        parts = [
            *page(snapshot, before),
            *([("Signals noted in this quarter", noted)] if noted else []),
        ]
        self.push_screen(TextPageScreen(event.quarter, parts))

    @on(CompareQuarters)
    def _compare(self, event: CompareQuarters) -> None:
        from laddertui.presenters.comparison import compared, page
        from laddertui.tui.screens.text_page import TextPageScreen

        try:
            known = self.profile.readable()
            before, after = (self.profile.quarter(q) for q in (event.before, event.after))
        except LadderError as trouble:
            self.complain(trouble)
            return
        title = f"{event.before} and {event.after}"
        self.push_screen(TextPageScreen(title, page(compared(before, after, known))))

    def _home_again(self) -> None:
        home = self.screen_stack[0]
        if isinstance(home, HomeScreen):
            home.read()

    def _open(self, draft: "Draft") -> None:
        from laddertui.assessment.start import opened

        self.assessment = opened(self.profile, draft)
        self.push_screen(step_screen(self.assessment.step, self.assessment))

    @on(GoToStep)
    def _turn(self, event: GoToStep) -> None:
        if self.assessment is None:
            return
        if event.step != self.assessment.step:
            self.assessment.go(event.step, event.row, event.field)
        self.keep_soon()
        self.switch_screen(step_screen(event.step, self.assessment))

    @on(GoHome)
    def _leave(self) -> None:
        if self.keep_now():
            self.assessment = None
            self.pop_screen()

    @on(Save)
    def _save(self, event: Save) -> None:
        assessment = self.assessment
        if assessment is None:
            return
        missing = assessment.missing(event.with_plan)
        if missing:
            self.notify(visible(missing[0].words), severity="warning", markup=False)
            return
        if assessment.is_example:
            self._ask(
                EXAMPLE_QUESTION, "Save it", lambda: self._save_now(assessment, event.with_plan)
            )
        else:
            self._save_now(assessment, event.with_plan)

    def _save_now(self, assessment: "Assessment", with_plan: bool) -> None:
        try:
            path = assessment.save(with_plan)
        except LadderError as trouble:
            self.complain(trouble)
            return
        self.tell()
        self.assessment = None
        self.pop_screen()
        self.notify(f"Saved: {visible(path.name)}.", markup=False)


def step_screen(step: "Step", assessment: "Assessment") -> "StepScreen":
    """A step's screen; its module is imported when it is first needed."""
    from pkgutil import resolve_name

    made: StepScreen = resolve_name(STEP_SCREENS[step])(assessment)
    return made
