"""A field whose value can be typed, or stepped through: by PageUp, PageDown, and two arrows."""

from collections.abc import Callable
from typing import Any

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget

from laddertui.forms.question import Question
from laddertui.tui.widgets.field import Field

Step = Callable[[str, int], str]
"""The text so many steps on from another, or back where negative."""


class SteppedField(Field):
    """A field that has a next value and one before."""

    BINDINGS = [
        Binding("pageup", "step(1)", "Next value", show=False, id="field.next-value"),
        Binding("pagedown", "step(-1)", "Value before", show=False, id="field.value-before"),
    ]

    def __init__(self, question: Question, step: Step, **options: Any) -> None:
        super().__init__(question, **options)
        self._step = step

    def put_cursor(self) -> None:
        """Select the value on coming to it: what is typed then stands in its place."""
        self.select_all()

    def action_step(self, by: int) -> None:
        """Put the value in that comes next, as if it had been typed."""
        self.value = self._step(self.value, by)
        self.cursor_position = len(self.value)


class StepArrows(Widget):
    """Two arrows beside a field, for the mouse: the value before, and the next one."""

    def __init__(self, field: SteppedField) -> None:
        super().__init__(classes="arrows")
        self._field = field

    def render(self) -> Content:
        """Draw both."""
        return Content("‹ ›")

    def on_click(self, event: events.Click) -> None:
        """Step back at the left one, on at the right one."""
        self._field.focus()
        self._field.action_step(-1 if event.x < self.size.width / 2 else 1)
