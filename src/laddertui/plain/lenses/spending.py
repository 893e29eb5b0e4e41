"""The calculator of spending that is lost, in plain questions; folded away until one says yes."""

from collections.abc import Callable

from laddertui.assessment.editor import Assessment
from laddertui.assessment.lenses import annotation, spending
from laddertui.forms import answers
from laddertui.forms.wording import plain as questions
from laddertui.plain.lenses.positions import BACK, at
from laddertui.plain.prompt import Prompt, PromptPosition, field_prompt
from laddertui.presenters import spending as spending_words

LEAVE_OUT = "x"
"""What is typed to leave the sectors out."""
ONCE_MORE = f"An empty line goes through the sectors again, {LEAVE_OUT} leaves them out."
"""Asked where the sectors do not make 100."""


def _open(assessment: Assessment, _: int) -> Prompt:
    def take(answer: str) -> PromptPosition:
        return at("figure") if answer.strip() and answers.yes_or_no(answer) else BACK

    lines = annotation.words(annotation.annotation_of(assessment.draft))
    return Prompt(questions.OPEN_CALCULATOR, take, lines=tuple(lines))


def _figure(assessment: Assessment, number: int) -> Prompt:
    """Ask for one of the four figures, from 0."""
    asked = spending.FIGURES[min(number, len(spending.FIGURES) - 1)]
    is_last = number + 1 >= len(spending.FIGURES)
    return field_prompt(
        assessment,
        spending.FIGURE_FIELDS[asked.id],
        then=at("sector") if is_last else at("figure", number + 1),
        lines=spending.WARNINGS if number == 0 else (),
    )


def _sector(assessment: Assessment, row: int) -> Prompt:
    sectors = spending.sectors(assessment.draft)
    known = min(row, len(sectors) - 1)
    field = spending.SECTOR_FIELD
    return field_prompt(
        assessment,
        field,
        then=at("sum") if row + 1 >= len(sectors) else at("sector", row + 1),
        row=known,
        lines=tuple(spending_words.sum_lines(spending.macro(assessment.draft))) if row == 0 else (),
        ask=f"{field.question.ask} {spending.sector_name(sectors[known][0])}:",
    )


def _sum(assessment: Assessment, _: int) -> Prompt:
    """Tell the split, then go back; sectors that do not make 100 are asked for or left out."""
    macro = spending.macro(assessment.draft)
    is_off = spending.sectors_off(macro)

    def take(answer: str) -> PromptPosition:
        if is_off and not answer.strip():
            return at("sector")
        if is_off and answer.strip().casefold() == LEAVE_OUT:
            assessment.change(spending.change(assessment.draft, sectors=None))
        elif is_off:
            raise answers.AnswerError(ONCE_MORE)
        return BACK

    lines = (*spending_words.sum_lines(macro), *spending_words.sector_lines(macro))
    return Prompt(questions.SUM, take, lines=lines, ask=ONCE_MORE if is_off else "")


PROMPTS: dict[str, Callable[[Assessment, int], Prompt]] = {
    "macro": _open,
    "figure": _figure,
    "sector": _sector,
    "sum": _sum,
}
"""The prompts of this part, by their questions' names."""
