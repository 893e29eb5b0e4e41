"""The annotation loop: five questions on whether annotation work recruits from a profession, and on what terms.

Source: the profession source. The names of the three levels are this project's.
"""

from dataclasses import replace
from typing import Any, Literal, get_args

from laddertui.assessment.lenses.profession import of, with_profession
from laddertui.domain.draft import Draft
from laddertui.domain.profession import Annotation, LoopLevel, Reach
from laddertui.forms.questions import TAKE_BACK, AnswerError, Question, yes_or_no

Asked = Literal["recruits", "per_piece", "windows_close", "reaches", "leads_upward"]
ASKED: tuple[Asked, ...] = get_args(Asked)
"""The five questions, in order. The last four are about work that recruits, and are asked once it does."""

_QUESTIONS = (
    Question(
        id="recruits",
        label="It recruits",
        ask="Does annotation work seek people of this field?",
        help="Adverts that ask for your field's diploma or years, colleagues who do it on the side: either is a yes.",
    ),
    Question(
        id="per_piece",
        label="Paid per piece",
        ask="Is it paid by the piece, rather than by the hour or by the month?",
        help="The source says that such work is paid by the piece.",
    ),
    Question(
        id="windows_close",
        label="Windows close",
        ask="Do its windows of work close without notice?",
        help="Tasks that are there for hours and then gone, so that one has to be at hand for them.",
    ),
    Question(
        id="reaches",
        label="Reaches up to",
        ask="How senior are the people it seeks?",
        help="The source tells of award-winning film directors doing it; how far up does it reach here?",
    ),
    Question(
        id="leads_upward",
        label="Leads upward",
        ask="Does it lead upward, to better work in the field?",
        help="Has someone you know of moved up from it? The source says that no rung leads up from there.",
    ),
)
QUESTIONS: dict[Asked, Question] = dict(zip(ASKED, _QUESTIONS, strict=True))

REACHES: tuple[Reach, ...] = get_args(Reach)
REACH_KEYS: dict[str, Reach] = dict(zip("1234", REACHES, strict=True))
"""The key to press for each answer to how senior it reaches."""
ANSWER_KEYS: dict[Asked, dict[str, Any]] = {
    q: REACH_KEYS if q == "reaches" else {"y": True, "n": False} for q in ASKED
}
"""For each question its keys and what they mean."""
WHAT = "Annotation work trains AI: labelling, rating, correcting its answers."
WHY = (
    "The source's reasons: the people recruited teach the model what they know, and once it is good enough, fewer of"
    " them are needed."
)


def of_draft(draft: Draft) -> Annotation | None:
    """The answers so far; None until the first question is answered."""
    return of(draft).annotation


def answer_of(draft: Draft, asked: Asked) -> Any:
    """One answer; None is not answered."""
    return getattr(of_draft(draft), asked, None)


def is_asked(draft: Draft, asked: Asked) -> bool:
    """The first is always asked; the others once it recruits, for they are about that work."""
    return asked == "recruits" or answer_of(draft, "recruits") is True


def answer(draft: Draft, asked: Asked, given: Any) -> Draft:
    """Answer a question; None takes the answer back, and with the first all of them."""
    known = of_draft(draft)
    if asked == "recruits":
        found = (
            None if given is None else replace(known or Annotation(recruits=given), recruits=given)
        )
    elif known is None or not known.recruits:
        raise AnswerError("That is asked once it does recruit from the field.")
    else:
        values: dict[str, Any] = {asked: given}
        found = replace(known, **values)
    return with_profession(draft, replace(of(draft), annotation=found))


def read(asked: Asked, said: str) -> Any:
    """An answer that was typed; empty or - is not answered. Raises AnswerError."""
    text = said.strip().casefold()
    if text in ("", TAKE_BACK):
        return None
    if asked != "reaches":
        return yes_or_no(text)
    if text in REACHES or text in REACH_KEYS:
        return text if text in REACHES else REACH_KEYS[text]
    raise AnswerError("1 none, 2 junior, 3 mid, 4 senior.")


def answer_words(given: Any) -> str:
    """An answer in a word."""
    if isinstance(given, bool):
        return "yes" if given else "no"
    return given or "not said"


_LEVEL_WORDS: dict[LoopLevel, str] = {
    "none": "Level none: annotation work does not seek people of this field, as far as you know.",
    "closed": "Level closed: it seeks people of this field, pays by the piece and leads nowhere.",
    "forming": "Level forming: it seeks people of this field; the rest is between none and closed.",
}


def words(known: Annotation | None) -> list[str]:
    """The level with its reasons, and what is not answered."""
    if known is None:
        return ["Not answered yet, so no level is named."]
    said = [_LEVEL_WORDS[known.level]]
    if not known.recruits:
        return said
    if known.level == "forming":
        said += _between(known)
    return [*said, WHY]


def _between(known: Annotation) -> list[str]:
    """Why it is not closed, or not known to be."""
    because = []
    because += ["it is not paid by the piece"] if known.per_piece is False else []
    because += ["it leads upward"] if known.leads_upward is True else []
    open_ = [
        QUESTIONS[q].label.lower()
        for q in ("per_piece", "leads_upward")
        if getattr(known, q) is None
    ]
    said = [f"Not closed, since {' and '.join(because)}."] if because else []
    return [*said, *([f"Not said: {', '.join(open_)}; unknown is not no."] if open_ else [])]


def lines(known: Annotation) -> list[str]:
    """Every answer in a line, and the level."""
    asked = ASKED if known.recruits else ASKED[:1]
    rows = [f"{QUESTIONS[q].label}: {answer_words(getattr(known, q))}" for q in asked]
    return [", ".join(rows), words(known)[0]]
