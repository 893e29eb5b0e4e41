"""The profession lens: its five parts, which one to take up, and what all of them share.

Source: the career ladder destruction pattern, after Hao. It looks at a field, not at a person. What each part asks is
next door: `rung_tasks.py` (surface and pipeline), `indicators.py`, `annotation.py`, `spending.py`.
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
from laddertui.domain.validation import Key
from laddertui.forms import answers
from laddertui.forms.field import FormField
from laddertui.forms.wording.profession import NAME

Part = Literal["surface", "pipeline", "indicators", "annotation", "macro"]
PARTS: tuple[Part, ...] = ("surface", "pipeline", "indicators", "annotation", "macro")
"""The five parts, in the source's order."""
PART_NAMES: dict[Part, str] = {
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
"""The calculator before anything was put in: what stands in a draft for each figure. Annotation may well pay 0."""


def profession_of(draft: Draft) -> Profession:
    """What has been said of it so far."""
    return draft.snapshot.profession or Profession()


def with_profession(draft: Draft, p: Profession) -> Draft:
    """The draft with this said of its profession; nothing said is no profession."""
    return replace(
        draft, snapshot=replace(draft.snapshot, profession=None if p == Profession() else p)
    )


def set_name(draft: Draft, name: str) -> Draft:
    """Name the profession; an empty text takes the answer back."""
    return with_profession(draft, replace(profession_of(draft), name=name or None))


def is_empty_task(t: Task) -> bool:
    """Whether nothing has been said in this row."""
    return not (
        t.name or t.volume or t.complexity or t.first_year_share or t.builds or t.alternative
    )


def is_empty_indicator(i: Indicator) -> bool:
    """Whether nothing was counted in this row; its kind and its day alone say nothing."""
    return not i.baseline and i.value == NOT_COUNTED and not i.source


def tidy(draft: Draft) -> Draft:
    """The draft without the lens's empty rows, sectors without a percent, and a calculator without a figure."""
    if draft.snapshot.profession is None:
        return draft
    p = profession_of(draft)
    tasks = tuple(t for t in p.tasks if not is_empty_task(t))
    seen = tuple(i for i in p.indicators if not is_empty_indicator(i))
    return with_profession(
        draft, replace(p, tasks=tasks, indicators=seen, macro=_tidy_macro(p.macro))
    )


def _tidy_macro(m: Macro | None) -> Macro | None:
    if m is None:
        return None
    sectors = {name: part for name, part in (m.sectors or {}).items() if part}
    kept = replace(m, sectors=sectors or None)
    return None if kept == NO_FIGURES else kept


def first_open(draft: Draft) -> Part:
    """The part to take up: the first of the four that has nothing, or not all, said in it; the first where all have.

    The spending part is for people who study a sector, and is never what comes next by itself.
    """
    p = profession_of(tidy(draft))
    if not p.tasks:
        return "surface"
    if any(t.is_rung and t.alternative is None for t in p.tasks):
        return "pipeline"
    if not p.indicators:
        return "indicators"
    return "annotation" if p.annotation is None else "surface"


def part_of(place: str | None) -> Part:
    """The part in which something missing is mended, by the name of its place in the file."""
    known: dict[str | None, Part] = {
        "indicators": "indicators",
        "annotation": "annotation",
        "macro": "macro",
    }
    return known.get(place, "surface")


def carried(p: Profession | None) -> Profession | None:
    """What a later quarter begins with: everything but the counts, which stay with the quarter that made them."""
    kept = replace(p, indicators=()) if p is not None else None
    return None if kept == Profession() else kept


def where_in_lens(key: Key, p: Profession | None) -> str:
    """Where in the lens something stands, in the person's words; `key` is a fault's, without its first part."""
    part, row = (*key, None, None)[:2]
    if p is not None and part == "tasks" and isinstance(row, int):
        return f"Profession, {p.tasks[row].name or f'task {row + 1}'}"
    if p is not None and part == "indicators" and isinstance(row, int):
        seen = p.indicators[row]
        return f"Profession, {KIND_NAMES[seen.kind]} on {seen.observed_on}"
    return f"Profession, {PART_NAMES['macro'].lower()}" if part == "macro" else "Profession"


NAME_FIELD: FormField[str] = FormField(
    question=NAME,
    read=answers.text,
    get=lambda draft, _: profession_of(draft).name or "",
    set=lambda draft, _, name: set_name(draft, name),
)
"""The name of the profession that is looked at."""
