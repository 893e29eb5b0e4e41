"""What a finished snapshot must satisfy, whether it is about to be saved or was read from a file.

A fault names the key it stands at and says what is wrong and what to do, in words that serve both.
"""

import datetime as dt
import math
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from laddertui.domain import quarters
from laddertui.domain.ladder import SCORES
from laddertui.domain.leverage import EROSION, FRICTION, FULL_ANSWER
from laddertui.domain.plan import TINY
from laddertui.domain.profession import (
    LARGEST_FIGURE,
    NOT_COUNTED,
    SMALLEST_BASELINE,
    Indicator,
    Macro,
    Profession,
    Task,
)
from laddertui.domain.record import file_key, record
from laddertui.domain.shares import TOLERANCE, WHOLE, adds_up, has_two_decimals
from laddertui.domain.snapshot import Plan, Snapshot

Key = tuple[str | int, ...]
"""Where in a file: `("activities", 2, "score")` is the third activity's score."""

HOURS_IN_A_WEEK = 168.0
LONGEST_EVENT = 24 * 60
"""Minutes; a weekly event does not outlast its day."""
GRADES = range(1, 6)
"""A task's volume and complexity, 1 to 5."""
_ID = re.compile(r"[a-z0-9-]+")


@record
class Fault:
    """One thing wrong: where, and what to do about it."""

    key: Key
    reason: str


def faults(s: Snapshot) -> list[Fault]:
    """Everything that stands in the way of saving, in the file's own order. Empty when it may be saved."""
    if odd := list(odd_numbers(s)):
        return odd  # sums over what is not a number would only say it again, in other words
    return [*_head(s), *_activities(s), *_next_rung(s), *_plan(s), *_leverage(s), *_profession(s)]


def odd_numbers(value: object) -> Iterator[Fault]:
    """No number anywhere may be infinite or not a number."""
    for key, number in _leaves(value):
        if isinstance(number, float) and not math.isfinite(number):
            yield Fault(key=key, reason="this is not a number; write one, like 12.5")


def odd_days(value: object) -> Iterator[Fault]:
    """No date anywhere may be one that a calendar cannot reckon with."""
    for key, day in _leaves(value):
        if isinstance(day, dt.date):
            yield from _day(day, key)


def _leaves(value: object, key: Key = ()) -> Iterator[tuple[Key, object]]:
    """Everything in a record that holds nothing else, and the key it stands under."""
    if isinstance(value, dict):
        for name, item in value.items():
            yield from _leaves(item, (*key, name))
    elif isinstance(value, tuple):
        for n, item in enumerate(value):
            yield from _leaves(item, (*key, n))
    elif is_dataclass(value):
        for f in fields(value):
            yield from _leaves(getattr(value, f.name), (*key, file_key(f.name)))
    else:
        yield key, value


def _head(s: Snapshot) -> Iterator[Fault]:
    if not quarters.is_quarter(s.quarter):
        yield Fault(
            key=("quarter",), reason=f"{s.quarter!r} is not a quarter; write it like 2026-Q4"
        )
    elif int(s.quarter[:4]) not in quarters.YEARS:
        yield Fault(key=("quarter",), reason=f"this quarter is outside {_YEARS_WORDS}; correct it")
    elif s.taken_on.year in quarters.YEARS and not quarters.may_count_for(s.quarter, s.taken_on):
        reason = f"{s.quarter} begins more than {quarters.EARLY_DAYS} days after taken_on, {s.taken_on}; correct one"
        yield Fault(key=("quarter",), reason=reason)
    yield from _day(s.taken_on, ("taken_on",))
    if not s.role.strip():
        yield Fault(key=("role",), reason="the role has no name yet; say what you work as")
    if s.hours_per_week is not None and not 0 < s.hours_per_week <= HOURS_IN_A_WEEK:
        yield Fault(key=("hours_per_week",), reason="hours in a week are above 0 and at most 168")


_YEARS_WORDS = f"{quarters.YEARS[0]} to {quarters.YEARS[-1]}"


def _day(day: dt.date | None, key: Key) -> Iterator[Fault]:
    if day is not None and day.year not in quarters.YEARS:
        yield Fault(key=key, reason=f"this date is outside {_YEARS_WORDS}; correct it")


