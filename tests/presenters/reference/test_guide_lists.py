"""What is said of everything that a guide offers: whose it is, and that it is proposed."""

from textwrap import wrap

from laddertui.content.families import families
from laddertui.domain.families.family import Family
from laddertui.presenters.reference.guide_lists import (
    FIRST_YEAR_LIST,
    FOUND_BY_ROLE,
    NEXT_RUNG_LIST,
    WEEK_LIST,
)
from laddertui.storage.toml.family_file import read_families
from tests.support.own_families import BEES

WIDTH = 72
"""Columns of the line below the two lists at 80x24."""


def shipped(family_id: str) -> Family:
    return next(family for family in families() if family.id == family_id)


def bees(text: str = BEES) -> Family:
    (own,) = read_families(text.encode(), "mine.toml").families
    return own


def test_whose_each_suggestion_is_and_for_which_role() -> None:
    law = shipped("law")
    said = {each.name: NEXT_RUNG_LIST.about(law, each) for each in law.suggestions}
    assert said["Mediating between two partners"] == ["Ours, to be changed. For: Lead negotiator"]
    assert said["Advising a board on regulatory strategy"][0].startswith(
        "The ladder source names it; the score is ours."
    )
    assert said["Turning drafted clauses into a position"][1].startswith("* The ladder source says")
    hosting = next(
        (family, each)
        for family in families()
        for each in family.suggestions
        if each.name == "Hosting small events for clients"
    )
    assert "; the score is ours. Hands. For: " in NEXT_RUNG_LIST.about(*hosting)[0]
    own = bees()
    assert NEXT_RUNG_LIST.about(own, own.suggestions[0]) == [
        "From a family of your own. For: Keeper of a valley"
    ]


def test_a_score_of_the_week_is_called_a_proposal_and_hands_are_named() -> None:
    nursing = shipped("nursing")
    said = {each.name: WEEK_LIST.about(nursing, each) for each in nursing.activities}
    assert said["Changing a dressing"] == [
        "Ours, to be changed. It needs hands or presence.",
        "Its score of 2 is a proposal; you give your own later.",
    ]
    assert said["Entering readings into the chart"][0] == "Ours, to be changed."


def test_a_task_of_a_first_year_says_its_figures_what_it_builds_and_whose_it_is() -> None:
    doctors = shipped("healthcare")
    said = {each.name: FIRST_YEAR_LIST.about(doctors, each) for each in doctors.first_year}
    assert said["Sorting patients by urgency"] == [
        "The profession source names it; the figures are ours. Volume 5, context 2, 40 % of a"
        " first-year's time.",
        "It builds, for example: seeing at a glance who is really ill",
    ]
    assert said["Talking with families"][0].startswith("Ours, to be changed. Volume 2, context 5")


def test_every_line_fits_below_the_lists() -> None:
    for family in families():
        about = [
            *(NEXT_RUNG_LIST.about(family, each) for each in family.suggestions),
            *(WEEK_LIST.about(family, each) for each in family.activities),
            *(FIRST_YEAR_LIST.about(family, each) for each in family.first_year),
        ]
        for said in about:
            assert len([row for line in said for row in wrap(line, WIDTH)]) <= 3, said
        for offered in (NEXT_RUNG_LIST, WEEK_LIST, FIRST_YEAR_LIST):
            said_of_it = f"{FOUND_BY_ROLE}{offered.about_family(family)}"
            assert len(wrap(said_of_it, WIDTH)) <= 3, family.id


def test_a_family_says_what_comes_one_rung_up() -> None:
    assert NEXT_RUNG_LIST.about_family(bees()) == "One rung up, for example: Keeper of a valley"
    without = bees(BEES.split("[[family.next")[0])
    assert NEXT_RUNG_LIST.about_family(without) == "No role one rung up is named for it."
    assert FIRST_YEAR_LIST.about_family(without) == "No tasks of a first year stand in it."
