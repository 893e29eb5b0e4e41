"""A one-line field that belongs to a question."""

from typing import Any

from textual import events
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input

from laddertui.domain.text import visible
from laddertui.forms import answers
from laddertui.forms.answers import LONGEST_TEXT, AnswerError
from laddertui.forms.question import Question


class Field(Input):
    """An input without frame or blinking cursor, whose help is its question's."""

    virtual_size = Reactive(Size(0, 0), layout=False)
    """As wide as its text. Every field here has a fixed width, so a letter more is no reason to
    lay out the screen."""

    def __init__(
        self, question: Question, value: str = "", placeholder: str = "", **options: Any
    ) -> None:
        options.setdefault("max_length", LONGEST_TEXT)
        super().__init__(
            value=visible(value),
            placeholder=placeholder,
            compact=True,
            select_on_focus=False,
            **options,
        )
        self.question = question
        self.cursor_blink = False
        self.question_help = f"**{question.label}**\n\n{question.ask}\n\n{question.help}"
        """What the help says first while this field has the focus."""
        self._is_unread = False
        """Whether something was typed that the draft has not taken yet."""

    def watch_value(self) -> None:
        """Remember that there is something new to take."""
        self._is_unread = True

    def read(self) -> str:
        """Return what the field says now, for the draft to take.

        Keys may have outrun the message that brings one here, so this is asked at the last moment.
        """
        self._is_unread = False
        return self.value

    def on_paste(self, event: events.Paste) -> None:
        """Refuse what acts instead of showing, before it is in the field; join several lines."""
        lines = [line for line in event.text.splitlines() if line.strip()]
        joined = " ".join(line.strip() for line in lines) if len(lines) > 1 else "".join(lines)
        try:
            answers.text(joined[:LONGEST_TEXT])
        except AnswerError as refusal:
            event.prevent_default()
            event.stop()
            refuse = getattr(
                self.screen, "refuse", None
            )  # a step has a line for it; a dialog has not
            if refuse is None:
                self.notify(str(refusal), markup=False)
            else:
                refuse(refusal)
            return
        if joined != event.text:  # the toolkit would take the first line, though it is empty
            event.prevent_default()
            event.stop()
            room = LONGEST_TEXT - len(self.value) + len(self.selected_text)
            self.replace(joined[:room], *self.selection)
        if len(lines) > 1:
            self._say_joined(len(lines))

    def _say_joined(self, count: int) -> None:
        words = f"The {count} lines that were pasted stand here as one."
        notice = getattr(self.screen, "insist", None)
        if notice is None:
            self.notify(words, markup=False)
        else:
            self.call_after_refresh(notice, words)  # what was typed is shown first

    def on_focus(self) -> None:
        """Put the cursor behind the text on coming to the field."""
        self.cursor_position = len(self.value)

    def on_blur(self) -> None:
        """Show the text's beginning on leaving the field."""
        self.cursor_position = 0

    def put(self, value: str) -> None:
        """Show a value that came from the draft, without reporting it as typed.

        What says the same already is left alone: a blank at the end is on its way to the next word.
        So is what was typed since the draft last took it: the draft is behind, and its value would
        rub out the newest letters.
        """
        shown = visible(value)
        if shown != self.value.strip() and not self._is_unread:
            with self.prevent(Input.Changed):
                self.value = shown
            self._is_unread = False


class AmountField(Field):
    """A field for percent or hours: digits, a point or a comma, two decimals."""

    def __init__(self, question: Question, value: float = 0.0, **options: Any) -> None:
        super().__init__(
            question, amount_text(value), restrict=r"\d{0,3}([.,]\d{0,2})?", max_length=6, **options
        )

    def put_amount(self, value: float) -> None:
        """Show a number; 0 is an empty field.

        `4.` and `4,0` are left alone while they are being typed.
        """
        try:
            says = answers.amount(self.value)
        except AnswerError:
            says = None
        if says != value:
            self.put(amount_text(value))


def field_of(event: Input.Changed | Input.Blurred) -> Field:
    """Return the field of an event; for screens where every input is one of these."""
    field = event.input
    assert isinstance(field, Field)
    return field


def amount_text(value: float) -> str:
    """Return a number as one would type it; 0 is nothing."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if value else ""
