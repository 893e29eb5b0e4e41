"""What a review looks back to: the quarter it continues, those before it, and the thread of each activity."""

from collections.abc import Sequence

from laddertui.domain import quarters
from laddertui.domain.errors import LadderError
from laddertui.domain.ladder import ANCHORED_FROM
from laddertui.domain.record import record
from laddertui.domain.snapshot import Activity, Snapshot
from laddertui.services.session import ProfileSession

QUARTERS_A_YEAR = 4
"""The source: what stood high 12 months ago may be low today."""


@record
class PreviousQuarters:
    """What a review looks back to."""

    base: Snapshot
    """The quarter it continues."""
    quarter: str = ""
    """The quarter it counts for itself."""
    past: tuple[Snapshot, ...] = ()
    """Every readable quarter before the one it continues, oldest first."""
    reveal_before: bool = False
    """Whether the person wants to see the old score before answering."""


def read_previous_quarters(
    profile: ProfileSession, base: str | None, quarter: str
) -> PreviousQuarters | None:
    """Read what a review of `quarter` that continues `base` looks back to; None where `base` cannot be read."""
    if base is None:
        return None
    try:
        snapshot = profile.store.quarter(base)
    except LadderError:
        return None
    past = tuple(s for s in profile.store.quarters() if s.quarter < base)
    return PreviousQuarters(
        base=snapshot, quarter=quarter, past=past, reveal_before=profile.store.reveal_before
    )


def thread(a: Activity, base: Snapshot) -> Activity | None:
    """The activity of the earlier quarter that this one continues; None for a new one."""
    return base.activity(a.was or a.id)


def order(rows: Sequence[Activity], earlier: PreviousQuarters | None) -> list[int]:
    """The rows in the order in which they are scored: the former 4s and 5s first, and nothing said about it."""

    def stood_high(n: int) -> bool:
        old = thread(rows[n], earlier.base) if earlier else None
        return old is not None and old.score >= ANCHORED_FROM

    return sorted(range(len(rows)), key=lambda n: not stood_high(n))


def year_ago(old: Activity, earlier: PreviousQuarters) -> Activity | None:
    """The same thread four calendar quarters before, followed through every readable quarter between."""
    for snapshot in reversed(earlier.past):
        found = snapshot.activity(old.was or old.id)
        if found is None:
            return None
        if quarters.quarters_between(snapshot.quarter, earlier.quarter) == QUARTERS_A_YEAR:
            return found
        old = found
    return None


def needs_reason(a: Activity, earlier: PreviousQuarters) -> bool:
    """Whether the score differs from the earlier one and nothing has been said about why."""
    old = thread(a, earlier.base)
    return old is not None and bool(a.score) and a.score != old.score and a.change_reason is None
