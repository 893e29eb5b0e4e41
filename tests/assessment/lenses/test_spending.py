"""The calculator's figures: what is taken, what is refused, sectors of one's own."""

import pytest

from laddertui.assessment.lenses import spending
from laddertui.forms.answers import AnswerError
from tests.support.professions import looking_at


def test_the_sectors_begin_with_the_sources_three_and_the_rest() -> None:
    assert [name for name, _ in spending.sectors(looking_at(None))] == list(spending.SECTOR_NAMES)


def test_a_sector_is_given_taken_back_and_ones_own_is_named_and_renamed() -> None:
    draft = spending.set_sector(looking_at(None), "education", 60.0)
    draft = spending.name_sector(draft, None, "Travel")
    draft = spending.set_sector(draft, "Travel", 40.0)
    draft = spending.name_sector(draft, "Travel", "Holidays")
    assert spending.macro(draft).sectors == {"education": 60.0, "Holidays": 40.0}
    draft = spending.set_sector(draft, "education", 0.0)
    assert spending.macro(draft).sectors == {"Holidays": 40.0}
    assert spending.macro(spending.name_sector(draft, "Holidays", "")).sectors is None


@pytest.mark.parametrize("name", ["education", "Financial services", "TRAVEL"])
def test_no_sector_twice(name: str) -> None:
    draft = spending.set_sector(
        spending.name_sector(looking_at(None), None, "Travel"), "Travel", 5.0
    )
    with pytest.raises(AnswerError, match="there already"):
        spending.name_sector(draft, None, name)


@pytest.mark.parametrize("answer", ["1.01", "80", "-0.1", "most"])
def test_the_part_that_is_spent_is_0_to_1(answer: str) -> None:
    with pytest.raises(AnswerError, match="from 0 to 1"):
        spending.propensity(answer)


def test_percents_of_spending() -> None:
    assert [spending.percent(a) for a in ("", "12,5", "100")] == [0.0, 12.5, 100.0]
    with pytest.raises(AnswerError, match="At most 100"):
        spending.percent("101")
    assert spending.propensity("0,8") == 0.8


def test_what_is_not_given_is_told_from_a_pay_of_0() -> None:
    draft = looking_at(None)
    for q in spending.FIGURES:
        assert spending.given(spending.macro(draft), q.id) is None
        draft = spending.change(draft, **{q.id: spending.read(q.id, " ")})
        assert spending.given(spending.macro(draft), q.id) is None
    draft = spending.change(draft, annotation_pay=spending.read("annotation_pay", "0"))
    assert spending.given(spending.macro(draft), "annotation_pay") == 0.0
