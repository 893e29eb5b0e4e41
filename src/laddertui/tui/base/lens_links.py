"""Screens from which the two lenses open."""

from laddertui.tui.actions import LEVERAGE, PROFESSION
from laddertui.tui.base.base_screen import BaseScreen
from laddertui.tui.messages import Lens, OpenLens


class LensLinks(BaseScreen):
    """A screen with a button for each lens; their keys are in palette and help."""

    ACTIONS = [LEVERAGE, PROFESSION]

    @property
    def has_lenses(self) -> bool:
        """Whether there is an assessment to look into."""
        return True

    def action_lens(self, lens: Lens) -> None:
        """Open a further look at the week, or at the profession."""
        self.post_message(OpenLens(lens))
