"""The profession as a page of plain lines, and two quarters of it side by side."""

from collections.abc import Sequence

from laddertui.assessment.lenses import annotation
from laddertui.assessment.lenses.profession import KIND_NAMES, PARTS, ProfessionPart, part_of
from laddertui.assessment.problems import Problem
from laddertui.domain.profession import Profession, pipeline, surface
from laddertui.forms.wording.lenses import PROFESSION
from laddertui.presenters import indicators, rung_tasks, spending
from laddertui.presenters.numbers import whole_percent
from laddertui.presenters.page import PageSection

NOT_SAID = "not said"
STARTED = (
    "These are proposals, their figures and what each builds among them. Change what is not so in"
    " your field."
)
"""Said once tasks of a guide were put in."""
NO_VERDICT = "This is about a field, by your own answers. It says nothing about you."
NAME_ONE = "Within reach, for example: ask one beginner what fills their day."


def profession_section(p: Profession) -> PageSection:
    """Return everything that was said of a profession: a heading and its lines."""
    rows: list[str] = []
    if p.tasks:
        rows += rung_tasks.surface_lines(p.tasks)
        rows += [f"  {line}" for line in rung_tasks.task_lines(p.tasks)]
        rows += rung_tasks.pipeline_lines(p.tasks)
        rows += [f"  {line}" for line in rung_tasks.ladder_lines(p.tasks)]
    if p.indicators:
        rows += ["Counted:", *(f"  {line}" for line in indicators.indicator_lines(p.indicators))]
    if p.annotation:
        rows += ["Annotation work:", *(f"  {line}" for line in annotation.lines(p.annotation))]
    if p.macro:
        rows += [*spending.sum_lines(p.macro), *spending.sector_lines(p.macro)]
    rows += closing_lines(p) if rows else []
    title = f"{PROFESSION.question} (profession: {p.name or 'no name'})"
    return title, rows or ["Nothing said of it yet."]


def opening_text(role: str, guide: str) -> str:
    """Return what is known already, and where to begin: with the guide for the role, if any."""
    if guide:
        return (
            f"Your role is {role}. F4 proposes what fills a first-year's time, from the guide"
            f" “{guide}”; tick what is so."
        )
    if role:
        return f"Your role is {role}. Which field is that, and what fills a beginner's day in it?"
    return "Which field do you look at, and what fills a beginner's day in it?"


def so_far_text(p: Profession) -> str:
    """Return what the lens comes to so far, in a line; what is open is said to be open."""
    if p == Profession():
        return "So far nothing is said. You can leave at any point; all of it is kept."
    parts = [
        f"surface {_percent(surface(p.tasks))}",
        f"pipeline {_percent(pipeline(p.tasks))}",
        f"{len(p.indicators)} counted" if p.indicators else "nothing counted",
        f"annotation {p.annotation.level if p.annotation else NOT_SAID}",
    ]
    return f"So far: {', '.join(parts)}."


def closing_lines(p: Profession) -> list[str]:
    """Return what a page on a field ends with: something true, and something to do. Ours."""
    reach = rung_tasks.reach_text(p.tasks) or NAME_ONE
    return [NO_VERDICT, reach]


def missing_line(missing: Sequence[Problem], shown: ProfessionPart, may_save: bool) -> str:
    """Return what stands in the way of saving the quarter, "" for nothing.

    Of the part that is shown, in which one is still typing, nothing is said; but in the last one.
    """
    is_last = shown == PARTS[-1]
    behind = [each.words for each in missing if is_last or part_of(each.field) != shown]
    if behind:
        return f"Before it can be saved: {behind[0]}"
    if is_last and not may_save:
        return "It is kept. The quarter itself can be saved once its steps are done."
    return ""


def profession_changes(before: Profession | None, after: Profession | None) -> PageSection | None:
    """Return surface, pipeline and the newest count of each kind, before and after.

    None where neither quarter says anything.
    """
    if before is None and after is None:
        return None
    old, new = before or Profession(), after or Profession()
    rows = [
        f"Surface: {_percent(surface(old.tasks))} → {_percent(surface(new.tasks))}",
        f"Pipeline: {_percent(pipeline(old.tasks))} → {_percent(pipeline(new.tasks))}",
    ]
    counted, now = indicators.newest_texts(old.indicators), indicators.newest_texts(new.indicators)
    rows += [
        f"{name.capitalize()}: {counted.get(kind, NOT_SAID)} → {now.get(kind, NOT_SAID)}"
        for kind, name in KIND_NAMES.items()
        if kind in counted or kind in now
    ]
    return f"{PROFESSION.question} (profession)", rows


def _percent(figure: float | None) -> str:
    return NOT_SAID if figure is None else whole_percent(figure)
