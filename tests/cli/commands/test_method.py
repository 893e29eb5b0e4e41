"""`laddertui method`: every rule with whose it is, found by words, without a profile."""

from pathlib import Path

import pytest

from tests.support.command_line import Call, everything, laddertui

__all__ = ["laddertui"]


def test_who_the_sources_are_stands_first(laddertui: Call) -> None:
    lines = laddertui("method").out.splitlines()
    assert lines[0] == "Who says it"
    assert "the ladder source: The AI Job Ladder, told by Jason Oppenheimer" in lines[1]


@pytest.mark.parametrize("word", ["oppenheimer", "ICED", "ladder source"])
def test_a_source_is_found_by_its_name(laddertui: Call, word: str) -> None:
    assert "The Iced Coffee Hour" in laddertui("method", *word.split()).out


def test_only_what_holds_all_words_is_printed(laddertui: Call) -> None:
    ran = laddertui("method", "single", "5")
    assert ran.code == 0
    assert "A single 5" in ran.out
    assert "Scripted contact" not in ran.out


def test_what_is_not_there_is_said_in_one_line(laddertui: Call) -> None:
    ran = laddertui("method", "zebra\x1b[31m")
    assert ran.code == 1
    assert "nothing on the method page holds zebra" in ran.said
    assert "\x1b" not in ran.said


def test_as_json_each_section_has_its_lines(laddertui: Call) -> None:
    sections = laddertui("method", "waterline", "--json").json["sections"]
    assert any("waterline" in each["title"].lower() for each in sections)
    assert all(each["lines"] for each in sections)


def test_it_makes_nothing_on_the_disk(laddertui: Call, tmp_path: Path) -> None:
    before = everything(tmp_path)
    assert laddertui("method").code == 0
    assert everything(tmp_path) == before
