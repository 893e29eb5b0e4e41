"""Lines of text."""

from typing import Any

from textual.content import Content
from textual.widgets import Static

from laddertui.tui.hanging_lines import HangingLines
from laddertui.tui.safe_text import safe_text


class PlainText(Static):
    """Text that is shown literally; what does not change keeps the screen still."""

    def __init__(self, text: str | Content = "", **options: Any) -> None:
        content = _content(text)
        super().__init__(_hung(content), markup=False, **options)
        self._shown = content
        self.set_class(not self._shown, "-empty", update=False)

    def say(self, text: str | Content) -> None:
        """Show another text."""
        content = _content(text)
        if content != self._shown:
            self._shown = content
            self.set_class(not content, "-empty")
            self.update(_hung(content))


def _content(text: str | Content) -> Content:
    return text if isinstance(text, Content) else safe_text(text)


def _hung(content: Content) -> Content | HangingLines:
    """Return a text whose lines that are set in hang where they wrap; most have none."""
    return HangingLines(content) if HangingLines.is_needed(content) else content
