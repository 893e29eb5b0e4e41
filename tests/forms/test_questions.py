import pytest

from laddertui.forms import questions
from laddertui.forms.questions import AnswerError, Question

ALL = {name: q for name, q in vars(questions).items() if isinstance(q, Question)}


@pytest.mark.parametrize("name", ALL)
def test_every_question_has_a_label_a_sentence_and_a_help(name: str) -> None:
    q = ALL[name]
    assert q.id == name.lower()
    assert 1 <= len(q.label.split()) <= 4
    assert q.ask.strip()
    assert q.ask.rstrip().endswith(("?", ":", ")"))
    assert len(q.help) > 40
    assert q.help.endswith((".", "?"))


def test_what_may_be_left_empty_says_so() -> None:
    said = {q.id for q in ALL.values() if "may be left empty" in q.ask}
    assert said >= {"hours_per_week", "paid_for_by", "seen_in", "needs_agreement_of"}
    assert not said & {"role", "name", "share", "hours", "score", "next_name", "points"}


def test_a_text_is_taken_without_the_blanks_around_it() -> None:
    assert questions.text("  Writing [/code] {name}  ") == "Writing [/code] {name}"


@pytest.mark.parametrize(
    "acting", ["a\x1b[31mred", "a\x07", "a\nb", "a\tb", "a\u202eb", "a\u2028b", "a\x9b1m"]
)
def test_a_text_with_a_character_that_acts_is_refused(acting: str) -> None:
    with pytest.raises(AnswerError, match="leave it out"):
        questions.text(acting)


def test_a_text_of_two_hundred_letters_is_taken_and_a_longer_one_refused() -> None:
    assert questions.text("x" * 200) == "x" * 200
    with pytest.raises(AnswerError, match="200"):
        questions.text("x" * 201)


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
    assert questions.amount(said) == taken


@pytest.mark.parametrize(
    "said", ["x", "-5", "12.345", "1e2", "nan", "inf", "1 000", "1.2.3", "1000", "."]
)
def test_what_is_no_amount_is_refused_with_an_example(said: str) -> None:
    with pytest.raises(AnswerError, match=r"12\.5"):
        questions.amount(said)


@pytest.mark.parametrize("said", ["1", "5", " 3 "])
def test_a_score_is_one_to_five(said: str) -> None:
    assert questions.score(said) == int(said)


@pytest.mark.parametrize("said", ["", "0", "6", "2.5", "-1", "three", "11"])
def test_anything_else_is_no_score(said: str) -> None:
    with pytest.raises(AnswerError, match="1 to 5"):
        questions.score(said)


@pytest.mark.parametrize(
    ("said", "taken"), [("y", True), ("YES", True), (" n ", False), ("No", False)]
)
def test_yes_and_no_by_their_first_letter(said: str, taken: bool) -> None:
    assert questions.yes_or_no(said) is taken


@pytest.mark.parametrize("said", ["", "maybe", "j", "1", "yep no"])
def test_neither_yes_nor_no_is_refused(said: str) -> None:
    with pytest.raises(AnswerError, match="y for yes"):
        questions.yes_or_no(said)
