"""Figures as people read them: percents of one week make 100, and none is 0 by rounding alone."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from laddertui.presenters.numbers import narrow, percents_per_score, shares_of_week, whole_percent


def test_percents_of_a_week_make_100_and_agree_with_the_exposed_and_the_anchored_share() -> None:
    """14.5 + 28.5 = 43, and 28.5 + 14 = 42.5: the half of the week's middle comes first."""
    time = (14.5, 28.5, 14.5, 28.5, 14.0)
    assert percents_per_score(time) == ("15 %", "28 %", "15 %", "28 %", "14 %")
    assert shares_of_week(43.0, 42.5) == ("43 %", "42 %")


def test_a_little_is_not_nothing_and_nearly_all_is_not_all() -> None:
    assert percents_per_score((99.6, 0.0, 0.0, 0.0, 0.4)) == (
        "over 99 %",
        "0 %",
        "0 %",
        "0 %",
        "under 1 %",
    )
    assert shares_of_week(99.6, 0.4) == ("over 99 %", "under 1 %")
    assert shares_of_week(100.0, 0.0) == ("100 %", "0 %")
    assert [narrow(whole_percent(p)) for p in (0.4, 99.6, 43.0)] == ["<1 %", ">99 %", "43 %"]


@given(st.lists(st.integers(0, 10_000), min_size=4, max_size=4))
def test_whatever_the_week_figures_make_100_and_each_is_within_one_of_the_truth(
    cuts: list[int],
) -> None:
    edges = [0, *sorted(cuts), 10_000]
    time = tuple((b - a) / 100 for a, b in pairwise(edges))
    texts = percents_per_score(time)
    little = {"under 1 %": 0, "over 99 %": 100}
    shown = [little.get(text, int(text.split()[0]) if text[0].isdigit() else 0) for text in texts]
    assert sum(shown) == 100
    assert all(abs(s - share) < 1.0 + 1e-6 for s, share in zip(shown, time, strict=True))
    assert all(text != "0 %" for text, share in zip(texts, time, strict=True) if share > 0)
    exposed, anchored = shares_of_week(time[0] + time[1], time[3] + time[4])
    for pair, told in ((shown[:2], exposed), (shown[3:], anchored)):
        assert told in (f"{sum(pair)} %", "under 1 %", "over 99 %")
