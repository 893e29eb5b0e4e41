"""The one line at the top: where one is, and whose profile this is."""

from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from laddertui.tui.safe_text import joined


class TopBar(Widget):
    """The program, the trail of steps with the current one marked, and a short note."""

    here = reactive("")
    """A step's name, or any other title."""
    note = reactive("")
    """What is said at the right."""
    whose = reactive("")
    """The code of the open profile, at the very right; "" where there is only one."""
    steps = reactive[dict[str, str]]({})
    """What the trail calls each step, by its name in the files, in order; empty where there is no
    trail."""

    @dataclass
    class StepChosen(Message):
        """A step of the trail was clicked."""

        step: str
        """The step's name in the files."""

    def on_click(self, event: events.Click) -> None:
        """Ask for the step whose name is clicked."""
        if self._trail_is_whole():
            at = len(" ")
            for step, name in self.steps.items():
                width = len(f"[{name}]")
                if at <= event.x < at + width and step != self.here:
                    self.post_message(self.StepChosen(step))
                at += width

    def _trail_is_whole(self) -> bool:
        return self.here in self.steps and self.render().plain.startswith(self._trail().plain)

    def render(self) -> Content:
        """Draw one line; the current step stands in brackets as well as in bold.

        Whose profile it is always has room: the note goes for it, and then the trail's other steps.
        """
        note, whose = joined((self.note, "italic"), " "), joined((self.whose, "bold"), " ")
        rights = [note]
        if self.whose:
            rights = [joined((self.note, "italic"), "  ", whose), whose] if self.note else [whose]
        for left in (self._trail(), self._short_trail()):
            for right in rights:
                gap = self.size.width - left.cell_length - right.cell_length
                if gap > 0:
                    return joined(left, " " * gap, right)
        return self._short_trail()

    def _trail(self) -> Content:
        """Return every step of the trail; the title where there is none."""
        if self.here not in self.steps:
            return joined((f" {self.here}", "bold"))
        names = [
            (f"[{name}]", "bold") if step == self.here else f" {name} "
            for step, name in self.steps.items()
        ]
        return joined(" ", *names)

    def _short_trail(self) -> Content:
        """Return the current step, and which of how many it is."""
        if self.here not in self.steps:
            return self._trail()
        at = f" {list(self.steps).index(self.here) + 1} of {len(self.steps)}"
        return joined(" ", (f"[{self.steps[self.here]}]", "bold"), at)
