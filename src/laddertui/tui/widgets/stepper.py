"""A value that is changed by the arrow keys, so that it can never be half typed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from laddertui.forms.question import Question
from laddertui.tui.safe_text import joined

Step = Callable[[Any, int], Any]
"""The value so many steps on, or back where negative."""


class Stepper(Widget, can_focus=True):
    """One value between two arrows."""

    BINDINGS = [
        Binding("left,minus", "step(-1)", "Change", id="stepper.previous"),
        Binding("right,plus,equals_sign,space", "step(1)", "Change", id="stepper.next"),
        Binding("delete,backspace", "clear", "Clear", id="stepper.clear"),
    ]

    question: Question | None = None
    """What its value answers, for the help; None where a label beside it says enough."""
    keys_are: str = ""
    """Which single keys set it, to be said while one is at it."""

    @dataclass
    class Changed(Message):
        """The person chose another value."""

        stepper: "Stepper"
        """The stepper it came from."""
        value: Any
        """What it shows now."""

        @property
        def control(self) -> "Stepper":
            """The stepper it came from."""
            return self.stepper

    def __init__(
        self,
        value: Any,
        step: Step,
        words: Callable[[Any], str],
        *,
        clears: bool = False,
        **options: Any,
    ) -> None:
        """`words` says a value; `clears` lets it be taken back to None."""
        super().__init__(**options)
        self.value = value
        self._step = step
        self._words = words
        self._clears = clears

    def put(self, value: Any) -> None:
        """Show a value that came from the flow."""
        if value != self.value:
            was_clear, self.value = self.value is None, value
            self.refresh(layout=True)
            if self._clears and was_clear != (value is None):
                self.refresh_bindings()

    def render(self) -> Content:
        """Draw the value between its arrows: `‹ Friday ›`."""
        return joined("‹ ", self._words(self.value), " ›")

    def on_key(self, event: events.Key) -> None:
        """Let no letter that was meant for a field be a command of the page."""
        if (event.character or "").isalpha():
            event.stop()
            event.prevent_default()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Return whether a key does anything: not every value can be taken back."""
        return action != "clear" or (self._clears and self.value is not None)

    def action_step(self, by: int) -> None:
        """Go to another value."""
        self._take(self._step(self.value, by))

    def action_clear(self) -> None:
        """Take the value back."""
        self._take(None)

    def _take(self, value: Any) -> None:
        self.put(value)
        self.post_message(self.Changed(self, value))

    def on_click(self, event: events.Click) -> None:
        """Step back on the left half, on on the right half."""
        self.action_step(-1 if event.x < self.size.width / 2 else 1)


def among(values: tuple[Any, ...]) -> Step:
    """Step through a fixed list, round and round."""

    def step(value: Any, by: int) -> Any:
        if value in values:
            return values[(values.index(value) + by) % len(values)]
        return values[(by - 1 if by > 0 else by) % len(values)]

    return step
