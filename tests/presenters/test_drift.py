"""A drift in words: each part that shows, exact to the digit, looking back and never ahead."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laddertui.domain.drift import drift, kept_points, pace
from laddertui.domain.signal import Signal
from laddertui.domain.snapshot import Snapshot
from laddertui.presenters import drift as words
from laddertui.presenters.history.pace import pace_text
from laddertui.presenters.numbers import signed_rungs
from laddertui.services.summary.drift_summary import DriftCause, DriftStep, DriftSummary, StepKey
from laddertui.services.summary.summarize_drift import summarize_drift
from tests.support.snapshots import TAKEN_ON
from tests.support.three_quarters import Q2, Q3, Q4

KEYS: tuple[StepKey, ...] = ("moved", "ai_moved", "rejudged", "job_changed")


def between(before: Snapshot, after: Snapshot, *signals: Signal) -> DriftSummary:
    return summarize_drift(before, after, drift(before, after), signals)


def made(
    moved: float = 0.0, ai: float = 0.0, seen: float = 0.0, work: float = 0.0, **more: Any
) -> DriftSummary:
    """A drift of these steps, from 2.10, with little noise unless told otherwise."""
    amounts = dict(zip(KEYS, (moved, ai, seen, work), strict=True))
    causes: dict[str, tuple[DriftCause, ...]] = more.pop("causes", {})
    noted = more.pop("noted", 0.0)
    known: dict[str, Any] = {
        "quarter_from": "2026-Q3",
        "quarter_to": "2026-Q4",
        "rung_from": 2.1,
        "rung_to": 2.1 + moved + ai + seen + work,
        "noise": 0.05,
        "noise_moved": 0.03,
        "noise_rescored": 0.04,
        "steps": tuple(
            DriftStep(key, amounts[key], noted if key == "ai_moved" else 0.0, causes.get(key, ()))
            for key in KEYS
        ),
    }
    return DriftSummary(**(known | more))


def texts(d: DriftSummary) -> list[str]:
    return [step.text for step in words.step_texts(d)]


def details(d: DriftSummary, key: str) -> tuple[str, ...]:
    (found,) = (step.details for step in words.step_texts(d) if step.key == key)
    return found


def test_the_developers_first_quarter_in_words() -> None:
    # the sums behind these figures stand in tests/domain/test_drift.py
    assert words.drift_lines(between(Q2, Q3), kept_points(Q2, Q3), 20.0) == [
        "Your rung went from 2.50 to 2.40: -0.10.",
        "Your time moved: +0.25.",
        "  new: Preparing part discovery of it (+0.16),"  # 0.10 * (4 - 2.45)
        " less Preparing part boilerplate of it (+0.10)",  # -0.10 * (1.5 - 2.45)
        "The ladder sank under you, by what you say of AI: -0.35.",
        "  Preparing part boilerplate of it 2→1 (-0.35)",
        "  No signal or try of yours names it: it is your own judgement.",
        "You climbed 0.25. The ladder sank 0.35 under it, by your own judgement."
        " In all -0.10, as a whole within your scoring noise of 0.35.",
        "10 points moved, of the 20 that you planned.",
    ]


def test_the_developers_second_quarter_in_words() -> None:
    assert words.drift_lines(between(Q3, Q4), None, None) == [
        "Your rung went from 2.40 to 2.58: +0.18.",
        "Your time moved: +0.07.",
        # 0.06 * (4 - 2.49); -0.10 * (3 - 2.49); 0.04 * ((3 + 3.5)/2 - 2.49)
        "  more Preparing part discovery of it (+0.09),"
        " gone: Preparing part meetings of it (-0.05), more Preparing part reviews of it (+0.03)",
        "  That is within its noise of 0.10: it may mean nothing.",
        "The work itself changed: +0.11.",
        "  Preparing part design-talks of it 3→4 (+0.11)",
        "Scores given anew come to +0.11, within their noise of 0.31: they may mean nothing.",
        "In all +0.18, within your scoring noise of 0.33: no change to speak of.",
    ]


def test_no_part_is_said_to_be_of_the_whole_nor_time_to_have_been_moved_by_the_person() -> None:
    for d in (between(Q2, Q3), between(Q3, Q4), made(0.43, -0.25, -0.24, 0.05)):
        said = " ".join(words.drift_lines(d, None, None))
        assert not re.search(r"[+-]\d\.\d\d of the|[Yy]ou moved", said), said


def test_what_a_signal_shows_is_told_from_what_the_person_judges() -> None:
    signal = Signal(schema=1, noted_on=TAKEN_ON, text="It writes code", affects=("boilerplate",))
    before = between(Q2, Q3, signal)  # both were taken on one day: nothing is noted in between
    assert "your own judgement" in details(before, "ai_moved")[-1]
    noted = between(replace(Q2, taken_on=Q2.taken_on.replace(month=8)), Q3, signal)
    assert details(noted, "ai_moved") == (
        "Preparing part boilerplate of it 2→1 (-0.35, noted)",
        "A signal or try that you noted shows it.",
    )
    half = made(ai=-0.25, noted=-0.15)
    assert details(half, "ai_moved") == (
        "What you noted shows -0.15; -0.10 is your own judgement.",
    )


MORE = ", more than your scoring noise of 0.05."


def test_what_it_comes_to() -> None:
    for d, said in (
        # the sketch of the design: a part larger than the whole, with another sign
        (
            made(0.43, -0.25, -0.24, noise=0.21),
            "You climbed 0.43. The ladder sank 0.25 under it, by your own judgement."
            " You see it 0.24 lower. In all -0.06, as a whole within your scoring noise of 0.21.",
        ),
        (
            made(0.43, -0.25, noted=-0.25),
            "You climbed 0.43. The ladder sank 0.25 under it, as what you noted shows. In all +0.18"
            + MORE,
        ),
        (
            made(ai=-0.35, noted=-0.25),
            "The ladder sank 0.35 under you, -0.25 of it noted. In all -0.35" + MORE,
        ),
        (
            made(ai=-0.22, noted=0.08),  # what was noted went up: it is no part of what sank
            "The ladder sank 0.22 under you, +0.08 noted and -0.30 by your own judgement."
            " In all -0.22" + MORE,
        ),
        (
            made(ai=-0.25),
            "The ladder sank 0.25 under you, by your own judgement. In all -0.25" + MORE,
        ),
        (made(-0.2), "Your time moved down 0.20, whoever decided on it. In all -0.20" + MORE),
        (made(seen=0.3), "You see it 0.30 higher. In all +0.30" + MORE),
        (made(work=-0.3), "The work itself fell 0.30. In all -0.30" + MORE),
        (
            made(ai=0.3),
            "The ladder rose 0.30 under you, by your own judgement. In all +0.30" + MORE,
        ),
        # what is within its own noise is said, too: the parts are those of the whole
        (
            made(0.31, -0.26, noise=0.29, noise_rescored=0.27),
            "You climbed 0.31. The ladder sank 0.26 under it, by your own judgement, within its"
            " noise. In all +0.05, as a whole within your scoring noise of 0.29.",
        ),
        (
            made(0.28, -0.16, 0.13, noise=0.29, noise_rescored=0.2),
            "You climbed 0.28. The ladder sank 0.16 under it, by your own judgement. You see it"
            " 0.13 higher; both within their noise. In all +0.25, as a whole within your"
            " scoring noise of 0.29.",
        ),
        (
            made(0.02, -0.3),
            "Your time moved +0.02, which is within its noise. The ladder sank 0.30 under you, by"
            " your own judgement. In all -0.28" + MORE,
        ),
        (made(0.02), "In all +0.02, within your scoring noise of 0.05: no change to speak of."),
        (
            made(0.03, seen=0.04),
            "In all +0.07, more than your scoring noise of 0.05; no one part is.",
        ),
        (made(), "Everything stands where it stood."),
    ):
        assert words.closing_text(d) == said


def test_what_shows_as_nothing_is_not_said_in_either_direction() -> None:
    assert texts(made(0.0049, -0.0049)) == []
    assert words.headline(made(-0.0049)) == "Your rung stayed where it was, at 2.10."
    small = DriftCause("Mail", "more", 0.004)
    assert details(made(0.3, causes={"moved": (small,)}), "moved") == ()


def test_parts_that_cancel_each_other_are_said_all_the_same() -> None:
    d = made(0.2, -0.2)
    assert texts(d) == [
        "Your time moved: +0.20.",
        "The ladder sank under you, by what you say of AI: -0.20.",
    ]
    assert words.adds_up(d)


def test_of_many_activities_the_largest_are_named_and_the_rest_counted() -> None:
    causes = tuple(DriftCause(f"Part {n}", "more", 0.1 - n / 100) for n in range(6))
    assert details(made(0.45, causes={"moved": causes}), "moved") == (
        "more Part 0 (+0.10), more Part 1 (+0.09), more Part 2 (+0.08), more Part 3 (+0.07),"
        " and 2 more",
    )


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
    d = made(0.104, work=0.104)
    assert not words.adds_up(d)
    assert words.ROUNDED in words.drift_lines(d, None, None)
    assert not words.adds_up(made(0.13, rung_from=2.104, rung_to=2.236))


@pytest.mark.parametrize(
    ("kept", "planned", "said"),
    [
        (None, None, ""),
        (0.0, 0.0, ""),
        (0.0, 20.0, words.NOT_MOVED),
        (0.004, 20.0, words.NOT_MOVED),
        (9.999999999999996, 20.0, "10 points moved, of the 20 that you planned."),
        (1.0, 20.0, "1 point moved, of the 20 that you planned."),
        (2.5, 7.25, "2.5 points moved, of the 7.25 that you planned."),
        (19.999999999999996, 20.0, "All 20 points of your plan moved. Well done."),
        (1.0, 1.0, "All 1 point of your plan moved. Well done."),
    ],
)
def test_the_plan_against_what_happened(
    kept: float | None, planned: float | None, said: str
) -> None:
    assert words.kept_plan_text(kept, planned) == said


def test_a_pace_is_what_was_recorded_and_never_a_date() -> None:
    assert pace_text(None) == ""
    said = pace_text(pace([Q2, Q3, Q4]))
    assert said == (
        "At the pace you recorded, the ladder sank 0.18 a quarter under you."
        " That looks back, not ahead."
    )
    assert pace_text(0.004) == "At the pace you recorded, the ladder stayed where it was."


def test_no_sentence_foretells_or_shouts() -> None:
    d = made(1, 1, 1, 1)
    said = [
        *words.drift_lines(d, 0, 20),
        *words.drift_lines(d, 5, 20),
        pace_text(-0.2),
        pace_text(0),
    ]
    for text in said:
        assert not re.search(
            r"!|\bwill\b|\bsafe|\byears?\b|\bby 20|Q[1-4]|\bshould\b|\bfail", text
        ), text
