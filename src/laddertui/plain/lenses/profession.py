"""The profession lens in plain questions; an empty line skips, keeps, or ends a list.

It is no step: its questions are fields of Position, with `profession.` before their names.
"""

from collections.abc import Callable
from typing import Any

from laddertui.assessment.editor import Assessment
from laddertui.assessment.lenses import annotation, profession, rung_tasks
from laddertui.assessment.lenses.annotation import ASKED
from laddertui.domain.profession import Task
from laddertui.forms.answers import TAKE_BACK
from laddertui.forms.field import FormField
from laddertui.forms.wording.rung_tasks import FIRST_YEAR
from laddertui.plain.lenses import indicators, spending
from laddertui.plain.lenses.positions import FIRST, PREFIX, at
from laddertui.plain.prompt import Prompt, PromptPosition, field_prompt
from laddertui.presenters import guidance
from laddertui.presenters import rung_tasks as rung_words

__all__ = ["FIRST", "PREFIX", "prompt"]


def prompt(assessment: Assessment, position: PromptPosition) -> Prompt:
    """Return the prompt for a position in the lens; for one that is not known, the first."""
    name = position.field.removeprefix(PREFIX)
    return _PROMPTS.get(name, _name)(assessment, position.row)


def _name(assessment: Assessment, _: int) -> Prompt:
    lines = ("", guidance.guidance_line("profession", "start"))
    return field_prompt(assessment, profession.NAME_FIELD, then=at("task.name"), lines=lines)


def _task(assessment: Assessment, row: int) -> Prompt:
    field = rung_tasks.FIELDS["name"]
    current = field.shown(assessment.draft, row)

    def take(answer: str) -> PromptPosition:
        name = field.read(answer)
        if not name:
            return _to_the_pipeline(assessment)
        assessment.change(field.set(assessment.draft, row, name))
        return at("task.volume", row)

    more = "" if current else " (an empty line ends the list)"
    lines = (FIRST_YEAR,) if row == 0 else ()
    ask = f"{row + 1}. {field.question.ask}{more}"
    return Prompt(field.question, take, current=current, lines=lines, ask=ask)


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
    lines = (
        *introduction,
        *_who(tasks, rows[:rung]),
        f"Rung task {rung + 1} of {len(rows)}: {tasks[rows[rung]].name}",
    )
    field, then = rung_tasks.FIELDS["builds"], at("rung.other", rung)
    return field_prompt(assessment, field, then=then, row=rows[rung], lines=lines)


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
        *rung_words.ladder_lines(tasks),
    )
    return indicators.first(assessment, lines)


def _annotation(assessment: Assessment, number: int) -> Prompt:
    """Ask one of the five questions, from 0; what follows depends on the answer."""
    asked = ASKED[min(number, len(ASKED) - 1)]
    field: FormField[Any] = annotation.FIELDS[asked]
    keys = annotation.ANSWER_KEYS[asked]
    choices = ", ".join(f"{key} {annotation.answer_words(value)}" for key, value in keys.items())

    def take(answer: str) -> PromptPosition:
        draft = field.answered(assessment.draft, answer)
        assessment.change(draft)
        later = enumerate(ASKED[number + 1 :], number + 1)
        following = [
            later_number for later_number, question in later if annotation.is_asked(draft, question)
        ]
        return at("annotation", following[0]) if following else at("macro")

    return Prompt(
        field.question,
        take,
        current=field.shown(assessment.draft),
        lines=("", annotation.WHAT) if number == 0 else (),
        ask=f"{field.question.ask} ({choices}; {TAKE_BACK}: not answered)",
    )


_PROMPTS: dict[str, Callable[[Assessment, int], Prompt]] = {
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
