"""A one-line field that belongs to a question."""

from collections.abc import Callable
from typing import Any

from rich.segment import Segment
from textual import events
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.strip import Strip
from textual.widgets import Input

from laddertui.domain.text import columns, fitted, visible
from laddertui.forms import answers
from laddertui.forms.answers import LONGEST_TEXT, AnswerError
from laddertui.forms.question import Question
from laddertui.tui.widgets.bare_input import BareInput

LONGEST_AMOUNT = 20
"""Letters of percent or hours, such as `12 hours 30 minutes`."""


def example_text(words: str) -> str:
    """Return what an empty field says as an example, in which nothing acts."""
    return f"for example: {visible(words)}"


class Field(BareInput):
    """An input without frame or blinking cursor, whose help is its question's."""

    virtual_size = Reactive(Size(0, 0), layout=False)
    """As wide as its text. Every field here has a fixed width, so a letter more is no reason to
    lay out the screen."""

    FITS = "That does not fit here."
    """What is said of a letter that is not taken, before the question."""

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
        self._example = ""
        """What it says as an example while it is empty, in full."""
        self.reader: Callable[[str], object] | None = None
        """Raises AnswerError for a text that is no value; None where the page knows, or any is."""

    def show_example(self, words: str) -> None:
        """Say something as an example while it is empty, as much of it as there is room for."""
        self._example = visible(words)
        self.on_resize()

    def on_resize(self) -> None:
        """Fit the example to this width."""
        if self._example:
            self.placeholder = fitted(self._example, self.content_size.width)

    def validate(self, _value: str) -> None:
        """Leave the field's looks alone: its question judges the text, and the page says it."""

    def watch_value(self) -> None:
        """Remember that there is something new to take; what was said of the field has passed."""
        self._is_unread = True
        if self.has_focus and hasattr(self.screen, "answer_changed"):
            self.screen.answer_changed(self)

    @property
    def refusal(self) -> str:
        """Why the page cannot take what it says, while one is in it; "" where it can."""
        why = getattr(self.screen, "why_refused", None) if self.has_focus else None
        return str(why(self)) if why is not None else ""

    def drop(self, instead: str = "") -> None:
        """Empty it, without reporting that as typed: what it says cannot be taken."""
        with self.prevent(Input.Changed):
            self.value = instead
        self._is_unread = False

    async def action_submit(self) -> None:
        """Go on, unless what it says cannot be taken: then it stays, and why is said."""
        why = self.refusal
        if why:
            self._refuse(AnswerError(why))
        else:
            await super().action_submit()

    def read(self) -> str:
        """Return what the field says now, for the draft to take.

        Keys may have outrun the message that brings one here, so this is asked at the last moment.
        """
        self._is_unread = False
        return self.value

    def on_paste(self, event: events.Paste) -> None:
        """Take what was pasted as one line; what is left out of it is said.

        What acts instead of showing is refused before it is in the field.
        """
        event.prevent_default()  # the toolkit would take the first line, though it is empty
        event.stop()
        lines = [line for line in event.text.splitlines() if line.strip()]
        joined = " ".join(line.strip() for line in lines) if len(lines) > 1 else "".join(lines)
        joined = self.as_typed(joined)
        try:
            answers.text(joined[:LONGEST_TEXT])
        except AnswerError as refusal:
            self._refuse(refusal)
            return
        room = (self.max_length or LONGEST_TEXT) - len(self.value) + len(self.selected_text)
        before = self.value
        self.replace(joined[: max(room, 0)], *self.selection)
        if self.value != before:
            self._say_taken(len(lines), len(joined) - room)

    def take(self, text: str) -> None:
        """Put in what was typed elsewhere and meant for here, as if it were typed here."""
        self.replace(text, *self.selection)

    def as_typed(self, text: str) -> str:
        """Return what was pasted as one would type it."""
        return text

    def _say_taken(self, count: int, left_out: int) -> None:
        """Say what became of what was pasted, where that is not plain to see."""
        said = [f"The {count} lines that were pasted stand here as one."] if count > 1 else []
        if left_out > 0:
            said.append(f"The last {left_out} letters did not fit and were left out.")
        if said and not self.refusal:
            self._say(" ".join(said))

    def restricted(self) -> None:
        """Say why a key, or what was pasted, is not taken; the toolkit would ring the bell."""
        if self.max_length and len(self.value) >= self.max_length:
            self._say(f"This field holds {self.max_length} letters, and is full.")
        else:
            self._refuse(AnswerError(f"{self.FITS} {self.question.ask}"))

    def _refuse(self, refusal: AnswerError) -> None:
        refuse = getattr(self.screen, "refuse", None)  # a step has a line for it
        if refuse is None:
            self.notify(str(refusal), markup=False)
        else:
            refuse(refusal)

    def _say(self, words: str) -> None:
        notice = getattr(self.screen, "say_of_field", None)
        if notice is None:
            self.notify(words, markup=False)
        else:
            self.call_after_refresh(notice, words)  # what was typed is shown first

    def on_focus(self) -> None:
        """Put the cursor where one goes on, in view, also where it stood there before."""
        self.virtual_size = Size(self.content_width, 1)  # a layout forgets how wide the text is
        self.put_cursor()
        cursor = Region(self._cursor_offset, 0, 1, 1)
        self.scroll_to_region(cursor, force=True, animate=False)

    def put_cursor(self) -> None:
        """Put the cursor behind the text on coming to the field."""
        self.cursor_position = len(self.value)

    def on_blur(self) -> None:
        """Show the text's beginning on leaving the field."""
        self.cursor_position = 0
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the text; where one is not in it and it is too long, it ends in an ellipsis."""
        strip, width = super().render_line(y), self.scrollable_content_region.width
        if y or self.has_focus or width < 1 or columns(self.value) <= width:
            return strip
        kept = strip.crop(0, width - 1)
        return Strip([*kept, Segment("…", self.rich_style)])

    def put(self, value: str) -> None:
        """Show a value that came from the draft, without reporting it as typed.

        What says the same already is left alone: a blank at the end is on its way to the next word.
        So is what was typed since the draft last took it: the draft is behind, and its value would
        rub out the newest letters. And what cannot be taken, for as long as one is in it.
        """
        shown = visible(value)
        if shown != self.value.strip() and not self._is_unread and not self.refusal:
            with self.prevent(Input.Changed):
                self.value = shown
            self._is_unread = False
            if self.has_focus:  # undone while one is in it
                self.put_cursor()


class FileField(Field):
    """A field for a file's name, with one offered."""

    def put_cursor(self) -> None:
        """Select the name on coming to it: what is typed then stands in its place."""
        self.select_all()


