"""The words of every question of the steps."""

import pytest

from laddertui.forms.question import Question
from laddertui.forms.wording import audit, next_rung, reallocate, reassess, score, signal

STEPS = (audit, score, next_rung, reallocate, reassess, signal)
ALL = {
    name: question
    for step in STEPS
    for name, question in vars(step).items()
    if isinstance(question, Question)
}


def test_no_question_of_the_steps_is_left_out() -> None:
    assert len(ALL) == 24


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
