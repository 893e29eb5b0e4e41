"""The profession lens: its five parts, which one to take up, and what all of them share.

Source: the career ladder destruction pattern, after Hao. It looks at a field, not at a person.
What each part asks is next door: `rung_tasks.py` (surface and pipeline), `indicators.py`,
`annotation.py`, `spending.py`.
"""

from dataclasses import replace
from typing import Literal

from laddertui.domain.draft import Draft
from laddertui.domain.profession import (
    NOT_COUNTED,
    Indicator,
    IndicatorKind,
    Macro,
    Profession,
    Task,
)
from laddertui.domain.validation.fault import Key
from laddertui.forms import answers
from laddertui.forms.field import FormField
from laddertui.forms.wording.profession import NAME

ProfessionPart = Literal["surface", "pipeline", "indicators", "annotation", "macro"]
PARTS: tuple[ProfessionPart, ...] = ("surface", "pipeline", "indicators", "annotation", "macro")
"""The five parts, in the source's order."""
PART_NAMES: dict[ProfessionPart, str] = {
    "surface": "Surface",
    "pipeline": "Pipeline",
    "indicators": "Indicators",
    "annotation": "Annotation",
    "macro": "Spending",
}
"""The parts as the trail names them."""
KIND_NAMES: dict[IndicatorKind, str] = {
    "entry-postings": "entry-level postings",
    "junior-hires": "junior hires",
    "annotation-roles": "annotation roles",
}
"""What an indicator counts, in words."""

NO_FIGURES = Macro(displaced=0.0, pay=0.0, annotation_pay=NOT_COUNTED, propensity=0.0)
"""The calculator before anything was put in. Annotation may well pay 0, so that is no 0."""


def profession_of(draft: Draft) -> Profession:
    """Return what has been said of the profession so far."""
    return draft.snapshot.profession or Profession()


def with_profession(draft: Draft, profession: Profession) -> Draft:
    """Return the draft with this profession; one of which nothing is said is none."""
    return replace(
        draft,
        snapshot=replace(
            draft.snapshot, profession=None if profession == Profession() else profession
        ),
    )


def set_name(draft: Draft, name: str) -> Draft:
    """Name the profession; an empty text takes the answer back."""
    return with_profession(draft, replace(profession_of(draft), name=name or None))


def is_empty_task(task: Task) -> bool:
    """Return whether nothing has been said in this row."""
    return not (
        task.name
        or task.volume
        or task.complexity
        or task.first_year_share
        or task.builds
        or task.alternative
        or task.hands_on is not None
    )


def is_empty_indicator(indicator: Indicator) -> bool:
    """Return whether nothing was counted in this row; kind and day alone say nothing."""
    return not indicator.baseline and indicator.value == NOT_COUNTED and not indicator.source


def tidy(draft: Draft) -> Draft:
    """Return the draft without the lens's empty rows, sectors and calculator."""
    if draft.snapshot.profession is None:
        return draft
    profession = profession_of(draft)
    tasks = tuple(task for task in profession.tasks if not is_empty_task(task))
    seen = tuple(
        indicator for indicator in profession.indicators if not is_empty_indicator(indicator)
    )
    return with_profession(
        draft,
        replace(profession, tasks=tasks, indicators=seen, macro=_tidy_macro(profession.macro)),
    )


def _tidy_macro(macro: Macro | None) -> Macro | None:
    if macro is None:
        return None
    sectors = {name: part for name, part in (macro.sectors or {}).items() if part}
    tidied = replace(macro, sectors=sectors or None)
    return None if tidied == NO_FIGURES else tidied


def first_open(draft: Draft) -> ProfessionPart:
    """Return the part to take up: the first of four in which something is still to be said.

    Where nothing is, it is the first of all. The spending part is for people who study a
    sector, and is never what comes next by itself.
    """
    profession = profession_of(tidy(draft))
    if not profession.tasks:
        return "surface"
    if any(task.is_rung and task.alternative is None for task in profession.tasks):
        return "pipeline"
    if not profession.indicators:
        return "indicators"
    return "annotation" if profession.annotation is None else "surface"


def part_of(key: str | None) -> ProfessionPart:
    """Return the part in which something missing is mended, by its key in the file."""
    known: dict[str | None, ProfessionPart] = {
        "indicators": "indicators",
        "annotation": "annotation",
        "macro": "macro",
    }
    return known.get(key, "surface")


def carried(profession: Profession | None) -> Profession | None:
    """Return what a later quarter begins with: everything but the counts.

    Counts stay with the quarter that made them.
    """
    carried_over = replace(profession, indicators=()) if profession is not None else None
    return None if carried_over == Profession() else carried_over


def where_in_lens(key: Key, profession: Profession | None) -> str:
    """Return where in the lens something stands, in the person's words.

    `key` is a fault's, without its first part.
    """
    part, row = (*key, None, None)[:2]
    if profession is not None and part == "tasks" and isinstance(row, int):
        name = profession.tasks[row].name or f"task {row + 1}"
        return f"Profession, {name}"
    if profession is not None and part == "indicators" and isinstance(row, int):
        seen = profession.indicators[row]
        return f"Profession, {KIND_NAMES[seen.kind]} on {seen.observed_on}"
    return f"Profession, {PART_NAMES['macro'].lower()}" if part == "macro" else "Profession"


NAME_FIELD: FormField[str] = FormField(
    question=NAME,
    read=answers.text,
    get=lambda draft, _: profession_of(draft).name or "",
    set=lambda draft, _, name: set_name(draft, name),
)
"""The name of the profession that is looked at."""
