"""When a quarter may be scored again, and which of its activities are asked about. Ours."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from laddertui.domain.quarters import add_months

if TYPE_CHECKING:
    from laddertui.domain.repeats.repeat import Repeat
    from laddertui.domain.snapshot import Activity, Snapshot

FIRST_AFTER_DAYS = 7
"""Days after a quarter was saved from which its scores are given again: they are forgotten by then.
As long is waited after each time."""
LAST_MONTHS = 2
"""Months after it until they are: later the work itself may have changed."""
AT_A_TIME = 3
"""Activities that are asked about in one sitting: a minute."""


def may_score_again(taken_on: dt.date, last_on: dt.date | None, today: dt.date) -> bool:
    """Return whether the scores of a quarter taken on a day may be given again today.

    `last_on` is the day on which some of them were; None where none was.
    """
    wait = dt.timedelta(days=FIRST_AFTER_DAYS)
    if not taken_on + wait <= today <= add_months(taken_on, LAST_MONTHS):
        return False
    return last_on is None or today >= last_on + wait


def asked_again(snapshot: "Snapshot", repeats: "Iterable[Repeat]") -> "tuple[Activity, ...]":
    """Return the activities to ask about: those least often repeated, the larger share first."""
    times = Counter(each.id for repeat in repeats for each in repeat.scores)
    rows = sorted(snapshot.activities, key=lambda a: (times[a.id], -a.share))
    return tuple(rows[:AT_A_TIME])
