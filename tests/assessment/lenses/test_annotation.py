from typing import Any

import pytest

from laddertui.assessment.lenses import annotation
from laddertui.domain.profession import Annotation
from laddertui.forms.answers import AnswerError
from tests.support.professions import SOFTWARE, looking_at


def test_nothing_is_concluded_until_the_first_question_is_answered() -> None:
    draft = looking_at(None)
    assert [annotation.is_asked(draft, q) for q in annotation.ASKED] == [
        True,
        False,
        False,
        False,
        False,
    ]
    assert annotation.words(annotation.annotation_of(draft)) == [
        "Not answered yet, so no level is named."
    ]
    with pytest.raises(AnswerError, match="once it does recruit"):
        annotation.answer(draft, "per_piece", True)


def test_the_answers_are_taken_one_by_one_and_taken_back() -> None:
    draft = annotation.answer(looking_at(None), "recruits", True)
    draft = annotation.answer(annotation.answer(draft, "per_piece", True), "reaches", "senior")
    assert annotation.annotation_of(draft) == Annotation(
        recruits=True, per_piece=True, reaches="senior"
    )
    draft = annotation.answer(draft, "per_piece", None)
    assert annotation.annotation_of(draft) == Annotation(recruits=True, reaches="senior")
    assert annotation.answer(draft, "recruits", None).snapshot.profession is None


def test_a_no_keeps_the_other_answers_for_a_second_thought_and_asks_none_of_them() -> None:
    draft = annotation.answer(looking_at(SOFTWARE), "recruits", False)
    assert not annotation.is_asked(draft, "per_piece")
    assert (
        annotation.annotation_of(annotation.answer(draft, "recruits", True)) == SOFTWARE.annotation
    )


@pytest.mark.parametrize(
    ("known", "level", "more"),
    [
        (
            Annotation(recruits=False),
            "does not seek people of this field, as far as you know (none)",
            "",
        ),
        (
            Annotation(recruits=True, per_piece=True, leads_upward=False),
            "does not lead on to better work (closed)",
            "teach the model",
        ),
        (
            Annotation(recruits=True),
            "how far, is open (forming)",
            "Not said: paid per piece, leads upward; unknown is not no.",
        ),
        (
            Annotation(recruits=True, per_piece=False, leads_upward=False),
            "how far, is open (forming)",
            "Not closed, since it is not paid by the piece.",
        ),
        (
            Annotation(recruits=True, per_piece=False, leads_upward=True),
            "how far, is open (forming)",
            "Not closed, since it is not paid by the piece and it leads upward.",
        ),
    ],
)
def test_the_level_with_its_reasons(known: Annotation, level: str, more: str) -> None:
    said = annotation.words(known)
    assert level in said[0]
    assert more in " ".join(said)


def test_the_reasons_are_the_sources_and_are_given_wherever_it_recruits() -> None:
    for known in (Annotation(recruits=True), SOFTWARE.annotation):
        said = annotation.words(known)
        assert said[-2].startswith("The profession source's reasons:")
        assert said[-1].startswith("Within reach, for example:")
    assert annotation.words(Annotation(recruits=False))[1:] == [
        "Nothing to do about it now; a look next quarter is enough."
    ]


@pytest.mark.parametrize(
    ("asked", "typed", "given"),
    [
        ("recruits", "Y", True),
        ("leads_upward", "no", False),
        ("reaches", "4", "senior"),
        ("reaches", "Junior", "junior"),
        ("per_piece", "", None),
    ],
)
def test_answers_that_are_typed(asked: Any, typed: str, given: Any) -> None:
    assert annotation.read(asked, typed) == given


@pytest.mark.parametrize(
    ("asked", "typed"), [("recruits", "perhaps"), ("reaches", "5"), ("reaches", "y")]
)
def test_answers_that_cannot_be_taken(asked: Any, typed: str) -> None:
    with pytest.raises(AnswerError):
        annotation.read(asked, typed)


def test_the_answers_in_a_line() -> None:
    assert annotation.lines(Annotation(recruits=True, reaches="mid"))[0] == (
        "It recruits: yes, Paid per piece: not said, Windows close: not said, Reaches up to: mid,"
        " Leads upward: not said"
    )
    assert annotation.lines(Annotation(recruits=False))[0] == "It recruits: no"
