"""What is said of a suggestion and its family."""

from textwrap import wrap

from laddertui.content.families import families
from laddertui.domain.errors import FileFault
from laddertui.presenters.reference.families import about_family, about_suggestion, fault_line
from laddertui.storage.toml.family_file import read_families
from tests.support.own_families import BEES

WIDTH = 72
"""Columns of the line below the two lists at 80x24."""


def test_whose_each_is_and_for_which_role() -> None:
    law = next(family for family in families() if family.id == "law")
    said = {each.name: about_suggestion(each) for each in law.suggestions}
    assert said["Mediating between two partners"] == ["Ours, to be changed. For: Lead negotiator"]
    assert said["Advising a board on regulatory strategy"][0].startswith(
        "The ladder source names it; the score is ours."
    )
    assert said["Turning drafted clauses into a position"][1].startswith("* The ladder source says")
    hosting = next(
        each
        for family in families()
        for each in family.suggestions
        if each.name == "Hosting small events for clients"
    )
    assert "; the score is ours. Hands. For: " in about_suggestion(hosting)[0]
    (bees,) = read_families(BEES.encode(), "mine.toml").families
    assert about_suggestion(bees.suggestions[0]) == [
        "From a family of your own. For: Keeper of a valley"
    ]


def test_every_line_fits_below_the_lists() -> None:
    for family in families():
        for each in family.suggestions:
            rows = [row for line in about_suggestion(each) for row in wrap(line, WIDTH)]
            assert len(rows) <= 3, each
        assert len(wrap(about_family(family, is_found=True), WIDTH)) <= 2, family.id


def test_a_family_says_what_comes_one_rung_up() -> None:
    (bees,) = read_families(BEES.encode(), "mine.toml").families
    assert about_family(bees, is_found=False) == "One rung up, for example: Keeper of a valley"
    assert about_family(bees, is_found=True).startswith("Found by your role. One rung up")
    without = read_families(BEES.split("[[family.next")[0].encode(), "mine.toml").families[0]
    assert about_family(without, is_found=False) == "No role one rung up is named for it."


def test_the_first_fault_of_one_s_own_files_is_said_and_how_many_more() -> None:
    fault = FileFault(
        where="/home/ada/.config/families/mine.toml", line=8, reason="score is 1 to 5"
    )
    assert fault_line(()) == ""
    assert fault_line([fault]) == "mine.toml:8: score is 1 to 5"
    assert fault_line([fault] * 3) == "mine.toml:8: score is 1 to 5 (+2; laddertui check)"
