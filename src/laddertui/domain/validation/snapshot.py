"""What a finished snapshot must satisfy, whether it is about to be saved or was read from a file.

A fault names the key it stands at and says what is wrong and what to do, in words that serve both.
"""

import datetime as dt
import math
from collections.abc import Iterable, Iterator
from dataclasses import is_dataclass

from laddertui.domain import quarters
from laddertui.domain.ladder import SCORES
from laddertui.domain.numbers import at_most, two_decimals
from laddertui.domain.profession import Profession
from laddertui.domain.record import keys_of
from laddertui.domain.shares import WHOLE, adds_up, has_two_decimals
from laddertui.domain.snapshot import Plan, Snapshot
from laddertui.domain.text import ID_RULE, is_id
from laddertui.domain.validation.fault import Fault, Key, day_faults, year_range
from laddertui.domain.validation.lenses import leverage_faults, profession_faults

HOURS_IN_A_WEEK = 168.0
_MOST_LEAVES = frozenset((str, float, int, bool, type(None)))
"""What most leaves of a record are; of them nothing more is asked."""
LONGEST_EVENT = 24 * 60
"""Minutes; a weekly event does not outlast its day."""


def faults(snapshot: Snapshot) -> list[Fault]:
    """Return everything that stands in the way of saving, in the file's own order.

    Empty when it may be saved.
    """
    if odd := list(number_faults(snapshot)):
        return odd  # sums over what is not a number would only say it again, in other words
    return [
        *_head(snapshot),
        *_activities(snapshot),
        *_next_rung(snapshot),
        *_plan(snapshot),
        *leverage_faults(snapshot.leverage),
        *profession_faults(snapshot.profession or Profession()),
    ]


def number_faults(value: object) -> Iterator[Fault]:
    """Yield a fault for every number in a record that is infinite or not a number."""
    if _is_finite(value):
        return  # as nearly every record is: where each value stands need not be worked out
    for key, number in leaves(value):
        if isinstance(number, float) and not math.isfinite(number):
            yield Fault(key=key, reason="this is not a number; write one, like 12.5")


def _is_finite(value: object) -> bool:
    """Return whether no number in a record is infinite or not a number."""
    for _, item in _inside(value) or ():
        if type(item) is float:
            if not math.isfinite(item):
                return False
        elif type(item) not in _MOST_LEAVES and not _is_finite(item):
            return False
    return True


def date_faults(value: object) -> Iterator[Fault]:
    """Yield a fault for every date in a record that a calendar cannot reckon with."""
    for key, day in leaves(value):
        if isinstance(day, dt.date):
            yield from day_faults(day, key)


def leaves(value: object, key: Key = ()) -> list[tuple[Key, object]]:
    """Return everything in a record that holds nothing else, with the key it stands under."""
    found: list[tuple[Key, object]] = []

    def look(steps: Iterable[tuple[str | int, object]], key: Key) -> None:
        for step, item in steps:
            at = (*key, step)
            if type(item) in _MOST_LEAVES or (inner := _inside(item)) is None:
                found.append((at, item))
            else:
                look(inner, at)

    if (steps := _inside(value)) is None:
        return [(key, value)]
    look(steps, key)
    return found


def _inside(value: object) -> Iterable[tuple[str | int, object]] | None:
    """Return what a value holds, by its keys in a file; None where it holds nothing else."""
    if isinstance(value, tuple):
        return enumerate(value)
    if isinstance(value, dict):
        return value.items()
    if is_dataclass(value):
        kind: type = type(value)
        return [(key_in_file, getattr(value, name)) for name, key_in_file in keys_of(kind)]
    return None


def _head(snapshot: Snapshot) -> Iterator[Fault]:
    if not quarters.is_quarter(snapshot.quarter):
        yield Fault(
            key=("quarter",), reason=f"{snapshot.quarter!r} is not a quarter; write it like 2026-Q4"
        )
    elif int(snapshot.quarter[:4]) not in quarters.YEARS:
        yield Fault(key=("quarter",), reason=f"this quarter is outside {year_range()}; correct it")
    elif snapshot.taken_on.year in quarters.YEARS and not quarters.may_count_for(
        snapshot.quarter, snapshot.taken_on
    ):
        reason = (
            f"{snapshot.quarter} begins more than {quarters.EARLY_DAYS} days after taken_on,"
            f" {snapshot.taken_on}; correct one"
        )
        yield Fault(key=("quarter",), reason=reason)
    yield from day_faults(snapshot.taken_on, ("taken_on",))
    if not snapshot.role.strip():
        yield Fault(key=("role",), reason="the role has no name yet; say what you work as")
    if snapshot.hours_per_week is not None and not 0 < snapshot.hours_per_week <= HOURS_IN_A_WEEK:
        yield Fault(key=("hours_per_week",), reason="hours in a week are above 0 and at most 168")


