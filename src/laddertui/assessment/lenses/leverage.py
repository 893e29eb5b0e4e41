"""The leverage lens: where each activity's value comes from, nine questions, and a note.

Every edit takes a draft and returns the changed one. What the answers come to is said in
`presenters/leverage.py`.
"""

from dataclasses import replace
from typing import Any, Literal

from laddertui.assessment import audit
from laddertui.assessment.previous_quarters import PreviousQuarters, thread
from laddertui.content.leverage import LensQuestion, ValueKindText, kinds, lens_questions
from laddertui.domain.draft import Draft
from laddertui.domain.leverage import Answer, Leverage, ValueKind
from laddertui.domain.snapshot import Activity, Snapshot
from laddertui.forms import answers
from laddertui.forms.field import FormField
from laddertui.forms.question import Question
from laddertui.forms.wording import leverage as questions

LeveragePart = Literal["kinds", "questions", "reading"]
PARTS: dict[LeveragePart, str] = {
    "kinds": "Where value comes from",
    "questions": "Nine questions",
    "reading": "What it comes to",
}
"""The three parts of the lens, in order; any of them can be left and taken up."""
ANSWERS: dict[str, Answer] = {"n": 0, "p": 1, "y": 2}
"""The key for each answer."""
ANSWER_WORDS: dict[Answer | None, str] = {0: "no", 1: "partly", 2: "yes", None: "not answered"}
"""Each answer in a word; what is not answered is not a no."""


def all_kinds() -> tuple[ValueKindText, ...]:
    """Return the six kinds, the exposed ones first."""
    return kinds()


def all_questions() -> tuple[LensQuestion, ...]:
    """Return the nine questions, in order."""
    return lens_questions()


def as_question(asked: LensQuestion) -> Question:
    """Return one of the nine in the form of every other question."""
    return Question(id=asked.id, label=asked.label, ask=asked.ask, help=asked.help)


def kind_name(kind: ValueKind | None) -> str:
    """Return a kind in a few words."""
    return next((known.name for known in kinds() if known.id == kind), "not said")


def rows(snapshot: Snapshot) -> list[tuple[int, Activity]]:
    """Return the activities that something was said about, each with its row in the audit."""
    return [
        (row, activity)
        for row, activity in enumerate(snapshot.activities)
        if not audit.is_empty(activity)
    ]


def leverage_of(snapshot: Snapshot) -> Leverage:
    """Return what has been answered so far."""
    return snapshot.leverage or Leverage()


def answer_of(snapshot: Snapshot, question_id: str) -> Answer | None:
    """Return the answer to one of the nine questions; None while there is none."""
    answer: Answer | None = getattr(leverage_of(snapshot), question_id)
    return answer


def set_kind(draft: Draft, row: int, kind: ValueKind | None) -> Draft:
    """Say what the value of an activity comes from; None takes it back."""
    known = row < len(draft.snapshot.activities)
    return audit.change_row(draft, row, value_kind=kind) if known else draft


def set_answer(draft: Draft, question_id: str, answer: Answer | None) -> Draft:
    """Answer one of the nine questions; None takes the answer back."""
    return _with(draft, **{question_id: answer})


def set_note(draft: Draft, note: str) -> Draft:
    """Say how value is made where one works; an empty text takes it back."""
    return _with(draft, value_note=note or None)


def _with(draft: Draft, **values: Any) -> Draft:
    """Change some answers; once all are taken back, the snapshot has no such part."""
    changed = replace(leverage_of(draft.snapshot), **values)
    return replace(
        draft, snapshot=replace(draft.snapshot, leverage=None if changed == Leverage() else changed)
    )


def kind_by_key(answer: str) -> ValueKind | None:
    """Return the kind that a key stands for; empty is None. Raise AnswerError."""
    keys = {kind.key: kind.id for kind in kinds()}
    refusal = f"One letter of {', '.join(keys)}."
    return answers.choice_or_none(answer, keys, refusal)


def answer_by_key(answer: str) -> Answer | None:
    """Return no, partly or yes by its first letter or in full; empty is None.

    Raise AnswerError for anything else.
    """
    in_full = {ANSWER_WORDS[value]: value for value in ANSWERS.values()}
    refusal = "n for no, p for partly, y for yes."
    return answers.choice_or_none(answer, ANSWERS | in_full, refusal)


def kind_key(kind: ValueKind | None) -> str:
    """Return the key of a kind; "" while there is none."""
    return next((known.key for known in kinds() if known.id == kind), "")


def key_of(answer: Answer | None) -> str:
    """Return the key of an answer; "" while there is none."""
    return next((key for key, value in ANSWERS.items() if value == answer), "")


def first_part(snapshot: Snapshot, earlier: PreviousQuarters | None = None) -> LeveragePart:
    """Return where to take the lens up: at what is still open.

    In a review that is the beginning, until something was changed.
    """
    known = rows(snapshot)
    as_last_time = (
        earlier is not None
        and snapshot.leverage is not None
        and snapshot.leverage == earlier.base.leverage
    )
    if known and (as_last_time or any(activity.value_kind is None for _, activity in known)):
        return "kinds"
    if any(answer_of(snapshot, question.id) is None for question in lens_questions()):
        return "questions" if known or snapshot.leverage is not None else "kinds"
    return "reading"


def last_answer(earlier: PreviousQuarters | None, question_id: str) -> str:
    """Return last time's answer in a word; "" without a review, or where there was none."""
    answer = getattr(earlier.base.leverage, question_id, None) if earlier is not None else None
    return ANSWER_WORDS[answer] if answer is not None else ""


def as_before(snapshot: Snapshot, base: Snapshot) -> bool:
    """Return whether every answer and every kind is still the earlier quarter's."""
    threads = [(activity, thread(activity, base)) for activity in snapshot.activities]
    kinds_stand = all(
        activity.value_kind == (old.value_kind if old is not None else None)
        for activity, old in threads
    )
    return kinds_stand and snapshot.leverage == base.leverage


def last_kind(earlier: PreviousQuarters | None, activity: Activity) -> str:
    """Return the kind that this activity had last time, where it is another one now."""
    old = thread(activity, earlier.base) if earlier is not None else None
    changed = old is not None and old.value_kind not in (None, activity.value_kind)
    return kind_name(old.value_kind) if old is not None and changed else ""


def answer_field(asked: LensQuestion) -> FormField[Answer | None]:
    """Return the form field of one of the nine questions."""
    return FormField(
        question=as_question(asked),
        read=answer_by_key,
        get=lambda draft, _: answer_of(draft.snapshot, asked.id),
        set=lambda draft, _, answer: set_answer(draft, asked.id, answer),
        show=key_of,
    )


KIND_FIELD: FormField[ValueKind | None] = FormField(
    question=questions.KIND,
    read=kind_by_key,
    get=lambda draft, row: draft.snapshot.activities[row].value_kind,
    set=set_kind,
    show=kind_key,
)
"""What the value of the audit's activity in a row comes from."""
NOTE_FIELD: FormField[str] = FormField(
    question=questions.VALUE_NOTE,
    read=answers.text,
    get=lambda draft, _: leverage_of(draft.snapshot).value_note or "",
    set=lambda draft, _, typed: set_note(draft, typed),
)
"""How value is made where one works, in one's own words."""
