"""Help for a screen: what it is, what applies in it, and its keys. Escape, F1 or q puts it away."""

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content

from laddertui.tui.actions import Action
from laddertui.tui.base.base_dialog import BaseDialog
from laddertui.tui.safe_text import joined, safe_text
from laddertui.tui.widgets.text import PlainText


@dataclass(frozen=True)
class Key:
    """A command's keys and what they do, for the list."""

    name: str
    """The key as a text writes it; several with commas between."""
    does: str
    """What they do, in a few words."""


class HelpDialog(BaseDialog[None]):
    """A page over the screen. Nothing that is typed here reaches the screen below."""

    CSS_PATH = "help.tcss"
    ACTIONS = [
        Action("help.close", "escape,f1,question_mark", "leave", "Close help"),
        Action("help.up", "up,k", "scroll(-2)", "Up"),
        Action("help.down", "down,j,space", "scroll(2)", "Down"),
        Action("help.page-up", "pageup", "scroll(-12)", "Page up", show=False),
        Action("help.page-down", "pagedown", "scroll(12)", "Page down", show=False),
    ]

    def __init__(self, text: str, keys: list[Key]) -> None:
        super().__init__()
        self._text = text
        self._keys = keys

    def body(self) -> ComposeResult:
        """Build the text first, then the keys."""
        with VerticalScroll(id="page", can_focus=False):
            yield PlainText(_paragraphs(self._text))
            yield PlainText(joined(("Keys here", "bold")), id="keys-head")
            for key in self._keys:
                with Horizontal(classes="key"):
                    yield PlainText(joined((key.name, "bold")), classes="name")
                    yield PlainText(key.does)

    def action_scroll(self, lines: int) -> None:
        """Move the page."""
        self.query_one("#page").scroll_relative(y=lines, animate=False)


def _paragraphs(text: str) -> Content:
    """Return a text, the lines of a paragraph joined; `**Title**` is bold, `- ` a new line."""
    parts: list[Content] = []
    for paragraph in text.strip().split("\n\n"):
        items = paragraph.replace("\n- ", "\n\0- ").split("\n\0")
        for item in items:
            line = " ".join(item.split())
            bold = line.startswith("**") and line.endswith("**")
            parts.append(safe_text(line.strip("*"), "bold") if bold else safe_text(line))
        parts.append(Content(""))
    return Content("\n").join(parts)
