"""Reallocate in plain questions: moves by number, then what makes the plan hold."""

from collections.abc import Callable

from laddertui.assessment import reallocate, reassess
from laddertui.assessment.editor import Assessment
from laddertui.assessment.fields import REALLOCATE
from laddertui.domain.advice import ABRUPT, advice
from laddertui.domain.draft import Draft
from laddertui.domain.numbers import two_decimals
from laddertui.domain.plan import POINTS_FLOOR, projected_rung, receivers
from laddertui.domain.snapshot import Plan
from laddertui.forms import answers
from laddertui.forms.answers import AnswerError
from laddertui.forms.wording import plain as questions
from laddertui.plain.prompt import Prompt, PromptPosition, field_prompt
from laddertui.presenters import guidance
from laddertui.presenters.plan.events import balance_text, overlap_text
from laddertui.presenters.plan.points import point_text, returned_text
from laddertui.presenters.plan.skill import tool_skill_text

NO_MOVE = "Three numbers: from, to, points; like 1 8 5."
"""What an answer that is no move is refused with."""
NO_ROW = "n and the number of an activity of your week, like n 1."
NOT_THIS_ONE = "n "
"""What is typed before a number, so that nothing is proposed from that activity."""
NOT_PROPOSED = " (not this one: nothing is proposed from it)"
SUGGEST, KEEP = "s", "k"
"""What is typed to be suggested moves, and to keep last quarter's."""


def prompt(assessment: Assessment, position: PromptPosition) -> Prompt:
    """Return the prompt for a position in the plan; for one that is not known, the first."""
    return PROMPTS.get(position.field, _moves)(assessment, position.row)


def _to(field: str, row: int = 0) -> PromptPosition:
    return PromptPosition("reallocate", field, row)


def _old_plan(assessment: Assessment) -> Plan | None:
    return assessment.earlier.base.plan if assessment.earlier is not None else None


def _moves(assessment: Assessment, _: int) -> Prompt:
    """Ask for the first move, after every activity by its number."""
    return _move_prompt(assessment, _listed(assessment))


def _moved(assessment: Assessment, _: int) -> Prompt:
    """Ask for a further move, after what the moves so far come to."""
    return _move_prompt(assessment, _planned(assessment))


def _move_prompt(assessment: Assessment, page: tuple[str, ...]) -> Prompt:
    def take(answer: str) -> PromptPosition:
        letter = answer.strip().casefold()
        if letter.startswith(NOT_THIS_ONE):
            assessment.change(_toggled(assessment.draft, letter.removeprefix(NOT_THIS_ONE)))
            return _to("moved")
        if letter not in (SUGGEST, KEEP) or (letter == KEEP and not _old_plan(assessment)):
            assessment.change(_with_move(assessment, answer))
            return _to("moved")
        if reallocate.is_set_by_hand(assessment.draft):
            return _to("replace", int(letter == KEEP))
        return _proposed(assessment, letter == KEEP)

    def take_back() -> PromptPosition:
        assessment.change(reallocate.take_moves_back(assessment.draft))
        return _to("moved")

    def go_on() -> PromptPosition:
        assessment.change(reallocate.put_back(assessment.draft))
        return _to("skill")

    ask = questions.MOVES.ask
    if _old_plan(assessment):
        ask = f"{ask.removesuffix(':')}; {KEEP} keeps last quarter's plan:"
    return Prompt(
        questions.MOVES,
        take,
        go_on=go_on,
        take_back=take_back,
        page=page,
        whole_page=_listed(assessment),
        ask=ask,
    )


def _proposed(assessment: Assessment, is_kept: bool) -> PromptPosition:
    """Put the gentlest plan, or last quarter's, in the place of the moves so far."""
    draft, old = assessment.draft, _old_plan(assessment)
    if is_kept and old is not None:
        draft = reassess.carried_plan(draft, old, assessment.profile.today)
    else:
        draft = reallocate.suggest(draft)
    assessment.change(draft)
    return _to("moved")


def _replace(assessment: Assessment, is_kept: int) -> Prompt:
    """Ask before moves made by hand are gone; `is_kept` is 1 for last quarter's plan."""

    def take(answer: str) -> PromptPosition:
        if answers.yes_or_no(answer):
            return _proposed(assessment, bool(is_kept))
        return _to("moved")

    return Prompt(questions.REPLACE, take, go_on=lambda: _to("moved"))


def _listed(assessment: Assessment) -> tuple[str, ...]:
    """Return what this is for, every activity by its number, and the plan so far."""
    draft = assessment.draft
    left_alone = {a.id for a in draft.snapshot.activities if a.fixed}
    rows = [
        f"  {number}  score {r.score}  {two_decimals(reallocate.share_after(draft, r.id)):g} %"
        f"  {r.name}{NOT_PROPOSED if r.id in left_alone else ''}"
        for number, r in enumerate(receivers(draft.snapshot), 1)
    ]
    start = guidance.guidance_line("reallocate", "start")
    point = point_text(draft.snapshot.hours_per_week)
    return (f"{start} {point}", *rows, *_purse(draft), _sum(draft))


