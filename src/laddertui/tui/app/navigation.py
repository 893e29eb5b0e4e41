"""Going from screen to screen: Home, the steps of an assessment, and saving it."""

from typing import TYPE_CHECKING, Any, cast

from textual.app import App
from textual.screen import Screen

from laddertui.domain.errors import InvalidFileError, LadderError
from laddertui.tui.app.autosave import Autosave
from laddertui.tui.app.notices import LONG, confirm, inform, show_error, warn
from laddertui.tui.app.window_state import WindowState
from laddertui.tui.messages import GoToStep, OccupationMessage, OpenLens, ShowFigures
from laddertui.tui.screens import STEP_SCREENS
from laddertui.tui.screens.home import HomeScreen
from laddertui.tui.settings import WindowSettings

if TYPE_CHECKING:
    from laddertui.assessment.editor import Assessment
    from laddertui.domain.draft import Draft, Step
    from laddertui.tui.base.step_screen import StepScreen
    from laddertui.tui.messages import Lens

LEFT_BEHIND = "What you typed last is not on the disk. Leaving once more leaves it behind."
NOTHING_YET = "Write down first what you do; then there is something to go on with."
EXAMPLE_QUESTION = "This is a worked example, someone else's week.{} Save it into your history?"
OVER_OWN_QUARTER = (
    " Your own {} is saved already; the example would take its place, and yours would stay as an"
    " earlier version."
)