class AmountField(Field):
    """A field for percent or hours, at the right; on leaving it shows the number that was read."""

    def __init__(self, question: Question, value: float = 0.0, **options: Any) -> None:
        super().__init__(question, amount_text(value), max_length=LONGEST_AMOUNT, **options)
        self._taken_as: float | None = None
        """The number that the draft made of what was typed; None until it has."""

    def put_cursor(self) -> None:
        """Select the number on coming to it: what is typed then stands in its place."""
        self.select_all()

    def as_typed(self, text: str) -> str:
        """Return a pasted amount without the blanks around it."""
        return text.strip()

    def put_amount(self, value: float) -> None:
        """Show a number; 0 is an empty field.

        While one is in it, what was typed stays as it is: `4.`, `1h30` or `1/3`.
        """
        if self._is_unread or self.refusal:
            return
        if self.has_focus and self.value.strip() and self._taken_as in (None, value):
            self._taken_as = value
        else:
            self.put(amount_text(value))
            self._taken_as = value

    def watch_value(self) -> None:
        """Wait for what the draft makes of it."""
        super().watch_value()
        self._taken_as = None

    def on_blur(self) -> None:
        """Show the number that was read."""
        super().on_blur()
        if self._taken_as is not None:
            self.put(amount_text(self._taken_as))

    @property
    def _columns_before(self) -> int:
        """Columns left free before the number, so that figures stand below each other."""
        width = self.scrollable_content_region.width
        return max(width - columns(self.value) - 1, 0) if self.value else 0

    def render_line(self, y: int) -> Strip:
        """Draw the number at the right, with room for the cursor behind it."""
        strip, before = super().render_line(y), self._columns_before
        if y or not before:
            return strip
        kept = strip.crop(0, strip.cell_length - before)
        return Strip([Segment(" " * before, self.rich_style), *kept])

    def _cell_offset_to_index(self, offset: int) -> int:
        return super()._cell_offset_to_index(max(offset - self._columns_before, 0))


def field_of(event: Input.Changed | Input.Blurred) -> Field:
    """Return the field of an event; for screens where every input is one of these."""
    field = event.input
    assert isinstance(field, Field)
    return field


def amount_text(value: float) -> str:
    """Return a number as one would type it; 0 is nothing."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if value else ""
