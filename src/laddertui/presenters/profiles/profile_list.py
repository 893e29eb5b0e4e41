"""The list of profiles as a desk: a row a profile by its code, what is due first."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from laddertui.domain.progress import Progress
from laddertui.domain.quarters import SPRINT_DAYS
from laddertui.domain.text import padded, visible
from laddertui.services.desk.profile_dates import ProfileDates
from laddertui.services.profiles import ProfileEntry

UNREADABLE = "its profile.toml cannot be read"
SEALED = "sealed"
"""What stands where only the passphrase would show something."""
NONE = "·"
"""What stands where there is nothing."""
COLUMNS = (
    ("code", 12),
    ("due", 8),
    ("review", 10),
    ("90 days", 7),
    ("keep until", 10),
    ("consent", 10),
    ("newest", 7),
)
"""What stands in a row, each with its width; a longer code pushes the rest to the right."""
HEADING = "  ".join(padded(name, width) for name, width in COLUMNS).rstrip()


def by_due(
    entries: Iterable[ProfileEntry], dates: Mapping[str, ProfileDates], today: dt.date
) -> list[ProfileEntry]:
    """Return the profiles: what is due first, then what comes next, then by code."""

    def order(entry: ProfileEntry) -> tuple[bool, dt.date, str]:
        known = dates.get(entry.id, ProfileDates())
        coming = [day for day in (*known.due, known.keep_until) if day is not None]
        first = min(coming, default=dt.date.max)
        return not _due(known, today), first, (entry.code or entry.id).casefold()

    return sorted(entries, key=order)


def _due(dates: ProfileDates, today: dt.date) -> list[str]:
    """Return what is due, in a word each, the heaviest first."""
    words = {
        "keeping": dates.is_past_keeping(today),
        "review": dates.has_review_due(today),
        "sprint": dates.is_sprint_over(today),
    }
    return [word for word, is_due in words.items() if is_due]


def profile_row(entry: ProfileEntry, dates: ProfileDates, today: dt.date) -> str:
    """Return the row: `AB  review  2026-11-13  90/90  2027-06-30  2026-01-05  2026-Q3`."""
    if entry.is_encrypted is None:
        return f"{padded(visible(entry.label), COLUMNS[0][1])}  {UNREADABLE}"
    unknown = SEALED if dates.is_sealed else NONE
    review, day = dates.due.next_review_on, dates.sprint_day(today)
    cells = (
        visible(entry.label),
        next(iter(_due(dates, today)), ""),
        review.isoformat() if review else unknown,
        f"{day}/{SPRINT_DAYS}" if day is not None else unknown,
        dates.keep_until.isoformat() if dates.keep_until else NONE,
        dates.consent or unknown,
        dates.newest or NONE,
    )
    widths = (width for _, width in COLUMNS)
    return "  ".join(map(padded, cells, widths)).rstrip()


def row_words(entry: ProfileEntry, dates: ProfileDates, today: dt.date) -> str:
    """Return what is due of one profile, and how its files are kept, in a sentence or two."""
    if entry.is_encrypted is None:
        return f"{visible(entry.label)}: {UNREADABLE}."
    said = {
        "keeping": f"to be kept until {dates.keep_until}, which has passed",
        "review": f"a review is due since {dates.due.next_review_on}",
        "sprint": f"its 90 days ended on {dates.due.sprint_ends_on}",
    }
    due = "; ".join(said[word] for word in _due(dates, today))
    kind = "encrypted" if entry.is_encrypted else "plain files"
    if not due and not dates.is_sealed and not dates.newest:
        due = "no quarter is saved yet"
    elif not due:
        due = "what is due stands inside it" if dates.is_sealed else "nothing is due"
    return f"{visible(entry.label)}, {kind}: {due}."


def reading_words(progress: Progress) -> str:
    """Return how far the list is, and that leaving costs nothing."""
    return (
        f"Reading what is due: {progress.done:,} of {progress.total:,} profiles. The list comes"
        " when all are read. What is read is kept, so you may leave meanwhile."
    )


def list_words(dates: Sequence[ProfileDates], today: dt.date) -> str:
    """Return how many are due, and of how many that is not known, as far as there are several."""
    if len(dates) < 2:
        return "Whose profile?"
    due = sum(1 for each in dates if _due(each, today))
    sealed = sum(1 for each in dates if each.is_sealed)
    said = f"Whose profile?  {due or 'None'} of {len(dates):,} due."
    if sealed:
        count = "1 is sealed: of it" if sealed == 1 else f"{sealed} are sealed: of these"
        said += f" {count} only keep-until and the newest quarter are known."
    return said
