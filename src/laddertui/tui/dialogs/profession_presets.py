"""Professions to start from: their tasks go into the lens, to be changed there."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from laddertui.content.professions import Start, starts
from laddertui.tui.safe_text import joined, lines, safe_text
from laddertui.tui.widgets.key_bar import KeyBar
from laddertui.tui.widgets.text import PlainText

NAME_WIDTH = 30
"""Columns for a task's name."""


class ProfessionPresetsDialog(ModalScreen[Start | None]):
    """Three professions, and what a first-year does in the marked one."""

    CSS_PATH = "profession_presets.tcss"
    BINDINGS = [
        Binding("escape", "dismiss", "Close", id="starts.close"),
        Binding("k", "move(-1)", "Up", show=False, id="starts.up"),
        Binding("j", "move(1)", "Down", show=False, id="starts.down"),
    ]

    def compose(self) -> ComposeResult:
        """The list, the tasks of the marked one, and whose they are."""
        with Vertical(id="dialog"):
            yield PlainText(
                joined(
                    ("Start from", "bold"), "  Enter takes its tasks; what is there already stays"
                )
            )
            yield OptionList(
                *(Option(safe_text(s.name), id=s.id) for s in starts()), id="professions"
            )
            yield PlainText("", id="tasks")
            yield PlainText(
                "* The profession source names it. Volume, context and time are ours, to be changed.",
                id="whose",
            )
        yield KeyBar()

    def on_mount(self) -> None:
        """The first is marked."""
        self.query_one(OptionList).highlighted = 0

    def action_move(self, by: int) -> None:
        """Mark the one above or below."""
        side = self.query_one(OptionList)
        side.action_cursor_up() if by < 0 else side.action_cursor_down()

    @on(OptionList.OptionHighlighted)
    def _marked(self, event: OptionList.OptionHighlighted) -> None:
        self.query_one("#tasks", PlainText).say(lines(task_lines(starts()[event.option_index])))

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(starts()[event.option_index])


def task_lines(s: Start) -> list[str]:
    """The tasks of a profession with their figures."""
    return [
        f"{'*' if t.whose == 'source' else ' '} {t.name:<{NAME_WIDTH}} volume {t.volume}  context {t.complexity}"
        f"  {t.share:g} % of time"
        for t in s.tasks
    ]
