"""Next rung in plain questions, with suggestions to choose from by number."""

from collections.abc import Callable

from laddertui.assessment import next_rung
from laddertui.assessment.editor import Assessment
from laddertui.assessment.fields import NEXT_RUNG
from laddertui.domain.families.family import Suggestion
from laddertui.domain.text import look_alike
from laddertui.forms import answers
from laddertui.forms.answers import AnswerError
from laddertui.forms.wording import plain as questions
from laddertui.plain.prompt import Prompt, PromptPosition, field_prompt
from laddertui.presenters import guidance
from laddertui.presenters.reference.score_scale import short_scale
from laddertui.presenters.reference.suggestions import RoleFamilies, suggestion_lines
from laddertui.services.families import load_families

SUGGEST = "s"
"""What is typed for suggestions, in the place of a name."""
FOUND = "suggestion."
"""Before a family's number, or words, in the name of the question that chooses from it."""


def prompt(assessment: Assessment, position: PromptPosition) -> Prompt:
    """Return the prompt for a position in the next rung; for one that is not known, the first."""
    family = position.field.removeprefix(FOUND)
    if family != position.field:
        is_found = bool(_families(assessment).suggested(family))
        return _suggestion(assessment, family) if is_found else _family(assessment, 0)
    return PROMPTS.get(position.field, _title)(assessment, position.row)


def _to(field: str, row: int = 0) -> PromptPosition:
    return PromptPosition("next-rung", field, row)


def _title(assessment: Assessment, _: int) -> Prompt:
    page = guidance.guidance_lines("next-rung", "start", "row-empty")
    return field_prompt(assessment, NEXT_RUNG["title"], then=_to("seen_in"), page=tuple(page))


def _seen_in(assessment: Assessment, _: int) -> Prompt:
    return field_prompt(assessment, NEXT_RUNG["seen_in"], then=_to("name"))


def _name(assessment: Assessment, row: int) -> Prompt:
    field, current = NEXT_RUNG["name"], NEXT_RUNG["name"].shown(assessment.draft, row)
    is_full = row >= next_rung.MOST_ROWS
    onward = PromptPosition("reallocate", "moves")

    def take(answer: str) -> PromptPosition:
        if answer.strip().casefold() == SUGGEST:
            return _to("family")
        if is_full:
            raise AnswerError(f"All {next_rung.MOST_ROWS} rows are filled; an empty line goes on.")
        assessment.change(field.set(assessment.draft, row, field.read(answer)))
        return _to("score", row)

    def take_back() -> PromptPosition:
        assessment.change(next_rung.remove(assessment.draft, row))
        return _to("name", row)

    more = "" if current else f" ({questions.START_FROM}, an empty line ends the list)"
    return Prompt(
        field.question,
        take,
        go_on=lambda: _to("score", row) if current else onward,
        take_back=take_back,
        current=current,
        page=tuple(guidance.guidance_lines("next-rung", "row-named")) if not row else (),
        ask=f"{row + 1}. {field.question.ask}{more}",
    )


def _score(assessment: Assessment, row: int) -> Prompt:
    field, then = NEXT_RUNG["score"], _to("name", row + 1)
    ask = f"{field.question.ask} {short_scale()}:"
    return field_prompt(assessment, field, then=then, row=row, ask=ask)


def _free_row(assessment: Assessment) -> PromptPosition:
    return _to("name", len(next_rung.names(assessment.draft)))


def _families(assessment: Assessment) -> RoleFamilies:
    """Return the families as they are now, those that the role means by number."""
    return RoleFamilies(load_families(assessment.profile.dirs), assessment.snapshot.role)


def _family(assessment: Assessment, _: int) -> Prompt:
    families = _families(assessment)

    def take(answer: str) -> PromptPosition:
        words = answers.text(answer)
        if not families.suggested(words):
            raise AnswerError("No suggestion has that in it; a number, or another word.")
        return _to(f"{FOUND}{words}")

    return Prompt(
        questions.FAMILY,
        take,
        go_on=lambda: _free_row(assessment),
        page=tuple(families.lines()),
    )


def _suggestion(assessment: Assessment, family: str) -> Prompt:
    """Ask which suggestions to take of a family, by its number, or of those that have its words."""
    families, there = _families(assessment), next_rung.names(assessment.draft)
    found = families.suggested(family)

    def take(answer: str) -> PromptPosition:
        chosen = _chosen(answer, found)
        known = {look_alike(name) for name in there}
        new = [each for each in chosen if look_alike(each.name) not in known]
        room = next_rung.MOST_ROWS - len(there)
        if len(new) > room:
            raise AnswerError(f"There is room for {room}; choose fewer.")
        draft = next_rung.tidy(assessment.draft)
        assessment.change(next_rung.add_all(draft, new))
        return _free_row(assessment)

    return Prompt(
        questions.SUGGESTION,
        take,
        go_on=lambda: _free_row(assessment),
        page=tuple(suggestion_lines(families, family, there)),
    )


def _chosen(answer: str, found: tuple[Suggestion, ...]) -> list[Suggestion]:
    """Return the suggestions of the numbers that were typed, each once. Raise AnswerError."""
    refusal = f"Numbers from 1 to {len(found)}, like 1 3."
    numbers = [
        answers.whole_number(typed, range(1, len(found) + 1), refusal)
        for typed in answer.replace(",", " ").split()
    ]
    return [found[number - 1] for number in dict.fromkeys(numbers)]


PROMPTS: dict[str, Callable[[Assessment, int], Prompt]] = {
    "title": _title,
    "seen_in": _seen_in,
    "name": _name,
    "score": _score,
    "family": _family,
}
"""The prompts of this step, by their questions' names."""
