"""Summary in plain lines: everything on one page, what is missing, and saving."""

from laddertui.assessment.editor import Assessment
from laddertui.assessment.problems import Problem
from laddertui.domain.advice import SHOWN_AT_ONCE, advice
from laddertui.forms import answers
from laddertui.forms.wording import plain as questions
from laddertui.plain.lenses import profession
from laddertui.plain.prompt import Prompt, PromptPosition
from laddertui.presenters import advice as advice_words
from laddertui.presenters import snapshot_page


def prompt(assessment: Assessment, position: PromptPosition) -> Prompt:
    """Return the page, and whether to save it."""
    with_plan = position.field != "save_without_plan"
    missing = assessment.missing(with_plan)
    lines = _lines(assessment, with_plan)

    def take(answer: str) -> PromptPosition | None:
        if not answers.yes_or_no(answer):
            return PromptPosition("audit", "role")
        assessment.save(with_plan)
        return None

    if missing:
        lines += _missing_lines(missing)
        return Prompt(questions.SAVE, lambda _: _mended_at(missing[0]), lines=tuple(lines))
    return Prompt(questions.SAVE, take, lines=tuple(lines))


def _lines(assessment: Assessment, with_plan: bool) -> list[str]:
    lines: list[str] = [""]
    snapshot = assessment.finished(with_plan)
    for title, rows in snapshot_page.snapshot_sections(snapshot):
        lines += [title, *(f"  {row}" for row in rows)]
    shown = advice(snapshot)[:SHOWN_AT_ONCE] if with_plan else []
    for item in shown:
        title, whose = advice_words.advice_title(item), advice_words.advice_source(item)
        lines.append(f"{title} ({whose}): {advice_words.advice_text(item, snapshot)}")
    return [*lines, snapshot_page.save_path_text(assessment)]


def _missing_lines(missing: list[Problem]) -> list[str]:
    return [
        "Before it can be saved:",
        *(f"  {problem.words}" for problem in missing),
        "An empty line goes to the first of them.",
    ]


_FIELDS = {"audit": "name", "score": "score", "next-rung": "name", "reallocate": "moves"}
"""The question of a step at which something missing is mended."""


def _mended_at(problem: Problem) -> PromptPosition:
    if problem.lens == "profession":
        return PromptPosition("position", profession.FIRST)
    step = "audit" if problem.step in ("review", "position") else problem.step
    is_role = problem.words.startswith("The role")
    field = "role" if is_role else _FIELDS.get(problem.step, "role")
    return PromptPosition(step, field, problem.row)
