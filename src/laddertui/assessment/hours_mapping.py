"""What a tracker's names stand for: several become one activity, and some are no work."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from laddertui.assessment.activity_ids import retire
from laddertui.assessment.audit import EVERYTHING_ELSE_NAME
from laddertui.assessment.time_sheet import activity_names, with_time_sheet
from laddertui.domain.advice import MOST_ACTIVITIES
from laddertui.domain.draft import Draft
from laddertui.domain.errors import UsageError
from laddertui.domain.record import record
from laddertui.domain.text import is_id, slug
from laddertui.importing.time_sheet import NamedHours, TimeSheet

NOT_WORK = ""
"""What a name stands for that is left out, in place of an activity."""


@record
class MappedHours:
    """The time of one of a tracker's names, and what becomes of it."""

    name: str
    """The name, as an activity would be called."""
    hours: float
    """Hours in all, above 0."""
    target: str
    """The name of the activity that it becomes; NOT_WORK where it is left out."""


def proposed(
    draft: Draft, sheet: TimeSheet, remembered: Mapping[str, str]
) -> tuple[MappedHours, ...]:
    """Return what each name becomes, as far as is known, most hours first.

    `remembered` has an activity's id, or NOT_WORK, for names of earlier imports; anything else in
    it is ignored. An activity that is gone is called as its id is. A name that is not remembered
    goes to the activity that is called so, or stands for itself.
    """
    rows = [each for each in draft.snapshot.activities if each.name]
    by_name = {each.name.casefold(): each.name for each in rows}
    names = activity_names(sheet.rows)
    by_id = {slug(name): name for name in names if remembered.get(name) == slug(name)}
    by_id |= {each.was: each.name for each in rows if each.was}
    by_id |= {each.id: each.name for each in rows}
    mapped = []
    for name, row in zip(names, sheet.rows, strict=True):
        known = remembered.get(name)
        target = by_name.get(name.casefold())
        if known == NOT_WORK:
            target = NOT_WORK
        elif known is not None and is_id(known):
            target = by_id.get(known) or target or known.replace("-", " ").capitalize()
        elif target is None:
            target = name
        mapped.append(MappedHours(name=name, hours=row.hours, target=target))
    return tuple(mapped)


def activities(mapped: Sequence[MappedHours]) -> tuple[NamedHours, ...]:
    """Return the activities that names become, with their hours, most first."""
    names: dict[str, str] = {}
    hours: dict[str, float] = {}
    for each in mapped:
        if each.target != NOT_WORK:
            key = each.target.casefold()
            names.setdefault(key, each.target)
            hours[key] = hours.get(key, 0.0) + each.hours
    rows = [NamedHours(name=names[key], hours=hours[key]) for key in names]
    return tuple(sorted(rows, key=lambda row: -row.hours))


def hours_left_out(mapped: Sequence[MappedHours]) -> float:
    """Return the hours of what is no work."""
    return sum(each.hours for each in mapped if each.target == NOT_WORK)


def without_time(draft: Draft, mapped: Sequence[MappedHours]) -> list[str]:
    """Return the names of a draft's activities that no hours go to."""
    there = {row.name.casefold() for row in activities(mapped)}
    names = [each.name for each in draft.snapshot.activities if each.name]
    return [name for name in names if name.casefold() not in there]


def set_target(
    mapped: Sequence[MappedHours], rows: Sequence[int], target: str
) -> list[MappedHours]:
    """Return the mapping with these rows, counted from 0, becoming an activity, or NOT_WORK."""
    return [
        replace(each, target=target) if row in rows else each for row, each in enumerate(mapped)
    ]


def small_ones_together(draft: Draft, mapped: Sequence[MappedHours]) -> list[MappedHours]:
    """Return the mapping with no more than ten activities beside "Everything else".

    What the draft has already is kept first, then what takes most hours; the rest goes together.
    """
    there = {each.name.casefold() for each in draft.snapshot.activities}
    names = [row.name.casefold() for row in activities(mapped)]
    ranked = sorted(names, key=lambda name: name not in there)
    rest = EVERYTHING_ELSE_NAME.casefold()
    kept = {rest, *[name for name in ranked if name != rest][:MOST_ACTIVITIES], NOT_WORK}
    return [
        each if each.target.casefold() in kept else replace(each, target=EVERYTHING_ELSE_NAME)
        for each in mapped
    ]


def with_mapping(draft: Draft, sheet: TimeSheet, mapped: Sequence[MappedHours]) -> Draft:
    """Return a draft whose activities and shares are those of a sheet's names, mapped.

    The ids stay from now on, however a row is renamed, so that the mapping can be remembered.
    Raise UsageError where everything is left out.
    """
    rows = activities(mapped)
    if not rows:
        raise UsageError("everything is left out; keep at least one name")
    draft = with_time_sheet(draft, replace(sheet, rows=rows))
    return retire(draft, *(each.id for each in draft.snapshot.activities))


def learned(draft: Draft, mapped: Sequence[MappedHours]) -> dict[str, str]:
    """Return what is to be remembered: each name's activity by its id, or NOT_WORK."""
    ids = {each.name.casefold(): each.id for each in draft.snapshot.activities}
    return {each.name: ids.get(each.target.casefold(), NOT_WORK) for each in mapped}
