"""What can be known of every profile's dates without any passphrase.

Of an encrypted profile these are the card's day and the names of its files, of a plain one also
when something is due.
"""

import datetime as dt

from laddertui.domain.errors import LadderError
from laddertui.domain.record import record
from laddertui.services.due import DueDays, read_newest
from laddertui.storage import profile_folder, profiles, snapshots
from laddertui.storage.app_dirs import AppDirs


@record
class ProfileDates:
    """The dates of one profile."""

    due: DueDays = DueDays()
    """When something is due; of an encrypted profile nothing is known."""
    keep_until: dt.date | None = None
    """The last day on which it may be kept; None where nothing was agreed."""
    last: str = ""
    """When it was assessed last: the day of a plain profile, the quarter of an encrypted one."""

    def has_review_due(self, today: dt.date) -> bool:
        """Return whether a review or a sprint's end is due."""
        review, sprint = self.due
        return bool((review and today >= review) or (sprint and today > sprint))

    def is_past_keeping(self, today: dt.date) -> bool:
        """Return whether the day has passed until which it may be kept."""
        return self.keep_until is not None and today > self.keep_until


def read_dates(dirs: AppDirs, profile_id: str) -> ProfileDates:
    """Return a profile's dates. Raise LadderError for one that cannot be read."""
    folder = profile_folder.find(dirs, profile_id)
    card = profiles.card(folder)
    keep_until = card.keep_until if card else None
    saved = snapshots.saved_quarters(folder)
    last = saved[-1] if saved else ""
    if folder.is_encrypted:
        return ProfileDates(keep_until=keep_until, last=last)
    newest = read_newest(dirs, folder)
    if newest.taken_on is not None:
        last = newest.taken_on.isoformat()
    return ProfileDates(due=newest.due, keep_until=keep_until, last=last)


def read_dates_or_none(dirs: AppDirs, profile_id: str) -> ProfileDates:
    """Return a profile's dates; without any where it cannot be read: it hides no other."""
    try:
        return read_dates(dirs, profile_id)
    except LadderError:
        return ProfileDates()
