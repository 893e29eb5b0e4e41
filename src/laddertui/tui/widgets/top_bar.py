"""The one line at the top: where one is, and whether what was typed is kept."""

from textual.content import Content
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
    steps = reactive[tuple[str, ...]](())
    """The steps of the trail, in order; empty where there is none."""

    def render(self) -> Content:
        """Draw one line; the current step stands in brackets as well as in bold."""
        if self.here in self.steps:
            names = [
                (f"[{STEP_NAMES[s]}]", "bold") if s == self.here else f" {STEP_NAMES[s]} "
                for s in self.steps
            ]
            left = joined(" ", *names)
        else:
            left = joined((f" {self.here}", "bold"))
        note = joined((self.note, "dim"), " ")
        gap = self.size.width - left.cell_length - note.cell_length
        return joined(left, " " * gap, note) if gap > 0 else left
