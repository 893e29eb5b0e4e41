"""Write the calendar of a quarter into a file; its content is made by `export/calendar.py`.

It holds the sprint's weekly events, its end, and the reviews.
"""

from laddertui.domain.snapshot import Snapshot
from laddertui.storage import lock, profiles, snapshots
from laddertui.storage.output_file import OutputKind
from laddertui.storage.profile_folder import ProfileFolder

NAME = "laddertui.ics"
"""The name that is offered for the file."""
_BEGINS = b"BEGIN:VCALENDAR"


def build(
    folder: ProfileFolder, snapshot: Snapshot, titles: bool, sequence: int | None = None
) -> bytes:
    """Return the calendar's bytes.

    `sequence` rises with every version; by default it is the number of the quarter's revisions.
    """
    from laddertui.export.calendar import (
        calendar,  # its library is loaded only where there is something to show
    )

    card = profiles.card(folder)
    uid = card.uid if card is not None else lock.lock_name(folder)
    number = snapshots.last_revision(folder, snapshot.quarter) if sequence is None else sequence
    return calendar(snapshots.with_event_ids(snapshot), uid, number, titles)


def coming_sequence(folder: ProfileFolder, quarter: str) -> int:
    """Return the number that a quarter's calendar will have once the screen's state is saved."""
    return snapshots.last_revision(folder, quarter) + int(snapshots.is_saved(folder, quarter))


_KIND = OutputKind(name="a calendar", is_one=lambda content: content.startswith(_BEGINS))
other_name = _KIND.other_name
"""Gives a free name beside a calendar that is there already; "" where none is."""
write = _KIND.write
"""Writes a calendar where a person says; over another kind of file only by `force`."""
