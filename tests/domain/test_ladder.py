from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laddertui.domain import ladder
from laddertui.domain.snapshot import Activity
from tests.support.snapshots import activity, hundredths, week, weeks

MIXED = week((40, 1), (35, 2), (15, 3), (6, 4), (4, 5))


def exactly(value: float) -> object:
    return pytest.approx(value, abs=1e-9)


# --- the rung


@pytest.mark.parametrize("score", [1, 2, 3, 4, 5])
def test_a_whole_week_at_one_score_stands_on_that_rung(score: int) -> None:
    assert ladder.rung(week((100, score))) == exactly(score)


def test_a_rung_weighs_each_score_by_its_time() -> None:
    # 0.40 + 0.70 + 0.45 + 0.24 + 0.20
    assert ladder.rung(MIXED) == exactly(1.99)


def test_half_a_week_at_one_and_half_at_five_stands_in_the_middle() -> None:
    assert ladder.rung(week((50, 1), (50, 5))) == exactly(3)


def test_shares_that_add_to_a_little_less_than_100_do_not_lower_the_rung() -> None:
    assert ladder.rung(week((49.95, 4), (50, 4))) == exactly(4)
    assert ladder.rung(week((50, 1), (49.95, 5))) == exactly(float(Fraction(29975, 9995)))


@given(hundredths(), st.data())
def test_a_rung_is_the_exact_mean_of_every_hundredth_of_the_week(
    parts: list[int], data: st.DataObject
) -> None:
    scores = data.draw(st.lists(st.integers(1, 5), min_size=len(parts), max_size=len(parts)))
    each = [score for part, score in zip(parts, scores, strict=True) for _ in range(part)]
    rows = [(part / 100, score) for part, score in zip(parts, scores, strict=True)]
    assert ladder.rung(week(*rows)) == exactly(float(Fraction(sum(each), len(each))))


@given(weeks())
def test_a_rung_lies_between_the_smallest_and_the_largest_score(rows: tuple[Activity, ...]) -> None:
    scores = [a.score for a in rows]
    assert min(scores) - 1e-9 <= ladder.rung(rows) <= max(scores) + 1e-9


@given(weeks())
def test_in_floats_too_no_figure_leaves_its_range(rows: tuple[Activity, ...]) -> None:
    scores = [a.score for a in rows]
    assert min(scores) <= ladder.rung(rows) <= max(scores)
    for share in (
        ladder.exposed_share(rows),
        ladder.anchored_share(rows),
        *ladder.time_per_score(rows).values(),
    ):
        assert 0 <= share <= 100


@pytest.mark.parametrize("score", [1, 2, 3, 4, 5])
def test_a_crooked_week_at_one_score_stands_on_exactly_that_rung(score: int) -> None:
    for rows in (week((27.45, score), (72.55, score)), week((83.72, score), (16.28, score))):
        assert ladder.rung(rows) == score
        assert ladder.share_where(rows, lambda a: True) == 100


@given(st.lists(st.floats(-1e308, 1e308), min_size=1, max_size=4))
def test_whatever_a_draft_says_its_rung_is_unknown_or_on_the_ladder(shares: list[float]) -> None:
    here = ladder.position(week(*((share, 1 + 4 * (n % 2)) for n, share in enumerate(shares))))
    assert here is None or 1 <= here.rung <= 5


@given(weeks())
def test_the_order_of_the_activities_changes_nothing(rows: tuple[Activity, ...]) -> None:
    assert ladder.rung(rows[::-1]) == exactly(ladder.rung(rows))
    assert ladder.noise(rows[::-1]) == exactly(ladder.noise(rows))


def test_no_activities_have_no_rung() -> None:
    with pytest.raises(ValueError, match="no time"):
        ladder.rung([])


def test_activities_without_any_time_have_no_rung() -> None:
    with pytest.raises(ValueError, match="no time"):
        ladder.rung(week((0, 3), (0, 4)))


# --- noise, and the weight of one score


def test_one_activity_alone_leaves_half_a_rung_of_doubt() -> None:
    assert ladder.noise(week((100, 3))) == exactly(0.5)


def test_four_equal_activities_halve_the_doubt() -> None:
    assert ladder.noise(week((25, 1), (25, 2), (25, 3), (25, 4))) == exactly(0.25)


def test_noise_of_a_week_of_sixty_and_forty() -> None:
    assert ladder.noise(week((60, 1), (40, 5))) == exactly(0.3605551275463989)


