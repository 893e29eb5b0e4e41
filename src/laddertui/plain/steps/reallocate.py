"""Reallocate in plain questions: moves by number, then what makes the plan hold."""

import datetime as dt

from laddertui.assessment import reallocate, reassess
from laddertui.assessment.editor import Assessment
from laddertui.domain.draft import Draft
from laddertui.domain.plan import POINTS_FLOOR, projected_rung, receivers
from laddertui.domain.quarters import YEARS
from laddertui.domain.snapshot import WEEKDAYS, Event, Weekday
from laddertui.forms import questions
from laddertui.forms.questions import AnswerError
from laddertui.plain.prompt import Prompt, PromptPosition, question

MOVES = question(
    "moves",
    "A move like '1 8 5' (from 1 to 8, 5 points), 's' to be suggested one, or an empty line to go on:",
    questions.POINTS.help + " A negative number of points moves them back.",
)
WEEKDAY = question(
    "weekday", "On which day of the week?", "A day's name, or its first letters: fri."
)
AT = question("at", "At what time?", "Like 10:00.")
MINUTES = question("minutes", "For how many minutes?", "A whole number, like 60.")


def prompt(a: Assessment, at: PromptPosition) -> Prompt:
    """The prompt for a place in the plan."""
    asked = {
        "moves": _moves,
        "skill": _skill,
        "agreement": _agreement,
        "start": _start,
        "event": _event,
        "weekday": _weekday,
        "at": _time,
        "minutes": _minutes,
    }
    return asked[at.field](a, at.row)


def _at(field: str, row: int = 0) -> PromptPosition:
    return PromptPosition("reallocate", field, row)


def _moves(a: Assessment, _: int) -> Prompt:
    def take(answer: str) -> PromptPosition:
        if not answer.strip():
            return _at("skill")
        a.change(_changed(a, answer.strip()))
        return _at("moves")

    kept = (
        ("k keeps last quarter's plan.",)
        if a.earlier is not None and a.earlier.base.plan is not None
        else ()
    )
    return Prompt(MOVES, take, said=(*_listed(a), *kept))


def _changed(a: Assessment, answer: str) -> Draft:
    old = a.earlier.base.plan if a.earlier is not None else None
    if answer == "s":
        return reallocate.suggest(a.draft)
    if answer == "k" and old is not None:
        return reassess.kept_plan(a.draft, old, a.profile.today)
    return _moved(a, answer)


def _listed(a: Assessment) -> list[str]:
    """Every activity by its number, and the plan so far."""
    lines = [
        f"  {n}  score {r.score}  {reallocate.share_after(a.draft, r.id):g} %  {r.name}"
        for n, r in enumerate(receivers(a.snapshot), 1)
    ]
    there = projected_rung(a.snapshot)
    would = f"; the rung would be {there:.2f} if nothing else changed" if there is not None else ""
    return [*lines, f"{reallocate.planned(a.draft):g} of {POINTS_FLOOR:g} points planned{would}."]


def _moved(a: Assessment, answer: str) -> Draft:
    rows = receivers(a.snapshot)
    try:
        donor, receiver, points = answer.replace(",", " ").split()
        from_, to = rows[int(donor) - 1], rows[int(receiver) - 1]
        amount = float(points)
    except (ValueError, IndexError):
        raise AnswerError("Three numbers: from, to, points; like 1 8 5.") from None
    if int(donor) < 1 or int(receiver) < 1 or amount != amount:
        raise AnswerError("Three numbers: from, to, points; like 1 8 5.")
    if a.snapshot.activity(from_.id) is None:
        raise AnswerError(f"{from_.name} takes no time yet, so it has none to give.")
    moved = reallocate.move(a.draft, from_.id, to.id, amount)
    if moved == a.draft:
        raise AnswerError("That moves nothing; choose another pair, or fewer points.")
    return moved


