"""The profession lens in plain questions.

It is no step: its questions are fields of Position, with `profession.` before their names.
"""

from collections.abc import Callable
from typing import Any

from laddertui.assessment.editor import Assessment
from laddertui.assessment.lenses import annotation, profession, rung_tasks
from laddertui.assessment.lenses.annotation import ASKED
from laddertui.domain.draft import Draft
from laddertui.domain.profession import Task
from laddertui.forms import answers
from laddertui.forms.field import FormField
from laddertui.forms.wording import plain as questions
from laddertui.forms.wording.rung_tasks import FIRST_YEAR
from laddertui.plain.lenses import indicators, spending
from laddertui.plain.lenses.positions import FIRST, PREFIX, at
from laddertui.plain.prompt import Prompt, PromptPosition, field_prompt
from laddertui.plain.suggestions import FAMILY, SUGGEST, Suggestions
from laddertui.presenters import guidance
from laddertui.presenters import rung_tasks as rung_words
from laddertui.presenters.method_page import named_source
from laddertui.presenters.page import spoken_line
from laddertui.presenters.reference.guide_lists import FIRST_YEAR_LIST

__all__ = ["FIRST", "PREFIX", "prompt"]


def prompt(assessment: Assessment, position: PromptPosition) -> Prompt:
    """Return the prompt for a position in the lens; for one that is not known, the first."""
    name = position.field.removeprefix(PREFIX)
    if suggestions := _SUGGESTIONS.prompt(assessment, name):
        return suggestions
    return PROMPTS.get(name, _name)(assessment, position.row)


def _name(assessment: Assessment, _: int) -> Prompt:
    page = ("", named_source("profession"), guidance.guidance_line("profession", "start"))
    return field_prompt(assessment, profession.NAME_FIELD, then=at("task.name"), page=page)


def _task(assessment: Assessment, row: int) -> Prompt:
    field = rung_tasks.FIELDS["name"]
    current = field.shown(assessment.draft, row)

    def take(answer: str) -> PromptPosition:
        if answer.strip().casefold() == SUGGEST:
            return at(FAMILY)
        if row >= rung_tasks.MOST_TASKS:
            raise answers.AnswerError(f"At most {rung_tasks.MOST_TASKS}; an empty line goes on.")
        assessment.change(field.answered(assessment.draft, answer, row))
        return at("task.volume", row)

    def take_back() -> PromptPosition:
        assessment.change(rung_tasks.remove(assessment.draft, row))
        return at("task.name", row)

    more = "" if current else f" ({questions.START_FROM}, an empty line ends the list)"
    return Prompt(
        field.question,
        take,
        go_on=lambda: at("task.volume", row) if current else _to_the_pipeline(assessment),
        take_back=take_back,
        current=current,
        page=(FIRST_YEAR,) if row == 0 else (),
        ask=f"{row + 1}. {field.question.ask}{more}",
    )


_SUGGESTIONS = Suggestions(
    FIRST_YEAR_LIST,
    at,
    rung_tasks.names,
    rung_tasks.MOST_TASKS,
    rung_tasks.add,
    then=lambda _: at("task.name"),
)


def _volume(assessment: Assessment, row: int) -> Prompt:
    then = at("task.complexity", row)
    return field_prompt(assessment, rung_tasks.FIELDS["volume"], then=then, row=row)


def _complexity(assessment: Assessment, row: int) -> Prompt:
    then = at("task.share", row)
    return field_prompt(assessment, rung_tasks.FIELDS["complexity"], then=then, row=row)


def _share(assessment: Assessment, row: int) -> Prompt:
    then = at("task.name", row + 1)
    return field_prompt(assessment, rung_tasks.FIELDS["first_year_share"], then=then, row=row)


def _to_the_pipeline(assessment: Assessment) -> PromptPosition:
    """Go on to the first rung task; where there is none, to what is counted."""
    assessment.change(profession.tidy(assessment.draft))
    has_rungs = rung_tasks.from_the_top(rung_tasks.tasks(assessment.draft))
    return at("rung.builds") if has_rungs else at("surface")