def _purse(draft: Draft) -> list[str]:
    """Return what the app took from rows and gave to none; going on leaves it where it was."""
    text = returned_text(draft)
    return [text] if text else []


def _toggled(draft: Draft, typed: str) -> Draft:
    """Return the draft with one activity marked "not this one", or no longer. Raise AnswerError."""
    rows = receivers(draft.snapshot)
    number = answers.whole_number(typed, range(1, len(rows) + 1), NO_ROW)
    if draft.snapshot.activity(rows[number - 1].id) is None:
        raise AnswerError(NO_ROW)
    return reallocate.toggle_fixed(draft, rows[number - 1].id)


def _planned(assessment: Assessment) -> tuple[str, ...]:
    """Return what the moves so far change, what they come to, and what applies to that."""
    draft = assessment.draft
    shares = {a.id: a.share for a in draft.snapshot.activities}
    rows = [
        f"  {number}  {r.name}: {before:g} to {after:g} %"
        for number, r in enumerate(receivers(draft.snapshot), 1)
        if (before := shares.get(r.id, 0.0))
        != (after := two_decimals(reallocate.share_after(draft, r.id)))
    ]
    is_short = 0 < reallocate.planned(draft) < POINTS_FLOOR
    tips = [guidance.guidance_line("reallocate", "short-move")] if is_short else []
    if any(item.code in ABRUPT for item in advice(draft.snapshot)):
        tips = [guidance.guidance_line("reallocate", "abrupt")]
    left_alone = [f"  {a.name}{NOT_PROPOSED}" for a in draft.snapshot.activities if a.fixed]
    return (*rows, *left_alone, *_purse(draft), _sum(draft), *tips)


def _sum(draft: Draft) -> str:
    rung = projected_rung(draft.snapshot)
    would = f"; the rung would be {rung:.2f} if nothing else changed" if rung is not None else ""
    return f"{reallocate.planned(draft):g} of {POINTS_FLOOR:g} points planned{would}."


def _with_move(assessment: Assessment, answer: str) -> Draft:
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
    field, page = REALLOCATE["skill"], guidance.guidance_lines("reallocate", "skill")
    skills = ", ".join(f"{number} {skill}" for number, skill in enumerate(reallocate.SKILLS, 1))
    ask = f"{field.question.ask} {skills}, or your own:"
    then = _to("agreement")
    return field_prompt(assessment, field, then=then, page=tuple(page), ask=ask)


def _agreement(assessment: Assessment, _: int) -> Prompt:
    """Ask whose agreement is needed; of a skill that is a tool, say first what the sources say."""
    of_a_tool = tool_skill_text(reallocate.plan_of(assessment.draft).skill)
    tips = guidance.guidance_lines("reallocate", "agreement")
    page = [of_a_tool, *tips[:1]] if of_a_tool else tips
    return field_prompt(assessment, REALLOCATE["agreement"], then=_to("start"), page=tuple(page))


def _start(assessment: Assessment, _: int) -> Prompt:
    suggested = reallocate.suggested_start(assessment.profile.today)
    field, page = REALLOCATE["start"], guidance.guidance_lines("reallocate", "sprint")
    ask = f"{field.question.ask} A date like {suggested}, the next Monday (may be left empty):"
    return field_prompt(assessment, field, then=_to("event"), page=tuple(page), ask=ask)


def _event(assessment: Assessment, row: int) -> Prompt:
    field, current = REALLOCATE["event"], REALLOCATE["event"].shown(assessment.draft, row)
    onward = PromptPosition("review", "save")

    def take(answer: str) -> PromptPosition:
        if row >= reallocate.MOST_EVENTS:
            raise AnswerError(f"At most {reallocate.MOST_EVENTS}; an empty line goes on.")
        assessment.change(field.answered(assessment.draft, answer, row))
        return _to("when", row)

    def take_back() -> PromptPosition:
        if current:
            assessment.change(reallocate.tidy(field.taken_back(assessment.draft, row)))
        return _to("event", row)

    more = "" if current else " (an empty line ends the list)"
    return Prompt(
        field.question,
        take,
        go_on=lambda: _to("when", row) if current else onward,
        take_back=take_back,
        current=current,
        page=tuple(_held(assessment, row)),
        ask=f"{row + 1}. {field.question.ask}{more}",
    )


def _when(assessment: Assessment, row: int) -> Prompt:
    return field_prompt(assessment, REALLOCATE["when"], then=_to("event", row + 1), row=row)


def _held(assessment: Assessment, row: int) -> list[str]:
    """Return what applies to the events before a row: that two overlap, and what they hold."""
    if not row:
        return guidance.guidance_lines("reallocate", "events")
    draft = assessment.draft
    return [line for line in (overlap_text(draft), balance_text(draft)) if line]


PROMPTS: dict[str, Callable[[Assessment, int], Prompt]] = {
    "moves": _moves,
    "moved": _moved,
    "replace": _replace,
    "skill": _skill,
    "agreement": _agreement,
    "start": _start,
    "event": _event,
    "when": _when,
}
"""The prompts of this step, by their questions' names."""