class Navigation:
    """Knows which screen comes next. Screens are imported when they are first needed."""

    def __init__(self, app: App[Any], state: WindowState, autosave: Autosave) -> None:
        self._app = app
        self._state = state
        self._autosave = autosave

    async def show_home(self, over_it: Screen[Any] | None = None) -> None:
        """Show Home, and a screen over it; put away every other screen and every note."""
        self._app.clear_notifications()
        while len(self._app.screen_stack) > 1:
            await self._app.pop_screen()
        self.refresh_home()
        if over_it is not None:
            await self._app.push_screen(over_it)

    def refresh_home(self, stay: bool = False) -> None:
        """Have Home read the profile anew, whatever lies over it; `stay` leaves its focus alone."""
        home = self._app.screen_stack[0]
        if isinstance(home, HomeScreen):
            home.read(stay)

    def show_trouble(self, error: LadderError) -> None:
        """Have Home say what stands in the way, while no profile is open."""
        home = self._app.screen_stack[0]
        if isinstance(home, HomeScreen):
            home.show_trouble(str(error).split("\n")[0])

    def show_method(self) -> None:
        """Show the method over any page but itself, searched for what that page is about."""
        from laddertui.tui.screens.method import MethodScreen

        if not isinstance(self._app.screen, MethodScreen):
            self._app.push_screen(MethodScreen(getattr(self._app.screen, "METHOD", "")))

    def show_settings(self, settings: WindowSettings) -> None:
        """Show the settings over any page but themselves."""
        from laddertui.tui.screens.settings import SettingsScreen

        if not isinstance(self._app.screen, SettingsScreen):
            self._app.push_screen(SettingsScreen(settings))

    def open_assessment(self, assessment: "Assessment") -> None:
        """Make this the assessment under way and show its step."""
        self._state.assessment = assessment
        self._app.push_screen(_step_screen(assessment.step, assessment))

    def open_draft(self, draft: "Draft", in_lens: bool = False) -> None:
        """Go on with a draft, at its step; `in_lens`: in the lens over it, where one was there."""
        from laddertui.assessment.lenses.lens import lens_of
        from laddertui.assessment.start import open_assessment

        lens = lens_of(draft.session.field)
        assessment = open_assessment(self._state.profile, draft)
        if lens is not None:
            assessment.remember_position(draft.session.row, None)
        self.open_assessment(assessment)
        if in_lens and lens is not None:
            self._app.post_message(OpenLens(cast("Lens", lens)))

    def continue_draft(self) -> None:
        """Go on with the draft on the disk; set it aside, and say so, where it cannot be read.

        Raise LadderError where it is of a newer version, or cannot be set aside.
        """
        from laddertui.assessment.lenses.lens import lens_of

        profile = self._state.profile
        try:
            draft = profile.store.draft()
        except InvalidFileError as error:
            path = profile.store.set_draft_aside()
            show_error(self._app, error)
            inform(self._app, f"It is kept as {path}.", LONG)
            self.refresh_home()
            return
        if draft is None:
            self.refresh_home()
        elif draft.changes_saved and (lens := lens_of(draft.session.field)):
            self._app.post_message(OpenLens(cast("Lens", lens)))  # over Home, where it was opened
        else:
            self.open_draft(draft, in_lens=True)

    def restore_draft(self, draft: "Draft") -> None:
        """Go on with a draft that the disk did not take, and try to write it again."""
        self.open_draft(draft, in_lens=True)
        assert self._state.assessment is not None
        self._state.assessment.forget_kept()
        try:
            self._state.assessment.keep()
        except LadderError as error:
            show_error(self._app, error)

    def answer(self, message: GoToStep | OccupationMessage) -> None:
        """Go where a screen asks for."""
        match message:
            case GoToStep():
                self.go_to_step(message.step, message.row, message.field)
            case ShowFigures():
                self._show_figures()
            case _:
                self._choose_occupation()

    def _show_figures(self) -> None:
        """Show what is published, over the step whose week stands beside it."""
        from laddertui.tui.base.edit_screen import EditScreen
        from laddertui.tui.screens.figures import FiguresScreen

        screen = self._app.screen
        if isinstance(screen, EditScreen):
            figures = FiguresScreen(screen.assessment)
            self._app.push_screen(figures, lambda _: screen.show_state())

    def _choose_occupation(self) -> None:
        """Ask which occupation it is; Escape changes nothing."""
        from laddertui.tui.base.occupation_choice import OccupationChoice
        from laddertui.tui.dialogs.occupation import NONE_OF_THEM, OccupationDialog

        screen = self._app.screen
        if not isinstance(screen, OccupationChoice):
            return

        def take(code: str | None) -> None:
            if code is not None:
                screen.take_occupation(None if code == NONE_OF_THEM else code)

        known = screen.draft.snapshot
        self._app.push_screen(OccupationDialog(known.role, known.occupation), take)

    def go_to_step(self, step: "Step", row: int, field: str | None) -> None:
        """Show a step of the assessment, with the cursor in a row's field."""
        assessment = self._state.assessment
        if assessment is None:
            return
        if step not in ("audit", "reassess") and not assessment.snapshot.activities:
            inform(self._app, NOTHING_YET)
            return
        left_open = getattr(self._app.screen, "left_open", "") if step != assessment.step else ""
        if step != assessment.step:
            assessment.go(step, row, field)
        self._autosave.write_soon()
        self._app.switch_screen(_step_screen(step, assessment))
        if left_open:
            inform(self._app, left_open)

    def leave_assessment(self) -> None:
        """Go Home, once the draft is written."""
        left_out = getattr(self._app.screen, "left_out", "")
        if self._autosave.may_leave(LEFT_BEHIND):
            self._end_assessment()
            if left_out:
                inform(self._app, left_out)

    def _end_assessment(self) -> None:
        """Close the assessment and go back to Home, where what is next is focused."""
        self._state.assessment = None
        home = self._app.screen_stack[0]
        if isinstance(home, HomeScreen):
            home.begins_anew = True
        self._app.pop_screen()

    def save(self, with_plan: bool) -> None:
        """Save the assessment as its quarter, if nothing is missing; ask first for an example."""
        assessment = self._state.assessment
        if assessment is None:
            return
        problems = assessment.missing(with_plan)
        if problems:
            warn(self._app, problems[0].words)
        elif assessment.is_example:
            self._ask_about_example(assessment, with_plan)
        else:
            self._save_now(assessment, with_plan)

    def _ask_about_example(self, assessment: "Assessment", with_plan: bool) -> None:
        """Ask whether a worked example is to be saved, and say what of one's own it would cover."""
        profile = self._state.profile
        quarter = assessment.quarter(profile.today)
        is_taken = profile.store.is_saved(quarter)
        confirm(
            self._app,
            EXAMPLE_QUESTION.format(OVER_OWN_QUARTER.format(quarter) if is_taken else ""),
            "Save it into my history",
            lambda: self._save_now(assessment, with_plan),
            "Leave it out of my history",
        )

    def _save_now(self, assessment: "Assessment", with_plan: bool) -> None:
        try:
            path = assessment.save(with_plan)
        except LadderError as error:
            show_error(self._app, error)
            return
        self._app.clear_notifications()  # an earlier refusal no longer holds
        self._autosave.report_external_changes()
        self._end_assessment()
        self._say_saved(assessment, path.name)

    def _say_saved(self, assessment: "Assessment", name: str) -> None:
        """Say that a quarter is saved; a review ends on a page of what moved."""
        from laddertui.presenters.reassess import review_comparison
        from laddertui.tui.screens.comparison import ComparisonScreen

        found = review_comparison(assessment)
        if found is None:
            inform(self._app, f"Saved: {name}.")
        else:
            self._app.push_screen(ComparisonScreen(found, saved_as=name))


def _step_screen(step: "Step", assessment: "Assessment") -> "StepScreen":
    """Return a step's screen; its module is imported when it is first needed."""
    from pkgutil import resolve_name

    screen: StepScreen = resolve_name(STEP_SCREENS[step])(assessment)
    return screen