def _surface(assessment: Assessment, _: int) -> Prompt:
    """Say that there is no rung task, and go on with the next part."""
    tasks = rung_tasks.tasks(assessment.draft)
    lines: list[str] = []
    if tasks:
        lines = [*rung_words.surface_lines(tasks), *rung_words.pipeline_lines(tasks)]
    return indicators.first(assessment, tuple(lines))


def _builds(assessment: Assessment, rung: int) -> Prompt:
    """Ask what judgement a rung builds; `rung` counts from the top, from 0."""
    tasks = rung_tasks.tasks(assessment.draft)
    rows = rung_tasks.from_the_top(tasks)
    if rung >= len(rows):
        return _surface(assessment, 0)
    introduction = (*rung_words.surface_lines(tasks), rung_words.ASSUMED) if rung == 0 else ()
    page = (
        *introduction,
        *_who(tasks, rows[:rung]),
        f"Rung task {rung + 1} of {len(rows)}: {tasks[rows[rung]].name}",
    )
    field, then = rung_tasks.FIELDS["builds"], at("rung.other", rung)
    return field_prompt(assessment, field, then=then, row=rows[rung], page=page)


def _other(assessment: Assessment, rung: int) -> Prompt:
    """Ask for another way to what a rung builds; `rung` counts from the top, from 0."""
    rows = rung_tasks.from_the_top(rung_tasks.tasks(assessment.draft))
    if rung >= len(rows):
        return _surface(assessment, 0)
    then = at("rung.builds", rung + 1) if rung + 1 < len(rows) else at("ladder")
    return field_prompt(assessment, rung_tasks.FIELDS["alternative"], then=then, row=rows[rung])


def _who(tasks: tuple[Task, ...], answered: list[int]) -> list[str]:
    """After a rung whose other way is said to be proven, ask who went it."""
    is_proven = bool(answered) and tasks[answered[-1]].alternative == "proven"
    return [rung_tasks.WHO] if is_proven else []


def _ladder(assessment: Assessment, _: int) -> Prompt:
    """Show the ladder as it was answered, then ask what is counted."""
    tasks = rung_tasks.tasks(assessment.draft)
    lines = (
        *_who(tasks, rung_tasks.from_the_top(tasks)),
        "",
        *rung_words.pipeline_lines(tasks),
        *map(spoken_line, rung_words.ladder_lines(tasks)),
    )
    return indicators.first(assessment, lines)


def _annotation(assessment: Assessment, number: int) -> Prompt:
    """Ask one of the five questions, from 0; what follows depends on the answer."""
    asked = ASKED[min(number, len(ASKED) - 1)]
    field: FormField[Any] = annotation.FIELDS[asked]
    keys = annotation.ANSWER_KEYS[asked]
    choices = ", ".join(f"{key} {annotation.answer_words(value)}" for key, value in keys.items())

    def following(draft: Draft) -> PromptPosition:
        later = enumerate(ASKED[number + 1 :], number + 1)
        rows = [row for row, question in later if annotation.is_asked(draft, question)]
        return at("annotation", rows[0]) if rows else at("macro")

    def change(draft: Draft) -> PromptPosition:
        assessment.change(draft)
        return following(draft)

    return Prompt(
        field.question,
        lambda answer: change(field.answered(assessment.draft, answer)),
        go_on=lambda: following(assessment.draft),
        take_back=lambda: change(field.taken_back(assessment.draft)),
        current=field.shown(assessment.draft),
        page=("", annotation.WHAT) if number == 0 else (),
        ask=f"{field.question.ask} ({choices})",
    )


PROMPTS: dict[str, Callable[[Assessment, int], Prompt]] = {
    "name": _name,
    "task.name": _task,
    "task.volume": _volume,
    "task.complexity": _complexity,
    "task.share": _share,
    "surface": _surface,
    "rung.builds": _builds,
    "rung.other": _other,
    "ladder": _ladder,
    **indicators.PROMPTS,
    "annotation": _annotation,
    **spending.PROMPTS,
}
"""The prompts of this lens, by their questions' names."""
