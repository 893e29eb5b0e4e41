"""What a finished snapshot must satisfy, whether it is about to be saved or was read from a file.

A fault names the key it stands at and says what is wrong and what to do, in words that serve both.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from laddertui.domain import quarters
from laddertui.domain.ladder import SCORES
from laddertui.domain.leverage import EROSION, FRICTION, FULL_ANSWER
from laddertui.domain.plan import TINY
from laddertui.domain.profession import Macro, Profession, Task
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


def odd_numbers(value: object, key: Key = ()) -> Iterator[Fault]:
    """No number anywhere may be infinite or not a number."""
    if isinstance(value, float) and not math.isfinite(value):
        yield Fault(key=key, reason="this is not a number; write one, like 12.5")
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from odd_numbers(item, (*key, name))
    elif isinstance(value, tuple):
        for n, item in enumerate(value):
            yield from odd_numbers(item, (*key, n))
    elif is_dataclass(value):
        for f in fields(value):
            yield from odd_numbers(getattr(value, f.name), (*key, file_key(f.name)))


def _head(s: Snapshot) -> Iterator[Fault]:
    if not quarters.is_quarter(s.quarter):
        yield Fault(key=("quarter",), reason=f"{s.quarter!r} is not a quarter; write it like 2026-Q4")
    elif not quarters.may_count_for(s.quarter, s.taken_on):
        reason = f"{s.quarter} begins more than {quarters.EARLY_DAYS} days after taken_on, {s.taken_on}; correct one"
        yield Fault(key=("quarter",), reason=reason)
    if not s.role.strip():
        yield Fault(key=("role",), reason="the role has no name yet; say what you work as")
    if s.hours_per_week is not None and not 0 < s.hours_per_week <= HOURS_IN_A_WEEK:
        yield Fault(key=("hours_per_week",), reason="hours in a week are above 0 and at most 168")


def _activities(s: Snapshot) -> Iterator[Fault]:
    if not s.activities:
        yield Fault(key=("activities",), reason="there are no activities yet; name at least one")
        return
    yield from _ids("activities", [a.id for a in s.activities])
    for n, a in enumerate(s.activities):
        at: Key = ("activities", n)
        if not a.name.strip():
            yield Fault(key=(*at, "name"), reason="this activity has no name; give it one or remove it")
        yield from _share(a.share, (*at, "share"))
        yield from _score(a.score, (*at, "score"))
        if a.was is not None and not _ID.fullmatch(a.was):
            yield Fault(key=(*at, "was"), reason=f"{a.was!r} is not an id; {_ID_WORDS}")
    shares = [a.share for a in s.activities]
    if not adds_up(shares):
        total = round(sum(shares), 2)
        off = round(WHOLE - total, 2)
        mend = f"give the {off:g} that are left to an activity" if off > 0 else f"take {-off:g} away"
        yield Fault(key=("activities",), reason=f"the shares add up to {total:g}, not 100; {mend}")


_ID_WORDS = "use small letters a-z, digits and hyphens"


def _ids(part: str, ids: list[str], *keys: str | int) -> Iterator[Fault]:
    seen: set[str] = set()
    for n, id in enumerate(ids):
        at: Key = (*keys, part, n, "id")
        if not _ID.fullmatch(id):
            yield Fault(key=at, reason=f"{id!r} is not an id; {_ID_WORDS}")
        elif id in seen:
            yield Fault(key=at, reason=f"the id {id!r} is used twice; give one of them another")
        seen.add(id)


def _share(share: float, key: Key) -> Iterator[Fault]:
    if not 0 < share <= WHOLE:
        yield Fault(key=key, reason=f"a share of {share:g} is outside the week; it is above 0 and at most 100")
    elif not has_two_decimals(share):
        yield Fault(key=key, reason=f"a share of {share!r} has more than two decimals; round it")


def _score(score: int, key: Key) -> Iterator[Fault]:
    if score == 0:
        yield Fault(key=key, reason="this activity has no score yet; give it 1 to 5")
    elif score not in SCORES:
        yield Fault(key=key, reason=f"a score of {score} is off the ladder; it is a whole number from 1 to 5")


def _next_rung(s: Snapshot) -> Iterator[Fault]:
    rows = s.next_rung.activities if s.next_rung else ()
    yield from _ids("activities", [n.id for n in rows], "next_rung")
    for n, a in enumerate(rows):
        if not a.name.strip():
            reason = "this activity has no name; give it one or remove it"
            yield Fault(key=("next_rung", "activities", n, "name"), reason=reason)
        yield from _score(a.score, ("next_rung", "activities", n, "score"))


def _plan(s: Snapshot) -> Iterator[Fault]:
    if s.plan is None:
        return
    shares = {a.id: a.share for a in s.activities}
    known = set(shares) | {n.id for n in (s.next_rung.activities if s.next_rung else ())}
    given: dict[str, float] = {}
    for n, m in enumerate(s.plan.moves):
        at: Key = ("plan", "moves", n)
        if m.from_ not in shares:
            reason = f"a move from {m.from_!r}, which is no activity here; name one that gives the time"
            yield Fault(key=(*at, "from"), reason=reason)
        if m.to not in known:
            reason = f"a move to {m.to!r}, which is no activity here nor one of the next rung's; name one"
            yield Fault(key=(*at, "to"), reason=reason)
        elif m.to == m.from_:
            yield Fault(key=(*at, "to"), reason=f"a move from {m.to!r} to itself; choose another receiver")
        if not m.points > 0:
            yield Fault(key=(*at, "points"), reason=f"a move of {m.points:g} points; it is above 0")
        given[m.from_] = given.get(m.from_, 0.0) + m.points
        if m.from_ in shares and given[m.from_] > shares[m.from_] + TINY:
            reason = f"{m.from_!r} gives {given[m.from_]:g} points but takes {shares[m.from_]:g} of the week; give less"
            yield Fault(key=(*at, "points"), reason=reason)
    yield from _events(s.plan)


def _events(plan: Plan) -> Iterator[Fault]:
    for n, e in enumerate(plan.events):
        at: Key = ("plan", "events", n)
        if not e.title.strip():
            yield Fault(key=(*at, "title"), reason="this event has no title; give it one or remove it")
        if not 0 < e.minutes <= LONGEST_EVENT:
            yield Fault(key=(*at, "minutes"), reason=f"{e.minutes} minutes; an event lasts 1 to {LONGEST_EVENT}")
    with_id = [(n, e.id) for n, e in enumerate(plan.events) if e.id is not None]
    for fault in _ids("events", [id for _, id in with_id], "plan"):
        place = with_id[int(fault.key[2])][0]
        yield Fault(key=("plan", "events", place, "id"), reason=fault.reason)


def _leverage(s: Snapshot) -> Iterator[Fault]:
    for question in (*EROSION, *FRICTION):
        answer = getattr(s.leverage, question, None)
        if answer is not None and answer not in range(FULL_ANSWER + 1):
            yield Fault(key=("leverage", question), reason=f"an answer of {answer}; it is 0 no, 1 partly or 2 yes")


def _profession(s: Snapshot) -> Iterator[Fault]:
    p = s.profession or Profession()
    for n, task in enumerate(p.tasks):
        yield from _task(task, ("profession", "tasks", n))
    for n, i in enumerate(p.indicators):
        at: Key = ("profession", "indicators", n)
        if not i.baseline > 0:
            yield Fault(key=(*at, "baseline"), reason=f"a baseline of {i.baseline:g}; it is above 0")
        if i.value < 0:
            yield Fault(key=(*at, "value"), reason=f"a value of {i.value:g}; it is 0 or more")
    if p.macro is not None:
        yield from _macro(p.macro)


def _task(t: Task, at: Key) -> Iterator[Fault]:
    if not t.name.strip():
        yield Fault(key=(*at, "name"), reason="this task has no name; give it one or remove it")
    for name, grade in (("volume", t.volume), ("complexity", t.complexity)):
        if grade not in GRADES:
            yield Fault(key=(*at, name), reason=f"a {name} of {grade}; it is a whole number from 1 to 5")
    if not 0 <= t.first_year_share <= WHOLE:
        reason = f"a first-year share of {t.first_year_share:g}; it is 0 to 100 percent"
        yield Fault(key=(*at, "first_year_share"), reason=reason)


def _macro(m: Macro) -> Iterator[Fault]:
    for name in ("displaced", "pay", "annotation_pay"):
        if getattr(m, name) < 0:
            yield Fault(key=("profession", "macro", name), reason=f"{getattr(m, name):g}; it is 0 or more")
    if not 0 <= m.propensity <= 1:
        reason = f"a propensity of {m.propensity:g}; it is a part of income, 0 to 1"
        yield Fault(key=("profession", "macro", "propensity"), reason=reason)
    if m.sectors:
        yield from _sectors(m.sectors)


def _sectors(sectors: dict[str, float]) -> Iterator[Fault]:
    for name, part in sectors.items():
        if part < 0:
            key: Key = ("profession", "macro", "sectors", name)
            yield Fault(key=key, reason=f"{part:g} percent of spending; it is 0 or more")
    total = sum(sectors.values())
    if abs(total - WHOLE) > TOLERANCE + TINY:
        reason = f"the sectors add up to {round(total, 2):g}, not 100; correct one"
        yield Fault(key=("profession", "macro", "sectors"), reason=reason)
