"""Guides for jobs, a file a major group or two: `assets/families/`.

All of it is this project's proposal, but where one says that a source names it. The person scores
again. Read only when it is asked for, once a run.
"""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, TypeVar

from laddertui.content.assets import build_record, build_records, read_table
from laddertui.domain.families.family import (
    Family,
    FamilyActivity,
    FirstYearTask,
    Offered,
    Placeholders,
    Role,
)
from laddertui.domain.text import look_alike

FILES = (
    "management",
    "business",
    "computing",
    "engineering",
    "science",
    "community",
    "legal",
    "education",
    "media",
    "healthcare",
    "care",
    "protective",
    "food",
    "cleaning",
    "personal",
    "sales",
    "office",
    "land-and-sea",
    "construction",
    "repair",
    "production",
    "transport",
)
"""The files of the folder, in the order of the major groups they begin with."""


Item = TypeVar("Item", bound=Offered)


@cache
def families() -> tuple[Family, ...]:
    """Return all shipped families, by title."""
    rows = [row for name in FILES for row in read_table("families", f"{name}.toml")["family"]]
    return tuple(sorted(map(_family, rows), key=lambda each: each.title))


def _family(row: dict[str, Any]) -> Family:
    return build_record(
        Family,
        {
            **row,
            "activities": build_records(FamilyActivity, row["activities"]),
            "next_roles": build_records(Role, map(_role_row, row["next_roles"])),
            "hybrid_roles": build_records(Role, map(_role_row, row["hybrid_roles"])),
            "first_year": build_records(FirstYearTask, row["first_year"]),
            "placeholders": build_record(Placeholders, row["placeholders"]),
        },
    )


def _role_row(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "activities": build_records(FamilyActivity, row["activities"])}


def matching(
    text: str, among: Iterable[Family], offers: Callable[[Family], Iterable[Item]]
) -> list[tuple[Family, Item]]:
    """Return what families offer, of all of them, that has every word of a text in it.

    The titles of its role and family count as its words; a part of a word is enough. What families
    with a job title that has all the words offer follows.
    """
    words = look_alike(text).split()
    direct, by_job = list[tuple[Family, Item]](), list[tuple[Family, Item]]()
    for family in among:
        is_job = any(_has_all(title, words) for title in family.job_titles)
        for each in offers(family):
            role = getattr(each, "role", "")
            if _has_all(f"{each.name} {role} {family.title}", words):
                direct.append((family, each))
            elif is_job:
                by_job.append((family, each))
    return [*direct, *by_job]


def _has_all(text: str, words: list[str]) -> bool:
    where = look_alike(text)
    return all(word in where for word in words)
