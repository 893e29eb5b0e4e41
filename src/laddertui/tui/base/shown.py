"""A page is drawn once it stands, and knows what can be seen: earlier keys were meant for another.

The toolkit draws a page after each of its first layouts, three times over; a terminal would get
three pictures, of which two are gone before they are seen.
"""

from textual import on
from textual.events import ScreenResume

from laddertui.tui.terminal.compositor import DrawsChanges


class KnowsWhenShown(DrawsChanges):
    """A screen that knows whether it has been drawn."""

    is_shown = False
    """Whether it has been drawn since it was made, or came forward again."""
    was_shown = False
    """Whether it was ever drawn."""

    _is_drawn_after_layout = False
    """Whether the whole page is drawn next, so that what the layout alone changed need not be."""

    def _compositor_refresh(self) -> None:
        """Draw, but the first picture only once the page stands."""
        if self._is_drawn_after_layout:
            self._is_drawn_after_layout = False
            return
        if self is self.app.screen and not self.is_shown:
            self._repaint_required = True
            self.check_idle()
            return
        super()._compositor_refresh()

    def _on_timer_update(self) -> None:
        """Draw the first picture when the first layouts are over.

        Count as seen what is about to be drawn: a key may come once the terminal has it.
        """
        is_now = self.is_current and not self.app._batch_count
        self._is_drawn_after_layout = is_now and self._layout_required and self._repaint_required
        super()._on_timer_update()
        self._is_drawn_after_layout = False
        is_first = self.is_mounted and not self.is_shown
        if is_first and self is self.app.screen and not self.app._batch_count:
            self.is_shown = self.was_shown = True
            self._repaint_required = False
            self._compositor_refresh()

    @on(ScreenResume)
    def come_forward(self, event: ScreenResume) -> None:
        """Wait with the picture for what the page reads anew.

        Leave styles as they are: widgets get theirs when mounted, and all on a new theme.
        """
        event.refresh_styles = self.is_shown = False
