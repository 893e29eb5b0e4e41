"""A drift in words: each part that shows, exact to the digit, looking back and never ahead."""

import re
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laddertui.domain.drift import Drift, drift, kept_points, pace
from laddertui.domain.threads import Rescoring
from laddertui.presenters import drift as words
from laddertui.presenters.numbers import signed_rungs
from tests.support.three_quarters import Q2, Q3, Q4


def made(delta: float = 0.0, **more: Any) -> Drift:
    """A drift of these figures; they need not add up."""
    given = {
        "rung_from": 2.1,
        "rung_to": 2.1 + delta,
        "delta": delta,
        "noise": 0.05,
        "within_noise": False,
    }
    parts = {
        "moved": 0.0,
        "mix": 0.0,
        "rescoring": Rescoring(),
        "entered": 0.0,
        "left": 0.0,
        "threads": (),
    }
    return Drift(**{**given, **parts, **more})


def texts(d: Drift) -> list[str]:
    return [p.text for p in words.drift_parts(d)]


def test_the_developers_first_quarter_in_words() -> None:
    assert words.drift_lines(drift(Q2, Q3), kept_points(Q2, Q3), 20.0) == [
        "Your rung went from 2.50 to 2.40: -0.10.",
        "That is within scoring noise, 0.25:"
        " half a step more or less on your scores could make it.",
        "You moved your time: +0.25 of the -0.10.",
        "  Time between what you kept: +0.10.",
        "  What is new in the week: +0.16.",
        "The ladder moved, by what you said of AI: -0.35 of the -0.10.",
        # 0.095 and 0.155 make 0.25
        "Every figure is rounded by itself, so the last digits may not add up.",
        "10 points moved, of the 20 that you planned.",
    ]


def test_the_developers_second_quarter_in_words() -> None:
    assert words.drift_lines(drift(Q3, Q4), None, None) == [
        "Your rung went from 2.40 to 2.58: +0.18.",
        "You moved your time: +0.07 of the +0.18.",
        "  Time between what you kept: +0.12.",
        "  What is no longer in it: -0.05.",
        "The work itself changed: +0.11 of the +0.18.",
    ]


def test_the_sentence_about_moved_time() -> None:
    d = made(0.13, moved=0.21, mix=0.21, rescoring=Rescoring(ai_moved=-0.10, rejudged=0.02))
    assert texts(d) == [
        "You moved your time: +0.21 of the +0.13.",
        "The ladder moved, by what you said of AI: -0.10 of the +0.13.",
        "You see some of it differently now: +0.02 of the +0.13.",
    ]
    assert words.adds_up(d)


def test_what_shows_as_nothing_is_not_said_in_either_direction() -> None:
    assert texts(made(0.004, moved=0.0049, mix=0.0049, rescoring=Rescoring(ai_moved=-0.0049))) == []
    assert words.headline(made(-0.0049)) == "Your rung stayed where it was, at 2.10."
    assert [p.key for p in words.drift_parts(made(0.3, moved=0.3, mix=0.3, left=0.001))] == [
        "moved"
    ]


def test_parts_that_cancel_each_other_are_said_all_the_same() -> None:
    d = made(0.0, moved=0.2, mix=0.2, rescoring=Rescoring(ai_moved=-0.2))
    assert texts(d) == [
        "You moved your time: +0.20.",
        "The ladder moved, by what you said of AI: -0.20.",
    ]
    inside = made(0.0, moved=0.0, mix=0.2, entered=-0.2)
    assert [(p.key, p.inner) for p in words.drift_parts(inside)] == [
        ("mix", True),
        ("entered", True),
    ]
    assert words.adds_up(inside)


def test_the_three_reasons_are_told_apart() -> None:
    d = made(0.6, rescoring=Rescoring(ai_moved=0.1, rejudged=0.2, job_changed=0.3))
    assert [(p.key, p.amount) for p in words.drift_parts(d)] == [
        ("ai_moved", 0.1),
        ("rejudged", 0.2),
        ("job_changed", 0.3),
    ]
    assert len(set(texts(d))) == 3


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        (0.21, "+0.21"),
        (-0.08, "-0.08"),
        (0.0, "0.00"),
        (-0.0, "0.00"),
        (-0.004, "0.00"),
        (0.1 + 0.2, "+0.30"),
        (0.7 * 0.25, "+0.18"),  # 0.175, which floats hold as less
        (-0.175, "-0.18"),
        (0.125, "+0.12"),
        (1.005, "+1.00"),
        (4.0, "+4.00"),
        (1e-17, "0.00"),
    ],
)
def test_a_figure_is_exact_to_the_digit_that_is_shown(amount: float, shown: str) -> None:
    assert signed_rungs(amount) == shown


@given(st.integers(-4_000_000, 4_000_000))
def test_a_figure_is_never_more_than_half_a_digit_off(millionths: int) -> None:
    shown = Decimal(signed_rungs(millionths / 1_000_000))
    assert abs(shown - Decimal(millionths) / 1_000_000) <= Decimal("0.005")


def test_where_rounded_figures_do_not_add_up_it_is_said() -> None:
    d = made(0.208, moved=0.104, mix=0.104, rescoring=Rescoring(job_changed=0.104))
    assert not words.adds_up(d)
    assert words.ROUNDED in words.drift_lines(d, None, None)
    assert not words.adds_up(made(0.13, rung_from=2.104, rung_to=2.236, moved=0.13, mix=0.13))


def test_the_noise_is_said_where_the_change_is_within_it() -> None:
    assert "within scoring noise, 0.21" in words.noise_text(
        made(0.13, noise=0.21, within_noise=True)
    )
    assert words.noise_text(made(0.13)) == ""
    assert words.noise_text(made(noise=0.0, within_noise=True)) == ""


@pytest.mark.parametrize(
    ("kept", "planned", "said"),
    [
        (None, None, ""),
        (0.0, 0.0, ""),
        (0.0, 20.0, "The week did not move. Smaller, or with whose agreement?"),
        (0.004, 20.0, "The week did not move. Smaller, or with whose agreement?"),
        (9.999999999999996, 20.0, "10 points moved, of the 20 that you planned."),
        (1.0, 20.0, "1 point moved, of the 20 that you planned."),
        (2.5, 7.25, "2.5 points moved, of the 7.25 that you planned."),
        (19.999999999999996, 20.0, "All 20 points of your plan moved."),
        (1.0, 1.0, "All 1 point of your plan moved."),
    ],
)
def test_the_plan_against_what_happened(
    kept: float | None, planned: float | None, said: str
) -> None:
    assert words.kept_plan_text(kept, planned) == said


def test_a_pace_is_what_was_recorded_and_never_a_date() -> None:
    assert words.pace_text(None) == ""
    said = words.pace_text(pace([Q2, Q3, Q4]))
    assert said == (
        "At the pace you recorded, AI moved your rung by -0.18 a quarter."
        " That looks back, not ahead."
    )
    assert words.pace_text(0.004) == "At the pace you recorded, AI left your rung where it was."


def test_no_sentence_foretells_or_shouts() -> None:
    d = made(
        0.6,
        within_noise=True,
        moved=1,
        mix=1,
        entered=1,
        left=1,
        rescoring=Rescoring(ai_moved=1, rejudged=1),
    )
    said = [
        *words.drift_lines(d, 0, 20),
        *words.drift_lines(d, 5, 20),
        words.pace_text(-0.2),
        words.pace_text(0),
    ]
    for text in said:
        assert not re.search(
            r"!|\bwill\b|\bsafe|\byears?\b|\bby 20|Q[1-4]|\bshould\b|\bfail", text
        ), text
