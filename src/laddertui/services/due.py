"""What is due: the next review and the sprint's end of the newest readable quarter.

The answer is kept in one line, from which `due` at a shell prompt is answered without any of this.
"""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from laddertui.domain import quarters
from laddertui.domain.errors import LadderError, UnreadableError
from laddertui.services import clock
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.caches import due_cache, summary_cache
from laddertui.storage.profile_folder import ProfileFolder

if TYPE_CHECKING:
    from laddertui.services.summary.records import QuarterFigures


class DueDays(NamedTuple):
    """The days from which something is due; None for one that there is not."""

    next_review_on: dt.date | None = None
    """The day from which the next quarterly review is due."""
    sprint_ends_on: dt.date | None = None
    """The sprint's last day."""


def read_due_days(dirs: AppDirs, folder: ProfileFolder) -> DueDays:
    """Return the days, and keep them for the next prompt; none of an encrypted profile.

    Raise UnreadableError where the disk refuses a quarter now: an older one would say that a
    review is due which was held.
    """
    # the state from before the files are looked at: a change between makes the kept line void
    state = due_cache.state(str(folder.path))
    if folder.is_encrypted:
        return DueDays()
    days = read_newest(dirs, folder).due
    iso = (day.isoformat() if day else "" for day in days)
    summary_cache.store_due(dirs, folder, state, *iso)
    return days


def is_said_first_today(dirs: AppDirs, about: Path, said: str) -> bool:
    """Return whether this is said of a profile, or of all, for the first time today."""
    from laddertui.storage import due_stamp  # a prompt that is quiet never needs it

    return due_stamp.is_new(dirs, about, said, clock.today())


class NewestQuarter(NamedTuple):
    """The newest quarter that can be read, of a profile whose files are open."""

    due: DueDays = DueDays()
    """When something is due."""
    quarter: str = ""
    """Which one it is, like 2026-Q4; "" where no quarter can be read."""
    figures: "QuarterFigures | None" = None
    """What it comes to; None where no quarter can be read."""


def read_newest(dirs: AppDirs, folder: ProfileFolder) -> NewestQuarter:
    """Return the newest quarter, from the cache where no file has changed.

    Raise UnreadableError where the disk refuses one now.
    """
    from laddertui.services.summary.records import QuarterFigures  # at a prompt: only if needed

    cached = summary_cache.load(dirs, folder, summary_cache.fingerprint(folder))
    if cached is None:
        return _newest_of_files(folder)
    from laddertui.services.summary.summary_json import summary_from_json

    newest = summary_from_json(cached).newest
    if newest is None:
        return NewestQuarter()
    return NewestQuarter(
        DueDays(newest.next_review_on, newest.plan.sprint_ends_on if newest.plan else None),
        newest.quarter,
        QuarterFigures(newest.taken_on, newest.rung, newest.exposed_share, newest.anchored_share),
    )


def _newest_of_files(folder: ProfileFolder) -> NewestQuarter:
    """Return it from the files, reading no more of them than it takes."""
    from laddertui.domain.ladder import position
    from laddertui.services.summary.records import QuarterFigures
    from laddertui.storage import snapshots  # reading is the slow way; it loads the parser

    for quarter in reversed(snapshots.saved_quarters(folder)):
        try:
            snapshot = snapshots.load(folder, quarter)
        except UnreadableError:
            raise
        except LadderError:
            continue
        starts_on = snapshot.plan.starts_on if snapshot.plan else None
        due = DueDays(
            quarters.next_review(snapshot.taken_on),
            quarters.sprint_end(starts_on) if starts_on else None,
        )
        sums = position(snapshot.activities)
        assert sums is not None  # a snapshot without faults has scores and shares
        shares = (sums.exposed_share, sums.anchored_share)
        figures = QuarterFigures(snapshot.taken_on, sums.rung, *shares)
        return NewestQuarter(due, quarter, figures)
    return NewestQuarter()
