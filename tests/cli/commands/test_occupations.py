"""`laddertui occupations`: found by title or code, with what the figures cannot say."""

from tests.support.command_line import Call, laddertui

__all__ = ["laddertui"]


def test_the_figures_of_an_occupation_by_its_code(laddertui: Call) -> None:
    (found,) = laddertui("occupations", "15-1252", "--json").json["occupations"]
    assert found["title"] == "Software Developers"
    assert set(found) == {
        "soc_code",
        "title",
        "rung_tasks",
        "percentile",
        "physical_share",
        "exposures",
    }
    assert set(found["exposures"]) == {
        "gpt4_beta",
        "human_beta",
        "ms_applicability",
        "aei_observed",
    }
    assert round(found["rung_tasks"], 2) == 2.25


def test_what_was_not_published_is_null(laddertui: Call) -> None:
    found = laddertui("occupations", "home", "carer", "--json").json["occupations"]
    (aides,) = (each for each in found if each["soc_code"] == "31-1120")
    assert aides["exposures"]["aei_observed"] is None


def test_for_a_person_it_says_what_the_figures_cannot_say(laddertui: Call) -> None:
    out = laddertui("occupations", "therapist").out
    assert "say nothing about one person" in out
    assert "exposed is not displaced" in out
    assert "by this project" in out


def test_what_is_not_found_is_one_line_with_what_to_try_and_an_empty_list(laddertui: Call) -> None:
    ran = laddertui("occupations", "xyzzy")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "No occupation is like xyzzy; try what others would call the job.\n"
    assert laddertui("occupations", "xyzzy", "--json").json["occupations"] == []


def test_signs_and_escapes_are_no_title_and_never_act(laddertui: Call) -> None:
    for query in ("%", "[", "\x1b[31m", "café"):
        ran = laddertui("occupations", query)
        assert ran.code == 0
        assert "\x1b" not in ran.out


def test_without_a_title_it_is_wrong_use(laddertui: Call) -> None:
    assert laddertui("occupations").code == 2
