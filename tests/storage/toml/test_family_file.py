"""A file of one's own families: each counts by itself, and what is wrong has its line."""

from pathlib import Path

import pytest

from laddertui.domain.errors import InvalidFileError, NewerSchemaError
from laddertui.storage.toml.family_file import check_families, read_families
from tests.support.own_families import BEES, LIGHTHOUSE


def faults(text: str) -> list[str]:
    return [str(fault) for fault in read_families(text.encode(), "mine.toml").faults]


def test_a_family_of_one_s_own_is_read_whole() -> None:
    (bees,) = read_families(BEES.encode(), "mine.toml").families
    assert (bees.id, bees.title, bees.whose) == ("bees", "Bees", "yours")
    assert [(a.name, a.score, a.hands_on) for a in bees.activities] == [
        ("Moving a swarm", 2, True),
        ("Selling honey at the gate", 4, False),
    ]
    assert [s.role for s in bees.suggestions] == ["Keeper of a valley"]
    check_families(BEES.encode(), "mine.toml")


def test_a_wrong_family_is_named_with_its_line_and_the_others_count() -> None:
    text = (BEES + LIGHTHOUSE).replace("score = 2", "score = 7")
    read = read_families(text.encode(), "mine.toml")
    assert [family.id for family in read.families] == ["lighthouse"]
    assert [str(fault) for fault in read.faults] == [
        "mine.toml:8: score is a whole number from 1 to 5"
    ]
    with pytest.raises(InvalidFileError, match=r"mine\.toml:8:"):
        check_families(text.encode(), "mine.toml")


@pytest.mark.parametrize(
    ("right", "typed", "said"),
    [
        ('title = "Bees"', 'title = "Bees"\nmood = 1', "6: 'mood' is not a key"),
        ('title = "Bees"', "title = 3", "5: title is a text in quotes"),
        ('title = "Bees"\n', "", "title is missing"),
        ('title = "Bees"', 'title = "Bees"\nwhose = "ours"', "6: whose is for what is shipped"),
        ("score = 2,", 'score = "2",', "8: score is a whole number"),
        ("score = 4 },\n]", 'score = 4, source = "ladder" },\n]', "9: source is for what"),
        ('"Moving a swarm"', '"Moving a \\u001b[31mswarm"', "8: name holds a control character"),
        ('"Moving a swarm"', f'"{"x" * 61}"', "8: name has more than 60 letters"),
        ("schema = 1\n", "schema = 1\nmood = 1\n", "2: 'mood' is not a key of a file of families"),
    ],
)
def test_each_slip_has_its_line_and_what_to_do(right: str, typed: str, said: str) -> None:
    assert right in BEES
    found = faults(BEES.replace(right, typed, 1))
    assert any(said in fault for fault in found), found


def test_two_of_one_id_are_one_too_many() -> None:
    assert faults(BEES + LIGHTHOUSE.replace('"lighthouse"', '"bees"', 1)) == [
        "mine.toml:16: bees is there twice; rename one"
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "empty"),
        ("schema = 1\n", r"\[\[family\]\]"),
        ("schema = 1\nfamily = 3\n", r"\[\[family\]\]"),
        ("family = []\n", "schema"),
        ("schema = 1\n[[family]\n", "not valid TOML"),
        ("schema = 1\n" + "[[family]]\n" * 101, "at most 100"),
    ],
)
def test_what_is_no_file_of_families_is_refused(text: str, said: str) -> None:
    with pytest.raises(InvalidFileError, match=said):
        read_families(text.encode(), "mine.toml")


def test_rows_that_are_no_tables_and_bytes_that_are_no_text() -> None:
    assert faults('schema = 1\nfamily = ["x"]\n') == [
        "mine.toml:2: a family is a table; begin it with [[family]]"
    ]
    with pytest.raises(InvalidFileError, match="UTF-8"):
        read_families(b"\xff\xfe", "mine.toml")


def test_a_newer_file_is_told_apart() -> None:
    with pytest.raises(NewerSchemaError, match="newer version"):
        read_families(BEES.replace("schema = 1", "schema = 2").encode(), "mine.toml")


def test_the_example_of_the_document_is_right() -> None:
    document = (Path(__file__).parents[3] / "docs" / "families.md").read_text()
    example = document.split("```toml\n")[1].split("```")[0]
    (family,) = read_families(example.encode(), "example.toml").families
    assert family.id == "beekeeping"
    assert len(family.suggestions) == 3
    assert family.next_roles
    assert family.hybrid_roles
    assert family.first_year
    assert family.placeholders.next_title == "Keeper for a whole valley"
