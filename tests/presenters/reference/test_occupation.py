"""An occupation's figures: beside one's week, with their disagreement, and never about a person."""

from dataclasses import replace

import pytest

from laddertui.content.occupations import Exposure, occupation, occupations
from laddertui.domain.snapshot import Snapshot
from laddertui.presenters.page import page_text
from laddertui.presenters.reference.occupation import (
    BEFORE_2020,
    UNRATED,
    disagreement_text,
    occupation_line,
    occupation_sections,
)
from tests.support.drafts import developer

BENCHMARKS = ("15-1252", "17-1011", "23-1011", "41-9022", "21-1013", "13-2052")
"""Coders, architects, attorneys, property agents, therapists, advisers."""


def page_of(code: str | None, week: Snapshot | None = None) -> str:
    return page_text(occupation_sections(replace(week or developer(), occupation=code)))


def test_a_week_stands_beside_the_whole_job_scored_the_same_way() -> None:
    page = page_of("15-1252")  # the week comes to 2.10, give or take 0.27; the job to 2.25
    assert "Your week: 2.10; 72 in 100 occupations lie below it" in page
    assert "Scored the same way it comes to 2.25 on average;" in page
    assert "85 in 100 occupations lie below" in page
    assert "0.15 apart, and your scores give or take 0.27" in page
    assert "no difference to speak of" in page
    assert "relational 8 %  physical 0 %  data and paper 25 %" in page
    assert BEFORE_2020 in page
    far = page_of("29-2043")  # paramedics: 2.941, and 2.10 - 2.941 = -0.841
    assert "Yours is 0.84 lower, beyond the 0.27" in far
    assert occupation_line(replace(developer(), occupation="15-1252")) == (
        "Software Developers come to 2.25 on average, scored activity by activity (our sums over"
        " O*NET)."
    )


def test_a_rating_of_the_job_as_a_whole_is_never_set_beside_the_week() -> None:
    """Only `rung_tasks` compares: therapists are rated 5.00 as a job, and come to 2.68."""
    page = page_of("21-1013")
    assert "Scored the same way it comes to 2.68 on average;" in page
    assert "By rated social skills, therapists come to 5.00" in page
    assert "Rated social skills, stretched to 1-5, are not your rung's scale." in page
    assert "not your rung's scale" not in page_of("47-2111")  # no such figure stands there
    assert "5.00" not in occupation_line(replace(developer(), occupation="21-1013"))


@pytest.mark.parametrize("code", BENCHMARKS)
def test_the_source_is_told_apart_from_the_verdict_of_the_data(code: str) -> None:
    lines = [line.strip() for line in page_of(code).splitlines()]
    claim = next(n for n, line in enumerate(lines) if line.startswith("The ladder source says, "))
    assert lines[claim + 1].startswith(("→ Holds. ", "→ In part. ", "→ Differs. "))
    assert ". Our sums over O*NET" in lines[claim + 1]
    assert "((" not in page_of(code)
    assert "))" not in page_of(code)  # whose the words are stands in no brackets of its own


def test_what_the_source_does_not_speak_of_is_said_and_the_counter_example_stays() -> None:
    assert "The ladder source says nothing of this occupation." in page_of("47-2111")
    page = page_of("43-4051")
    assert "By rated social skills, customer service comes to 4.03" in page
    assert "over 99 in 100 below" in page  # none lies above all, for it is one of them
    assert "100 in 100" not in page
    # nothing above names the most human part, so it is named here
    assert "from Writing boilerplate to Hearing users out would move" in page


def test_every_occupation_says_what_its_figures_cannot_and_shows_four_measures() -> None:
    for each in occupations():
        page = page_of(each.soc_code)
        assert "averages over the United States" in page, each.title
        assert "not the same as displaced" in page, each.title
        assert "this project's judgement" in page, each.title
        assert page.count("in 100 below") == len(each.exposures), each.title
        assert page.count("not published") == 4 - len(each.exposures), each.title
        assert (UNRATED in page) is (each.ratings == "none"), each.title
        assert (BEFORE_2020 in page) is (each.ratings == "old"), each.title
    assert sum(each.ratings == "none" for each in occupations()) == 15


def exposed(*percentiles: float) -> tuple[Exposure, ...]:
    names = ("gpt4_beta", "human_beta", "ms_applicability", "aei_observed")
    return tuple(
        Exposure(measure=name, value=0.5, percentile=percentile)
        for name, percentile in zip(names, percentiles, strict=False)
    )


def test_how_far_the_measures_agree_is_said_in_words() -> None:
    assert disagreement_text(exposed(80, 95, 90, 85)) == (
        "They agree: 80 to 95 in 100 occupations lie below it."
    )
    assert disagreement_text(exposed(80, 96, 90)).startswith("They differ somewhat: rated by GPT-4")
    assert disagreement_text(exposed(20, 60, 30)) == (
        "They disagree: rated by GPT-4, 20 in 100 occupations lie below it; rated by people, 60."
    )
    assert disagreement_text(exposed(20)) == "There are too few of them to be compared."


def test_without_an_occupation_or_with_an_unknown_code_that_is_said() -> None:
    page = page_of(None)
    assert "No occupation is chosen" in page
    assert "Your week: 2.10;" in page
    assert "The code 99-9999 is not among the 785 occupations" in page_of("99-9999")
    assert occupation("99-9999") is None
    assert occupation_line(developer(occupation=None)) == ""
    assert "give every" not in page_of("15-1252", developer(activities=())).casefold()
