"""Whether a page can be seen yet: keys that were pressed before that were meant for another."""

from textual.message_pump import MessagePump


class KnowsWhenShown(MessagePump):
    """A screen that knows whether it has been drawn."""

    is_shown = False
    """Whether it has been drawn since it was made."""

    def on_screen_resume(self) -> None:
        """Wait for the first picture."""
        if not self.is_shown:
            self.call_after_refresh(self._note_shown)

    def _note_shown(self) -> None:
        self.is_shown = True
