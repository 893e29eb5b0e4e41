"""Each piece of advice has words, with and without an activity's name."""

import ast
import inspect
import re

from laddertui.content.advice import NAME, advice_texts
from laddertui.domain import advice

ABOUT_ONE_ACTIVITY = {
    "too-broad",
    "not-higher",
    "abrupt-donor",
    "compression",
    "ai-could-replace",
    "single-five",
}


def codes() -> set[str]:
    """Every code that the domain can give."""
    calls = (
        node
        for node in ast.walk(ast.parse(inspect.getsource(advice)))
        if isinstance(node, ast.Call)
    )
    keywords = (k for call in calls for k in call.keywords if k.arg == "code")
    return {
        k.value.value
        for k in keywords
        if isinstance(k.value, ast.Constant) and isinstance(k.value.value, str)
    }


def test_every_code_has_words_and_no_words_are_left_over() -> None:
    assert set(advice_texts()) == codes()
    assert len(codes()) == len(advice.LIGHTEST_FIRST)


def test_advice_about_one_activity_names_it() -> None:
    assert {
        code for code, words in advice_texts().items() if NAME in words.text
    } == ABOUT_ONE_ACTIVITY


def test_advice_without_an_activity_reads_whole() -> None:
    for words in advice_texts().values():
        assert NAME not in words.text_about()
        assert NAME not in words.title + words.do + (words.text_without_name or "")
    assert (
        advice_texts()["not-higher"].text_about() == advice_texts()["not-higher"].text_without_name
    )


def test_a_name_with_braces_stays_a_name() -> None:
    said = advice_texts()["too-broad"].text_about("{name} {0} [b]x[/b]")
    assert "“{name} {0} [b]x[/b]”" in said


def test_advice_fits_in_place() -> None:
    for code, words in advice_texts().items():
        assert len(words.title) <= 30, code
        assert len(words.text) <= 160, code
        assert len(words.do) <= 120, code


def test_limits_of_our_own_are_said_to_be_ours() -> None:
    for code in ("single-five", "abrupt-total", "abrupt-donor"):
        assert re.search(r"limits? (is|are) ours", advice_texts()[code].text), code


def test_from_the_mark_on_every_word_is_the_sources() -> None:
    """Ours comes first, then each source and the data, one after the other and each named."""
    said = advice_texts()["hands-on"].text_with_sources()
    assert said == (
        "Much of your week is hands-on; this ladder does not count that."
        " Read the rung with that in mind."
        " The leverage source says: Physical or high-risk work tends to hold."
        " Data say (GPTs are GPTs): Physical work is rated low in exposure to language models;"
        " robots are left out."
    )
    for words in advice_texts().values():
        assert words.text_with_sources().startswith(f"{words.text_about()} {words.do}")


def test_what_no_source_says_is_put_in_no_sources_mouth() -> None:
    assert {code for code, words in advice_texts().items() if not words.says} == {"not-higher"}
    for ours in ("It may stay that way", "one fixed hour a week", "keep the plan small"):
        assert not any(ours in s.text for words in advice_texts().values() for s in words.says)
