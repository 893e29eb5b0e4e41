"""Suggestions by number."""

from laddertui.content.families import families
from laddertui.presenters.reference.profession_presets import preset_lines
from laddertui.presenters.reference.suggestions import family_line, suggested, suggestion_lines


def test_a_family_is_meant_by_its_number_and_a_word_by_what_has_it() -> None:
    assert family_line().startswith(f"1 {families()[0].name}, 2 {families()[1].name}")
    assert suggested("1") == families()[0].activities
    assert suggested(str(len(families()) + 1)) == ()
    assert suggested("0") == ()
    assert suggested("²") == ()
    assert all("mediat" in each.name.casefold() for each in suggested("mediat"))


def test_what_is_there_already_is_named_whatever_its_case() -> None:
    first = families()[0].activities[0].name
    there = [line for line in suggestion_lines("1", [first.upper()]) if "there already" in line]
    assert len(there) == 1
    assert first in there[0]


def test_a_start_says_which_tasks_are_the_sources_and_that_the_grades_are_not() -> None:
    software = preset_lines()[0]
    assert "Writing boilerplate code (the profession source)" in software
    assert "Small features under review," in software
    assert "this app's own" in preset_lines()[-1]
