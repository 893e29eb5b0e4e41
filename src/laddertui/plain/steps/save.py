"""Review in plain lines: everything on one page, what is missing, and saving."""

from laddertui.assessment.editor import Assessment, Problem
from laddertui.domain.advice import SHOWN_AT_ONCE, advice
from laddertui.forms import questions
from laddertui.forms.questions import AnswerError
from laddertui.plain.lenses import profession
from laddertui.plain.prompt import Prompt, PromptPosition, question
from laddertui.presenters import advice as advise
from laddertui.presenters import snapshot_page

SAVE = question(
    "save",
    "Save this quarter? (y/n)",
    "y saves it. n goes back to the beginning; everything is kept.",
)


def prompt(a: Assessment, at: PromptPosition) -> Prompt:
    """The page, and whether to save it."""
    with_plan = at.field != "save_without_plan"
    missing = a.missing(with_plan)

    def take(answer: str) -> PromptPosition | None:
        if not questions.yes_or_no(answer):
            return PromptPosition("audit", "role")
        if missing:
            raise AnswerError(missing[0].words)
        a.save(with_plan)
        return None

    if missing:
        return Prompt(
            SAVE,
            lambda answer: _mend(missing[0]),
            said=(*_lines(a, with_plan), *_missing_lines(missing)),
        )
    return Prompt(SAVE, take, said=tuple(_lines(a, with_plan)))


def _lines(a: Assessment, with_plan: bool) -> list[str]:
    lines: list[str] = [""]
    snapshot = a.finished(with_plan)
    for title, rows in snapshot_page.page(snapshot):
        lines += [title, *(f"  {row}" for row in rows)]
    shown = advice(snapshot)[:SHOWN_AT_ONCE] if with_plan else []
    lines += [f"{advise.title(x)} ({advise.whose(x)}): {advise.text(x, snapshot)}" for x in shown]
    return [*lines, snapshot_page.where_words(a)]


def _missing_lines(missing: list[Problem]) -> list[str]:
    return [
        "Before it can be saved:",
        *(f"  {m.words}" for m in missing),
        "An empty line goes to the first of them.",
    ]


_FIELD = {"audit": "name", "score": "score", "next-rung": "name", "reallocate": "moves"}
"""The question of a step at which something missing is mended."""


def _mend(first: Problem) -> PromptPosition:
    if first.lens == "profession":
        return PromptPosition("position", profession.FIRST)
    field = "role" if first.words.startswith("The role") else _FIELD.get(first.step, "role")
    return PromptPosition(
        "audit" if first.step in ("review", "position") else first.step, field, first.row
    )