def _activities(snapshot: Snapshot) -> Iterator[Fault]:
    if not snapshot.activities:
        yield Fault(key=("activities",), reason="there are no activities yet; name at least one")
        return
    seen: set[str] = set()
    for row, activity in enumerate(snapshot.activities):
        at: Key = ("activities", row)
        yield from _id(activity.id, seen, at)
        if not activity.name.strip():
            yield Fault(
                key=(*at, "name"), reason="this activity has no name; give it one or remove it"
            )
        yield from _share(activity.share, (*at, "share"))
        yield from _score(activity.score, (*at, "score"))
        if activity.was is not None and not is_id(activity.was):
            yield Fault(key=(*at, "was"), reason=f"{activity.was!r} is not an id; {ID_RULE}")
    shares = [a.share for a in snapshot.activities]
    if not adds_up(shares):
        total = two_decimals(sum(shares))
        off = two_decimals(WHOLE - total)
        mend = (
            f"give the {off:g} that are left to an activity" if off > 0 else f"take {-off:g} away"
        )
        yield Fault(key=("activities",), reason=f"the shares add up to {total:g}, not 100; {mend}")


def _id(activity_id: str, seen: set[str], at: Key) -> Iterator[Fault]:
    """Yield a fault for what is no id, or was seen before; add it to those seen."""
    if not is_id(activity_id):
        yield Fault(key=(*at, "id"), reason=f"{activity_id!r} is not an id; {ID_RULE}")
    elif activity_id in seen:
        yield Fault(
            key=(*at, "id"),
            reason=f"the id {activity_id!r} is used twice; give one of them another",
        )
    seen.add(activity_id)


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


def _next_rung(snapshot: Snapshot) -> Iterator[Fault]:
    rows = snapshot.next_rung.activities if snapshot.next_rung else ()
    seen: set[str] = set()
    for row, activity in enumerate(rows):
        at: Key = ("next_rung", "activities", row)
        yield from _id(activity.id, seen, at)
        if not activity.name.strip():
            yield Fault(
                key=(*at, "name"), reason="this activity has no name; give it one or remove it"
            )
        yield from _score(activity.score, (*at, "score"))


def _plan(snapshot: Snapshot) -> Iterator[Fault]:
    if snapshot.plan is None:
        return
    yield from day_faults(snapshot.plan.starts_on, ("plan", "starts_on"))
    yield from _moves(snapshot, snapshot.plan)
    yield from _events(snapshot.plan)


def _moves(snapshot: Snapshot, plan: Plan) -> Iterator[Fault]:
    shares = {a.id: a.share for a in snapshot.activities}
    known = set(shares) | {
        n.id for n in (snapshot.next_rung.activities if snapshot.next_rung else ())
    }
    given: dict[str, float] = {}
    for row, move in enumerate(plan.moves):
        at: Key = ("plan", "moves", row)
        if move.from_ not in shares:
            reason = (
                f"a move from {move.from_!r}, which is no activity here; name one that gives the"
                " time"
            )
            yield Fault(key=(*at, "from"), reason=reason)
        if move.to not in known:
            reason = (
                f"a move to {move.to!r}, which is no activity here nor one of the next rung's; name"
                " one"
            )
            yield Fault(key=(*at, "to"), reason=reason)
        elif move.to == move.from_:
            yield Fault(
                key=(*at, "to"),
                reason=f"a move from {move.to!r} to itself; choose another receiver",
            )
        if not move.points > 0:
            yield Fault(
                key=(*at, "points"), reason=f"a move of {move.points:g} points; it is above 0"
            )
        given[move.from_] = given.get(move.from_, 0.0) + move.points
        if move.from_ in shares and not at_most(given[move.from_], shares[move.from_]):
            reason = (
                f"{move.from_!r} gives {given[move.from_]:g} points but takes"
                f" {shares[move.from_]:g} of the week; give less"
            )
            yield Fault(key=(*at, "points"), reason=reason)


def _events(plan: Plan) -> Iterator[Fault]:
    seen: set[str] = set()
    for row, event in enumerate(plan.events):
        at: Key = ("plan", "events", row)
        if event.id is not None:
            yield from _id(event.id, seen, at)
        if not event.title.strip():
            yield Fault(
                key=(*at, "title"), reason="this event has no title; give it one or remove it"
            )
        if not 0 < event.minutes <= LONGEST_EVENT:
            yield Fault(
                key=(*at, "minutes"),
                reason=f"{event.minutes} minutes; an event lasts 1 to {LONGEST_EVENT}",
            )