def _activities(s: Snapshot) -> Iterator[Fault]:
    if not s.activities:
        yield Fault(key=("activities",), reason="there are no activities yet; name at least one")
        return
    seen: set[str] = set()
    for n, a in enumerate(s.activities):
        at: Key = ("activities", n)
        yield from _id(a.id, seen, at)
        if not a.name.strip():
            yield Fault(
                key=(*at, "name"), reason="this activity has no name; give it one or remove it"
            )
        yield from _share(a.share, (*at, "share"))
        yield from _score(a.score, (*at, "score"))
        if a.was is not None and not _ID.fullmatch(a.was):
            yield Fault(key=(*at, "was"), reason=f"{a.was!r} is not an id; {_ID_WORDS}")
    shares = [a.share for a in s.activities]
    if not adds_up(shares):
        total = round(sum(shares), 2)
        off = round(WHOLE - total, 2)
        mend = (
            f"give the {off:g} that are left to an activity" if off > 0 else f"take {-off:g} away"
        )
        yield Fault(key=("activities",), reason=f"the shares add up to {total:g}, not 100; {mend}")


_ID_WORDS = "use small letters a-z, digits and hyphens"


def _id(id: str, seen: set[str], at: Key) -> Iterator[Fault]:
    """Is it an id, and none of those seen before it? It is then one of them."""
    if not _ID.fullmatch(id):
        yield Fault(key=(*at, "id"), reason=f"{id!r} is not an id; {_ID_WORDS}")
    elif id in seen:
        yield Fault(
            key=(*at, "id"), reason=f"the id {id!r} is used twice; give one of them another"
        )
    seen.add(id)


def _share(share: float, key: Key) -> Iterator[Fault]:
    if not 0 < share <= WHOLE:
        yield Fault(
            key=key,
            reason=f"a share of {share:g} is outside the week; it is above 0 and at most 100",
        )
    elif not has_two_decimals(share):
        yield Fault(key=key, reason=f"a share of {share!r} has more than two decimals; round it")


def _score(score: int, key: Key) -> Iterator[Fault]:
    if score == 0:
        yield Fault(key=key, reason="this activity has no score yet; give it 1 to 5")
    elif score not in SCORES:
        yield Fault(
            key=key,
            reason=f"a score of {score} is off the ladder; it is a whole number from 1 to 5",
        )


def _next_rung(s: Snapshot) -> Iterator[Fault]:
    rows = s.next_rung.activities if s.next_rung else ()
    seen: set[str] = set()
    for n, a in enumerate(rows):
        at: Key = ("next_rung", "activities", n)
        yield from _id(a.id, seen, at)
        if not a.name.strip():
            yield Fault(
                key=(*at, "name"), reason="this activity has no name; give it one or remove it"
            )
        yield from _score(a.score, (*at, "score"))


def _plan(s: Snapshot) -> Iterator[Fault]:
    if s.plan is None:
        return
    yield from _day(s.plan.starts_on, ("plan", "starts_on"))
    yield from _moves(s, s.plan)
    yield from _events(s.plan)


def _moves(s: Snapshot, plan: Plan) -> Iterator[Fault]:
    shares = {a.id: a.share for a in s.activities}
    known = set(shares) | {n.id for n in (s.next_rung.activities if s.next_rung else ())}
    given: dict[str, float] = {}
    for n, m in enumerate(plan.moves):
        at: Key = ("plan", "moves", n)
        if m.from_ not in shares:
            reason = (
                f"a move from {m.from_!r}, which is no activity here; name one that gives the time"
            )
            yield Fault(key=(*at, "from"), reason=reason)
        if m.to not in known:
            reason = f"a move to {m.to!r}, which is no activity here nor one of the next rung's; name one"
            yield Fault(key=(*at, "to"), reason=reason)
        elif m.to == m.from_:
            yield Fault(
                key=(*at, "to"), reason=f"a move from {m.to!r} to itself; choose another receiver"
            )
        if not m.points > 0:
            yield Fault(key=(*at, "points"), reason=f"a move of {m.points:g} points; it is above 0")
        given[m.from_] = given.get(m.from_, 0.0) + m.points
        if m.from_ in shares and given[m.from_] > shares[m.from_] + TINY:
            reason = f"{m.from_!r} gives {given[m.from_]:g} points but takes {shares[m.from_]:g} of the week; give less"
            yield Fault(key=(*at, "points"), reason=reason)


