"""Surface and pipeline: what fills a first-year's time, and how else that could be learned.

Source: the profession source. The grades of volume and complexity, their limits and the values
of the other ways to learn are this project's.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, get_args

from laddertui.assessment.lenses.profession import is_empty_task, profession_of, with_profession
from laddertui.domain.draft import Draft
from laddertui.domain.families.family import FirstYearTask
from laddertui.domain.profession import Alternative, Task
from laddertui.domain.shares import WHOLE
from laddertui.forms import answers
from laddertui.forms.answers import AnswerError
from laddertui.forms.field import FormField, number_shown, text_shown
from laddertui.forms.question import Question
from laddertui.forms.wording import rung_tasks as questions

MOST_TASKS = 10
"""Rows to fill in; more than this is a job description. A file may hold more, and all are shown."""


ALTERNATIVE_KEYS: dict[str, Alternative] = {"n": "none", "p": "partial", "v": "proven"}
"""The key to press for each other way to learn."""
WHO = (
    "Proven means you can name someone who learned it that way; if nobody comes to mind, p says"
    " in part."
)
"""Said after "proven": a way nobody is known to have gone is not proven. Ours."""

NO_TASK = Task(name="", volume=0, complexity=0, first_year_share=0.0)
"""A row that says nothing yet."""


def tasks(draft: Draft) -> tuple[Task, ...]:
    """Return the tasks so far, empty rows among them."""
    return profession_of(draft).tasks


def _with(draft: Draft, rows: list[Task]) -> Draft:
    return with_profession(draft, replace(profession_of(draft), tasks=tuple(rows)))


def change(draft: Draft, row: int, **values: Any) -> Draft:
    """Change a row; rows up to it are made as needed, and empty ones at the end dropped.

    An empty text or None takes an answer back.
    """
    rows = list(tasks(draft))
    while len(rows) <= row:
        rows.append(NO_TASK)
    rows[row] = replace(rows[row], **values)
    while rows and is_empty_task(rows[-1]):  # rows behind the last that says something are none
        rows.pop()
    return _with(draft, rows)


def remove(draft: Draft, row: int) -> Draft:
    """Take a row out."""
    return _with(draft, [task for index, task in enumerate(tasks(draft)) if index != row])


def names(draft: Draft) -> list[str]:
    """Return the names of the tasks that are there already."""
    return [task.name for task in tasks(draft) if task.name]


def add(draft: Draft, proposed: Iterable[FirstYearTask]) -> Draft:
    """Add what a guide proposes, but for what is there by name.

    What a task builds is proposed too; how else one learns it is for the person to say. Raise
    AnswerError where there is no room.
    """
    started = [
        Task(
            name=each.name,
            volume=each.volume,
            complexity=each.complexity,
            first_year_share=float(each.share),
            builds=each.builds,
        )
        for each in proposed
    ]
    rows = [task for task in tasks(draft) if not is_empty_task(task)]
    known = {task.name.casefold() for task in rows}
    rows += [task for task in started if task.name.casefold() not in known]
    if len(rows) > MOST_TASKS:
        raise AnswerError(f"There is room for {MOST_TASKS} tasks; take some out first.")
    return _with(draft, rows)


def share(answer: str) -> float:
    """Return a first-year share, 0 to 100 percent; empty is 0.0. Raise AnswerError."""
    too_much = "At most 100 percent of a first-year's time."
    return answers.amount(answer, most=WHOLE, too_much=too_much)


def alternative(answer: str) -> Alternative | None:
    """Return the other way to learn, by its key or its name; empty is None."""
    names: dict[str, Alternative] = {name: name for name in get_args(Alternative)}
    refusal = "n for none, p for partial, v for proven."
    return answers.choice_or_none(answer, names | ALTERNATIVE_KEYS, refusal)


def hands_on(answer: str) -> bool | None:
    """Return whether a task needs hands; empty is None. Raise AnswerError."""
    return answers.yes_or_no(answer) if answer.strip() else None


def hands_shown(value: bool | None) -> str:
    """Return whether a task needs hands, as one types it; "" where that is not said."""
    return {True: "y", False: "n", None: ""}[value]


def from_the_top(rows: tuple[Task, ...]) -> list[int]:
    """Return the rows of the rung tasks, the top rung first.

    Least context stands lowest, and of equals what fills most time.
    """
    rungs = [row for row, task in enumerate(rows) if task.is_rung]
    return sorted(rungs, key=lambda row: (-rows[row].complexity, rows[row].first_year_share))


def _field(
    name: str,
    question: Question,
    read: Callable[[str], Any],
    show: Callable[[Any], str],
) -> FormField[Any]:
    """Return the field of a row for one of the record's values."""

    def get(draft: Draft, row: int) -> Any:
        known = tasks(draft)
        return getattr(known[row] if row < len(known) else NO_TASK, name)

    return FormField(
        question=question,
        read=read,
        get=get,
        set=lambda draft, row, value: change(draft, row, **{name: value}),
        show=show,
    )


FIELDS: dict[str, FormField[Any]] = {
    "name": _field("name", questions.TASK, answers.text, text_shown),
    "volume": _field("volume", questions.VOLUME, answers.score_or_none_yet, number_shown),
    "complexity": _field(
        "complexity", questions.COMPLEXITY, answers.score_or_none_yet, number_shown
    ),
    "first_year_share": _field("first_year_share", questions.FIRST_YEAR_SHARE, share, number_shown),
    "hands_on": _field("hands_on", questions.HANDS, hands_on, hands_shown),
    "builds": _field("builds", questions.BUILDS, answers.text_or_none, text_shown),
    "alternative": _field("alternative", questions.ALTERNATIVE, alternative, text_shown),
}
"""The form fields of a task, by the names of the record's values."""
