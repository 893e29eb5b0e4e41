"""The macro read-through in plain questions; folded away until one says yes."""

from collections.abc import Callable

from laddertui.assessment.editor import Assessment
from laddertui.assessment.lenses import annotation, spending
from laddertui.forms import questions
from laddertui.plain.lenses.positions import BACK, at
from laddertui.plain.prompt import Prompt, PromptPosition, question
from laddertui.presenters import indicators
from laddertui.presenters import spending as spending_words

OPEN = question(
    "macro",
    "For people who study a sector: open the calculator for spending that is lost? (y/n)",
    "y asks for four figures and the sectors. n, or an empty line, goes back to your position.",
)


def _open(a: Assessment, _: int) -> Prompt:
    def take(answer: str) -> PromptPosition:
        return at("figure") if answer.strip() and questions.yes_or_no(answer) else BACK

    return Prompt(OPEN, take, said=tuple(annotation.words(annotation.of_draft(a.draft))))


def _figure(a: Assessment, n: int) -> Prompt:
    asked = spending.FIGURES[min(n, len(spending.FIGURES) - 1)]
    known = spending.given(spending.macro(a.draft), asked.id)

    def take(answer: str) -> PromptPosition:
        a.change(spending.change(a.draft, **{asked.id: spending.read(asked.id, answer)}))
        return at("figure", n + 1) if n + 1 < len(spending.FIGURES) else at("sector")

    said = spending.WARNINGS if n == 0 else ()
    return Prompt(
        asked, take, current=indicators.number(known) if known is not None else "", said=said
    )


def _sector(a: Assessment, n: int) -> Prompt:
    rows = spending.sectors(a.draft)
    name, known = rows[min(n, len(rows) - 1)]

    def take(answer: str) -> PromptPosition:
        a.change(spending.set_sector(a.draft, name, spending.percent(answer)))
        return at("sector", n + 1) if n + 1 < len(rows) else at("sum")

    said = tuple(spending_words.sum_words(spending.macro(a.draft))) if n == 0 else ()
    ask = f"{spending.SECTOR.ask} {spending.sector_name(name)}:"
    return Prompt(spending.SECTOR, take, current=f"{known:g}" if known else "", said=said, ask=ask)


def _sum(a: Assessment, _: int) -> Prompt:
    """The split, then back; sectors that do not make 100 are asked for again, or left out."""
    m = spending.macro(a.draft)
    wrong = spending.sectors_off(m)

    def take(answer: str) -> PromptPosition:
        if wrong and not answer.strip():
            return at("sector")
        if wrong and answer.strip().casefold() == LEAVE_OUT:
            a.change(spending.change(a.draft, sectors=None))
        elif wrong:
            raise questions.AnswerError(
                f"An empty line goes through the sectors again, {LEAVE_OUT} leaves them out."
            )
        return BACK

    said = (*spending_words.sum_words(m), *spending_words.sector_words(m))
    asked = question("sum", "An empty line goes back to your position.", "The sums stand above.")
    again = f"An empty line goes through the sectors again, {LEAVE_OUT} leaves them out."
    return Prompt(asked, take, said=said, ask=again if wrong else "")


LEAVE_OUT = "x"
"""What is typed to leave the sectors out."""

PROMPTS: dict[str, Callable[[Assessment, int], Prompt]] = {
    "macro": _open,
    "figure": _figure,
    "sector": _sector,
    "sum": _sum,
}
"""The questions of this part, by their places' names."""
