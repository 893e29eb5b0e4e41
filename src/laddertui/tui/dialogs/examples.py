"""Worked examples to try: someone else's job first."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from laddertui.content.examples import examples
from laddertui.content.sources import said_by
from laddertui.tui.safe_text import joined, safe_text
from laddertui.tui.widgets.key_bar import KeyBar
from laddertui.tui.widgets.text import PlainText


class ExamplesDialog(ModalScreen[str | None]):
    """The examples; returns the id of the chosen one."""

    CSS_PATH = "examples.tcss"
    BINDINGS = [
        Binding("escape", "dismiss", "Close", id="examples.close"),
        Binding("k", "cursor('up')", "Up", show=False, id="examples.up"),
        Binding("j", "cursor('down')", "Down", show=False, id="examples.down"),
    ]

    def compose(self) -> ComposeResult:
        """A list, and what the highlighted one is about."""
        with Vertical(id="dialog"):
            yield PlainText(
                joined(
                    ("A worked example", "bold"), "  nothing of it is saved unless you ask for it"
                )
            )
            yield OptionList(*(Option(safe_text(e.title), id=e.id) for e in examples()))
            yield PlainText("", id="story")
        yield KeyBar()

    def on_mount(self) -> None:
        """The first one."""
        self.query_one(OptionList).highlighted = 0

    @on(OptionList.OptionHighlighted)
    def _tell(self, event: OptionList.OptionHighlighted) -> None:
        e = examples()[event.option_index]
        told = joined(
            (f"{said_by(e.whose, e.source)}: ", "bold"),
            e.story,
            ("  Invented for the example: ", "bold"),
        )
        self.query_one("#story", PlainText).say(joined(told, e.invented))

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_id)

    def action_cursor(self, where: str) -> None:
        """Move the cursor."""
        rows = self.query_one(OptionList)
        rows.action_cursor_up() if where == "up" else rows.action_cursor_down()