def _skill(a: Assessment, _: int) -> Prompt:
    skills = ", ".join(f"{n} {s}" for n, s in enumerate(reallocate.SKILLS, 1))

    def take(answer: str) -> PromptPosition:
        said = questions.text(answer)
        number = int(said) if said.isdecimal() and said.isascii() and len(said) == 1 else 0
        chosen = reallocate.SKILLS[number - 1] if 1 <= number <= len(reallocate.SKILLS) else said
        a.change(reallocate.change(a.draft, skill=chosen))
        return _at("agreement")

    return Prompt(
        questions.SKILL,
        take,
        current=reallocate.of(a.draft).skill or "",
        said=(f"{skills}; or your own.",),
    )


def _agreement(a: Assessment, _: int) -> Prompt:
    def take(answer: str) -> PromptPosition:
        a.change(reallocate.change(a.draft, needs_agreement_of=questions.text(answer)))
        return _at("start")

    return Prompt(
        questions.NEEDS_AGREEMENT_OF, take, current=reallocate.of(a.draft).needs_agreement_of or ""
    )


def _start(a: Assessment, _: int) -> Prompt:
    known = reallocate.of(a.draft).starts_on
    suggested = reallocate.suggested_start(a.profile.today)

    def take(answer: str) -> PromptPosition:
        a.change(reallocate.change(a.draft, starts_on=_day(answer)))
        return _at("event")

    said = (f"A date like {suggested}, the next Monday; empty for no start.",)
    return Prompt(questions.STARTS_ON, take, current=known.isoformat() if known else "", said=said)


def _day(answer: str) -> dt.date | None:
    if not answer.strip():
        return None
    try:
        day = dt.date.fromisoformat(answer.strip())
    except ValueError:
        raise AnswerError("A date like 2026-11-23.") from None
    if day.year not in YEARS:
        raise AnswerError(f"A date between {YEARS.start} and {YEARS.stop - 1}.")
    return day


def _known_event(a: Assessment, n: int) -> Event:
    events = reallocate.of(a.draft).events
    return events[n] if n < len(events) else reallocate.FIRST_EVENT


def _event(a: Assessment, n: int) -> Prompt:
    def take(answer: str) -> PromptPosition:
        title = questions.text(answer)
        if not title or n >= reallocate.MOST_EVENTS:
            return PromptPosition("review", "save")
        a.change(reallocate.change_event(a.draft, n, title=title))
        return _at("weekday", n)

    ask = f"{n + 1}. {questions.EVENT_TITLE.ask} (an empty line ends the list)"
    return Prompt(questions.EVENT_TITLE, take, current=_known_event(a, n).title, ask=ask)


def _weekday(a: Assessment, n: int) -> Prompt:
    def take(answer: str) -> PromptPosition:
        a.change(reallocate.change_event(a.draft, n, weekday=_weekday_named(answer)))
        return _at("at", n)

    return Prompt(WEEKDAY, take, current=_known_event(a, n).weekday)


def _weekday_named(answer: str) -> Weekday:
    found = [
        day for day in WEEKDAYS if answer.strip() and day.startswith(answer.strip().casefold())
    ]
    if len(found) != 1:
        raise AnswerError("One day of the week, like friday or fri.")
    return found[0]


def _time(a: Assessment, n: int) -> Prompt:
    def take(answer: str) -> PromptPosition:
        try:
            at = dt.time.fromisoformat(answer.strip().zfill(5))
        except ValueError:
            raise AnswerError("A time like 10:00.") from None
        a.change(
            reallocate.change_event(a.draft, n, at=at.replace(second=0, microsecond=0, tzinfo=None))
        )
        return _at("minutes", n)

    return Prompt(AT, take, current=f"{_known_event(a, n).at:%H:%M}")


def _minutes(a: Assessment, n: int) -> Prompt:
    def take(answer: str) -> PromptPosition:
        said = answer.strip()
        if not (said.isdecimal() and said.isascii() and 0 < int(said) <= 24 * 60):
            raise AnswerError("A whole number of minutes, like 60.")
        a.change(reallocate.change_event(a.draft, n, minutes=int(said)))
        return _at("event", n + 1)

    return Prompt(MINUTES, take, current=str(_known_event(a, n).minutes))
