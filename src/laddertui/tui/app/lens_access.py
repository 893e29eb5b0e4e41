"""The two lenses: a further look, opened over Position or over Home, that changes the same draft."""

from typing import TYPE_CHECKING

from textual import on

from laddertui.domain.errors import LadderError
from laddertui.tui.app.autosave import Autosave
from laddertui.tui.messages import CloseLens, Lens, OpenLens
from laddertui.tui.screens import LENS_SCREENS
from laddertui.tui.screens.home import HomeScreen

if TYPE_CHECKING:
    from laddertui.assessment.editor import Assessment
    from laddertui.tui.base.lens_screen import LensScreen


class LensAccess(Autosave, inherit_bindings=False):
    """An app in which a lens can be opened."""

    @on(OpenLens)
    def _open_lens(self, event: OpenLens) -> None:
        from laddertui.assessment.start import at_hand, opened

        from_home = self.assessment is None
        try:
            assessment = self.assessment or opened(self.profile, at_hand(self.profile))
        except LadderError as trouble:
            self.complain(trouble)
            return
        self.assessment = assessment
        self.push_screen(lens_screen(event.lens, assessment, from_home))

    @on(CloseLens)
    def _close_lens(self) -> None:
        from laddertui.tui.base.edit_screen import EditScreen

        if self.keep_now():
            self.pop_screen()
            if isinstance(self.screen, HomeScreen):
                self.assessment = None
            elif isinstance(self.screen, EditScreen):  # what it shows may have changed in the lens
                self.screen.show_state()
                self.screen.show_place()


def lens_screen(lens: Lens, assessment: "Assessment", saves: bool) -> "LensScreen":
    """A lens's screen; its module is imported when it is first needed."""
    from pkgutil import resolve_name

    made: LensScreen = resolve_name(LENS_SCREENS[lens])(assessment, saves)
    return made
