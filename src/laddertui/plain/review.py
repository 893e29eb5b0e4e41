"""Review in plain lines: everything on one page, what is missing, and saving."""

from laddertui.domain.advice import SHOWN_AT_ONCE, advice
from laddertui.flow import advise, pages, questions
from laddertui.flow.assessment import Assessment, Missing
from laddertui.flow.questions import Refusal
from laddertui.plain import profession
from laddertui.plain.prompt import At, Prompt, question

SAVE = question("save", "Save this quarter? (y/n)", "y saves it. n goes back to the beginning; everything is kept.")


def prompt(a: Assessment, at: At) -> Prompt:
    """The page, and whether to save it."""
    with_plan = at.field != "save_without_plan"
    missing = a.missing(with_plan)

    def take(answer: str) -> At | None:
        if not questions.yes_or_no(answer):
            return At("audit", "role")
        if missing:
            raise Refusal(missing[0].words)
        a.save(with_plan)
        return None

    if missing:
        return Prompt(SAVE, lambda answer: _mend(missing[0]), said=(*_lines(a, with_plan), *_missing_lines(missing)))
    return Prompt(SAVE, take, said=tuple(_lines(a, with_plan)))


def _lines(a: Assessment, with_plan: bool) -> list[str]:
    lines: list[str] = [""]
    snapshot = a.finished(with_plan)
    for title, rows in pages.page(snapshot):
        lines += [title, *(f"  {row}" for row in rows)]
    shown = advice(snapshot)[:SHOWN_AT_ONCE] if with_plan else []
    lines += [f"{advise.title(x)} ({advise.whose(x)}): {advise.text(x, snapshot)}" for x in shown]
    return [*lines, pages.where_words(a)]


def _missing_lines(missing: list[Missing]) -> list[str]:
    return ["Before it can be saved:", *(f"  {m.words}" for m in missing), "An empty line goes to the first of them."]


_FIELD = {"audit": "name", "score": "score", "next-rung": "name", "reallocate": "moves"}
"""The question of a step at which something missing is mended."""


def _mend(first: Missing) -> At:
    if first.lens == "profession":
        return At("position", profession.FIRST)
    field = "role" if first.words.startswith("The role") else _FIELD.get(first.step, "role")
    return At("audit" if first.step in ("review", "position") else first.step, field, first.row)
