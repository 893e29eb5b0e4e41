"""One question in a line, and where an answer leads."""

from collections.abc import Callable
from dataclasses import dataclass

from laddertui.domain.draft import Step
from laddertui.forms.questions import Question


@dataclass(frozen=True, slots=True)
class PromptPosition:
    """A place in the walk: a step, one of its questions, and the row it is about."""

    step: Step
    field: str
    row: int = 0


@dataclass(frozen=True, slots=True)
class Prompt:
    """What is said, what is asked, and what an answer does."""

    question: Question
    take: Callable[[str], PromptPosition | None]
    """Takes an answer and says what comes next; None is the end. Raises AnswerError."""
    current: str = ""
    """The answer that is there; an empty line keeps it."""
    said: tuple[str, ...] = ()
    """Lines that come before the question."""
    ask: str = ""
    """Other words for the question, where its own do not say which row is meant."""


YES_NO_HELP = "y for yes, n for no; an empty line is no."


def question(id: str, ask: str, help: str = YES_NO_HELP) -> Question:
    """A question that only the plain walk asks."""
    return Question(id=id, label=ask, ask=ask, help=help)
