from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laddertui.domain.leverage import (
    Answer,
    Leverage,
    LeverageFigures,
    ValueKind,
    disagreement,
    hands_on_share,
    leverage_figures,
)
from laddertui.domain.snapshot import Activity
from tests.support.snapshots import activity, week

KINDS: tuple[ValueKind, ...] = (
    "moves-information",
    "repeats-process",
    "standard-output",
    "owns-outcome",
    "physical-or-high-risk",
    "deep-local-context",
)


def of_kind(activity_id: str, share: float, kind: ValueKind | None, **more: Any) -> Activity:
    return activity(activity_id, share, 3, value_kind=kind, **more)


MIXED = (
    of_kind("a", 20, "moves-information"),
    of_kind("b", 15, "repeats-process"),
    of_kind("c", 10, "standard-output"),
    of_kind("d", 25, "owns-outcome"),
    of_kind("e", 12, "physical-or-high-risk"),
    of_kind("f", 8, "deep-local-context"),
    of_kind("g", 10, None),
)


def test_three_kinds_are_exposed_and_three_held_and_what_has_no_kind_is_in_neither() -> None:
    figures = leverage_figures(MIXED, None)
    assert figures is not None
    assert figures.exposed_value_share == pytest.approx(45)
    assert figures.held_value_share == pytest.approx(45)


@pytest.mark.parametrize(
    ("kind", "exposed", "held"), [(k, 100, 0) for k in KINDS[:3]] + [(k, 0, 100) for k in KINDS[3:]]
)
def test_a_week_of_one_kind_is_wholly_exposed_or_wholly_held(
    kind: ValueKind, exposed: float, held: float
) -> None:
    figures = leverage_figures([of_kind("a", 100, kind)], None)
    assert figures is not None
    assert (figures.exposed_value_share, figures.held_value_share) == (exposed, held)


def test_value_shares_are_of_all_time_even_if_shares_add_to_a_little_less() -> None:
    figures = leverage_figures(
        [of_kind("a", 59.97, "owns-outcome"), of_kind("b", 39.98, None)], None
    )
    assert figures is not None
    assert figures.held_value_share == pytest.approx(60)


def test_the_lens_is_empty_without_answers_and_without_any_kind() -> None:
    assert leverage_figures(week((60, 1), (40, 4)), None) is None


def test_answers_alone_leave_the_value_shares_unknown() -> None:
    figures = leverage_figures(week((60, 1), (40, 4)), Leverage(scarcity=2))
    assert figures is not None
    assert figures.exposed_value_share is None
    assert figures.held_value_share is None
    assert (figures.erosion, figures.friction, figures.answered) == (100, None, 1)


def test_kinds_alone_leave_erosion_and_friction_unknown() -> None:
    figures = leverage_figures(MIXED, None)
    assert figures is not None
    assert (figures.erosion, figures.friction, figures.answered) == (None, None, 0)


def test_erosion_counts_only_the_signals_that_are_answered() -> None:
    answers = Leverage(scarcity=2, ghost_work=0, broken_ladder=1)
    figures = leverage_figures(MIXED, answers)
    assert figures is not None
    assert figures.answered == 3
    assert figures.erosion == pytest.approx(50)


def test_all_six_signals_make_erosion() -> None:
    answers = Leverage(
        scarcity=2, ghost_work=1, broken_ladder=2, liability_buffer=0, compression=1, wage_reset=1
    )
    figures = leverage_figures(MIXED, answers)
    assert figures is not None
    assert figures.answered == 6
    assert figures.erosion == pytest.approx(58.333333333333)


def test_unknown_is_not_no() -> None:
    unknown, no = (
        leverage_figures(MIXED, Leverage()),
        leverage_figures(MIXED, Leverage(wage_reset=0)),
    )
    assert unknown is not None
    assert no is not None
    assert (unknown.erosion, unknown.answered) == (None, 0)
    assert (no.erosion, no.answered) == (0, 1)


def test_friction_is_kept_apart_from_erosion() -> None:
    figures = leverage_figures(
        MIXED, Leverage(regulation=2, legacy_systems=1, bureaucracy=0, compression=0)
    )
    assert figures is not None
    assert figures.friction == pytest.approx(50)
    assert figures.erosion == 0
    assert figures.answered == 1


@given(st.lists(st.sampled_from((0, 1, 2, None)), min_size=6, max_size=6))
def test_erosion_is_a_percent_or_unknown(answers: list[Answer | None]) -> None:
    a, b, c, d, e, f = answers
    given_ = Leverage(
        scarcity=a, ghost_work=b, broken_ladder=c, liability_buffer=d, compression=e, wage_reset=f
    )
    figures = leverage_figures(MIXED, given_)
    assert figures is not None
    known = [x for x in answers if x is not None]
    assert figures.answered == len(known)
    if known:
        assert figures.erosion == pytest.approx(50 * sum(known) / len(known))
    else:
        assert figures.erosion is None


