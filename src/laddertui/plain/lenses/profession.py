"""The profession lens in plain questions, part by part; an empty line skips, keeps, or ends a list.

It is no step: its places are fields of the position, `profession.` before their names.
"""

from collections.abc import Callable

from laddertui.assessment.editor import Assessment
from laddertui.assessment.lenses import annotation, profession, rung_tasks
from laddertui.assessment.lenses.annotation import ASKED
from laddertui.domain.profession import Task
from laddertui.forms import questions
from laddertui.plain.lenses import indicators, spending
from laddertui.plain.lenses.positions import FIRST, PREFIX, at
from laddertui.plain.prompt import Prompt, PromptPosition
from laddertui.presenters import guidance
from laddertui.presenters import rung_tasks as rung_words

__all__ = ["FIRST", "PREFIX", "prompt"]


def prompt(a: Assessment, place: PromptPosition) -> Prompt:
    """The prompt for a place in the lens; one that is not known, from a draft written by hand, is the first."""
    return _PROMPTS.get(place.field.removeprefix(PREFIX), _name)(a, place.row)


def _name(a: Assessment, _: int) -> Prompt:
    def take(answer: str) -> PromptPosition:
        a.change(profession.set_name(a.draft, questions.text(answer)))
        return at("task.name")

    said = ("", guidance.line("profession", "start"))
    return Prompt(profession.NAME, take, current=profession.of(a.draft).name or "", said=said)


def _task(a: Assessment, n: int) -> Prompt:
    known = rung_tasks.tasks(a.draft)
    current = known[n].name if n < len(known) else ""

    def take(answer: str) -> PromptPosition:
        name = questions.text(answer)
        if not name:
            return _to_the_pipeline(a)
        a.change(rung_tasks.change(a.draft, n, name=name))
        return at("task.volume", n)

    more = "" if current else " (an empty line ends the list)"
    said = (rung_tasks.FIRST_YEAR,) if n == 0 else ()
    return Prompt(
        rung_tasks.TASK,
        take,
        current=current,
        said=said,
        ask=f"{n + 1}. {rung_tasks.TASK.ask}{more}",
    )


def _volume(a: Assessment, n: int) -> Prompt:
    def take(answer: str) -> PromptPosition:
        a.change(rung_tasks.change(a.draft, n, volume=_needed(answer)))
        return at("task.complexity", n)

    known = rung_tasks.tasks(a.draft)
    return Prompt(
        rung_tasks.VOLUME, take, current=str(known[n].volume or "") if n < len(known) else ""
    )


def _complexity(a: Assessment, n: int) -> Prompt:
    def take(answer: str) -> PromptPosition:
        a.change(rung_tasks.change(a.draft, n, complexity=_needed(answer)))
        return at("task.share", n)

    known = rung_tasks.tasks(a.draft)
    return Prompt(
        rung_tasks.COMPLEXITY,
        take,
        current=str(known[n].complexity or "") if n < len(known) else "",
    )


def _needed(answer: str) -> int:
    """A grade; a task without one cannot be saved."""
    found = rung_tasks.grade(answer)
    if not found:
        raise questions.AnswerError("A whole number from 1 to 5.")
    return found


def _share(a: Assessment, n: int) -> Prompt:
    known = rung_tasks.tasks(a.draft)
    current = known[n].first_year_share if n < len(known) else 0.0

    def take(answer: str) -> PromptPosition:
        a.change(rung_tasks.change(a.draft, n, first_year_share=rung_tasks.share(answer)))
        return at("task.name", n + 1)

    return Prompt(rung_tasks.FIRST_YEAR_SHARE, take, current=f"{current:g}" if current else "")


def _to_the_pipeline(a: Assessment) -> PromptPosition:
    """The first rung task's question; where there is none, on to what is counted."""
    a.change(profession.tidy(a.draft))
    return (
        at("rung.builds") if rung_tasks.from_the_top(rung_tasks.tasks(a.draft)) else at("surface")
    )


def _surface(a: Assessment, _: int) -> Prompt:
    """No rung task: said, and on with the next part."""
    tasks = rung_tasks.tasks(a.draft)
    said = [*rung_words.surface_words(tasks), *rung_words.pipeline_words(tasks)] if tasks else []
    return indicators.first(a, tuple(said))


def _builds(a: Assessment, place: int) -> Prompt:
    """`place` is the rung's place on the ladder, from the top."""
    rows = rung_tasks.from_the_top(rung_tasks.tasks(a.draft))
    if place >= len(rows):
        return _surface(a, 0)
    tasks = rung_tasks.tasks(a.draft)
    task = tasks[rows[place]]

    def take(answer: str) -> PromptPosition:
        a.change(rung_tasks.change(a.draft, rows[place], builds=questions.text(answer) or None))
        return at("rung.other", place)

    lead = (*rung_words.surface_words(tasks), rung_words.ASSUMED) if place == 0 else ()
    said = (*lead, *_who(tasks, rows[:place]), f"Rung task {place + 1} of {len(rows)}: {task.name}")
    return Prompt(rung_tasks.BUILDS, take, current=task.builds or "", said=said)


def _other(a: Assessment, place: int) -> Prompt:
    rows = rung_tasks.from_the_top(rung_tasks.tasks(a.draft))
    if place >= len(rows):
        return _surface(a, 0)
    task = rung_tasks.tasks(a.draft)[rows[place]]

    def take(answer: str) -> PromptPosition:
        a.change(
            rung_tasks.change(a.draft, rows[place], alternative=rung_tasks.alternative(answer))
        )
        return at("rung.builds", place + 1) if place + 1 < len(rows) else at("ladder")

    return Prompt(rung_tasks.ALTERNATIVE, take, current=task.alternative or "")


def _who(tasks: tuple[Task, ...], answered: list[int]) -> list[str]:
    """After a rung whose other way is said to be proven: who went it."""
    return [rung_tasks.WHO] if answered and tasks[answered[-1]].alternative == "proven" else []


def _ladder(a: Assessment, _: int) -> Prompt:
    """The ladder as it was answered, then what is counted."""
    tasks = rung_tasks.tasks(a.draft)
    who = _who(tasks, rung_tasks.from_the_top(tasks))
    return indicators.first(
        a, (*who, "", *rung_words.pipeline_words(tasks), *rung_words.ladder_lines(tasks))
    )


def _annotation(a: Assessment, n: int) -> Prompt:
    asked = ASKED[min(n, len(ASKED) - 1)]
    known = annotation.answer_of(a.draft, asked)
    keys = annotation.ANSWER_KEYS[asked]
    told = ", ".join(f"{key} {annotation.answer_words(value)}" for key, value in keys.items())

    def take(answer: str) -> PromptPosition:
        a.change(annotation.answer(a.draft, asked, annotation.read(asked, answer)))
        following = next(
            (m for m, q in enumerate(ASKED) if m > n and annotation.is_asked(a.draft, q)), None
        )
        return at("annotation", following) if following is not None else at("macro")

    question = annotation.QUESTIONS[asked]
    current = "" if known is None else next(key for key, value in keys.items() if value == known)
    said = ("", annotation.WHAT) if n == 0 else ()
    return Prompt(
        question, take, current=current, said=said, ask=f"{question.ask} ({told}; x: not answered)"
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
