"""One reader for each kind of answer: what it takes, and what it refuses."""

import datetime as dt

import pytest

from laddertui.forms import answers
from laddertui.forms.answers import AnswerError


def test_a_text_is_taken_without_the_blanks_around_it() -> None:
    assert answers.text("  Writing [/code] {name}  ") == "Writing [/code] {name}"


@pytest.mark.parametrize(
    "acting", ["a\x1b[31mred", "a\x07", "a\nb", "a\tb", "a\u202eb", "a\u2028b", "a\x9b1m"]
)
def test_a_text_with_a_character_that_acts_is_refused(acting: str) -> None:
    with pytest.raises(AnswerError, match="leave it out"):
        answers.text(acting)


def test_a_text_of_two_hundred_letters_is_taken_and_a_longer_one_refused() -> None:
    assert answers.text("x" * 200) == "x" * 200
    with pytest.raises(AnswerError, match="200"):
        answers.text("x" * 201)


@pytest.mark.parametrize(
    ("said", "taken"),
    [
        ("", 0.0),
        ("  ", 0.0),
        ("40", 40.0),
        ("12.5", 12.5),
        ("12,5", 12.5),
        (" 7 % ", 7.0),
        (".5", 0.5),
        ("3.", 3.0),
    ],
)
def test_an_amount_is_read_as_it_is_written(said: str, taken: float) -> None:
    assert answers.amount(said) == taken


@pytest.mark.parametrize(
    "said", ["x", "-5", "12.345", "1e2", "nan", "inf", "1 000", "1.2.3", "1000", "."]
)
def test_what_is_no_amount_is_refused_with_an_example(said: str) -> None:
    with pytest.raises(AnswerError, match=r"12\.5"):
        answers.amount(said)


@pytest.mark.parametrize("said", ["1", "5", " 3 "])
def test_a_score_is_one_to_five(said: str) -> None:
    assert answers.score(said) == int(said)


@pytest.mark.parametrize("said", ["", "0", "6", "2.5", "-1", "three", "11"])
def test_anything_else_is_no_score(said: str) -> None:
    with pytest.raises(AnswerError, match="1 to 5"):
        answers.score(said)


@pytest.mark.parametrize(
    ("said", "taken"), [("y", True), ("YES", True), (" n ", False), ("No", False)]
)
def test_yes_and_no_by_their_first_letter(said: str, taken: bool) -> None:
    assert answers.yes_or_no(said) is taken


@pytest.mark.parametrize("said", ["", "maybe", "j", "1", "yep no"])
def test_neither_yes_nor_no_is_refused(said: str) -> None:
    with pytest.raises(AnswerError, match="y for yes"):
        answers.yes_or_no(said)


@pytest.mark.parametrize(
    ("answer", "figure"),
    [
        ("1200", 1200),
        (" 12.5 ", 12.5),
        ("12,5", 12.5),
        ("1,200", 1200),
        ("1 200 000", 1_200_000),
        ("1'200.5", 1200.5),
        ("0", 0),
        (".5", 0.5),
        ("1000000000000000", 1e15),
    ],
)
def test_a_figure_as_people_write_it(answer: str, figure: float) -> None:
    assert answers.figure(answer) == figure


@pytest.mark.parametrize(
    "answer", ["", "-1", "many", "nan", "inf", "1e5", "1,2,3", "1000000000000001", "9" * 400]
)
def test_what_is_no_figure_is_refused(answer: str) -> None:
    with pytest.raises(AnswerError):
        answers.figure(answer)


DAY = dt.date(2026, 11, 2)
"""A Monday, the first day of the 45th week of 2026."""


@pytest.mark.parametrize("typed", ["2026-11-02", " 2026-11-02 ", "20261102", "2026-W45-1"])
def test_a_day_is_a_date_with_the_year_first(typed: str) -> None:
    assert answers.day(typed) == DAY


@pytest.mark.parametrize("typed", ["", "soon", "2026-13-01", "1.11.2026", "0001-01-01", "2026"])
def test_what_is_no_day_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(AnswerError, match="A date like 2026-11-01"):
        answers.day(typed)


def test_a_day_outside_the_years_is_told_from_what_is_no_day() -> None:
    with pytest.raises(AnswerError, match="A date between"):
        answers.day("9991-01-01", outside="A date between 1900 and 9990.")
    with pytest.raises(AnswerError, match="like"):
        answers.day("9991-31-01", outside="A date between 1900 and 9990.")
    assert answers.day("9999-12-31", years=range(1, 10_000)) == dt.date.max


@pytest.mark.parametrize("typed", ["1", "1440", "060", " 45 "])
def test_a_whole_number_that_is_allowed_is_taken(typed: str) -> None:
    assert answers.whole_number(typed, range(1, 1441), "no") == int(typed)


@pytest.mark.parametrize("typed", ["", "0", "1441", "-1", "2.5", "٣", "²", "1_0", "9" * 5000])
def test_any_other_whole_number_is_refused(typed: str) -> None:
    with pytest.raises(AnswerError, match="no"):
        answers.whole_number(typed, range(1, 1441), "no")


@pytest.mark.parametrize(("typed", "points"), [("5", 5.0), ("-2.5", -2.5), ("1e1", 10.0)])
def test_points_may_be_moved_back(typed: str, points: float) -> None:
    assert answers.points(typed) == points


@pytest.mark.parametrize("typed", ["", "nan", "five"])
def test_what_is_no_number_of_points_is_refused(typed: str) -> None:
    with pytest.raises(AnswerError, match="A number of points"):
        answers.points(typed)


def test_an_amount_may_have_a_limit_of_its_own() -> None:
    assert answers.amount("100", most=100) == 100.0
    with pytest.raises(AnswerError, match="too much"):
        answers.amount("100.01", most=100, too_much="too much")
    with pytest.raises(AnswerError, match="an example"):
        answers.amount("x", most=100, refusal="an example")


def test_a_choice_is_made_by_key_or_name_and_nothing_is_none() -> None:
    known = {"n": 0, "none": 0, "p": 1}
    assert answers.choice(" None ", known, "no") == 0
    assert [answers.choice_or_none(a, known, "no") for a in ("P", "")] == [1, None]
    for typed in ("", "x"):
        with pytest.raises(AnswerError, match="no"):
            answers.choice(typed, known, "no")
