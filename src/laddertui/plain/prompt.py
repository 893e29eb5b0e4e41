"""One question in a line, and where an answer leads."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from laddertui.assessment.editor import Assessment
from laddertui.domain.draft import Step
from laddertui.forms.answers import AnswerError
from laddertui.forms.field import FormField
from laddertui.forms.question import Question


@dataclass(frozen=True, slots=True)
class PromptPosition:
    """Where the walk stands: a step, one of its questions, and the row it is about."""

    step: Step
    """The step of the assessment."""
    field: str
    """The question, by the name that the step gives it."""
    row: int = 0
    """The row, from 0."""


Turn = Callable[[], PromptPosition | None]
"""Does what one of the ways of answering asks for; returns what comes next, None at the end."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """The page that comes first, the question, and what each way of answering does."""

    question: Question
    """What is asked; its help answers `?`."""
    take: Callable[[str], PromptPosition | None]
    """Takes an answer, returns what comes next, None at the end. Raises AnswerError."""
    go_on: Turn
    """What an empty line does: what is there stays, what is open stays open."""
    take_back: Turn | None = None
    """What `-` does: takes the answer back, or removes the row; None where there is nothing to
    take back, and `-` goes on."""
    current: str = ""
    """The answer that is there, as one would type it."""
    page: tuple[str, ...] = ()
    """Lines that are read on coming here, and again on request."""
    whole_page: tuple[str, ...] = ()
    """Lines that are read on request instead, where there are more of them."""
    ask: str = ""
    """Other words for the question, where its own do not say which row is meant."""
    short: str = ""
    """Fewer words for it once it has been asked; the same ones where there are none."""

    @property
    def asked(self) -> str:
        """The question as it is put at first."""
        return self.ask or self.question.ask

    @property
    def asked_again(self) -> str:
        """The question as it is put once it is known."""
        return self.short or self.asked


def end_prompt(
    question: Question,
    then: PromptPosition,
    page: tuple[str, ...],
    whole_page: tuple[str, ...] = (),
) -> Prompt:
    """Return the prompt that only waits for an empty line, after a page."""

    def take(_: str) -> PromptPosition:
        raise AnswerError("Only an empty line goes on here.")

    return Prompt(question, take, go_on=lambda: then, page=page, whole_page=whole_page)


def field_prompt(
    assessment: Assessment,
    field: FormField[Any],
    then: PromptPosition,
    row: int = 0,
    page: tuple[str, ...] = (),
    ask: str = "",
) -> Prompt:
    """Return the prompt that asks for a form field of a row, and then goes on to `then`."""

    def take(answer: str) -> PromptPosition:
        assessment.change(field.answered(assessment.draft, answer, row))
        return then

    def take_back() -> PromptPosition:
        assessment.change(field.taken_back(assessment.draft, row))
        return then

    return Prompt(
        field.question,
        take,
        go_on=lambda: then,
        take_back=take_back,
        current=field.shown(assessment.draft, row),
        page=page,
        ask=ask,
    )
