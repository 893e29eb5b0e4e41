"""The guide that a person means comes first; what is like none finds none."""

import time

import pytest

from laddertui.content.families import families
from laddertui.content.family_search import find_families
from laddertui.domain.families.family import Family, FamilyActivity
from laddertui.domain.families.search import FamilySearch


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Support team lead", "customer-service"),
        ("call center agents", "customer-service"),
        ("Senior ward nurse", "nursing"),
        ("HGV driver", "driving-goods"),
        ("bus drivers", "driving-people"),
        ("electricain", "trades"),
        ("Café worker", "serving-guests"),
        ("Hair dresser", "hair-and-beauty"),
        ("fork lift driver", "warehouse"),
        ("head of sales", "sales"),
        ("Software Engineer II", "software"),
        ("teaching assistant", "early-years"),
        ("care home manager", "school-and-care-leadership"),
        ("dentist nurse", "dental-and-eye-care"),
        ("Mid-level developer", "software"),
        ("manager", "management"),
        ("self-employed", "management"),
        ("police woman", "police-and-security"),
        ("Support lead", "customer-service"),
        ("florist", "crafts-and-art"),
        ("chimney sweep", "cleaning"),
        ("MP", "policy-and-planning"),
    ],
)
def test_the_guide_that_a_person_means(typed: str, first: str) -> None:
    assert find_families(typed)[0].id == first


@pytest.mark.parametrize(
    "typed", ["", "  ", "!!!", "xyzzy", "senior", "head of", "specialist", "Krankenschwester"]
)
def test_what_is_like_none_finds_none(typed: str) -> None:
    assert find_families(typed) == []


@pytest.mark.parametrize(
    ("typed", "among"),
    [
        ("Cytologist", {"imaging-and-labs", "research"}),
        ("Glaucoma doctor", {"dental-and-eye-care", "healthcare"}),
        ("Marriage registrar", {"public-service", "courts"}),
    ],
)
def test_a_title_that_no_guide_has_is_found_by_its_occupation(typed: str, among: set[str]) -> None:
    assert {family.id for family in find_families(typed)[:3]} & among


def test_only_families_that_are_searched_are_found() -> None:
    own = Family(
        id="bees",
        title="Bees",
        job_titles=("beekeeper",),
        activities=(FamilyActivity(name="Moving a swarm", score=2),),
    )
    assert find_families("Cytologist", FamilySearch([own])) == []
    assert find_families("Beekeepers", FamilySearch([own, *families()]))[0] is own


def test_a_long_role_costs_no_more_than_a_moment() -> None:
    find_families("Nurse")
    begun = time.perf_counter()
    find_families(" ".join(f"{word}er" for word in "abcdefghijklmnop" * 12))
    find_families("nurse " * 33)
    find_families("x" * 200)
    assert time.perf_counter() - begun < 1
