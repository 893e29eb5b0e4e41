"""The weekly events of a plan: how much of the week they hold, and which of them overlap. Ours."""

from collections.abc import Sequence
from itertools import combinations

from laddertui.domain.snapshot import WEEKDAYS, Event

_DAY = 24 * 60
_WEEK = 7 * _DAY


def hours_of(events: Sequence[Event]) -> float:
    """Return the hours of the week that events hold; one that lies over another counts, too."""
    return sum(event.minutes for event in events) / 60


def overlaps(events: Sequence[Event]) -> list[tuple[Event, Event]]:
    """Return the pairs of events that hold the same minutes, in their order.

    What ends as the other begins does not overlap. An event may last into the next day, and from
    Sunday into Monday.
    """
    return [(a, b) for a, b in combinations(events, 2) if _meet(a, b)]


def _meet(a: Event, b: Event) -> bool:
    apart = (_begins(b) - _begins(a)) % _WEEK
    return apart < a.minutes or _WEEK - apart < b.minutes


def _begins(event: Event) -> int:
    """Return the minute of the week, from Monday 0:00, in which an event begins."""
    return WEEKDAYS.index(event.weekday) * _DAY + event.at.hour * 60 + event.at.minute
