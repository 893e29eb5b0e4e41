"""What a review looks back to: the quarters before it, and the thread of each activity."""

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
    """Read what a review of `quarter` that continues `base` looks back to.

    None where there is no base, or where it cannot be read.
    """
    if base is None:
        return None
    try:
        snapshot = profile.store.quarter(base)
    except LadderError:
        return None
    past = tuple(saved for saved in profile.store.quarters() if saved.quarter < base)
    return PreviousQuarters(
        base=snapshot, quarter=quarter, past=past, reveal_before=profile.store.reveal_before
    )


def thread(activity: Activity, base: Snapshot) -> Activity | None:
    """Return the activity of the earlier quarter that this one continues; None for a new one."""
    return base.activity(activity.was or activity.id)


def order(rows: Sequence[Activity], earlier: PreviousQuarters | None) -> list[int]:
    """Return the rows in the order in which they are scored: the former 4s and 5s first."""

    def stood_high(row: int) -> bool:
        old = thread(rows[row], earlier.base) if earlier else None
        return old is not None and old.score >= ANCHORED_FROM

    return sorted(range(len(rows)), key=lambda row: not stood_high(row))


def year_ago(old: Activity, earlier: PreviousQuarters) -> Activity | None:
    """Return the same thread four calendar quarters before, followed quarter by quarter."""
    for snapshot in reversed(earlier.past):
        before = snapshot.activity(old.was or old.id)
        if before is None:
            return None
        if quarters.quarters_between(snapshot.quarter, earlier.quarter) == QUARTERS_A_YEAR:
            return before
        old = before
    return None


def needs_reason(activity: Activity, earlier: PreviousQuarters) -> bool:
    """Return whether the score differs from the earlier one and no reason is given yet."""
    old = thread(activity, earlier.base)
    return (
        old is not None
        and bool(activity.score)
        and activity.score != old.score
        and activity.change_reason is None
    )
