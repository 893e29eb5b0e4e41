"""Audit in plain questions: the role, the week, and row by row what one does."""

from collections.abc import Callable

from laddertui.assessment import audit, reassess, score
from laddertui.assessment.editor import Assessment
from laddertui.domain.breadth import is_too_broad
from laddertui.domain.snapshot import EVERYTHING_ELSE, Activity
from laddertui.forms import questions
from laddertui.plain.prompt import Prompt, PromptPosition, question
from laddertui.presenters import guidance

SPLIT = "split"
"""What is typed in a review to make two rows of one."""
UNIT = question(
    "unit",
    "Give percent or hours? (p or h)",
    "p: percent of the week. h: hours; they become percents.",
)
REST = question("rest", "Put it into one row, 'Everything else'? (y/n)")
SCALE = question("scale", "Scale all shares so that they make 100? (y/n)")


def prompt(a: Assessment, at: PromptPosition) -> Prompt:
    """The prompt for a place in the audit."""
    return _PROMPTS[at.field](a, at.row)


def _at(field: str, row: int = 0) -> PromptPosition:
    return PromptPosition("audit", field, row)


def _row(a: Assessment, n: int) -> Activity | None:
    rows = a.snapshot.activities
    return rows[n] if n < len(rows) else None


def _role(a: Assessment, _: int) -> Prompt:
    said = (guidance.line("audit", "start"), guidance.live_example_words())

    def take(answer: str) -> PromptPosition:
        a.change(audit.set_role(a.draft, questions.text(answer)))
        return _at("week")

    return Prompt(questions.ROLE, take, current=a.snapshot.role, said=said)


def _week(a: Assessment, _: int) -> Prompt:
    hours = a.snapshot.hours_per_week

    def take(answer: str) -> PromptPosition:
        a.change(audit.set_week(a.draft, questions.amount(answer)))
        return _at("unit")

    return Prompt(questions.HOURS_PER_WEEK, take, current=f"{hours:g}" if hours else "")


def _unit(a: Assessment, _: int) -> Prompt:
    def take(answer: str) -> PromptPosition:
        said = answer.strip().casefold()[:1]
        if said not in ("p", "h"):
            raise questions.AnswerError("p for percent, h for hours.")
        if (said == "h") != audit.in_hours(a.draft):
            a.change(audit.switch_unit(a.draft))
        return _at("name")

    return Prompt(UNIT, take, current="h" if audit.in_hours(a.draft) else "p")


def _name(a: Assessment, n: int) -> Prompt:
    row = _row(a, n)
    full = n >= audit.MOST_ROWS or (n == audit.MOST_ROWS - 1 and row is None)

    def take(answer: str) -> PromptPosition:
        name = questions.text(answer)
        if not name or full:
            return _after_rows(a)
        if known and a.earlier is not None and name.casefold() == SPLIT:
            a.change(reassess.split(a.draft, n))
            return _at("name", n)
        a.change(audit.set_name(a.draft, n, name))
        return _at("paid_for_by", n)

    known = row.name if row else ""
    more = "" if known else " (an empty line ends the list)"
    more = f" ({SPLIT} makes two rows of it)" if known and a.earlier is not None else more
    return Prompt(questions.NAME, take, current=known, ask=f"{n + 1}. {questions.NAME.ask}{more}")


def _paid_for_by(a: Assessment, n: int) -> Prompt:
    row = _row(a, n)
    broad = row is not None and row.id != EVERYTHING_ELSE and is_too_broad(row.name)
    said = (
        ("That is a whole job, or many things at once; you can go back and say what you do in it.",)
        if broad
        else ()
    )

    def take(answer: str) -> PromptPosition:
        a.change(audit.change_row(a.draft, n, paid_for_by=questions.text(answer) or None))
        return _at("amount", n)

    return Prompt(
        questions.PAID_FOR_BY, take, current=(row.paid_for_by if row else "") or "", said=said
    )


def _amount(a: Assessment, n: int) -> Prompt:
    given = audit.amounts(a.draft)
    current = given[n] if n < len(given) else 0.0
    left = audit.left(a.draft)
    unit = "hours" if audit.in_hours(a.draft) else "percent"
    said = () if left.whole is None else (f"{left.amount:g} {unit} left.",)

    def take(answer: str) -> PromptPosition:
        a.change(audit.set_amount(a.draft, n, questions.amount(answer)))
        return _at("name", n + 1)

    asked = questions.HOURS if audit.in_hours(a.draft) else questions.SHARE
    return Prompt(asked, take, current=f"{current:g}" if current else "", said=said)


def _after_rows(a: Assessment) -> PromptPosition:
    """What is left decides what comes next; it blocks nothing."""
    left = audit.left(a.draft)
    if left.may_scale:
        return _at("scale")
    if left.amount > 0 and not left.adds_up and a.snapshot.activities:
        return _at("rest")
    if not any(row.name for row in a.snapshot.activities):
        raise questions.AnswerError("Name at least one thing you do first.")
    return _onward(a)


def _onward(a: Assessment) -> PromptPosition:
    """To the scores; in a review they came first, and only what is new has none yet."""
    a.was_audited = True
    a.draft = audit.tidy(a.draft)
    if a.earlier is not None and score.is_done(a.draft):
        return PromptPosition("position", "go_on")
    return PromptPosition("score", "score", score.first_open(a.draft, a.earlier))


def _rest(a: Assessment, _: int) -> Prompt:
    left = audit.left(a.draft)
    unit = "hours" if audit.in_hours(a.draft) else "percent"
    said = (f"{left.amount:g} {unit} left. What is left is usually mail, meetings and upkeep.",)

    def take(answer: str) -> PromptPosition:
        if answer and questions.yes_or_no(answer):
            a.change(audit.add_everything_else(a.draft))
        return _onward(a)

    return Prompt(REST, take, said=said)


def _scale(a: Assessment, _: int) -> Prompt:
    def take(answer: str) -> PromptPosition:
        if answer and questions.yes_or_no(answer):
            a.change(audit.scale(a.draft))
            return _onward(a)
        return _at("rest") if audit.left(a.draft).amount > 0 else _onward(a)

    gap = audit.left(a.draft).amount
    return Prompt(
        SCALE, take, said=(f"The shares are {abs(gap):g} {'short of' if gap > 0 else 'over'} 100.",)
    )


_PROMPTS: dict[str, Callable[[Assessment, int], Prompt]] = {
    "role": _role,
    "week": _week,
    "unit": _unit,
    "name": _name,
    "paid_for_by": _paid_for_by,
    "amount": _amount,
    "rest": _rest,
    "scale": _scale,
}
