"""The calculator of spending that is lost, in plain questions; folded away until one says yes."""

from collections.abc import Callable

from laddertui.assessment.editor import Assessment
from laddertui.assessment.lenses import annotation, spending
from laddertui.forms import answers
from laddertui.forms.wording import plain as questions
from laddertui.plain.lenses.positions import BACK, at
from laddertui.plain.prompt import Prompt, PromptPosition, end_prompt, field_prompt
from laddertui.presenters import spending as spending_words


def _open(assessment: Assessment, _: int) -> Prompt:
    def take(answer: str) -> PromptPosition:
        return at("figure") if answers.yes_or_no(answer) else BACK

    page = annotation.words(annotation.annotation_of(assessment.draft))
    return Prompt(questions.OPEN_CALCULATOR, take, go_on=lambda: BACK, page=tuple(page))


def _figure(assessment: Assessment, number: int) -> Prompt:
    """Ask for one of the four figures, from 0."""
    asked = spending.FIGURES[min(number, len(spending.FIGURES) - 1)]
    is_last = number + 1 >= len(spending.FIGURES)
    return field_prompt(
        assessment,
        spending.FIGURE_FIELDS[asked.id],
        then=at("sector") if is_last else at("figure", number + 1),
        page=spending.WARNINGS if number == 0 else (),
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
        page=tuple(spending_words.sum_lines(spending.macro(assessment.draft))) if row == 0 else (),
        ask=f"{field.question.ask} {spending.sector_name(sectors[known][0])}:",
    )


def _sum(assessment: Assessment, _: int) -> Prompt:
    """Tell the split, then go back; sectors that do not make 100 are asked for or left out."""
    macro = spending.macro(assessment.draft)
    page = (*spending_words.sum_lines(macro), *spending_words.sector_lines(macro))
    if not spending.sectors_off(macro):
        return end_prompt(questions.SUM, BACK, page=page)

    def take(_: str) -> PromptPosition:
        raise answers.AnswerError(questions.SECTORS_OFF.ask)

    def leave_out() -> PromptPosition:
        assessment.change(spending.change(assessment.draft, sectors=None))
        return BACK

    return Prompt(
        questions.SECTORS_OFF, take, go_on=lambda: at("sector"), take_back=leave_out, page=page
    )


PROMPTS: dict[str, Callable[[Assessment, int], Prompt]] = {
    "macro": _open,
    "figure": _figure,
    "sector": _sector,
    "sum": _sum,
}
"""The prompts of this part, by their questions' names."""
