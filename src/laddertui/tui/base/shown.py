"""A page is drawn once it stands, and knows what can be seen: earlier keys were meant for another.

The toolkit draws a page after each of its first layouts, three times over; a terminal would get
three pictures, of which two are gone before they are seen.
"""

from time import monotonic
from typing import TYPE_CHECKING, Any

from textual import on
from textual.events import ScreenResume
from textual.screen import Screen

if TYPE_CHECKING:
    _AnyScreen = Screen[Any]
else:
    _AnyScreen = Screen

TIME_TO_SEE = 0.2
"""Seconds from the drawing of another question on until a key can be meant for that one: less than
anybody reads in, and more than lies between the two strokes of a key that bounces."""


class KnowsWhenShown(_AnyScreen):
    """A screen that knows whether what it asks has been drawn."""

    questions_put = 0
    """How many questions it has put one after the other in the same place."""
    _is_drawn = False
    """Whether it has been drawn since it was made."""
    _seen_from = 0.0
    """From when on the question that was put last counts as seen; infinity until it is drawn."""

    @property
    def is_shown(self) -> bool:
        """Whether a key can be meant for what is asked now."""
        return self._is_drawn and monotonic() >= self._seen_from

    def put_question(self) -> None:
        """Put another question where one was: no key is meant for it before it can be seen."""
        self.questions_put += 1
        self._seen_from = float("inf")
        self.call_after_refresh(self._count_from_now)

    def _count_from_now(self) -> None:
        self._seen_from = monotonic() + TIME_TO_SEE

    def _compositor_refresh(self) -> None:
        """Draw, but the first picture only once the page stands."""
        if self is self.app.screen and not self._is_drawn:
            self._repaint_required = True
            self.check_idle()
            return
        super()._compositor_refresh()

    def _on_timer_update(self) -> None:
        """Draw the first picture when the first layouts are over.

        Count as seen what is about to be drawn: a key may come once the terminal has it.
        """
        super()._on_timer_update()
        is_first = self.is_mounted and not self._is_drawn
        if is_first and self is self.app.screen and not self.app._batch_count:
            self._is_drawn = True
            self._repaint_required = False
            self._compositor_refresh()

    @on(ScreenResume)
    def keep_styles(self, event: ScreenResume) -> None:
        """Leave styles as they are: widgets get theirs when mounted, and all on a new theme."""
        event.refresh_styles = False
