"""Two views in words: without blame of either side, and nothing cut but a long name."""

import datetime as dt

from laddertui.domain.opinions.comparison import ComparedOpinion, compare_opinion
from laddertui.domain.opinions.opinion import GivenScore, Opinion
from laddertui.domain.text import columns
from laddertui.presenters.opinions import comparison as words
from tests.support.snapshots import activity, snapshot

WEEK = snapshot(tuple(activity(f"a{n}", 25, n) for n in (1, 2, 4, 5)))


def found(*scores: int, by: str = "Ana") -> ComparedOpinion:
    given = zip(("a1", "a2", "a4", "a5"), scores, strict=False)
    return compare_opinion(
        Opinion(
            schema=1,
            quarter="2026-Q4",
            sheet="x",
            by=by,
            given_on=dt.date(2026, 11, 25),
            scores=tuple(GivenScore(id=name, score=score) for name, score in given),
        ),
        WEEK,
    )


def test_what_it_comes_to_is_said_in_a_sentence_or_two() -> None:
    assert words.in_all_text(found(1, 2, 4, 5)) == (
        "Both scored 4 activities: 4 alike. On the whole neither scores higher."
    )
    assert words.in_all_text(found(3, 2)) == (
        "Both scored 2 activities: 1 alike, 1 two steps apart or more."
        " On the whole they score 1.00 higher than you."
    )
    assert words.in_all_text(found(1, 1, 3, 4)).endswith("0.75 lower than you.")
    assert words.in_all_text(found(2)).startswith("Both scored 1 activity: 0 alike.")
    assert "Nothing that is scored here" in words.in_all_text(found())
    assert words.opinion_title(found(1, by="")).startswith("2026-Q4 · someone who gave no name")


def test_rows_fit_their_width_and_line_up_whatever_the_names_are_written_in() -> None:
    long = snapshot(
        tuple(
            type(a)(id=a.id, name=name, share=a.share, score=a.score)
            for a, name in zip(WEEK.activities, ("日本語" * 20, "x" * 99, "[b]", "é"), strict=True)
        )
    )
    compared = compare_opinion(found(5, 5, 1, 1).opinion, long)
    for width in (40, 72, 92):
        rows = [line for line, _ in words.score_rows(compared.scores, width)]
        assert all(columns(row) <= width for row in rows)
        ends = {columns(row[: row.rindex("  ")]) for row in rows[1:]}
        assert len(ends) == 1
