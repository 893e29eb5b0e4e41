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
from laddertui.presenters.page import spoken_page
from laddertui.presenters.quarter.closing import closing_lines

WITHOUT_PLAN = "save_without_plan"
"""The question whether to save, where it leaves the plan out."""
BEGINNING = PromptPosition("audit", "role")
"""Where one goes back to, to change something."""


def prompt(assessment: Assessment, position: PromptPosition) -> Prompt:
    """Return the page, and whether to save it."""
    with_plan = position.field != WITHOUT_PLAN
    if missing := assessment.missing(with_plan):
        return _mend_prompt(_missing_lines(missing), missing[0])

    def take(answer: str) -> PromptPosition | None:
        if not answers.yes_or_no(answer):
            return BEGINNING
        assessment.save(with_plan)
        return None

    return Prompt(
        questions.SAVE,
        take,
        go_on=lambda: None,
        page=tuple(_summary(assessment, with_plan)),
        whole_page=tuple(_page(assessment, with_plan)),
    )


def closing(assessment: Assessment, position: PromptPosition) -> list[str]:
    """Return what is said once the quarter is saved."""
    profile, saved = assessment.profile, assessment.finished(position.field != WITHOUT_PLAN)
    return closing_lines(saved, profile.store.quarter_path(saved.quarter), profile.today)


def _mend_prompt(page: list[str], first: Problem) -> Prompt:
    """Return the prompt that leads to what is missing."""

    def take(answer: str) -> PromptPosition:
        return _mended_at(first) if answers.yes_or_no(answer) else BEGINNING

    return Prompt(
        questions.MEND, take, go_on=lambda: _mended_at(first), current="y", page=tuple(page)
    )


def _summary(assessment: Assessment, with_plan: bool) -> list[str]:
    """Return the rung, the plan and what is advised, by its title; the week was gone through."""
    snapshot = assessment.finished(with_plan)
    sections = snapshot_page.snapshot_sections(snapshot, doubt=assessment.score_doubt)
    plan = [section for section in sections[1:] if section[0] == snapshot_page.PLAN]
    titles = [advice_words.advice_title(item) for item in advice(snapshot)[:SHOWN_AT_ONCE]]
    return [
        *spoken_page([sections[0], *plan]),
        *([f"To look at: {'; '.join(titles)}."] if titles and with_plan else []),
        snapshot_page.save_path_text(assessment),
    ]


def _page(assessment: Assessment, with_plan: bool) -> list[str]:
    """Return everything that is saved, and what is advised."""
    snapshot = assessment.finished(with_plan)
    shown = advice(snapshot)[:SHOWN_AT_ONCE] if with_plan else []
    return [
        *spoken_page(snapshot_page.snapshot_sections(snapshot, doubt=assessment.score_doubt)),
        *(advice_words.advice_line(item, snapshot) for item in shown),
        snapshot_page.save_path_text(assessment),
    ]


def _missing_lines(missing: list[Problem]) -> list[str]:
    return ["Before it can be saved:", *(f"  {problem.words}" for problem in missing)]


_FIELDS = {"audit": "name", "score": "score", "next-rung": "name", "reallocate": "moves"}
"""The question of a step at which something missing is mended."""


def _mended_at(problem: Problem) -> PromptPosition:
    if problem.lens == "profession":
        return PromptPosition("position", profession.FIRST)
    step = "audit" if problem.step in ("review", "position") else problem.step
    is_role = problem.words.startswith("The role")
    field = "role" if is_role else _FIELDS.get(problem.step, "role")
    return PromptPosition(step, field, problem.row)
