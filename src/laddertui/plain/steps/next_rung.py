"""Next rung in plain questions."""

from laddertui.assessment import next_rung
from laddertui.assessment.editor import Assessment
from laddertui.assessment.fields import NEXT_RUNG
from laddertui.plain.prompt import Prompt, PromptPosition, field_prompt


def prompt(assessment: Assessment, position: PromptPosition) -> Prompt:
    """Return the prompt for a position in the next rung."""
    prompts = {"title": _title, "seen_in": _seen_in, "name": _name, "score": _score}
    return prompts[position.field](assessment, position.row)


def _to(field: str, row: int = 0) -> PromptPosition:
    return PromptPosition("next-rung", field, row)


def _title(assessment: Assessment, _: int) -> Prompt:
    return field_prompt(assessment, NEXT_RUNG["title"], then=_to("seen_in"))


def _seen_in(assessment: Assessment, _: int) -> Prompt:
    return field_prompt(assessment, NEXT_RUNG["seen_in"], then=_to("name"))


def _name(assessment: Assessment, row: int) -> Prompt:
    field, current = NEXT_RUNG["name"], NEXT_RUNG["name"].shown(assessment.draft, row)

    def take(answer: str) -> PromptPosition:
        name = field.read(answer)
        if not name or row >= next_rung.MOST_ROWS:
            return PromptPosition("reallocate", "moves")
        assessment.change(field.set(assessment.draft, row, name))
        return _to("score", row)

    more = "" if current else " (an empty line ends the list)"
    ask = f"{row + 1}. {field.question.ask}{more}"
    return Prompt(field.question, take, current=current, ask=ask)


def _score(assessment: Assessment, row: int) -> Prompt:
    return field_prompt(assessment, NEXT_RUNG["score"], then=_to("name", row + 1), row=row)
