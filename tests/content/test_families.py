"""A job family brings concrete suggestions for the next rung."""

import pytest

from laddertui.content.families import Family, families, matching
from laddertui.domain.breadth import is_too_broad
from laddertui.domain.text import slug

EACH = pytest.mark.parametrize("field", families(), ids=lambda f: f.id)


def test_the_ten_families() -> None:
    assert [f.id for f in families()] == [
        "software",
        "law",
        "real-estate",
        "healthcare",
        "finance-and-consulting",
        "design-and-architecture",
        "teaching",
        "sales",
        "administration",
        "trades",
    ]


@EACH
def test_suggestions_are_enough_and_not_too_many(field: Family) -> None:
    assert 6 <= len(field.activities) <= 8
    assert 2 <= len(field.titles) <= 3


@EACH
def test_no_suggestion_is_too_broad(field: Family) -> None:
    assert [a.name for a in field.activities if is_too_broad(a.name)] == []


@EACH
def test_suggestions_stand_in_the_upper_half(field: Family) -> None:
    assert all(3 <= a.score <= 5 for a in field.activities)
    assert any(a.score >= 4 for a in field.activities)


@EACH
def test_hybrid_roles_are_among_them(field: Family) -> None:
    assert sum(a.hybrid for a in field.activities) >= 2
    assert all(a.score <= 4 for a in field.activities if a.hybrid)


@EACH
def test_names_are_short_and_become_different_ids(field: Family) -> None:
    assert all(len(a.name) <= 56 for a in field.activities)
    assert len({slug(a.name) for a in field.activities}) == len(field.activities)


def test_what_the_source_names_is_told_from_what_we_add() -> None:
    software = next(field for field in families() if field.id == "software")
    assert software.titles_whose == "source"
    assert {a.whose for a in software.activities} == {"source", "ours"}


@pytest.mark.parametrize("text", ["", "   "])
def test_no_words_leave_all(text: str) -> None:
    assert len(matching(text)) == sum(len(family.activities) for family in families())


def test_a_familys_name_finds_its_suggestions() -> None:
    law = next(family for family in families() if family.id == "law")
    assert {(family.id, each.name) for family, each in matching("law")} >= {
        ("law", each.name) for each in law.activities
    }
