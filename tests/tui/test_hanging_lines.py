"""Lines that are set in, or stand behind figures, wrap below their own beginning."""

import pytest
from textual.content import Content

from laddertui.tui.hanging_lines import HangingLines


def wrapped(text: str, width: int) -> list[str]:
    hanging = HangingLines(Content(text))
    lines = hanging._at(width).plain.split("\n")
    assert hanging.get_height({}, width) >= len(lines)
    return [line.rstrip() for line in lines]


def test_a_line_that_is_set_in_goes_on_further_in_and_a_plain_one_at_the_edge() -> None:
    assert wrapped("  7 points from Writing visit notes to Agreeing a plan", 30) == [
        "  7 points from Writing visit",
        "    notes to Agreeing a plan",
    ]
    assert not HangingLines.is_needed(Content("no line of these\nis set in"))


@pytest.mark.parametrize("head", ["12  ", "4  25 %  ", "?   0.5 %  ", "  3  "])
def test_words_behind_figures_go_on_below_the_words(head: str) -> None:
    lines = wrapped(f"{head}Deciding what we promise big customers this year", 32)
    assert lines[0].startswith(f"{head}Deciding")
    assert all(line.startswith(" " * len(head)) and line[len(head)] != " " for line in lines[1:])


def test_nothing_is_lost_and_nothing_is_too_wide() -> None:
    text = "  " + "word " * 40 + "x" * 90 + "\n4  20 %  " + "語" * 50
    for width in (20, 33, 76, 200):
        lines = wrapped(text, width)
        assert "".join(lines).replace(" ", "") == text.replace(" ", "").replace("\n", "")
    assert wrapped("  " + "word " * 9, 12)  # so few columns that it wraps as it comes
