import datetime as dt

import pytest

from laddertui.domain.profession import (
    Alternative,
    Annotation,
    Indicator,
    LoopLevel,
    Macro,
    Task,
    pipeline,
    surface,
)


def task(
    volume: int, complexity: int, share: float, alternative: Alternative | None = None
) -> Task:
    return Task(
        name="Unit tests",
        volume=volume,
        complexity=complexity,
        first_year_share=share,
        alternative=alternative,
    )


# --- the automation surface


@pytest.mark.parametrize(
    ("volume", "complexity", "is_rung"),
    [
        (4, 2, True),
        (5, 1, True),
        (4, 1, True),
        (3, 2, False),
        (4, 3, False),
        (5, 5, False),
        (1, 1, False),
        (5, 0, False),
    ],
)
def test_a_rung_task_has_high_volume_and_low_complexity(
    volume: int, complexity: int, is_rung: bool
) -> None:
    assert task(volume, complexity, 30).is_rung is is_rung


def test_the_surface_is_the_part_of_a_first_years_time_on_rung_tasks() -> None:
    assert surface((task(5, 1, 30), task(4, 2, 12), task(3, 1, 18))) == pytest.approx(70)


def test_the_surface_is_of_the_time_that_was_named_not_of_100() -> None:
    assert surface((task(5, 1, 0.1), task(1, 1, 0.3))) == pytest.approx(25)


def test_the_surface_is_0_without_rung_tasks_and_unknown_without_tasks() -> None:
    assert surface((task(3, 3, 60),)) == 0
    assert surface(()) is None


def test_tasks_without_time_have_no_surface_to_speak_of() -> None:
    assert surface((task(5, 1, 0),)) == 0


# --- the pipeline


def test_the_pipeline_weighs_each_other_way_to_learn_by_its_time() -> None:
    tasks = (task(5, 1, 30, "partial"), task(4, 2, 10, "none"), task(4, 1, 20, "proven"))
    assert pipeline(tasks) == pytest.approx(58.333333333333)  # (15 + 0 + 20) of 60


@pytest.mark.parametrize(
    ("alternative", "percent"), [("none", 0), ("partial", 50), ("proven", 100)]
)
def test_one_rung_task_alone_is_worth_its_alternative(
    alternative: Alternative, percent: float
) -> None:
    assert pipeline((task(4, 2, 0.5, alternative),)) == percent


def test_a_rung_task_not_answered_yet_counts_in_neither_sum() -> None:
    assert pipeline((task(5, 1, 30, "proven"), task(5, 1, 70))) == 100


def test_what_is_no_rung_task_does_not_count_in_the_pipeline() -> None:
    assert pipeline((task(5, 1, 30, "none"), task(2, 5, 70, "proven"))) == 0


def test_the_pipeline_is_unknown_while_no_rung_task_is_answered() -> None:
    assert pipeline(()) is None
    assert pipeline((task(5, 1, 30),)) is None
    assert pipeline((task(1, 1, 30, "proven"),)) is None
    assert pipeline((task(5, 1, 0, "proven"),)) is None


# --- leading indicators


@pytest.mark.parametrize(
    ("baseline", "value", "percent"),
    [(1200, 640, -46.666666666667), (50, 50, 0), (40, 50, 25), (8, 0, -100)],
)
def test_an_indicator_changes_by_percent_of_its_baseline(
    baseline: float, value: float, percent: float
) -> None:
    seen = Indicator(
        kind="entry-postings", baseline=baseline, value=value, observed_on=dt.date(2026, 11, 1)
    )
    assert seen.change_percent == pytest.approx(percent)


# --- the annotation loop


@pytest.mark.parametrize(
    ("recruits", "per_piece", "leads_upward", "level"),
    [
        (False, None, None, "none"),
        (False, True, False, "none"),
        (True, True, False, "closed"),
        (True, True, True, "forming"),
        (True, False, False, "forming"),
        (True, False, True, "forming"),
        (True, None, None, "forming"),
        (True, True, None, "forming"),
        (True, None, False, "forming"),
    ],
)
def test_the_loop_is_closed_only_where_it_recruits_per_piece_and_leads_nowhere(
    recruits: bool, per_piece: bool | None, leads_upward: bool | None, level: LoopLevel
) -> None:
    assert (
        Annotation(recruits=recruits, per_piece=per_piece, leads_upward=leads_upward).level == level
    )


# --- the macro read-through


def test_lost_spending_is_what_displaced_people_no_longer_spend() -> None:
    macro = Macro(displaced=12_000, pay=95_000, annotation_pay=31_000, propensity=0.8)
    assert macro.lost_spending == pytest.approx(614_400_000)


def test_lost_spending_is_split_by_the_sectors() -> None:
    sectors = {"financial-services": 35.0, "education": 10.0, "healthcare": 15.0, "other": 40.0}
    macro = Macro(
        displaced=12_000, pay=95_000, annotation_pay=31_000, propensity=0.8, sectors=sectors
    )
    assert macro.lost_by_sector == pytest.approx(
        {
            "financial-services": 215_040_000,
            "education": 61_440_000,
            "healthcare": 92_160_000,
            "other": 245_760_000,
        }
    )


def test_without_sectors_there_is_no_split() -> None:
    assert Macro(displaced=10, pay=5, annotation_pay=1, propensity=1).lost_by_sector == {}


def test_nothing_is_lost_where_annotation_pays_the_same() -> None:
    assert Macro(displaced=10, pay=5, annotation_pay=5, propensity=1).lost_spending == 0
