"""While scoring, each score is put in words."""

from laddertui.content.score_scale import anchors, live_example, scoring_notices
from laddertui.domain.ladder import SCORES


def test_every_score_has_an_anchor() -> None:
    assert list(anchors()) == list(SCORES)


def test_the_source_words_both_ends_and_we_the_middle() -> None:
    assert [a.whose for a in anchors().values()] == ["source", "ours", "ours", "ours", "source"]


def test_an_anchor_fits_beside_its_key() -> None:
    for anchor in anchors().values():
        assert 2 <= len(anchor.name.split()) <= 4
        assert len(anchor.words) <= 80
        assert len(anchor.example) <= 90


def test_an_anchors_examples_come_from_several_fields() -> None:
    assert all(anchor.example.count(",") >= 2 for anchor in anchors().values())


def test_one_job_shows_two_rungs() -> None:
    example = live_example()
    assert "contracts" in example.low
    assert "hostile" in example.high
    assert (example.low_score, example.high_score) == ("1-2", "4-5")


def test_two_things_are_said_while_scoring_only() -> None:
    assert set(scoring_notices()) == {"hard-is-not-human", "scripted-contact"}
    assert all(len(notice.text) <= 160 for notice in scoring_notices().values())
