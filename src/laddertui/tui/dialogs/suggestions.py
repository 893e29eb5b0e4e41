"""Activities to pick from, by job family; hybrid roles among them."""

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from laddertui.content.families import Suggestion, families
from laddertui.tui.safe_text import joined, safe_text
from laddertui.tui.widgets.key_bar import KeyBar
from laddertui.tui.widgets.text import PlainText


@dataclass(frozen=True)
class Picked:
    """One activity and the score it comes with, to be changed at will."""

    name: str
    score: int


class SuggestionsDialog(ModalScreen[Picked | None]):
    """Families at the left, their activities at the right."""

    CSS_PATH = "suggestions.tcss"
    BINDINGS = [
        Binding("escape", "dismiss", "Close", id="suggestions.close"),
        Binding("right,l", "app.focus_next", "Activities", show=False, id="suggestions.right"),
        Binding("left,h", "app.focus_previous", "Families", show=False, id="suggestions.left"),
    ]

    def compose(self) -> ComposeResult:
        """Two lists and what they are."""
        with Vertical(id="dialog"):
            yield PlainText(
                joined(
                    ("Suggestions by job family", "bold"),
                    "  ours, to be changed; * AI is the tool here",
                )
            )
            with Horizontal():
                yield OptionList(
                    *(Option(safe_text(f.name), id=f.id) for f in families()), id="families"
                )
                yield OptionList(id="activities")
            yield PlainText("", id="titles")
        yield KeyBar()

    def on_mount(self) -> None:
        """The first family's activities."""
        self.query_one("#families", OptionList).highlighted = 0

    def _suggestions(self) -> tuple[Suggestion, ...]:
        at = self.query_one("#families", OptionList).highlighted or 0
        return families()[at].activities

    @on(OptionList.OptionHighlighted, "#families")
    def _family(self) -> None:
        rows = self.query_one("#activities", OptionList)
        rows.clear_options()
        rows.add_options(
            [
                Option(safe_text(f"{s.score}  {s.name}{' *' if s.hybrid else ''}"))
                for s in self._suggestions()
            ]
        )
        at = self.query_one("#families", OptionList).highlighted or 0
        self.query_one("#titles", PlainText).say(
            "One rung up, for example: " + ", ".join(families()[at].titles)
        )

    @on(OptionList.OptionSelected, "#families")
    def _to_activities(self) -> None:
        self.query_one("#activities").focus()

    @on(OptionList.OptionSelected, "#activities")
    def _picked(self, event: OptionList.OptionSelected) -> None:
        chosen = self._suggestions()[event.option_index]
        self.dismiss(Picked(name=chosen.name, score=chosen.score))
