"""Two views of one activity stand side by side, the widest apart first; nothing is averaged."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from laddertui.domain.ladder import position
from laddertui.domain.opinions.comparison import compare_opinion
from laddertui.domain.opinions.opinion import GivenScore, Opinion
from tests.support.snapshots import activity, snapshot


def opinion(**scores: int) -> Opinion:
    return Opinion(
        schema=1,
        quarter="2026-Q4",
        sheet="x",
        by="Ana",
        given_on=dt.date(2026, 11, 25),
        scores=tuple(GivenScore(id=name, score=score) for name, score in scores.items()),
    )


def test_the_widest_apart_come_first_and_what_is_alike_last() -> None:
    week = snapshot((activity("a", 40, 1), activity("b", 30, 4), activity("c", 30, 3)))
    found = compare_opinion(opinion(a=2, b=1, c=3), week)
    assert [(s.id, s.mine, s.theirs, s.difference) for s in found.scores] == [
        ("b", 4, 1, -3),
        ("a", 1, 2, 1),
        ("c", 3, 3, 0),
    ]
    assert found.mean_difference == (1 - 3 + 0) / 3
    assert (found.equal, found.far) == (1, 1)
    assert (found.open_names, found.unknown) == ((), 0)


def test_what_the_other_left_open_and_what_is_gone_is_told_apart_from_what_both_scored() -> None:
    week = snapshot((activity("a", 60, 1), activity("b", 40, 4)))
    found = compare_opinion(opinion(a=1, gone=5), week)
    assert [score.id for score in found.scores] == ["a"]
    assert found.open_names == (week.activities[1].name,)
    assert found.unknown == 1
    nothing = compare_opinion(opinion(gone=5), week)
    assert (nothing.scores, nothing.mean_difference) == ((), None)


@given(st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), min_size=1, max_size=12))
def test_distances_never_grow_down_the_list_and_no_sum_of_the_ladder_changes(
    pairs: list[tuple[int, int]],
) -> None:
    week = snapshot(tuple(activity(f"a{n}", 1, mine) for n, (mine, _) in enumerate(pairs)))
    before = position(week.activities)
    found = compare_opinion(opinion(**{f"a{n}": t for n, (_, t) in enumerate(pairs)}), week)
    distances = [abs(score.difference) for score in found.scores]
    assert distances == sorted((abs(t - m) for m, t in pairs), reverse=True)
    assert position(week.activities) == before
