"""One question in a line, and where an answer leads."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from laddertui.assessment.editor import Assessment
from laddertui.domain.draft import Step
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


@dataclass(frozen=True, slots=True)
class Prompt:
    """The lines that come first, the question, and what an answer does."""

    question: Question
    """What is asked; its help answers `?`."""
    take: Callable[[str], PromptPosition | None]
    """Takes an answer, returns what comes next, None at the end. Raises AnswerError."""
    current: str = ""
    """The answer that is there; an empty line keeps it."""
    lines: tuple[str, ...] = ()
    """Lines that come before the question."""
    ask: str = ""
    """Other words for the question, where its own do not say which row is meant."""


def field_prompt(
    assessment: Assessment,
    field: FormField[Any],
    then: PromptPosition,
    row: int = 0,
    lines: tuple[str, ...] = (),
    ask: str = "",
) -> Prompt:
    """Return the prompt that asks for a form field of a row, and then goes on to `then`."""

    def take(answer: str) -> PromptPosition:
        assessment.change(field.answered_alone(assessment.draft, answer, row))
        return then

    current = field.shown(assessment.draft, row)
    return Prompt(field.question, take, current=current, lines=lines, ask=ask)
