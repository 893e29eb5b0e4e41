"""Which published occupation one's work is, in plain questions: a title, then a number."""

from laddertui.assessment.editor import Assessment
from laddertui.assessment.occupation import set_occupation
from laddertui.content.occupation_search import find_occupations
from laddertui.content.occupations import Occupation
from laddertui.forms import answers
from laddertui.forms.wording import plain as questions
from laddertui.plain.lenses.positions import RETURNED
from laddertui.plain.prompt import Prompt, PromptPosition
from laddertui.presenters.reference.occupation import NOTHING_LIKE_IT, occupation_name

FIELD = "occupation"
"""Before the words that were looked for, in the name of the question that chooses."""
MOST_READ = 8
"""Occupations that are read at once."""
_NONE = "0"
"""What is typed for none of them."""
_BACK = PromptPosition("position", RETURNED)


def prompt(assessment: Assessment, position: PromptPosition) -> Prompt:
    """Return the question for a title, or which of those that its words have found."""
    words = position.field.removeprefix(FIELD).removeprefix(".")
    found = find_occupations(words, MOST_READ)

    def take(answer: str) -> PromptPosition:
        typed = answers.text(answer)
        if typed == _NONE:
            return _choose(assessment, None)
        if found and typed.isdecimal():
            refusal = f"A number from 1 to {len(found)}, 0, or another title."
            number = answers.whole_number(typed, range(1, len(found) + 1), refusal)
            return _choose(assessment, found[number - 1].soc_code)
        if not find_occupations(typed, MOST_READ):
            raise answers.AnswerError(NOTHING_LIKE_IT)
        return PromptPosition("position", f"{FIELD}.{typed}")

    return Prompt(
        questions.OCCUPATION_FOUND if found else questions.OCCUPATION_WORDS,
        take,
        go_on=lambda: _BACK,
        take_back=lambda: _choose(assessment, None),
        current=occupation_name(assessment.snapshot),
        page=tuple(_numbered(found)),
    )


def _choose(assessment: Assessment, code: str | None) -> PromptPosition:
    assessment.change(set_occupation(assessment.draft, code))
    return PromptPosition("position", "figures") if code else _BACK


def _numbered(found: list[Occupation]) -> list[str]:
    return [f"{number}. {each.title}" for number, each in enumerate(found, 1)]
