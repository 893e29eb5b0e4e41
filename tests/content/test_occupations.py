"""The occupation that a person means is found by the title they use, with its own figures."""

import csv
import io

import pytest

from laddertui.content.assets import read_asset
from laddertui.content.occupation_search import find_occupations
from laddertui.content.occupations import MEASURES, everyday_titles, occupations

EVERYDAY = {
    "software engineer": "15-1252",
    "Senior Software Engineer II": "15-1252",
    "nurse": "29-1141",
    "hair dresser": "39-5012",
    "truckdriver": "53-3032",
    "farm hand": "45-2092",
    "C.F.O.": "11-3031",
    "MP": "11-1031",
    "ICU nurse": "29-1141",
    "support team lead": "43-1011",
    "call centre agent": "43-4051",
    "customer service representatives": "43-4051",
    "plumber": "47-2152",
    "hgv driver": "53-3032",
    "carer": "31-1120",
    "teaching assistant": "25-9045",
    "primary school teacher": "25-2021",
    "estate agent": "41-9022",
    "luxury property agent": "41-9022",
    "therapist": "21-1018",
    "GP": "29-1215",
    "surgeon": "29-1299",
    "solicitor": "23-1011",
    "contract attorney": "23-1011",
    "paralegal": "23-2011",
    "architect": "17-1011",
    "junior copywriter": "27-3043",
    "journalist": "27-3023",
    "translator": "27-3091",
    "graphic designer": "27-1024",
    "UX designer": "15-1255",
    "data analyst": "15-2051",
    "accountant": "13-2011",
    "bookkeeper": "43-3031",
    "HR business partner": "13-1071",
    "recruiter": "13-1071",
    "project manager": "13-1082",
    "management consultant": "13-1111",
    "electrician": "47-2111",
    "carpenter": "47-2031",
    "bricklayer": "47-2021",
    "car mechanic": "49-3023",
    "hairdresser": "39-5012",
    "chef": "35-1011",
    "waiter": "35-3031",
    "barista": "35-3023",
    "cleaner": "37-2011",
    "security guard": "33-9032",
    "police officer": "33-3051",
    "firefighter": "33-2011",
    "paramedic": "29-2043",
    "physiotherapist": "29-1123",
    "pharmacist": "29-1051",
    "social worker": "21-1021",
    "vicar": "21-2011",
    "farmer": "11-9013",
    "warehouse operative": "53-7062",
    "shelf stacker": "53-7065",
    "shop assistant": "41-2031",
    "taxi driver": "53-3054",
    "flight attendant": "53-2031",
    "receptionist": "43-4171",
    "executive assistant": "43-6011",
    "CEO": "11-1011",
}
"""Titles that anyone would type, and the occupation that each is."""


@pytest.mark.parametrize("title", EVERYDAY)
def test_an_everyday_title_finds_its_occupation_among_the_first_five(title: str) -> None:
    assert EVERYDAY[title] in [each.soc_code for each in find_occupations(title)[:5]]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("15-1252", "15-1252"),
        ("15-1252.00", "15-1252"),
        ("  151252 ", "15-1252"),
        ("electricain", "47-2111"),
        ("PLUMBERS", "47-2152"),
        ("phármacist", "29-1051"),
        ("Registered Nurse (RN)", "29-1141"),
        ("software devel", "15-1252"),
        ("tyre fitter", "49-3093"),
        ("tire fitter", "49-3093"),
        ("C++ developer", "15-1252"),
    ],
)
def test_codes_slips_accents_plurals_and_unfinished_words_are_understood(
    typed: str, code: str
) -> None:
    assert code in [each.soc_code for each in find_occupations(typed)[:5]]


@pytest.mark.parametrize(
    "typed", ["", "   ", "the of and", "xyzzy", "99-9999", "12-34", "\x1b[31m", "[b]"]
)
def test_what_is_like_no_occupation_finds_none(typed: str) -> None:
    assert find_occupations(typed) == []


def test_the_same_search_gives_the_same_order_and_no_occupation_twice() -> None:
    found = [each.soc_code for each in find_occupations("manager")]
    assert found == [each.soc_code for each in find_occupations("manager")]
    assert len(found) == len(set(found)) > 5


def test_every_figure_is_as_the_table_has_it_and_what_is_missing_is_left_out() -> None:
    text = "\n".join(
        line for line in read_asset("occupations.csv").decode().splitlines() if line[:1] != "#"
    )
    rows = {row["soc_code"]: row for row in csv.DictReader(io.StringIO(text))}
    assert len(rows) == len(occupations()) == 785
    for each in occupations():
        row = rows[each.soc_code]
        assert (str(each.rung_tasks), str(each.percentile)) == (
            row["rung_tasks"],
            row["percentile"],
        )
        given = {measure for measure in MEASURES if row[measure]}
        assert {exposure.measure for exposure in each.exposures} == given
        assert 1 <= each.rung_tasks <= 5
        assert 0 <= each.percentile <= 100


def test_the_scale_that_is_told_from_the_first_day_is_that_of_the_table() -> None:
    from statistics import median

    weeks = sorted(each.rung_tasks for each in occupations())
    assert round(median(weeks), 2) == 1.76
    assert round(weeks[-1], 2) == 3.58
    assert sum(week >= 3 for week in weeks) == 6


def test_old_ratings_and_none_are_marked() -> None:
    kinds = [each.ratings for each in occupations()]
    assert (kinds.count("old"), kinds.count("none")) == (16, 15)
    (developers,) = find_occupations("15-1252")
    assert developers.ratings == "old"


def test_everyday_titles_are_of_occupations_that_exist_and_none_is_there_twice() -> None:
    codes = {each.soc_code for each in occupations()}
    assert set(everyday_titles()) <= codes
    for code, titles in everyday_titles().items():
        assert len(titles) == len(set(titles)), code
        assert all(title and title == title.casefold() for title in titles), code


def test_the_table_says_whose_its_figures_are() -> None:
    head = read_asset("occupations.csv").decode().splitlines()[:10]
    said = "\n".join(line for line in head if line.startswith("#"))
    for name in ("O*NET", "CC BY 4.0", "GPTs are GPTs", "Microsoft", "Anthropic", "judgement"):
        assert name in said


def test_a_word_that_is_whole_comes_before_longer_ones_that_begin_with_it() -> None:
    titles = [each.title for each in find_occupations("nurse", 5)]
    assert titles[0] == "Registered Nurses"
    assert not any("Nursery" in title for title in titles)
    assert any("Nurser" in each.title for each in find_occupations("nursery w", 5))
