"""Lines of text."""

from typing import Any

from textual.content import Content
from textual.widgets import Static

from laddertui.tui.safe_text import safe_text


class PlainText(Static):
    """Text that is shown literally; what does not change keeps the screen still."""

    def __init__(self, text: str | Content = "", **options: Any) -> None:
        super().__init__(_content(text), markup=False, **options)
        self._shown = _content(text)
        self.set_class(not self._shown, "-empty", update=False)

    def say(self, text: str | Content) -> None:
        """Show another text."""
        content = _content(text)
        if content != self._shown:
            self._shown = content
            self.set_class(not content, "-empty")
            self.update(content)


def _content(text: str | Content) -> Content:
    return text if isinstance(text, Content) else safe_text(text)
