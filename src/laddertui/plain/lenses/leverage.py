"""The leverage lens in plain questions: what value comes from, nine questions, the note."""

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
from laddertui.forms.answers import TAKE_BACK
from laddertui.forms.wording.plain import BACK
from laddertui.plain.prompt import Prompt, PromptPosition, field_prompt
from laddertui.presenters import guidance, leverage_page

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
        return field_prompt(assessment, NOTE_FIELD, then=_to("reading"))
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
    keys = [kind.key for kind in all_kinds()]
    introduction = [
        guidance.guidance_line("leverage", "start"),
        KIND_FIELD.question.help,
        f"  {TAKE_BACK} leaves one open",
        *(f"  {kind.key} {kind.name}: {kind.words}" for kind in all_kinds()),
    ]
    asked = f"{KIND_FIELD.question.ask} ({', '.join(keys)})"
    return field_prompt(
        assessment,
        KIND_FIELD,
        then=_to(all_questions()[0].id) if is_last else _to("kind", number + 1),
        row=row,
        lines=tuple(introduction) if number == 0 else (),
        ask=f"{activity.name} ({activity.share:g} %): {asked}",
    )


def _question(assessment: Assessment, number: int) -> Prompt:
    """Ask one of the nine questions, from 0."""
    asked, following = all_questions()[number], all_questions()[number + 1 :]
    last = leverage.last_answer(assessment.earlier, asked.id)
    lines = [guidance.guidance_line("leverage", asked.id)]
    if last:
        lines.append(f"Last time: {last}.")
    choices = ", ".join(f"{key} {ANSWER_WORDS[value]}" for key, value in leverage.ANSWERS.items())
    return field_prompt(
        assessment,
        answer_field(asked),
        then=_to(following[0].id if following else NOTE_FIELD.question.id),
        lines=tuple(lines),
        ask=f"{number + 1}. {asked.ask} ({choices}, {TAKE_BACK} leaves it open)",
    )


def _reading(assessment: Assessment) -> Prompt:
    base = assessment.earlier.base if assessment.earlier else None
    lines = leverage_page.reading_lines(assessment.finished(), base)
    return Prompt(BACK, lambda _: PromptPosition("position", "go_on"), lines=("", *lines, ""))