def _events(plan: Plan) -> Iterator[Fault]:
    seen: set[str] = set()
    for n, e in enumerate(plan.events):
        at: Key = ("plan", "events", n)
        if e.id is not None:
            yield from _id(e.id, seen, at)
        if not e.title.strip():
            yield Fault(
                key=(*at, "title"), reason="this event has no title; give it one or remove it"
            )
        if not 0 < e.minutes <= LONGEST_EVENT:
            yield Fault(
                key=(*at, "minutes"),
                reason=f"{e.minutes} minutes; an event lasts 1 to {LONGEST_EVENT}",
            )


def _leverage(s: Snapshot) -> Iterator[Fault]:
    for question in (*EROSION, *FRICTION):
        answer = getattr(s.leverage, question, None)
        if answer is not None and answer not in range(FULL_ANSWER + 1):
            yield Fault(
                key=("leverage", question),
                reason=f"an answer of {answer}; it is 0 no, 1 partly or 2 yes",
            )


def _profession(s: Snapshot) -> Iterator[Fault]:
    p = s.profession or Profession()
    for n, task in enumerate(p.tasks):
        yield from _task(task, ("profession", "tasks", n))
    for n, i in enumerate(p.indicators):
        yield from _indicator(i, ("profession", "indicators", n))
    if p.macro is not None:
        yield from _macro(p.macro)


def _task(t: Task, at: Key) -> Iterator[Fault]:
    if not t.name.strip():
        yield Fault(key=(*at, "name"), reason="this task has no name; give it one or remove it")
    for name, grade in (("volume", t.volume), ("complexity", t.complexity)):
        if grade not in GRADES:
            yield Fault(
                key=(*at, name), reason=f"a {name} of {grade}; it is a whole number from 1 to 5"
            )
    if not 0 <= t.first_year_share <= WHOLE:
        reason = f"a first-year share of {t.first_year_share:g}; it is 0 to 100 percent"
        yield Fault(key=(*at, "first_year_share"), reason=reason)


def _indicator(i: Indicator, at: Key) -> Iterator[Fault]:
    if not i.baseline > 0:
        yield Fault(key=(*at, "baseline"), reason=f"a baseline of {i.baseline:g}; it is above 0")
    elif i.baseline < SMALLEST_BASELINE:
        reason = f"a baseline of {i.baseline:g} is too small to compare with; it is {SMALLEST_BASELINE:f} or more"
        yield Fault(key=(*at, "baseline"), reason=reason)
    yield from _not_too_large(i.baseline, (*at, "baseline"))
    if i.value == NOT_COUNTED:
        yield Fault(
            key=(*at, "value"),
            reason="the count is not given yet; give it, 0 where there were none",
        )
    elif i.value < 0:
        yield Fault(key=(*at, "value"), reason=f"a value of {i.value:g}; it is 0 or more")
    yield from _not_too_large(i.value, (*at, "value"))
    yield from _day(i.observed_on, (*at, "observed_on"))


def _not_too_large(figure: float, key: Key) -> Iterator[Fault]:
    if figure > LARGEST_FIGURE:
        reason = f"this figure is too large to work with; it is at most {LARGEST_FIGURE:,.0f}"
        yield Fault(key=key, reason=reason)


def _macro(m: Macro) -> Iterator[Fault]:
    for name in ("displaced", "pay", "annotation_pay"):
        key: Key = ("profession", "macro", name)
        if name == "annotation_pay" and m.annotation_pay == NOT_COUNTED:
            yield Fault(
                key=key,
                reason="the pay in annotation is not given yet; give it, 0 where there is none",
            )
        elif getattr(m, name) < 0:
            yield Fault(key=key, reason=f"{getattr(m, name):g}; it is 0 or more")
        yield from _not_too_large(getattr(m, name), key)
    if not 0 <= m.propensity <= 1:
        reason = f"a propensity of {m.propensity:g}; it is a part of income, 0 to 1"
        yield Fault(key=("profession", "macro", "propensity"), reason=reason)
    if m.sectors:
        yield from _sectors(m.sectors)


def _sectors(sectors: dict[str, float]) -> Iterator[Fault]:
    for name, part in sectors.items():
        key: Key = ("profession", "macro", "sectors", name)
        if part < 0:
            yield Fault(key=key, reason=f"{part:g} percent of spending; it is 0 or more")
        yield from _not_too_large(part, key)
    total = sum(sectors.values())
    if max(sectors.values()) <= LARGEST_FIGURE and abs(total - WHOLE) > TOLERANCE + TINY:
        reason = f"the sectors add up to {round(total, 2):g}, not 100; correct one"
        yield Fault(key=("profession", "macro", "sectors"), reason=reason)
