import pytest

from laddertui.content.advice import advice_texts
from laddertui.domain.advice import LIGHTEST_FIRST, Advice
from laddertui.domain.snapshot import Activity
from laddertui.presenters import advice
from tests.support.drafts import developer

CODES = (
    "no-sprint events no-skill few-activities many-activities too-broad short-move not-higher"
    " abrupt-total abrupt-donor compression ai-could-replace single-five hands-on"
).split()
"""The table of the design, in its order."""
ODD_NAMES = ["{name}", "{}", "{0.__class__}", "%s %(x)s", "[b]x[/b]", "\\1", "“quoted”"]


def about(code: str, name: str) -> str:
    """The advice about an activity of this name."""
    s = developer(
        activities=(Activity(id="odd", name=name, share=100.0, score=3),), plan=None, next_rung=None
    )
    return advice.advice_text(Advice(code=code, activity="odd", share=100.0), s)


def test_there_are_words_for_every_code_of_the_design_and_for_no_other() -> None:
    assert set(advice_texts()) == set(CODES)
    assert len(LIGHTEST_FIRST) == len(CODES)


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_title_a_text_and_something_to_do(code: str) -> None:
    without = advice.advice_text(Advice(code=code), developer())
    words = advice.shipped_text(Advice(code=code))
    assert 1 <= len(advice.advice_title(Advice(code=code)).split()) <= 5
    assert "{" not in without
    assert words.do in without
    assert words.do.endswith((".", "?"))


@pytest.mark.parametrize("name", ODD_NAMES)
def test_the_name_of_an_activity_stands_in_the_advice_as_it_is(name: str) -> None:
    assert f"“{name}”" in about("too-broad", name)
    assert about("too-broad", name).replace(name, "") == about("too-broad", "plain").replace(
        "plain", ""
    )


def test_advice_about_an_activity_that_is_gone_names_its_id() -> None:
    assert "“gone”" in advice.advice_text(Advice(code="too-broad", activity="gone"), developer())


def test_advice_about_a_plan_is_told_from_advice_about_the_week() -> None:
    week = {
        "few-activities",
        "many-activities",
        "too-broad",
        "compression",
        "ai-could-replace",
        "single-five",
    }
    assert frozenset(CODES) - advice.ABOUT_THE_PLAN == week | {"hands-on"}
