"""What the calculator says: sums done by hand, a gap the other way, sectors at 99, 100 and 101."""

from dataclasses import replace

import pytest

from laddertui.assessment.lenses import spending
from laddertui.domain.profession import NOT_COUNTED, Macro
from laddertui.presenters import spending as spending_words
from laddertui.presenters.numbers import grouped_number
from tests.support.professions import MACRO


def test_the_sum_with_how_it_comes_about() -> None:
    assert spending_words.sum_lines(MACRO) == [
        "Spending lost: 614,400,000 a year.",  # 12,000 * 64,000 * 0.8
        "  12,000 people × (95,000 - 31,000) × 0.8",
    ]


def test_a_currency_is_a_label_behind_the_sums() -> None:
    assert spending_words.sum_lines(MACRO, "EUR")[0] == "Spending lost: 614,400,000 EUR a year."
    assert (
        spending_words.sector_lines(MACRO, "EUR")[1] == "  Financial services 35 %: 215,040,000 EUR"
    )


def test_annotation_that_pays_more_is_said_plainly() -> None:
    m = replace(
        MACRO, displaced=10.0, pay=30_000.0, annotation_pay=32_500.0, propensity=0.5, sectors=None
    )
    assert spending_words.sum_lines(m) == [
        # 10 * 2,500 * 0.5
        "No spending is lost in these figures: annotation pays more, and 12,500 a year is added.",
        "  10 people × (30,000 - 32,500) × 0.5 = -12,500",
    ]


def test_what_is_still_needed_is_named_and_annotation_may_pay_nothing() -> None:
    assert spending_words.sum_lines(
        Macro(displaced=0.0, pay=5.0, annotation_pay=0.0, propensity=0.0)
    ) == ["Still needed for the sum: the people displaced, the part that is spent."]
    unknown = Macro(
        displaced=2.0, pay=5.0, annotation_pay=NOT_COUNTED, propensity=1.0, sectors={"other": 100.0}
    )
    assert spending_words.sum_lines(unknown) == ["Still needed for the sum: the pay in annotation."]
    assert spending_words.sector_lines(unknown) == []
    m = Macro(displaced=2.0, pay=5.0, annotation_pay=0.0, propensity=1.0)
    assert spending_words.sum_lines(m)[0] == "Spending lost: 10 a year."


def test_the_split_by_sector_at_100() -> None:
    assert spending_words.sector_lines(MACRO) == [
        "By sector:",
        "  Financial services 35 %: 215,040,000",
        "  Education 10 %: 61,440,000",
        "  Healthcare 15 %: 92,160,000",
        "  Other 40 %: 245,760,000",
    ]


@pytest.mark.parametrize(
    ("other", "gap"), [(39.0, "99 %, 1 short of 100"), (41.0, "101 %, 1 over 100")]
)
def test_no_split_at_99_or_101(other: float, gap: str) -> None:
    m = replace(
        MACRO,
        sectors={"financial-services": 35.0, "education": 10.0, "healthcare": 15.0, "other": other},
    )
    assert spending_words.sector_lines(m) == [
        f"The sectors make {gap}; the split by sector is shown at 100."
    ]
    assert spending.sectors_off(m)


def test_without_sectors_there_is_no_split_and_nothing_is_off() -> None:
    assert spending_words.sector_lines(replace(MACRO, sectors=None)) == []
    assert not spending.sectors_off(replace(MACRO, sectors={"other": 0.0}))


def test_thousands_stand_apart() -> None:
    assert [grouped_number(f) for f in (1234567.0, 0.5, -1200.0, 1e15)] == [
        "1,234,567",
        "0.5",
        "-1,200",
        "1,000,000,000,000,000",
    ]
