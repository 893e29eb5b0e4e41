"""One row a profile: its code, and what can be known of it without a passphrase."""

import datetime as dt

from laddertui.domain.text import padded, visible
from laddertui.services.profile_dates import ProfileDates
from laddertui.services.profiles import ProfileEntry

CODE_WIDTH = 18
"""Columns in which the codes stand; longer ones push the rest to the right."""
KINDS = {True: "encrypted", False: "plain files", None: "its profile.toml cannot be read"}
"""How a profile's files are kept."""
KIND_WIDTH, LAST_WIDTH = 11, 10


def profile_row(entry: ProfileEntry, dates: ProfileDates, today: dt.date) -> str:
    """Return the row: `AB   plain files  2026-11-22  review due`."""
    reasons = []
    if dates.has_review_due(today):
        reasons.append("review due")
    if dates.is_past_keeping(today):
        reasons.append("keep-until passed")
    cells = (
        padded(visible(entry.label), CODE_WIDTH),
        padded(KINDS[entry.is_encrypted], KIND_WIDTH),
        padded(dates.last, LAST_WIDTH),
        ", ".join(reasons),
    )
    return "  ".join(cells).rstrip()
