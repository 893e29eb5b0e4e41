"""Reallocate in plain questions: moves by number, then what makes the plan hold."""

from laddertui.assessment import reallocate, reassess
from laddertui.assessment.editor import Assessment
from laddertui.assessment.fields import REALLOCATE
from laddertui.domain.draft import Draft
from laddertui.domain.plan import POINTS_FLOOR, projected_rung, receivers
from laddertui.domain.snapshot import Plan
from laddertui.forms import answers
from laddertui.forms.answers import AnswerError
from laddertui.forms.wording import plain as questions
from laddertui.plain.prompt import Prompt, PromptPosition, field_prompt

NO_MOVE = "Three numbers: from, to, points; like 1 8 5."
"""What an answer that is no move is refused with."""


def prompt(assessment: Assessment, position: PromptPosition) -> Prompt:
    """Return the prompt for a position in the plan."""
    prompts = {
        "moves": _moves,
        "skill": _skill,
        "agreement": _agreement,
        "start": _start,
        "event": _event,
        "weekday": _weekday,
        "at": _time,
        "minutes": _minutes,
    }
    return prompts[position.field](assessment, position.row)


def _to(field: str, row: int = 0) -> PromptPosition:
    return PromptPosition("reallocate", field, row)


def _old_plan(assessment: Assessment) -> Plan | None:
    return assessment.earlier.base.plan if assessment.earlier is not None else None


def _moves(assessment: Assessment, _: int) -> Prompt:
    def take(answer: str) -> PromptPosition:
        if not answer.strip():
            return _to("skill")
        assessment.change(_changed(assessment, answer.strip()))
        return _to("moves")

    lines = _listed(assessment)
    if _old_plan(assessment) is not None:
        lines.append("k keeps last quarter's plan.")
    return Prompt(questions.MOVES, take, lines=tuple(lines))


def _changed(assessment: Assessment, answer: str) -> Draft:
    old = _old_plan(assessment)
    if answer == "s":
        return reallocate.suggest(assessment.draft)
    if answer == "k" and old is not None:
        return reassess.carried_plan(assessment.draft, old, assessment.profile.today)
    return _moved(assessment, answer)


def _listed(assessment: Assessment) -> list[str]:
    """Return every activity by its number, and the plan so far."""
    draft = assessment.draft
    lines = [
        f"  {number}  score {r.score}  {reallocate.share_after(draft, r.id):g} %  {r.name}"
        for number, r in enumerate(receivers(draft.snapshot), 1)
    ]
    rung = projected_rung(draft.snapshot)
    would = f"; the rung would be {rung:.2f} if nothing else changed" if rung is not None else ""
    planned = reallocate.planned(draft)
    return [*lines, f"{planned:g} of {POINTS_FLOOR:g} points planned{would}."]


def _moved(assessment: Assessment, answer: str) -> Draft:
    draft, rows = assessment.draft, receivers(assessment.snapshot)
    numbers = range(1, len(rows) + 1)
    try:
        donor, receiver, typed_points = answer.replace(",", " ").split()
        from_ = rows[answers.whole_number(donor, numbers, NO_MOVE) - 1]
        to = rows[answers.whole_number(receiver, numbers, NO_MOVE) - 1]
        points = answers.points(typed_points)
    except (ValueError, AnswerError):
        raise AnswerError(NO_MOVE) from None
    if draft.snapshot.activity(from_.id) is None:
        raise AnswerError(f"{from_.name} takes no time yet, so it has none to give.")
    moved = reallocate.move(draft, from_.id, to.id, points)
    if moved == draft:
        raise AnswerError("That moves nothing; choose another pair, or fewer points.")
    return moved


def _skill(assessment: Assessment, _: int) -> Prompt:
    skills = ", ".join(f"{number} {skill}" for number, skill in enumerate(reallocate.SKILLS, 1))
    lines = (f"{skills}; or your own.",)
    return field_prompt(assessment, REALLOCATE["skill"], then=_to("agreement"), lines=lines)


def _agreement(assessment: Assessment, _: int) -> Prompt:
    return field_prompt(assessment, REALLOCATE["agreement"], then=_to("start"))


def _start(assessment: Assessment, _: int) -> Prompt:
    suggested = reallocate.suggested_start(assessment.profile.today)
    lines = (f"A date like {suggested}, the next Monday; empty for no start.",)
    return field_prompt(assessment, REALLOCATE["start"], then=_to("event"), lines=lines)


def _event(assessment: Assessment, row: int) -> Prompt:
    field = REALLOCATE["event"]

    def take(answer: str) -> PromptPosition:
        title = field.read(answer)
        if not title or row >= reallocate.MOST_EVENTS:
            return PromptPosition("review", "save")
        assessment.change(field.set(assessment.draft, row, title))
        return _to("weekday", row)

    ask = f"{row + 1}. {field.question.ask} (an empty line ends the list)"
    return Prompt(field.question, take, current=field.shown(assessment.draft, row), ask=ask)


def _weekday(assessment: Assessment, row: int) -> Prompt:
    return field_prompt(assessment, REALLOCATE["weekday"], then=_to("at", row), row=row)


def _time(assessment: Assessment, row: int) -> Prompt:
    return field_prompt(assessment, REALLOCATE["at"], then=_to("minutes", row), row=row)


def _minutes(assessment: Assessment, row: int) -> Prompt:
    return field_prompt(assessment, REALLOCATE["minutes"], then=_to("event", row + 1), row=row)
