"""The words of the leverage lens: every kind, signal and buffer has them, and they fit."""

from typing import get_args

from laddertui.content.leverage import kinds, lens_questions
from laddertui.domain.leverage import EROSION, EXPOSED_KINDS, FRICTION, HELD_KINDS, ValueKind


def test_the_six_kinds_are_those_of_the_method_on_their_side() -> None:
    assert {k.id for k in kinds()} == set(get_args(ValueKind))
    assert {k.id for k in kinds() if k.side == "exposed"} == EXPOSED_KINDS
    assert {k.id for k in kinds() if k.side == "held"} == HELD_KINDS


def test_each_kind_has_one_letter_of_its_own_which_no_other_key_needs() -> None:
    keys = [k.key for k in kinds()]
    assert len(set(keys)) == 6
    assert all(len(key) == 1 for key in keys)
    assert set(keys) & set("jkqux?npy") == set()


def test_the_nine_questions_are_those_of_the_method_in_its_order() -> None:
    assert tuple(q.id for q in lens_questions()) == (*EROSION, *FRICTION)
    assert [q.id for q in lens_questions() if q.part == "friction"] == list(FRICTION)


def test_each_question_is_asked_of_ones_own_week() -> None:
    for q in lens_questions():
        assert q.ask.endswith("?")
        assert "you" in q.ask.casefold().split() or "your" in q.ask.casefold().split(), q.id
        assert q.id.replace("_", " ") not in q.ask.casefold(), f"{q.id} is jargon"


def test_they_fit_where_they_are_shown_at_80_columns() -> None:
    assert all(len(q.label) <= 32 for q in lens_questions())
    assert all(len(q.ask) <= 2 * 76 - 10 for q in lens_questions())
    assert all(len(q.do.text) <= 100 for q in lens_questions())
    assert all(len(k.name) <= 30 for k in kinds())


def test_what_people_do_about_a_yes_is_the_sources_or_ours() -> None:
    assert {q.do.source for q in lens_questions() if q.do.whose == "source"} == {"leverage"}
    assert {q.do.source for q in lens_questions() if q.do.whose == "ours"} == {None}
