"""The calendar of a quarter: the sprint's weekly events, its end, and the reviews, as a file for other programs."""

from pathlib import Path

from laddertui.domain.snapshot import Snapshot
from laddertui.domain.text import visible
from laddertui.domain.trouble import NotThere, Trouble
from laddertui.storage import lock, profiles, snapshots
from laddertui.storage.door import get, put
from laddertui.storage.places import Place

NAME = "laddertui.ics"
"""The name that is offered for the file."""
_BEGINS = b"BEGIN:VCALENDAR"


def made(place: Place, snapshot: Snapshot, titles: bool, sequence: int | None = None) -> bytes:
    """The calendar's bytes; `sequence` rises with every version, by default with the revisions of the quarter."""
    from laddertui.exchange.calendar import calendar  # its library is loaded only where there is something to show

    card = profiles.card(place)
    uid = card.uid if card is not None else lock.lock_name(place)
    number = snapshots.last_revision(place, snapshot.quarter) if sequence is None else sequence
    return calendar(snapshots.with_event_ids(snapshot), uid, number, titles)


def coming_sequence(place: Place, quarter: str) -> int:
    """The number that a quarter's calendar will have once what is on the screen is saved."""
    return snapshots.last_revision(place, quarter) + int(snapshots.is_saved(place, quarter))


def write(name: str, data: bytes) -> Path:
    """Write a calendar under a name the person gave; over an earlier calendar, never over anything else."""
    path = Path(name).expanduser().absolute()
    try:
        if not get(path).startswith(_BEGINS):
            raise Trouble(f"{visible(str(path))} is there already and is no calendar; choose another name")
    except NotThere:
        pass
    put(path, data)
    return path
