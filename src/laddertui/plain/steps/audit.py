"""Audit in plain questions: the role, the week, and row by row what one does."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from laddertui.assessment import audit, guide, reassess, score
from laddertui.assessment.editor import Assessment
from laddertui.assessment.fields import AUDIT, amount_field
from laddertui.assessment.time_of_week import refuse_more_than_a_week
from laddertui.content.guidance import GuidanceStep
from laddertui.domain.advice import Advice
from laddertui.domain.breadth import is_too_broad
from laddertui.domain.draft import Draft
from laddertui.domain.families.family import FamilyActivity
from laddertui.domain.snapshot import EVERYTHING_ELSE, Activity
from laddertui.forms import answers
from laddertui.forms.question import Question
from laddertui.forms.wording import plain as questions
from laddertui.plain.prompt import Prompt, PromptPosition, field_prompt
from laddertui.plain.suggestions import FAMILY, SUGGEST, Suggestions
from laddertui.presenters import advice as advice_words
from laddertui.presenters import guidance
from laddertui.presenters.reassess import plan_lines
from laddertui.presenters.reference.guide_lists import WEEK_LIST

SPLIT = "split"
"""What is typed in a review to make two rows of one."""


def prompt(assessment: Assessment, position: PromptPosition) -> Prompt:
    """Return the prompt for a position in the audit; for one that is not known, the first."""
    if suggestions := _SUGGESTIONS.prompt(assessment, position.field):
        return suggestions
    return PROMPTS.get(position.field, _role)(assessment, position.row)


def _to(field: str, row: int = 0) -> PromptPosition:
    return PromptPosition("audit", field, row)


def _activity(assessment: Assessment, row: int) -> Activity | None:
    rows = assessment.snapshot.activities
    return rows[row] if row < len(rows) else None


def _role(assessment: Assessment, _: int) -> Prompt:
    if assessment.earlier is not None:  # the week as it was is held against what was planned
        page = tuple(plan_lines(assessment.earlier.base))
    else:
        page = (*_tips(assessment, "start"), guidance.live_example_text())
    return field_prompt(assessment, AUDIT["role"], then=_to("week"), page=page)


def _tips(assessment: Assessment, moment: str, row: int = 0) -> tuple[str, ...]:
    """Return what applies to the first row at a moment; in a review it was read before."""
    is_known = bool(row) or assessment.earlier is not None
    return () if is_known else tuple(guidance.guidance_lines("audit", moment))


def _week(assessment: Assessment, _: int) -> Prompt:
    return field_prompt(assessment, AUDIT["week"], then=_to("unit"))


def _unit(assessment: Assessment, _: int) -> Prompt:
    def choose(letter: str) -> PromptPosition:
        if (letter == "h") != audit.in_hours(assessment.draft):
            assessment.change(audit.switch_unit(assessment.draft))
        return _to("name")

    def take(answer: str) -> PromptPosition:
        letter = answer.strip().casefold()[:1]
        if letter not in ("p", "h"):
            raise answers.AnswerError("p for percent, h for hours.")
        return choose(letter)

    return Prompt(
        questions.UNIT,
        take,
        go_on=lambda: _to("name"),
        take_back=lambda: choose("p"),
        current="h" if audit.in_hours(assessment.draft) else "p",
    )


def _name(assessment: Assessment, row: int) -> Prompt:
    field, current = AUDIT["name"], AUDIT["name"].shown(assessment.draft, row)
    is_new = _activity(assessment, row) is None
    is_full = row >= audit.MOST_ROWS or (row == audit.MOST_ROWS - 1 and is_new)
    may_split = bool(current) and assessment.earlier is not None

    def take(answer: str) -> PromptPosition:
        if answer.strip().casefold() == SUGGEST:
            return _to(FAMILY)
        if is_full:
            raise answers.AnswerError(
                f"All {audit.MOST_ROWS} rows are filled; an empty line goes on."
            )
        name = field.read(answer)
        if may_split and name.casefold() == SPLIT:
            assessment.change(reassess.split(assessment.draft, row))
            return _to("name", row)
        assessment.change(field.set(assessment.draft, row, name))
        return _to("paid_for_by", row)

    def take_back() -> PromptPosition:
        assessment.change(audit.remove_row(assessment.draft, row))
        return _to("name", row)

    more = "" if current else f" ({questions.START_FROM}, an empty line ends the list)"
    if may_split:
        more = f" ({SPLIT} makes two rows of it)"
    return Prompt(
        field.question,
        take,
        go_on=lambda: _to("paid_for_by", row) if current else _after_rows(assessment),
        take_back=take_back,
        current=current,
        page=_tips(assessment, "row-empty", row),
        ask=f"{row + 1}. {field.question.ask}{more}",
    )


def _add(draft: Draft, chosen: Sequence[FamilyActivity]) -> Draft:
    return guide.add_all(draft, chosen)[0]


def _first_without_share(draft: Draft) -> PromptPosition:
    """Return where what was taken from a guide is gone through: its words, and its share."""
    rows = draft.snapshot.activities
    return _to("name", next((n for n, row in enumerate(rows) if not row.share), len(rows)))


_SUGGESTIONS = Suggestions(
    WEEK_LIST, _to, guide.names, guide.MOST_TICKED, _add, then=_first_without_share
)


def _paid_for_by(assessment: Assessment, row: int) -> Prompt:
    activity = _activity(assessment, row)
    page = _tips(assessment, "row-named", row)
    if activity and activity.id != EVERYTHING_ELSE and is_too_broad(activity.name):
        broad = Advice(code="too-broad", activity=activity.id)
        page = (advice_words.advice_line(broad, assessment.snapshot),)
    then = _to("amount", row)
    return field_prompt(assessment, AUDIT["paid_for_by"], then=then, row=row, page=page)


def _amount(assessment: Assessment, row: int) -> Prompt:
    field, left = amount_field(assessment.draft), audit.week_balance(assessment.draft)
    page = () if left.whole is None else (_left(assessment),)
    if not row:
        step: GuidanceStep = "reassess" if assessment.earlier is not None else "audit"
        page = (*guidance.guidance_lines(step, "shares"), *page)

    def take(answer: str) -> PromptPosition:
        draft = field.answered(assessment.draft, answer, row)
        refuse_more_than_a_week(draft, row)
        assessment.change(draft)
        return _to("name", row + 1)

    prompt = field_prompt(assessment, field, then=_to("name", row + 1), row=row, page=page)
    return replace(prompt, take=take)


def _left(assessment: Assessment) -> str:
    """Return what is left of the week, or what is too much, as it is heard."""
    amount, unit = audit.week_balance(assessment.draft).amount, _unit_name(assessment)
    return f"{amount:g} {unit} left." if amount >= 0 else f"{-amount:g} {unit} too much so far."


def _unit_name(assessment: Assessment) -> str:
    return "hours" if audit.in_hours(assessment.draft) else "percent"


def _after_rows(assessment: Assessment) -> PromptPosition:
    """Return what comes next, by what is left of the week; only more than a week is refused."""
    left, activities = audit.week_balance(assessment.draft), assessment.snapshot.activities
    if not any(activity.name for activity in activities):
        raise answers.AnswerError("Name at least one thing you do first.")
    if left.may_scale:
        return _to("scale")
    if left.amount > 0 and not left.adds_up:
        return _to("rest")
    if not left.adds_up and left.amount < 0:
        over = f"{-left.amount:g} {_unit_name(assessment)}"
        raise answers.AnswerError(f"In all that is {over} too much; < goes back to make it less.")
    return _onward(assessment)


def _onward(assessment: Assessment) -> PromptPosition:
    """Go on to the scores; in a review they came first, and only what is new has none yet."""
    assessment.was_audited = True
    assessment.draft = audit.tidy(assessment.draft)
    if assessment.earlier is not None and score.is_done(assessment.draft):
        return PromptPosition("position", "go_on")
    first = score.first_open(assessment.draft, assessment.earlier)
    return PromptPosition("score", "score", first)


def _offer(
    question: Question,
    page: str,
    accept: Callable[[], PromptPosition],
    decline: Callable[[], PromptPosition],
) -> Prompt:
    """Return a prompt that offers to change the shares; an empty line leaves them as they are."""

    def take(answer: str) -> PromptPosition:
        return accept() if answers.yes_or_no(answer) else decline()

    return Prompt(question, take, go_on=decline, page=(page,))


def _rest(assessment: Assessment, _: int) -> Prompt:
    def accept() -> PromptPosition:
        assessment.change(audit.add_everything_else(assessment.draft))
        return _onward(assessment)

    page = f"{_left(assessment)} {guidance.guidance_line('audit', 'left-over')}"
    return _offer(questions.REST, page, accept, lambda: _onward(assessment))


def _scale(assessment: Assessment, _: int) -> Prompt:
    def accept() -> PromptPosition:
        assessment.change(audit.scale(assessment.draft))
        return _onward(assessment)

    def decline() -> PromptPosition:
        is_short = audit.week_balance(assessment.draft).amount > 0
        return _to("rest") if is_short else _onward(assessment)

    gap = audit.week_balance(assessment.draft).amount
    page = f"The shares are {abs(gap):g} {'short of' if gap > 0 else 'over'} 100."
    return _offer(questions.SCALE, page, accept, decline)


PROMPTS: dict[str, Callable[[Assessment, int], Prompt]] = {
    "role": _role,
    "week": _week,
    "unit": _unit,
    "name": _name,
    "paid_for_by": _paid_for_by,
    "amount": _amount,
    "rest": _rest,
    "scale": _scale,
}
"""The prompts of this step, by their questions' names."""