def test_noise_does_not_depend_on_the_scores() -> None:
    assert ladder.noise(week((70, 1), (30, 1))) == exactly(ladder.noise(week((70, 5), (30, 2))))


@given(weeks())
def test_noise_is_at_most_half_a_rung_and_no_less_than_equal_activities_would_have(
    rows: tuple[Activity, ...],
) -> None:
    assert 0.5 / len(rows) ** 0.5 - 1e-9 <= ladder.noise(rows) <= 0.5 + 1e-9


def test_the_score_that_matters_most_is_that_of_the_largest_activity() -> None:
    found, weight = ladder.weightiest(week((30, 5), (45, 1), (25, 3)))
    assert (found.id, weight) == ("b", exactly(0.45))


@given(weeks())
def test_being_one_step_off_on_the_weightiest_activity_moves_the_rung_by_its_weight(
    rows: tuple[Activity, ...],
) -> None:
    found, weight = ladder.weightiest(rows)
    step = 1 if found.score < 5 else -1
    moved = [activity(a.id, a.share, a.score + step) if a.id == found.id else a for a in rows]
    assert ladder.rung(moved) - ladder.rung(rows) == exactly(step * weight)


# --- shares of time


def test_exposed_is_the_time_at_one_and_two_and_anchored_that_at_four_and_five() -> None:
    assert ladder.exposed_share(MIXED) == exactly(75)
    assert ladder.anchored_share(MIXED) == exactly(10)


def test_a_three_is_neither_exposed_nor_anchored() -> None:
    assert ladder.exposed_share(week((100, 3))) == 0
    assert ladder.anchored_share(week((100, 3))) == 0


def test_shares_of_time_are_of_all_that_was_given_even_if_it_is_not_quite_100() -> None:
    assert ladder.exposed_share(week((59.97, 1), (39.98, 5))) == exactly(60)
    assert ladder.anchored_share(week((59.97, 1), (39.98, 5))) == exactly(40)


@pytest.mark.parametrize(("level", "dry"), [(1, 60), (2, 25), (3, 10), (4, 4), (5, 0)])
def test_what_scores_above_the_water_stays_dry(level: int, dry: float) -> None:
    assert ladder.dry_share(MIXED, level) == exactly(dry)


@given(weeks())
def test_rising_water_never_leaves_more_dry(rows: tuple[Activity, ...]) -> None:
    dry = [ladder.dry_share(rows, level) for level in (1, 2, 3, 4, 5)]
    assert dry == sorted(dry, reverse=True)
    assert dry[1] + ladder.exposed_share(rows) == exactly(100)
    assert dry[2] == exactly(ladder.anchored_share(rows))
    assert dry[4] == 0


def test_the_bars_show_the_time_at_each_score_and_nothing_where_there_is_none() -> None:
    bars = ladder.time_per_score(week((12.5, 2), (50, 4), (37.5, 2)))
    assert list(bars) == [1, 2, 3, 4, 5]
    assert bars == {1: 0, 2: exactly(50), 3: 0, 4: exactly(50), 5: 0}


# --- the most human part


def test_the_most_human_part_is_the_highest_score() -> None:
    found = ladder.most_human(week((90, 2), (4, 4), (6, 3)))
    assert found is not None
    assert found.id == "b"


def test_of_two_equal_scores_the_larger_part_is_named() -> None:
    found = ladder.most_human(week((20, 4), (30, 4), (50, 1)))
    assert found is not None
    assert found.id == "b"


def test_nothing_is_named_where_nothing_is_done() -> None:
    assert ladder.most_human([]) is None


# --- all figures at once


def test_a_position_holds_all_four_figures() -> None:
    here = ladder.position(week((25, 1), (25, 2), (25, 4), (25, 5)))
    assert here is not None
    assert here.rung == exactly(3)
    assert here.noise == exactly(0.25)
    assert here.exposed_share == exactly(50)
    assert here.anchored_share == exactly(50)


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param((), id="no activities"),
        pytest.param(week((60, 2), (40, 0)), id="one is not scored yet"),
        pytest.param(week((60, 2), (40, 6)), id="one is off the ladder"),
        pytest.param(week((0, 2), (0, 4)), id="no time given"),
    ],
)
def test_an_unfinished_audit_has_no_position(rows: tuple[Activity, ...]) -> None:
    assert ladder.position(rows) is None


def test_a_scored_audit_has_a_position_before_its_shares_add_up() -> None:
    here = ladder.position(week((0.5, 2), (0, 5)))
    assert here is not None
    assert here.rung == exactly(2)
