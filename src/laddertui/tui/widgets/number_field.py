"""A field for a count or a sum of money."""

from typing import Any

from laddertui.forms.answers import AnswerError, figure, or_none
from laddertui.forms.question import Question
from laddertui.presenters.numbers import typed_number
from laddertui.tui.widgets.field import Field

LONGEST = 22
"""Letters: the largest figure with its thousands apart."""


class NumberField(Field):
    """Digits, a point, and what sets thousands apart."""

    def __init__(self, question: Question, **options: Any) -> None:
        super().__init__(question, restrict=r"[\d.,' ]*", max_length=LONGEST, **options)
        self.reader = or_none(figure)

    def put_cursor(self) -> None:
        """Select the figure on coming to it: what is typed then stands in its place."""
        self.select_all()

    def put_number(self, given: float | None) -> None:
        """Show a figure; None is an empty field.

        What says the same already, like `1,200`, is left alone.
        """
        try:
            says = figure(self.value) if self.value.strip() else None
        except AnswerError:
            says = None
        if says != given:
            self.put(typed_number(given) if given is not None else "")
