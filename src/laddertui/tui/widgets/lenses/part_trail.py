"""The parts of a lens in a line, the one that is shown in brackets; a click goes to another."""

from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from laddertui.tui.safe_text import joined


class PartTrail(Widget):
    """Which parts there are, and where one is."""

    parts = reactive[dict[str, str]](dict)
    """What each part is called, in order, by its name in the code."""
    here = reactive("")
    """The part that is shown."""

    @dataclass
    class Chosen(Message):
        """A part was clicked."""

        part: str
        """Its name in the code."""

    def render(self) -> Content:
        """Draw the names, the current one in brackets; alone and counted where room is short."""
        whole = joined(
            *(
                (f"[{name}]", "bold $text") if part == self.here else f" {name} "
                for part, name in self.parts.items()
            )
        )
        if whole.cell_length <= self.size.width or self.here not in self.parts:
            return whole
        at = f" {list(self.parts).index(self.here) + 1} of {len(self.parts)}"
        return joined((f"[{self.parts[self.here]}]", "bold $text"), at)

    def on_click(self, event: events.Click) -> None:
        """Ask for the part whose name is clicked."""
        if sum(len(name) + 2 for name in self.parts.values()) > self.size.width:
            return  # the others are not shown
        at = 0
        for part, name in self.parts.items():
            width = len(f"[{name}]")
            if at <= event.x < at + width and part != self.here:
                self.post_message(self.Chosen(part))
            at += width
