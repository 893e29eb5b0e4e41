"""A form field, declared once: what it asks, how an answer is read, where the value stands."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from laddertui.domain.draft import Draft
from laddertui.forms.question import Question

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class FormField(Generic[Value]):
    """One field of a draft. Screens and the plain walk both ask, read and show by it.

    `row` is the row it stands in, from 0; a field that stands once ignores it.
    """

    question: Question
    """Its label, its sentence and its help."""
    read: Callable[[str], Value]
    """Returns the value of a typed answer; raises AnswerError for what cannot be taken."""
    get: Callable[[Draft, int], Value]
    """Returns the value in a draft; for a row that is not there yet, what stands for nothing."""
    set: Callable[[Draft, int, Value], Draft]
    """Returns the draft with another value; rows up to it are made as needed."""
    show: Callable[[Value], str] = str
    """Returns the value as one would type it; "" for nothing."""
    start: Value | None = None
    """What stands in it before it is answered, where an empty answer is refused."""

    def answered(self, draft: Draft, answer: str, row: int = 0) -> Draft:
        """Return the draft with a typed answer. Raise AnswerError for one that cannot be taken."""
        return self.set(draft, row, self.read(answer))

    def taken_back(self, draft: Draft, row: int = 0) -> Draft:
        """Return the draft as it is while this field is not answered."""
        return self.set(draft, row, self.read("") if self.start is None else self.start)

    def shown(self, draft: Draft, row: int = 0) -> str:
        """Return the draft's value as one would type it."""
        return self.show(self.get(draft, row))


def text_shown(value: str | None) -> str:
    """Return a text as it stands; "" for None."""
    return value or ""


def number_shown(value: float | None) -> str:
    """Return a number without empty decimals; "" for 0 and for None, which are not given."""
    return f"{value:g}" if value else ""
