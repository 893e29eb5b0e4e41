"""A profile's saved quarters: `snapshots/2026-Q4.toml`, and earlier versions in `revisions/2026-Q4.1.toml`."""

import contextlib
import os
import re
from dataclasses import replace
from pathlib import Path

from laddertui.domain import quarters
from laddertui.domain.record import record
from laddertui.domain.snapshot import Event, Snapshot
from laddertui.domain.text import slug, visible
from laddertui.domain.trouble import Invalid, Newer, NotThere, Trouble
from laddertui.storage import schema
from laddertui.storage.door import make_folder
from laddertui.storage.places import Place


@record
class Row:
    """One file of the snapshots folder: its snapshot, or why it cannot be read."""

    quarter: str
    """What the file's name says."""
    path: Path
    snapshot: Snapshot | None = None
    reason: str | None = None
    newer: bool = False
    """Whether the reason is a newer version of the program."""


def path_of(place: Place, quarter: str) -> Path:
    """Where a quarter's file is, or would be."""
    return place.snapshots / f"{quarter}.toml{place.door.ending}"


def saved_quarters(place: Place) -> list[str]:
    """The quarters that have a file, oldest first; whether one can be read shows when it is."""
    ending = f".toml{place.door.ending}"
    try:
        names = [n.removesuffix(ending) for n in os.listdir(place.snapshots) if n.endswith(ending)]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise Trouble(f"{place.snapshots} cannot be read: {error.strerror}") from None
    return sorted(n for n in names if quarters.is_quarter(n))


def is_saved(place: Place, quarter: str) -> bool:
    """Whether anything stands under a quarter, readable or not."""
    return os.path.lexists(path_of(place, quarter))


def refuse_newer(place: Place, quarter: str) -> None:
    """Raise Newer where a newer version wrote this quarter: it is never written over."""
    with contextlib.suppress(Invalid, NotThere):  # a broken file may be put right by writing; it is kept as a revision
        load(place, quarter)


def load(place: Place, quarter: str) -> Snapshot:
    """One quarter's snapshot. Raises NotThere, Invalid, Newer or Trouble."""
    path = path_of(place, quarter)
    return schema.read_snapshot(place.door.read(path), str(path), quarter)


def rows(place: Place) -> list[Row]:
    """Every quarter that has a file, oldest first. A broken one is a row with its reason and hides no other."""
    return [_row(place, quarter) for quarter in saved_quarters(place)]


def _row(place: Place, quarter: str) -> Row:
    path = path_of(place, quarter)
    try:
        return Row(quarter=quarter, path=path, snapshot=load(place, quarter))
    except Newer as newer:
        return Row(quarter=quarter, path=path, reason=str(newer), newer=True)
    except Invalid as invalid:
        return Row(quarter=quarter, path=path, reason=str(invalid.faults[0]))
    except Trouble as trouble:
        return Row(quarter=quarter, path=path, reason=visible(str(trouble)))


def save(place: Place, snapshot: Snapshot) -> Path:
    """Save a quarter. What was there before is kept as a revision. Raises Trouble; nothing is then changed.

    The caller holds the profile's lock. A file of a newer version is never written over: raises Newer.
    """
    path = path_of(place, snapshot.quarter)
    data = schema.write_snapshot(with_event_ids(snapshot))
    refuse_newer(place, snapshot.quarter)
    make_folder(place.snapshots)
    keep_revision(place, snapshot.quarter)
    place.door.write(path, data)
    return path


def keep_revision(place: Place, quarter: str) -> Path | None:
    """Keep what stands under a quarter as its next revision; None where nothing stands there."""
    path = path_of(place, quarter)
    try:
        data = place.door.read(path)
    except NotThere:
        return None
    make_folder(place.revisions)
    kept = place.revisions / f"{quarter}.{last_revision(place, quarter) + 1}.toml{place.door.ending}"
    place.door.write(kept, data)
    return kept


def last_revision(place: Place, quarter: str) -> int:
    """The number of a quarter's newest revision; 0 where there is none."""
    numbered = re.compile(rf"{re.escape(quarter)}\.([0-9]+)\.toml{re.escape(place.door.ending)}")
    try:
        names = os.listdir(place.revisions)
    except FileNotFoundError:
        return 0
    except OSError as error:
        raise Trouble(f"{place.revisions} cannot be read: {error.strerror}") from None
    return max((int(m[1]) for n in names if (m := numbered.fullmatch(n))), default=0)


def with_event_ids(snapshot: Snapshot) -> Snapshot:
    """The snapshot with an id for every event that had none, made from its title."""
    if snapshot.plan is None:
        return snapshot
    taken = {e.id for e in snapshot.plan.events if e.id is not None}
    events: list[Event] = []
    for event in snapshot.plan.events:
        id = event.id or slug(event.title, taken, "event")
        taken.add(id)
        events.append(replace(event, id=id))
    return replace(snapshot, plan=replace(snapshot.plan, events=tuple(events)))
