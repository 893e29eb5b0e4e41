"""The leverage lens in plain questions: what value comes from, nine questions, the note."""

from dataclasses import replace

from laddertui.assessment.editor import Assessment
from laddertui.assessment.lenses import leverage
from laddertui.assessment.lenses.leverage import (
    ANSWER_WORDS,
    KIND_FIELD,
    NOTE_FIELD,
    all_kinds,
    all_questions,
    answer_field,
)
from laddertui.domain.snapshot import Activity
from laddertui.forms.wording import plain as questions
from laddertui.plain.lenses.positions import BACK
from laddertui.plain.prompt import Prompt, PromptPosition, end_prompt, field_prompt
from laddertui.presenters import guidance, leverage_page
from laddertui.presenters.method_page import named_source

FIELD = "leverage."
"""Before the name of every question of this lens, in a step that they are no part of."""
BEGINNING = PromptPosition("position", f"{FIELD}kind")
"""Where the lens begins."""


def prompt(assessment: Assessment, position: PromptPosition) -> Prompt:
    """Return the prompt for a position in the lens."""
    asked = position.field.removeprefix(FIELD)
    if asked == "kind" and position.row < len(leverage.rows(assessment.snapshot)):
        return _kind(assessment, position.row)
    if asked == NOTE_FIELD.question.id:
        return _note(assessment)
    if asked == "reading":
        return _reading(assessment)
    names = [question.id for question in all_questions()]
    return _question(assessment, names.index(asked) if asked in names else 0)


def _to(field: str, row: int = 0) -> PromptPosition:
    return PromptPosition("position", f"{FIELD}{field}", row)


def _kind(assessment: Assessment, number: int) -> Prompt:
    """Ask about one of the activities that something was said about, from 0."""
    known = leverage.rows(assessment.snapshot)
    row, activity = known[number]
    is_last = number + 1 == len(known)
    names = "; ".join(f"{kind.key} {kind.name}" for kind in all_kinds())
    letters = ", ".join(kind.key for kind in all_kinds())
    keys = names if number else letters  # the page before the first names them
    introduction = (
        named_source("leverage"),
        guidance.guidance_line("leverage", "start"),
        *(f"  {kind.key} {kind.name}: {kind.words}" for kind in all_kinds()),
    )
    prompt = field_prompt(
        assessment,
        KIND_FIELD,
        then=_to(all_questions()[0].id) if is_last else _to("kind", number + 1),
        row=row,
        page=introduction if number == 0 else _of_owning(known[number - 1][1]),
        ask=f"{activity.name} ({activity.share:g} %): {KIND_FIELD.question.ask} {keys}:",
    )
    return replace(prompt, whole_page=introduction, short=f"{activity.name}: {names}:")


def _of_owning(before: Activity) -> tuple[str, ...]:
    """Return what applies once an outcome is said to be owned."""
    owns = before.value_kind == "owns-outcome"
    return (guidance.guidance_line("leverage", "owns-outcome"),) if owns else ()


def _question(assessment: Assessment, number: int) -> Prompt:
    """Ask one of the nine questions, from 0."""
    asked, following = all_questions()[number], all_questions()[number + 1 :]
    last = leverage.last_answer(assessment.earlier, asked.id)
    page = [guidance.guidance_line("leverage", asked.id)]
    if last:
        page.append(f"Last time: {last}.")
    choices = ", ".join(f"{key} {ANSWER_WORDS[value]}" for key, value in leverage.ANSWERS.items())
    return field_prompt(
        assessment,
        answer_field(asked),
        then=_to(following[0].id if following else NOTE_FIELD.question.id),
        page=tuple(page),
        ask=f"{number + 1}. {asked.ask} ({choices})",
    )


def _note(assessment: Assessment) -> Prompt:
    return field_prompt(assessment, NOTE_FIELD, then=_to("reading"))


def _reading(assessment: Assessment) -> Prompt:
    """Tell what it comes to; what the sources say against each other is read on request."""
    snapshot = assessment.finished()
    base = assessment.earlier.base if assessment.earlier else None
    whole = leverage_page.reading_lines(snapshot, base)
    first = leverage_page.reading_lines(snapshot, base, sections=1)

    return end_prompt(questions.BACK, BACK, page=("", *first, ""), whole_page=("", *whole, ""))
