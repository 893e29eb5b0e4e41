"""Whether a page can be seen yet: keys that were pressed before that were meant for another."""

from typing import TYPE_CHECKING, Any

from textual import on
from textual.events import ScreenResume
from textual.screen import Screen

if TYPE_CHECKING:
    _AnyScreen = Screen[Any]
else:
    _AnyScreen = Screen


class KnowsWhenShown(_AnyScreen):
    """A screen that knows whether it has been drawn."""

    is_shown = False
    """Whether it has been drawn since it was made."""

    def _compositor_refresh(self) -> None:
        """Count as seen what is about to be drawn: a key may come once the terminal has it."""
        if self.is_mounted and self is self.app.screen:
            self.is_shown = True
        super()._compositor_refresh()

    @on(ScreenResume)
    def keep_styles(self, event: ScreenResume) -> None:
        """Leave styles as they are: widgets get theirs when mounted, and all on a new theme."""
        event.refresh_styles = False
