"""Next rung in plain questions, with suggestions to choose from by number."""

from collections.abc import Callable, Sequence

from laddertui.assessment import next_rung
from laddertui.assessment.editor import Assessment
from laddertui.assessment.fields import NEXT_RUNG
from laddertui.domain.draft import Draft
from laddertui.domain.families.family import Suggestion
from laddertui.forms.answers import AnswerError
from laddertui.forms.wording import plain as questions
from laddertui.plain.prompt import Prompt, PromptPosition, field_prompt
from laddertui.plain.suggestions import FAMILY, SUGGEST, Suggestions
from laddertui.presenters import guidance
from laddertui.presenters.reference.guide_lists import NEXT_RUNG_LIST
from laddertui.presenters.reference.score_scale import short_scale


def prompt(assessment: Assessment, position: PromptPosition) -> Prompt:
    """Return the prompt for a position in the next rung; for one that is not known, the first."""
    if suggestions := _SUGGESTIONS.prompt(assessment, position.field):
        return suggestions
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
            return _to(FAMILY)
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


def _free_row(draft: Draft) -> PromptPosition:
    return _to("name", len(next_rung.names(draft)))


def _add(draft: Draft, chosen: Sequence[Suggestion]) -> Draft:
    return next_rung.add_all(next_rung.tidy(draft), chosen)


_SUGGESTIONS = Suggestions(
    NEXT_RUNG_LIST, _to, next_rung.names, next_rung.MOST_ROWS, _add, then=_free_row
)
PROMPTS: dict[str, Callable[[Assessment, int], Prompt]] = {
    "title": _title,
    "seen_in": _seen_in,
    "name": _name,
    "score": _score,
}
"""The prompts of this step, by their questions' names."""
