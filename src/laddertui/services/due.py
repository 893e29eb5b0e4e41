"""What is due: the next review and the sprint's end of the newest readable quarter.

The answer is kept in one line, from which `due` at a shell prompt is answered without any of this.
"""

import datetime as dt
from pathlib import Path
from typing import NamedTuple

from laddertui.domain import quarters
from laddertui.domain.errors import LadderError, UnreadableError
from laddertui.services import clock
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.caches import due_cache, summary_cache
from laddertui.storage.profile_folder import ProfileFolder


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
    """The dates of the newest quarter of a plain profile that can be read."""

    due: DueDays = DueDays()
    """When something is due."""
    taken_on: dt.date | None = None
    """The day it was saved as finished; None where no quarter can be read."""


def read_newest(dirs: AppDirs, folder: ProfileFolder) -> NewestQuarter:
    """Return the newest quarter's dates, from the cache where no file has changed."""
    cached = summary_cache.load(dirs, folder, summary_cache.fingerprint(folder))
    if cached is None:
        return _newest_of_files(folder)
    from laddertui.services.summary.summary_json import (
        summary_from_json,  # at a prompt: only if needed
    )

    newest = summary_from_json(cached).newest
    if newest is None:
        return NewestQuarter()
    sprint_ends_on = newest.plan.sprint_ends_on if newest.plan else None
    return NewestQuarter(DueDays(newest.next_review_on, sprint_ends_on), newest.taken_on)


def _newest_of_files(folder: ProfileFolder) -> NewestQuarter:
    """Return the dates from the files, reading no more of them than it takes."""
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
        return NewestQuarter(due, snapshot.taken_on)
    return NewestQuarter()
