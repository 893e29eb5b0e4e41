"""A text that cannot be taken stays in its field, with the reason beside it.

Enter stays in the field. Any other way out of it says so first, and leaves the text out the second
time.
"""

from typing import TYPE_CHECKING, Any

from textual.screen import Screen
from textual.widget import Widget

from laddertui.forms.answers import AnswerError
from laddertui.tui.widgets.field import Field

ONCE_MORE = "Leaving once more leaves it out."
"""What is said when the focus is held for the first time."""

if TYPE_CHECKING:
    _AnyScreen = Screen[Any]
else:
    _AnyScreen = Screen


class HoldsAnswers(_AnyScreen):
    """A screen with fields whose answers may be refused."""

    _held: tuple[Field, str] | None = None
    """The field, and its text, in which the focus was held last."""

    def why_refused(self, field: Field) -> str:
        """Return why the text of a field cannot be taken; "" where it can."""
        try:
            self.read_answer(field)
        except AnswerError as refusal:
            return str(refusal)
        return ""

    def read_answer(self, field: Field) -> None:
        """Read the text of a field as it will be taken. Raise AnswerError where it cannot be."""
        if field.reader is not None:
            field.reader(field.value)

    def answer_changed(self, field: Field) -> None:
        """Take back what was said of a field, as its text is another one now."""

    def drop_answer(self, field: Field) -> None:
        """Leave out the text of a field."""
        field.drop()

    def say_refused(self, words: str) -> None:
        """Say why the focus stays."""

    def after_dropping(self) -> None:
        """Show what stands, after a text was left out."""

    @property
    def refused_field(self) -> Field | None:
        """The field one is in, where its text cannot be taken; None else."""
        field = self.focused
        return field if isinstance(field, Field) and field.refusal else None

    def holds(self) -> bool:
        """Return whether one must stay in a field for now, and say why; once for each text."""
        field = self.refused_field
        if field is None or self._held == (field, field.value):
            return False
        self._held = (field, field.value)
        self.say_refused(f"{field.refusal} {ONCE_MORE}")
        return True

    def drop_refused(self) -> None:
        """Leave the text out that cannot be taken, where there is one."""
        field = self.refused_field
        if field is not None:
            self.drop_answer(field)

    def set_focus(
        self, widget: Widget | None, scroll_visible: bool = True, from_app_focus: bool = False
    ) -> None:
        """Move the focus, unless the text of the field it is in is refused for the first time."""
        field = self.refused_field
        is_leaving = field is not None and field.focusable and widget not in (None, field)
        if is_leaving and self.holds():
            return
        if is_leaving and field is not None:
            self.drop_answer(field)
        super().set_focus(widget, scroll_visible, from_app_focus)
        if is_leaving:
            self.after_dropping()
