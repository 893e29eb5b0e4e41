"""What the guides for jobs offer, in two plain questions: which field of work, and which of it.

Every list that can be started from a guide asks them in the same words.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Generic, TypeVar

from laddertui.assessment.editor import Assessment
from laddertui.domain.draft import Draft
from laddertui.domain.families.family import Offered
from laddertui.domain.text import look_alike
from laddertui.forms import answers
from laddertui.forms.answers import AnswerError
from laddertui.forms.wording import plain as questions
from laddertui.plain.prompt import Prompt, PromptPosition
from laddertui.presenters.reference.guide_lists import GuideList
from laddertui.presenters.reference.suggestions import RoleFamilies, suggestion_lines
from laddertui.services.families import load_families

Item = TypeVar("Item", bound=Offered)

SUGGEST = "s"
"""What is typed for suggestions, in the place of a name."""
FAMILY = "family"
"""The name of the question for the field of work."""
FOUND = "suggestion."
"""Before a family's number, or words, in the name of the question that chooses from it."""


def is_asked_at(field: str) -> bool:
    """Return whether a field is one of the two questions."""
    return field == FAMILY or field.startswith(FOUND)


class Suggestions(Generic[Item]):
    """What a guide offers to one list of the walk."""

    def __init__(
        self,
        offered: GuideList[Item],
        at: Callable[[str], PromptPosition],
        names: Callable[[Draft], Sequence[str]],
        most: int,
        add: Callable[[Draft, Sequence[Item]], Draft],
        then: Callable[[Draft], PromptPosition],
    ) -> None:
        """Take where its questions are, what is there, how many may be, and what follows."""
        self._offered = offered
        self._at = at
        self._names = names
        self._most = most
        self._add = add
        self._then = then

    def prompt(self, assessment: Assessment, field: str) -> Prompt | None:
        """Return the prompt of one of the two questions; None where a field is none of them."""
        words = field.removeprefix(FOUND)
        if words == field:
            return self._family(assessment) if field == FAMILY else None
        is_found = bool(self._families(assessment).suggested(words))
        return self._suggestion(assessment, words) if is_found else self._family(assessment)

    def _families(self, assessment: Assessment) -> RoleFamilies[Item]:
        """Return the families as they are now, those that the role means by number."""
        known = load_families(assessment.profile.dirs)
        return RoleFamilies(known, assessment.snapshot.role, self._offered)

    def _family(self, assessment: Assessment) -> Prompt:
        families = self._families(assessment)

        def take(answer: str) -> PromptPosition:
            words = answers.text(answer)
            if not families.suggested(words):
                raise AnswerError("No suggestion has that in it; a number, or another word.")
            return self._at(f"{FOUND}{words}")

        return Prompt(
            questions.FAMILY,
            take,
            go_on=lambda: self._then(assessment.draft),
            page=tuple(families.lines()),
        )

    def _suggestion(self, assessment: Assessment, family: str) -> Prompt:
        """Ask what to take of a family, by its number, or of what has its words."""
        families, there = self._families(assessment), self._names(assessment.draft)
        found = [each for _, each in families.suggested(family)]

        def take(answer: str) -> PromptPosition:
            known = {look_alike(name) for name in there}
            new = [each for each in chosen(answer, found) if look_alike(each.name) not in known]
            room = max(self._most - len(there), 0)
            if len(new) > room:
                raise AnswerError(f"There is room for {room}; choose fewer.")
            assessment.change(self._add(assessment.draft, new))
            return self._then(assessment.draft)

        question = questions.SUGGESTION
        return Prompt(
            replace(question, help=question.help.format(where=self._offered.where)),
            take,
            go_on=lambda: self._then(assessment.draft),
            page=tuple(suggestion_lines(families, family, there)),
        )


def chosen(answer: str, found: Sequence[Item]) -> list[Item]:
    """Return what the numbers that were typed stand for, each once. Raise AnswerError."""
    refusal = f"Numbers from 1 to {len(found)}, like 1 3."
    numbers = [
        answers.whole_number(typed, range(1, len(found) + 1), refusal)
        for typed in answer.replace(",", " ").split()
    ]
    return [found[number - 1] for number in dict.fromkeys(numbers)]
