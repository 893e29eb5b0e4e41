"""The annotation loop: whether annotation work recruits from a profession, and on what terms.

Source: the profession source. The names of the three levels are this project's.
"""

from dataclasses import replace
from functools import partial
from typing import Any, Literal, get_args

from laddertui.assessment.lenses.profession import profession_of, with_profession
from laddertui.domain.draft import Draft
from laddertui.domain.profession import Annotation, LoopLevel, Reach
from laddertui.forms import answers
from laddertui.forms.answers import AnswerError
from laddertui.forms.field import FormField
from laddertui.forms.question import Question
from laddertui.forms.wording import annotation as questions

Asked = Literal["recruits", "per_piece", "windows_close", "reaches", "leads_upward"]
ASKED: tuple[Asked, ...] = get_args(Asked)
"""The five questions, in order; the last four are asked once annotation work recruits."""

QUESTIONS: dict[Asked, Question] = {
    "recruits": questions.RECRUITS,
    "per_piece": questions.PER_PIECE,
    "windows_close": questions.WINDOWS_CLOSE,
    "reaches": questions.REACHES,
    "leads_upward": questions.LEADS_UPWARD,
}
"""The words of each question."""

REACHES: tuple[Reach, ...] = get_args(Reach)
REACH_KEYS: dict[str, Reach] = dict(zip("1234", REACHES, strict=True))
"""The key to press for each answer to how senior it reaches."""
ANSWER_KEYS: dict[Asked, dict[str, Any]] = {
    q: REACH_KEYS if q == "reaches" else {"y": True, "n": False} for q in ASKED
}
"""For each question its keys and what they mean."""
WHAT = "Annotation is work that trains AI: labelling, rating, correcting answers."
"""What this part is."""
REACH = (
    "Within reach, for example: before a yes to such work, ask what an hour of it pays and how"
    " long it is there; and keep some of your own work beside it."
)
"""Said last of a field that it seeks. Ours."""
REACH_NONE = "Nothing to do about it now; a look next quarter is enough."
"""Said last of a field that it does not seek. Ours."""
WHY = (
    "The profession source's reasons: the people recruited teach the model what they know, and"
    " once it is"
    " good enough, fewer of them are needed."
)


def annotation_of(draft: Draft) -> Annotation | None:
    """Return the answers so far; None until the first question is answered."""
    return profession_of(draft).annotation


def answer_of(draft: Draft, asked: Asked) -> Any:
    """Return one answer; None is not answered."""
    return getattr(annotation_of(draft), asked, None)


def is_asked(draft: Draft, asked: Asked) -> bool:
    """Return whether a question is asked: the first always, the others once it recruits."""
    return asked == "recruits" or answer_of(draft, "recruits") is True


def answer(draft: Draft, asked: Asked, given: Any) -> Draft:
    """Answer a question; None takes the answer back, and with the first all of them.

    Raise AnswerError for a question that is not asked yet.
    """
    known = annotation_of(draft)
    if asked == "recruits":
        changed = None
        if given is not None:
            changed = replace(known or Annotation(recruits=given), recruits=given)
    elif known is None or not known.recruits:
        raise AnswerError("That is asked once it does recruit from the field.")
    else:
        values: dict[str, Any] = {asked: given}
        changed = replace(known, **values)
    return with_profession(draft, replace(profession_of(draft), annotation=changed))


def read(asked: Asked, typed: str) -> Any:
    """Return an answer that was typed; empty is None. Raise AnswerError."""
    if asked == "reaches":
        known = {name: name for name in REACHES} | REACH_KEYS
        return answers.choice_or_none(typed, known, "1 none, 2 junior, 3 mid, 4 senior.")
    return answers.yes_or_no(typed) if typed.strip() else None


def key_of(asked: Asked, given: Any) -> str:
    """Return the key of an answer; "" while there is none."""
    return next((key for key, value in ANSWER_KEYS[asked].items() if value == given), "")


def _field(asked: Asked) -> FormField[Any]:
    return FormField(
        question=QUESTIONS[asked],
        read=partial(read, asked),
        get=lambda draft, _: answer_of(draft, asked),
        set=lambda draft, _, given: answer(draft, asked, given),
        show=partial(key_of, asked),
    )


def answer_words(given: Any) -> str:
    """Return an answer in a word."""
    if isinstance(given, bool):
        return "yes" if given else "no"
    return given or "not said"


_LEVEL_WORDS: dict[LoopLevel, str] = {
    "none": "By your answers it does not seek people of this field, as far as you know (none).",
    "closed": (
        "By your answers it seeks people of this field, pays by the piece and does not lead on"
        " to better work (closed)."
    ),
    "forming": "By your answers it seeks people of this field; how far, is open (forming).",
}


def words(known: Annotation | None) -> list[str]:
    """Return the level with its reasons, and what is not answered."""
    if known is None:
        return ["Not answered yet, so no level is named."]
    lines = [_LEVEL_WORDS[known.level]]
    if not known.recruits:
        return [*lines, REACH_NONE]
    if known.level == "forming":
        lines += _between(known)
    return [*lines, WHY, REACH]


def _between(known: Annotation) -> list[str]:
    """Return why the loop is not closed, or not known to be."""
    because = []
    because += ["it is not paid by the piece"] if known.per_piece is False else []
    because += ["it leads upward"] if known.leads_upward is True else []
    open_ = [
        QUESTIONS[asked].label.lower()
        for asked in ("per_piece", "leads_upward")
        if getattr(known, asked) is None
    ]
    lines = [f"Not closed, since {' and '.join(because)}."] if because else []
    return [*lines, *([f"Not said: {', '.join(open_)}; unknown is not no."] if open_ else [])]


def lines(known: Annotation) -> list[str]:
    """Return every answer in a line, and the level."""
    asked = ASKED if known.recruits else ASKED[:1]
    rows = [
        f"{QUESTIONS[question].label}: {answer_words(getattr(known, question))}"
        for question in asked
    ]
    return [", ".join(rows), words(known)[0]]


FIELDS: dict[Asked, FormField[Any]] = {asked: _field(asked) for asked in ASKED}
"""The five form fields."""
