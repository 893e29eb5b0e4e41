"""One question with a few answers, each on a key; the given one is marked with a sign."""

from dataclasses import dataclass
from typing import Any

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from laddertui.assessment.lenses.annotation import ANSWER_KEYS, QUESTIONS, Asked, answer_words
from laddertui.tui.safe_text import joined

OTHERWISE = "This is asked once it does recruit."


class QuestionRow(Widget, can_focus=True):
    """A question, and below it its answers; an answer that is missing is said to be missing."""

    BINDINGS = [
        *(
            Binding(key, f"answer('{key}')", "Answer", show=False, id=f"answer.{key}")
            for key in dict.fromkeys(key for keys in ANSWER_KEYS.values() for key in keys)
        ),
        Binding("delete,backspace", "answer('')", "Take back", show=False, id="answer.clear"),
        Binding("right,l", "step(1)", "Next answer", show=False, id="answer.next"),
        Binding("left,h", "step(-1)", "Previous answer", show=False, id="answer.previous"),
        Binding("up,k", "app.focus_previous", "Question above", show=False, id="answer.up"),
        Binding("down,j,enter", "app.focus_next", "Question below", show=False, id="answer.down"),
    ]

    @dataclass
    class Given(Message):
        """An answer was given; None takes it back."""

        asked: Asked
        """The question's key in the files."""
        value: Any
        """The answer; None takes it back."""
        onward: bool = False
        """Whether the next question is to come: an answer by its key is one; turning over is
        looking."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(id=asked.replace("_", "-"))
        self.asked = asked
        self.question = QUESTIONS[asked]
        self._value: Any = None
        self._is_asked = True
        self._spans: list[tuple[int, int, Any]] = []

    def show(self, value: Any, is_asked: bool) -> None:
        """Show an answer; a question that is not asked yet says so."""
        if (value, is_asked) != (self._value, self._is_asked):
            self._value, self._is_asked = value, is_asked
            self.can_focus = is_asked
            self.refresh()

    def render(self) -> Content:
        """Draw the question with its mark, its answers below."""
        mark = "▶ " if self.has_focus else "  "
        ask = joined((mark + self.question.ask, "bold" if self._is_asked else "$text-muted"))
        if not self._is_asked:
            return Content("\n").join([ask, joined(("    " + OTHERWISE, "$text-muted"))])
        parts: list[Content] = []
        at = 4
        self._spans = []
        for key, value in ANSWER_KEYS[self.asked].items():
            sign, style = ("(x)", "bold") if value == self._value else ("( )", "")
            part = joined((f"{sign} {key} {answer_words(value)}", style))
            self._spans.append((at, at + part.cell_length, value))
            at += part.cell_length + 3
            parts.append(part)
        open_ = joined(("not said", "italic")) if self._value is None else Content("")
        return Content("\n").join([ask, joined("    ", Content("   ").join([*parts, open_]))])

    def action_answer(self, key: str) -> None:
        """Give the answer of a key, where the question has it; no key takes the answer back."""
        keys = ANSWER_KEYS[self.asked]
        if not key or key in keys:
            self.post_message(self.Given(self.asked, keys.get(key), onward=bool(key)))

    def action_step(self, by: int) -> None:
        """Go to the answer beside the given one."""
        values = list(ANSWER_KEYS[self.asked].values())
        at = 0 if by > 0 else -1
        if self._value in values:
            at = values.index(self._value) + by
        self.post_message(self.Given(self.asked, values[at % len(values)]))

    def on_focus(self) -> None:
        """Draw the mark, which comes with the focus."""
        self.refresh()

    def on_blur(self) -> None:
        """Take the mark away again."""
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Give the answer that is clicked."""
        for start, end, value in self._spans:
            if event.y == 1 and start <= event.x < end and self._is_asked:
                self.post_message(self.Given(self.asked, value))
