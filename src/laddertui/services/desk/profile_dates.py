"""What is known of a profile's dates.

Of an encrypted profile that is locked these are the card's day and the names of its files; of a
plain one, and of one that is unlocked, all of them.
"""

import datetime as dt

from laddertui.domain import quarters
from laddertui.domain.record import record
from laddertui.services.due import DueDays


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
