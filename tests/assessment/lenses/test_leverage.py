"""The leverage lens's edits: one letter an answer, all can be taken back or stay open."""

from dataclasses import replace

import pytest

from laddertui.assessment import audit, reassess
from laddertui.assessment.lenses import leverage
from laddertui.assessment.previous_quarters import PreviousQuarters
from laddertui.domain.leverage import Leverage
from laddertui.domain.snapshot import Snapshot
from laddertui.forms.answers import AnswerError
from tests.support.drafts import TODAY, developer, draft_of, named, nothing_yet
from tests.support.weeks import nurse


def test_a_kind_is_set_and_taken_back() -> None:
    draft = leverage.set_kind(draft_of(developer()), 1, "repeats-process")
    assert [a.value_kind for a in draft.snapshot.activities] == [
        None,
        "repeats-process",
        None,
        None,
    ]
    assert leverage.set_kind(draft, 1, None) == draft_of(developer())


def test_a_row_that_is_not_there_is_not_made() -> None:
    assert leverage.set_kind(draft_of(developer()), 9, "owns-outcome") == draft_of(developer())


def test_an_answer_is_kept_under_its_name_and_no_is_an_answer() -> None:
    draft = leverage.set_answer(draft_of(developer()), "ghost_work", 0)
    draft = leverage.set_answer(draft, "bureaucracy", 2)
    assert draft.snapshot.leverage == Leverage(ghost_work=0, bureaucracy=2)
    assert leverage.answer_of(draft.snapshot, "ghost_work") == 0
    assert leverage.answer_of(draft.snapshot, "scarcity") is None


def test_when_everything_is_taken_back_nothing_of_the_lens_is_left() -> None:
    draft = leverage.set_note(
        leverage.set_answer(draft_of(developer()), "scarcity", 1), "owners bill, we are paid"
    )
    assert draft.snapshot.leverage == Leverage(scarcity=1, value_note="owners bill, we are paid")
    draft = leverage.set_answer(draft, "scarcity", None)
    assert draft.snapshot.leverage == Leverage(value_note="owners bill, we are paid")
    assert leverage.set_note(draft, "").snapshot.leverage is None
    assert leverage.set_note(draft, "") == draft_of(developer())


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("m", "moves-information"),
        ("r", "repeats-process"),
        ("s", "standard-output"),
        (" O ", "owns-outcome"),
        ("h", "physical-or-high-risk"),
        ("d", "deep-local-context"),
        ("", None),
    ],
)
def test_one_letter_is_a_kind(typed: str, kind: str | None) -> None:
    assert leverage.kind_by_key(typed) == kind


@pytest.mark.parametrize(
    ("typed", "answer"),
    [("n", 0), ("No", 0), ("p", 1), ("partly", 1), ("y", 2), ("YES", 2), ("", None)],
)
def test_a_letter_or_the_word_is_an_answer(typed: str, answer: int | None) -> None:
    assert leverage.answer_by_key(typed) == answer


@pytest.mark.parametrize("typed", ["maybe", "ny", "2", "\x1b[31m", "нет"])
def test_anything_else_is_refused_with_what_to_type(typed: str) -> None:
    with pytest.raises(AnswerError, match="y for yes"):
        leverage.answer_by_key(typed)
    with pytest.raises(AnswerError, match="m, r, s, o, h, d"):
        leverage.kind_by_key(typed)


def test_rows_in_which_nothing_was_said_are_not_asked_about() -> None:
    draft = audit.change_row(named("Fixing pipes"), 3, share=10.0)
    assert [n for n, _ in leverage.rows(draft.snapshot)] == [0, 3]


def test_the_lens_is_taken_up_where_something_is_open() -> None:
    assert leverage.first_part(nothing_yet().snapshot) == "kinds"
    assert leverage.first_part(developer()) == "kinds"
    some = replace(nurse(), leverage=None)
    assert leverage.first_part(some) == "questions"
    assert leverage.first_part(nothing_yet_but(Leverage(scarcity=2))) == "questions"
    assert leverage.first_part(nurse()) == "questions"  # its buffers are not answered
    whole = replace(nurse().leverage or Leverage(), regulation=2, legacy_systems=1, bureaucracy=0)
    assert leverage.first_part(nurse(leverage=whole)) == "reading"


def nothing_yet_but(answers: Leverage) -> Snapshot:
    return replace(nothing_yet().snapshot, leverage=answers)


def test_a_review_begins_with_last_times_answers_and_asks_them_again_from_the_first() -> None:
    whole = replace(nurse().leverage or Leverage(), regulation=2, legacy_systems=1, bureaucracy=0)
    base = nurse(leverage=whole)
    earlier = PreviousQuarters(base=base, quarter="2027-Q1")
    draft = reassess.new_review(base, "2027-Q1", TODAY)
    assert draft.snapshot.leverage == whole
    assert [a.value_kind for a in draft.snapshot.activities] == [
        a.value_kind for a in base.activities
    ]
    assert leverage.first_part(draft.snapshot, earlier) == "kinds"
    draft = leverage.set_answer(draft, "compression", 1)
    assert leverage.first_part(draft.snapshot, earlier) == "reading"
    assert leverage.last_answer(earlier, "compression") == "yes"
    assert leverage.last_answer(earlier, "scarcity") == "no"
    assert leverage.last_answer(PreviousQuarters(base=developer()), "scarcity") == ""
    assert leverage.last_answer(None, "scarcity") == ""


def test_the_kind_of_last_time_is_said_where_it_is_another_now() -> None:
    earlier = PreviousQuarters(base=nurse(), quarter="2027-Q1")
    draft = reassess.new_review(nurse(), "2027-Q1", TODAY)
    assert leverage.last_kind(earlier, draft.snapshot.activities[0]) == ""
    draft = leverage.set_kind(draft, 0, "owns-outcome")
    assert (
        leverage.last_kind(earlier, draft.snapshot.activities[0]) == "hands, presence or high risk"
    )
    assert leverage.last_kind(None, draft.snapshot.activities[0]) == ""
