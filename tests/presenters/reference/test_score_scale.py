"""The scale in words, and whose they are."""

from laddertui.content.score_scale import anchors
from laddertui.presenters.reference.score_scale import WHOSE, anchor_lines, short_scale


def test_the_scale_is_read_from_5_to_1_as_the_ladder_is_drawn() -> None:
    names = [anchors()[score].name for score in (5, 4, 3, 2, 1)]
    assert [line.split(":")[0].strip()[2:] for line in anchor_lines()[:-1]] == names
    assert [part[2:] for part in short_scale().split("; ")] == names


def test_it_is_said_which_words_are_the_sources() -> None:
    theirs = [score for score, anchor in anchors().items() if anchor.whose == "source"]
    assert theirs == [1, 5]
    assert "for 5 and 1 are the ladder source's" in WHOSE
    assert anchor_lines()[-1] == WHOSE