def test_hands_on_is_the_time_with_hands_or_presence_at_risk_and_no_other_held_kind() -> None:
    assert hands_on_share(MIXED) == pytest.approx(12)


def test_whether_hands_are_needed_is_asked_apart_from_what_the_value_comes_from() -> None:
    """The value kind says it only of what was not asked."""
    rows = (
        of_kind("operating", 50, "owns-outcome", hands_on=True),
        of_kind("dosing", 20, "physical-or-high-risk", hands_on=False),
        of_kind("lifting", 10, "physical-or-high-risk"),
        of_kind("letters", 20, "standard-output", hands_on=False),
    )
    assert hands_on_share(rows) == pytest.approx(60)


def test_hands_on_is_nothing_while_no_kind_is_known_or_no_time_given() -> None:
    assert hands_on_share(week((100, 3))) == 0
    assert hands_on_share([]) == 0
    assert hands_on_share([of_kind("a", 0, "physical-or-high-risk")]) == 0


def figures(
    held: float | None = None, exposed: float | None = None, erosion: float | None = None
) -> LeverageFigures:
    """Figures of a week; a share that is not given is none of it where the other is known."""
    known = held is not None or exposed is not None
    return LeverageFigures(
        held_value_share=(held or 0.0) if known else None,
        exposed_value_share=(exposed or 0.0) if known else None,
        erosion=erosion,
        friction=None,
        answered=0 if erosion is None else 6,
    )


@pytest.mark.parametrize(
    ("exposed_share", "anchored_share", "found"),
    [
        (30, 40, figures(erosion=50)),  # erosion alone is known, and at its limit
        (40, 40, figures(erosion=100)),  # as much at 4-5 as at 1-2
        (30, 40, figures(held=49.9, exposed=50.1)),
        (30, 40, figures(held=0, exposed=100)),
        (30, 40, figures(held=20, exposed=60)),  # the 20 without a kind could only make it 40
        (30, 40, figures(held=80, exposed=20, erosion=50)),  # either is enough
        (30, 40, figures(held=20, exposed=80, erosion=10)),
        (0, 0, figures(erosion=60)),
    ],
)
def test_a_human_week_whose_worth_wears_or_does_not_hold(
    exposed_share: float, anchored_share: float, found: LeverageFigures
) -> None:
    assert disagreement(exposed_share, anchored_share, found) == "human-yet-captured"


@pytest.mark.parametrize(
    ("exposed_share", "anchored_share", "found"),
    [
        (60, 40, figures(held=50, exposed=50)),
        (100, 0, figures(held=50, exposed=0)),  # whatever the rest is
        (85, 15, figures(held=75, exposed=25, erosion=100)),
    ],
)
def test_a_low_week_that_holds(
    exposed_share: float, anchored_share: float, found: LeverageFigures
) -> None:
    assert disagreement(exposed_share, anchored_share, found) == "low-yet-held"


@pytest.mark.parametrize(
    ("exposed_share", "anchored_share", "found"),
    [
        (30, 40, None),
        (30, 40, figures()),  # neither is known
        (30, 40, figures(erosion=49.9)),
        (30, 40, figures(held=50, exposed=50)),
        (30, 40, figures(held=20, exposed=50)),  # the 30 without a kind could make it 50
        (30, 40, figures(held=20, exposed=50, erosion=49)),
        (40.1, 40, figures(held=0, exposed=100, erosion=100)),  # less at 4-5 than at 1-2
        (59.9, 40, figures(held=100)),
        (85, 15, figures(held=49.9, exposed=50.1)),
        (85, 15, figures(erosion=100)),
        (100, 0, figures()),
    ],
)
def test_no_difference_while_it_is_not_there_or_not_known(
    exposed_share: float, anchored_share: float, found: LeverageFigures | None
) -> None:
    assert disagreement(exposed_share, anchored_share, found) is None


def test_limits_are_met_by_sums_of_floats_that_miss_them_by_nothing() -> None:
    thirds = [
        of_kind(activity_id, 16.67 if activity_id == "a" else 16.665, "owns-outcome")
        for activity_id in "abc"
    ]
    found = leverage_figures([*thirds, of_kind("d", 50, "standard-output")], None)
    assert found is not None
    assert disagreement(60, 40, found) == "low-yet-held"
    assert disagreement(0.1 + 0.2, 0.3, figures(erosion=50)) == "human-yet-captured"


def test_what_has_no_kind_is_the_rest_of_the_week() -> None:
    found = leverage_figures(MIXED, None)
    assert found is not None
    assert found.without_kind == pytest.approx(10)
    assert figures(erosion=50).without_kind is None
