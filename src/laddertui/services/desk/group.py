"""The figures of a group: one row a person, and the middle of them; for five and more alone."""

from statistics import median
from typing import NamedTuple

from laddertui.domain.record import record

SMALLEST_GROUP = 5
"""People; in a smaller group the middle would say too much of each. This project's own limit."""


class PersonFigures(NamedTuple):
    """What one person's newest readable quarter comes to, as `export --rows snapshots` has it."""

    quarter: str
    """The quarter, like 2026-Q4."""
    rung: float
    """1.00 to 5.00."""
    exposed_share: float
    """Percent of the week at scores 1 and 2."""
    anchored_share: float
    """Percent of the week at scores 4 and 5."""


@record
class GroupMiddle:
    """The medians of a group."""

    rung: float
    """1.00 to 5.00."""
    exposed_share: float
    """Percent."""
    anchored_share: float
    """Percent."""


def middle(people: list[PersonFigures]) -> GroupMiddle:
    """Return the median of each figure, of one person or more."""
    return GroupMiddle(
        rung=median(each.rung for each in people),
        exposed_share=median(each.exposed_share for each in people),
        anchored_share=median(each.anchored_share for each in people),
    )
