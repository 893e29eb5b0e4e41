"""A profile's saved quarters: `snapshots/2026-Q4.toml`.

Earlier versions are in `revisions/2026-Q4.1.toml`.
"""

import contextlib
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from laddertui.domain import quarters
from laddertui.domain.errors import (
    InvalidFileError,
    LadderError,
    NewerSchemaError,
    NotFoundError,
    UnreadableError,
)
from laddertui.domain.record import record
from laddertui.domain.snapshot import Event, Snapshot
from laddertui.domain.text import slug, visible
from laddertui.storage.files import LARGEST_FILE, exists, make_folder, names_in
from laddertui.storage.profile_folder import ProfileFolder
from laddertui.storage.toml import reader, writer


@record
class Row:
    """One file of the snapshots folder: its snapshot, or why it cannot be read."""

    quarter: str
    """What the file's name says."""
    path: Path
    """The file."""
    snapshot: Snapshot | None = None
    """None where the file cannot be read."""
    reason: str | None = None
    """Why it cannot be read; None where it can."""
    newer: bool = False
    """Whether the reason is a newer version of the program."""
    is_momentary: bool = False
    """Whether the disk refused the file, which may be read another time."""


def path_of(folder: ProfileFolder, quarter: str) -> Path:
    """Return where a quarter's file is, or would be."""
    return folder.snapshots / f"{quarter}.toml{folder.files.ending}"


def saved_quarters(folder: ProfileFolder) -> list[str]:
    """Return the quarters that have a file, oldest first; readable or not."""
    return quarters_in(folder.snapshots, folder.files.ending)


def quarters_in(folder: Path, kind: str) -> list[str]:
    """Return the same of a folder of quarters; `kind` is what its files' names end in: "", .age."""
    ending = f".toml{kind}"
    names = [n.removesuffix(ending) for n in names_in(folder) if n.endswith(ending)]
    return sorted(n for n in names if quarters.is_quarter(n))


def is_saved(folder: ProfileFolder, quarter: str) -> bool:
    """Return whether anything stands under a quarter, readable or not."""
    return exists(path_of(folder, quarter))


def refuse_newer(folder: ProfileFolder, quarter: str) -> None:
    """Raise NewerSchemaError where a newer version wrote this quarter: it is never written over."""
    # a broken file may be put right by writing; it is kept as a revision
    with contextlib.suppress(InvalidFileError, NotFoundError):
        load(folder, quarter)


def load(folder: ProfileFolder, quarter: str) -> Snapshot:
    """Return one quarter's snapshot.

    Raise NotFoundError, InvalidFileError, NewerSchemaError or LadderError.
    """
    path = path_of(folder, quarter)
    return reader.read_snapshot(folder.files.read(path), str(path), quarter)


def rows(folder: ProfileFolder, read: Callable[[str], Snapshot] | None = None) -> list[Row]:
    """Return every quarter that has a file, oldest first.

    A broken one is a row with its reason and hides no other. `read` gives a quarter's snapshot, by
    default from its file, and raises as `load` does.
    """
    read = read or (lambda quarter: load(folder, quarter))
    return [_row(folder, quarter, read) for quarter in saved_quarters(folder)]


def _row(folder: ProfileFolder, quarter: str, read: Callable[[str], Snapshot]) -> Row:
    path = path_of(folder, quarter)
    try:
        return Row(quarter=quarter, path=path, snapshot=read(quarter))
    except NewerSchemaError as newer:
        return Row(quarter=quarter, path=path, reason=str(newer), newer=True)
    except InvalidFileError as invalid:
        return Row(quarter=quarter, path=path, reason=str(invalid.faults[0]))
    except (UnreadableError, NotFoundError) as refused:
        return Row(quarter=quarter, path=path, reason=visible(str(refused)), is_momentary=True)
    except LadderError as trouble:
        return Row(quarter=quarter, path=path, reason=visible(str(trouble)))


def save(folder: ProfileFolder, snapshot: Snapshot) -> Path:
    """Save a quarter, and return its file; what was there before is kept as a revision.

    The caller holds the profile's lock. Raise LadderError, and NewerSchemaError for a file of a
    newer version, which is never written over; nothing is then changed.
    """
    path = path_of(folder, snapshot.quarter)
    data = content(snapshot)
    refuse_newer(folder, snapshot.quarter)
    make_folder(folder.snapshots)
    keep_revision(folder, snapshot.quarter)
    folder.write(path, data)
    return path


def content(snapshot: Snapshot) -> bytes:
    """Return a snapshot as the bytes of its file.

    Raise LadderError for one that could not be read back: it is larger than what is read.
    """
    data = writer.dump_snapshot(with_event_ids(snapshot))
    if len(data) > LARGEST_FILE:
        raise LadderError(
            f"{snapshot.quarter} would take {len(data):,} bytes as a file, and at most"
            f" {LARGEST_FILE:,} are read; shorten its notes"
        )
    return data


def keep_revision(folder: ProfileFolder, quarter: str) -> Path | None:
    """Keep what stands under a quarter as its next revision; None where there is nothing."""
    path = path_of(folder, quarter)
    try:
        data = folder.files.read(path)
    except NotFoundError:
        return None
    make_folder(folder.revisions)
    revision = (
        folder.revisions
        / f"{quarter}.{last_revision(folder, quarter) + 1}.toml{folder.files.ending}"
    )
    folder.write(revision, data)
    return revision


def last_revision(folder: ProfileFolder, quarter: str) -> int:
    """Return the number of a quarter's newest revision; 0 where there is none."""
    return max(_revisions(folder, quarter), default=0)


def revisions(folder: ProfileFolder, quarter: str) -> Iterator[Snapshot]:
    """Yield a quarter's earlier versions, the newest first; what cannot be read is passed over."""
    for _, path in sorted(_revisions(folder, quarter).items(), reverse=True):
        with contextlib.suppress(LadderError):
            yield reader.read_snapshot(folder.files.read(path), str(path), quarter)


def _revisions(folder: ProfileFolder, quarter: str) -> dict[int, Path]:
    """Return the files of a quarter's revisions by their numbers."""
    numbered = re.compile(rf"{re.escape(quarter)}\.([0-9]+)\.toml{re.escape(folder.files.ending)}")
    names = names_in(folder.revisions)
    return {int(m[1]): folder.revisions / n for n in names if (m := numbered.fullmatch(n))}


def with_event_ids(snapshot: Snapshot) -> Snapshot:
    """Return the snapshot with an id, made from its title, for every event that had none."""
    if snapshot.plan is None:
        return snapshot
    taken = {e.id for e in snapshot.plan.events if e.id is not None}
    events: list[Event] = []
    for event in snapshot.plan.events:
        event_id = event.id or slug(event.title, taken, "event")
        taken.add(event_id)
        events.append(replace(event, id=event_id))
    return replace(snapshot, plan=replace(snapshot.plan, events=tuple(events)))
