"""The one line at the top: where one is, and whose profile this is."""

from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from laddertui.tui.safe_text import joined

STEP_NAMES = {
    "reassess": "Reassess",
    "audit": "Audit",
    "score": "Score",
    "position": "Position",
    "next-rung": "Next rung",
    "reallocate": "Reallocate",
    "review": "Review",
    "surface": "Surface",
    "pipeline": "Pipeline",
    "indicators": "Indicators",
    "annotation": "Annotation",
    "macro": "Spending",
}
"""The steps, and the parts of the profession lens, as the trail names them."""


class TopBar(Widget):
    """The program, the trail of steps with the current one marked, and a short note."""

    here = reactive("")
    """A step's name, or any other title."""
    note = reactive("")
    """What is said at the right."""
    whose = reactive("")
    """The code of the open profile, at the very right; "" where there is only one."""
    steps = reactive[tuple[str, ...]](())
    """The steps of the trail, in order; empty where there is none."""

    @dataclass
    class StepChosen(Message):
        """A step of the trail was clicked."""

        step: str
        """The step's name in the files."""

    def on_click(self, event: events.Click) -> None:
        """Ask for the step whose name is clicked."""
        if self._trail_is_whole():
            at = len(" ")
            for step in self.steps:
                width = len(f"[{STEP_NAMES[step]}]")
                if at <= event.x < at + width and step != self.here:
                    self.post_message(self.StepChosen(step))
                at += width

    def _trail_is_whole(self) -> bool:
        return self.here in self.steps and self.render().plain.startswith(self._trail().plain)

    def render(self) -> Content:
        """Draw one line; the current step stands in brackets as well as in bold.

        Whose profile it is always has room: the note goes for it, and then the trail's other steps.
        """
        note, whose = joined((self.note, "dim"), " "), joined((self.whose, "bold"), " ")
        rights = [note]
        if self.whose:
            rights = [joined((self.note, "dim"), "  ", whose), whose] if self.note else [whose]
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
            (f"[{STEP_NAMES[s]}]", "bold") if s == self.here else f" {STEP_NAMES[s]} "
            for s in self.steps
        ]
        return joined(" ", *names)

    def _short_trail(self) -> Content:
        """Return the current step, and which of how many it is."""
        if self.here not in self.steps:
            return self._trail()
        at = f" {self.steps.index(self.here) + 1} of {len(self.steps)}"
        return joined(" ", (f"[{STEP_NAMES[self.here]}]", "bold"), at)
