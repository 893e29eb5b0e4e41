"""The leverage lens in plain questions, asked from Position: what value comes from, nine questions, the note."""

from laddertui.assessment.editor import Assessment
from laddertui.assessment.lenses import leverage
from laddertui.assessment.lenses.leverage import (
    ANSWER_WORDS,
    KIND,
    VALUE_NOTE,
    all_kinds,
    all_questions,
)
from laddertui.forms import questions
from laddertui.forms.questions import TAKE_BACK
from laddertui.plain.prompt import Prompt, PromptPosition, question
from laddertui.presenters import guidance, leverage_page

FIELD = "leverage."
"""How the places of this lens begin, in a step that they are not a question of."""
BEGINNING = PromptPosition("position", f"{FIELD}kind")
BACK = question(
    "back",
    "Back to your position: press Enter.",
    "All is kept. The lens can be opened again there.",
)


def prompt(a: Assessment, at: PromptPosition) -> Prompt:
    """The prompt for a place in the lens."""
    asked = at.field.removeprefix(FIELD)
    if asked == "kind" and at.row < len(leverage.rows(a.snapshot)):
        return _kind(a, at.row)
    if asked == VALUE_NOTE.id:
        return _note(a)
    if asked == "reading":
        return _reading(a)
    names = [q.id for q in all_questions()]
    return _question(a, names.index(asked) if asked in names else 0)


def _at(field: str, row: int = 0) -> PromptPosition:
    return PromptPosition("position", f"{FIELD}{field}", row)


def _kind(a: Assessment, n: int) -> Prompt:
    known = leverage.rows(a.snapshot)
    place, row = known[n]

    def take(answer: str) -> PromptPosition:
        a.change(leverage.set_kind(a.draft, place, leverage.kind_by_key(answer)))
        return _at("kind", n + 1) if n + 1 < len(known) else _at(all_questions()[0].id)

    keys = [f"  {k.key} {k.name}: {k.words}" for k in all_kinds()] if n == 0 else []
    start = (
        [guidance.line("leverage", "start"), KIND.help, f"  {TAKE_BACK} leaves one open"]
        if n == 0
        else []
    )
    current = next((k.key for k in all_kinds() if k.id == row.value_kind), "")
    ask = f"{row.name} ({row.share:g} %): {KIND.ask} ({', '.join(k.key for k in all_kinds())})"
    return Prompt(KIND, take, current=current, said=(*start, *keys), ask=ask)


def _question(a: Assessment, n: int) -> Prompt:
    q = all_questions()[n]
    last = leverage.last_answer(a.earlier, q.id)

    def take(answer: str) -> PromptPosition:
        a.change(leverage.set_answer(a.draft, q.id, leverage.answer_by_key(answer)))
        return _at(all_questions()[n + 1].id if n + 1 < len(all_questions()) else VALUE_NOTE.id)

    said = (guidance.line("leverage", q.id), *([f"Last time: {last}."] if last else []))
    words = ", ".join(f"{key} {ANSWER_WORDS[value]}" for key, value in leverage.ANSWERS.items())
    return Prompt(
        leverage.as_question(q),
        take,
        current=leverage.key_of(leverage.answer_of(a.snapshot, q.id)),
        said=said,
        ask=f"{n + 1}. {q.ask} ({words}, {TAKE_BACK} leaves it open)",
    )


def _note(a: Assessment) -> Prompt:
    def take(answer: str) -> PromptPosition:
        note = questions.text(answer)
        a.change(leverage.set_note(a.draft, "" if note == TAKE_BACK else note))
        return _at("reading")

    return Prompt(VALUE_NOTE, take, current=leverage.of(a.snapshot).value_note or "")


def _reading(a: Assessment) -> Prompt:
    said = tuple(leverage_page.reading_lines(a.finished(), a.earlier.base if a.earlier else None))
    return Prompt(BACK, lambda _: PromptPosition("position", "go_on"), said=("", *said, ""))
