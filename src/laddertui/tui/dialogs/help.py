"""Help for a screen: the words on it, what it is, what applies in it, and its keys."""

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content

from laddertui.tui.actions import Action
from laddertui.tui.base.base_dialog import BaseDialog
from laddertui.tui.safe_text import joined, safe_text
from laddertui.tui.widgets.text import PlainText


@dataclass(frozen=True)
class HelpRow:
    """A name and what is said of it: a word and its meaning, or keys and what they do."""

    name: str
    """The word; or the key as a text writes it, several with commas between."""
    text: str
    """What it means, or what they do."""


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

    def __init__(self, question: str, words: list[HelpRow], text: str, keys: list[HelpRow]) -> None:
        """`question` is of the field one is at, "" elsewhere; `text` is the screen's own."""
        super().__init__()
        self._question = question
        self._words = words
        self._text = text
        self._keys = keys

    def body(self) -> ComposeResult:
        """Build the question first, then the words, the text and the keys."""
        with VerticalScroll(id="page", can_focus=False):
            if self._question:
                yield PlainText(_paragraphs(self._question))
            yield from _rows("Words on this page", self._words, "words")
            if self._words:
                yield PlainText(" ")
            yield PlainText(_paragraphs(self._text))
            yield from _rows("Keys here", self._keys, "keys")

    def action_scroll(self, lines: int) -> None:
        """Move the page."""
        self.query_one("#page").scroll_relative(y=lines, animate=False)


def _rows(title: str, rows: list[HelpRow], name: str) -> ComposeResult:
    """Build a list under its title; nothing where it is empty."""
    if rows:
        yield PlainText(joined((title, "bold")), id=f"{name}-head")
    for row in rows:
        with Horizontal(classes="row"):
            yield PlainText(joined((row.name, "bold")), classes="name")
            yield PlainText(row.text, classes="text")


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
