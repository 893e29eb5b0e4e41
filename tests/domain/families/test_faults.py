"""What a family of one's own may not be, each fault at its key."""

from dataclasses import replace

import pytest

from laddertui.domain.families.family import (
    Family,
    FamilyActivity,
    FirstYearTask,
    Placeholders,
    Role,
)
from laddertui.domain.families.faults import family_faults

RIGHT = Family(
    id="bees",
    title="Bees",
    job_titles=("beekeeper",),
    activities=(FamilyActivity(name="Moving a swarm", score=2, hands_on=True),),
)


def task(name: str = "Feeding", share: float = 100.0, volume: int = 5) -> FirstYearTask:
    return FirstYearTask(name=name, volume=volume, complexity=1, share=share, builds="calm")


def activity(name: str = "Selling honey", score: int = 3) -> FamilyActivity:
    return FamilyActivity(name=name, score=score)


def test_the_least_that_makes_a_family() -> None:
    assert family_faults(RIGHT) == []


@pytest.mark.parametrize(
    ("changes", "key", "words"),
    [
        ({"id": "Bees!"}, ("id",), "no id"),
        ({"title": "B" * 41}, ("title",), "40"),
        ({"title": " "}, ("title",), "empty"),
        ({"job_titles": ()}, ("job_titles",), "what the job is called"),
        ({"job_titles": ("x", "")}, ("job_titles", 1), "empty"),
        ({"groups": ("29", "12")}, ("groups", 1), "29"),
        ({"activities": ()}, ("activities",), "at least one"),
        ({"activities": (activity(score=6),)}, ("activities", 0, "score"), "1 to 5"),
        ({"activities": (activity("x" * 61),)}, ("activities", 0, "name"), "60"),
        ({"activities": (activity("a\x1b[31m"),)}, ("activities", 0, "name"), "control"),
        ({"activities": (activity("A b"), activity("a  B"))}, ("activities", 1, "name"), "twice"),
        (
            {"activities": (FamilyActivity(name="Selling", score=3, source="ladder"),)},
            ("activities", 0, "source"),
            "leave it out",
        ),
        (
            {"next_roles": (Role(title="", activities=(activity(),)),)},
            ("next_roles", 0, "title"),
            "empty",
        ),
        (
            {"hybrid_roles": (Role(title="Lead", activities=(activity(score=0),)),)},
            ("hybrid_roles", 0, "activities", 0, "score"),
            "1 to 5",
        ),
        ({"first_year": (task(share=60),)}, ("first_year",), "60"),
        ({"first_year": (task(share=0), task("b"))}, ("first_year", 0, "share"), "above 0"),
        ({"first_year": (task(volume=6),)}, ("first_year", 0, "volume"), "1 to 5"),
        ({"first_year": (task(share=float("nan")),)}, ("first_year", 0, "share"), "not a number"),
        ({"placeholders": Placeholders(role="x" * 61)}, ("placeholders", "role"), "60"),
    ],
)
def test_each_fault_stands_at_its_key(
    changes: dict[str, object], key: tuple[object, ...], words: str
) -> None:
    faults = family_faults(replace(RIGHT, **changes))  # type: ignore[arg-type]
    assert any(fault.key == key and words in fault.reason for fault in faults), faults


def test_what_is_shipped_may_name_a_source() -> None:
    named = (FamilyActivity(name="Selling", score=3, source="ladder"),)
    assert family_faults(replace(RIGHT, activities=named, whose="ours")) == []
