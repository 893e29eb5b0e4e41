"""What is known of every profile's dates.

Of an encrypted profile that is locked these are the card's day and the names of its files; of a
plain one, and of one that is unlocked, all of them.
"""

import datetime as dt
from contextlib import suppress

from laddertui.domain import quarters
from laddertui.domain.errors import LadderError
from laddertui.domain.record import record
from laddertui.services.due import DueDays, read_newest
from laddertui.services.profile_details import consent_day
from laddertui.storage import profile_details, profile_folder, profiles, snapshots
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.profile_folder import ProfileFolder


@record
class ProfileDates:
    """The dates of one profile."""

    due: DueDays = DueDays()
    """When something is due; nothing is known of a sealed one."""
    keep_until: dt.date | None = None
    """The last day on which it may be kept; None where nothing was agreed."""
    consent: str = ""
    """The day of what was agreed to, like `2026-01-05`, or that it was taken back."""
    newest: str = ""
    """The newest saved quarter."""
    is_sealed: bool = False
    """Whether it is encrypted and locked, so that most of this cannot be known."""

    def has_review_due(self, today: dt.date) -> bool:
        """Return whether the next review is due."""
        return self.due.next_review_on is not None and today >= self.due.next_review_on

    def is_sprint_over(self, today: dt.date) -> bool:
        """Return whether the 90 days have ended."""
        return self.due.sprint_ends_on is not None and today > self.due.sprint_ends_on

    def is_past_keeping(self, today: dt.date) -> bool:
        """Return whether the day has passed until which it may be kept."""
        return self.keep_until is not None and today > self.keep_until

    def sprint_day(self, today: dt.date) -> int | None:
        """Return which of the 90 days it is, 0 to 90; None without a sprint."""
        ends_on = self.due.sprint_ends_on
        if ends_on is None:
            return None
        starts_on = ends_on - (quarters.sprint_end(ends_on) - ends_on)
        return quarters.sprint_day(starts_on, today)


def read_dates(dirs: AppDirs, profile_id: str) -> ProfileDates:
    """Return a profile's dates. Raise LadderError for one that cannot be read."""
    return dates_of(dirs, profile_folder.find(dirs, profile_id))


def dates_of(dirs: AppDirs, folder: ProfileFolder) -> ProfileDates:
    """Return the dates of a profile, unlocked or not. Raise LadderError for what cannot be read."""
    card = profiles.card(folder)
    keep_until = card.keep_until if card else None
    saved = snapshots.saved_quarters(folder)
    newest = saved[-1] if saved else ""
    if not folder.files.is_open:
        return ProfileDates(keep_until=keep_until, newest=newest, is_sealed=True)
    return ProfileDates(
        due=read_newest(dirs, folder).due,
        keep_until=keep_until,
        consent=_consent(folder),
        newest=newest,
    )


def _consent(folder: ProfileFolder) -> str:
    """Return the consent's day; "" for none, and where the file cannot be read: it hides no day."""
    with suppress(LadderError):
        known = profile_details.read(folder)
        return consent_day((known.consent_note if known else None) or "")
    return ""


def read_dates_or_none(dirs: AppDirs, profile_id: str) -> ProfileDates:
    """Return a profile's dates; without any where it cannot be read: it hides no other."""
    try:
        return read_dates(dirs, profile_id)
    except LadderError:
        return ProfileDates()
