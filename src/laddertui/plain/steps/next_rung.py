"""Next rung in plain questions."""

from laddertui.assessment import next_rung
from laddertui.assessment.editor import Assessment
from laddertui.forms import questions
from laddertui.plain.prompt import Prompt, PromptPosition


def prompt(a: Assessment, at: PromptPosition) -> Prompt:
    """The prompt for a place in the next rung."""
    asked = {"title": _title, "seen_in": _seen_in, "name": _name, "score": _score}
    return asked[at.field](a, at.row)


def _at(field: str, row: int = 0) -> PromptPosition:
    return PromptPosition("next-rung", field, row)


def _title(a: Assessment, _: int) -> Prompt:
    def take(answer: str) -> PromptPosition:
        a.change(next_rung.change(a.draft, title=questions.text(answer)))
        return _at("seen_in")

    return Prompt(questions.TITLE, take, current=next_rung.of(a.draft).title or "")


def _seen_in(a: Assessment, _: int) -> Prompt:
    def take(answer: str) -> PromptPosition:
        a.change(next_rung.change(a.draft, seen_in=questions.text(answer)))
        return _at("name")

    return Prompt(questions.SEEN_IN, take, current=next_rung.of(a.draft).seen_in or "")


def _name(a: Assessment, n: int) -> Prompt:
    rows = next_rung.of(a.draft).activities
    known = rows[n].name if n < len(rows) else ""

    def take(answer: str) -> PromptPosition:
        name = questions.text(answer)
        if not name or n >= next_rung.MOST_ROWS:
            return PromptPosition("reallocate", "moves")
        a.change(next_rung.set_name(a.draft, n, name))
        return _at("score", n)

    ask = f"{n + 1}. {questions.NEXT_NAME.ask}" + (
        "" if known else " (an empty line ends the list)"
    )
    return Prompt(questions.NEXT_NAME, take, current=known, ask=ask)


def _score(a: Assessment, n: int) -> Prompt:
    rows = next_rung.of(a.draft).activities
    known = rows[n].score if n < len(rows) else 0

    def take(answer: str) -> PromptPosition:
        a.change(next_rung.set_score(a.draft, n, questions.score(answer)))
        return _at("name", n + 1)

    return Prompt(questions.SCORE, take, current=str(known) if known else "")
