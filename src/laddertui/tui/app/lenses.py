"""The two lenses: they open over Position or over Home, and change the same draft."""

from typing import TYPE_CHECKING, Any

from textual.app import App

from laddertui.domain.errors import LadderError
from laddertui.tui.app.autosave import Autosave
from laddertui.tui.app.notices import show_error
from laddertui.tui.app.window_state import WindowState
from laddertui.tui.messages import Lens
from laddertui.tui.screens import LENS_SCREENS
from laddertui.tui.screens.home import HomeScreen

if TYPE_CHECKING:
    from laddertui.assessment.editor import Assessment
    from laddertui.domain.draft import Draft
    from laddertui.tui.base.lens_screen import LensScreen


class Lenses:
    """Opens the lenses and puts them away."""

    def __init__(self, app: App[Any], state: WindowState, autosave: Autosave) -> None:
        self._app = app
        self._state = state
        self._autosave = autosave
        self._before: Draft | None = None
        """The draft as it was when the lens that is shown was opened."""

    def open(self, lens: Lens) -> None:
        """Open a lens on the assessment under way, or on this quarter where none is."""
        from laddertui.assessment.lenses.lens import FIRST_FIELDS
        from laddertui.assessment.start import current_draft, open_assessment

        is_over_home = self._state.assessment is None
        profile = self._state.profile
        try:
            assessment = self._state.assessment or open_assessment(profile, current_draft(profile))
        except LadderError as error:
            show_error(self._app, error)
            return
        self._state.assessment = assessment
        self._before = assessment.draft
        assessment.remember_position(assessment.draft.session.row, FIRST_FIELDS[lens])
        self._app.push_screen(_lens_screen(lens, assessment, is_over_home))

    def close(self) -> None:
        """Put the lens away, once what was typed is written, and show what it changed below."""
        from laddertui.tui.base.edit_screen import EditScreen

        self._forget_lens()
        if not self._autosave.write_now():
            return
        self._app.pop_screen()
        screen = self._app.screen
        if isinstance(screen, HomeScreen):
            self._state.assessment = None
        elif isinstance(screen, EditScreen):
            screen.show_again()

    def _forget_lens(self) -> None:
        """Have the draft say that one was where the lens was opened.

        Over Home it goes on saying that it was the lens, once something was answered there: no
        step lies below it.
        """
        from laddertui.tui.base.lens_screen import LensScreen

        assessment, screen = self._state.assessment, self._app.screen
        if assessment is None or self._before is None:
            return
        is_over_home = isinstance(screen, LensScreen) and screen.saves
        if not is_over_home or assessment.snapshot == self._before.snapshot:
            before = self._before.session
            assessment.remember_position(before.row, before.field)


def _lens_screen(lens: Lens, assessment: "Assessment", saves: bool) -> "LensScreen":
    """Return a lens's screen; its module is imported when it is first needed."""
    from pkgutil import resolve_name

    screen: LensScreen = resolve_name(LENS_SCREENS[lens])(assessment, saves)
    return screen
