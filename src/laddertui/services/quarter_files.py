"""Quarters as files outside a profile: read to be imported, written out to be shown."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from laddertui.domain.errors import LadderError
from laddertui.domain.snapshot import Snapshot
from laddertui.storage import lock, profiles, snapshots
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.files import LARGEST_FILE
from laddertui.storage.profile_folder import ProfileFolder
from laddertui.storage.toml import reader, writer

__all__ = [
    "LARGEST_FILE",
    "import_quarters",
    "parse_quarter",
    "quarter_to_table",
    "quarter_to_toml",
]


def parse_quarter(data: bytes, name: str) -> Snapshot:
    """Return the snapshot in a file's bytes.

    Raise InvalidFileError with every fault and its line, or NewerSchemaError.
    """
    return reader.read_snapshot(data, name)


def quarter_to_toml(snapshot: Snapshot) -> str:
    """Return a snapshot as the text of its file."""
    return writer.dump_snapshot(snapshot).decode()


def quarter_to_table(snapshot: Snapshot) -> dict[str, Any]:
    """Return a snapshot as plain data, with the keys of its file."""
    table: dict[str, Any] = writer.to_table(snapshot)
    return table


def import_quarters(
    dirs: AppDirs,
    folder: ProfileFolder,
    quarters: Sequence[Snapshot],
    replace: bool,
    today: dt.date,
) -> list[Path]:
    """Save quarters, and return their files; nothing is changed unless all can be taken.

    `replace` puts them over saved ones, which are kept as revisions. Raise ProfileInUseError,
    LadderError for a quarter that is taken, NewerSchemaError for one a newer version wrote.
    """
    with lock.take(dirs, folder):
        for snapshot in quarters:
            _refuse_saved(folder, snapshot.quarter, replace)
            snapshots.content(snapshot)
        profiles.ensure(dirs, folder, today)
        return _save_all(folder, quarters)


def _save_all(folder: ProfileFolder, quarters: Sequence[Snapshot]) -> list[Path]:
    """Save quarters; where one cannot be written, say which were. Raise LadderError."""
    paths: list[Path] = []
    for snapshot in quarters:
        try:
            paths.append(snapshots.save(folder, snapshot))
        except LadderError as error:
            if len(quarters) == 1:
                raise
            done = ", ".join(each.quarter for each in quarters[: len(paths)]) or "none"
            raise LadderError(f"{error}; imported before that: {done}") from None
    return paths


def _refuse_saved(folder: ProfileFolder, quarter: str, replace: bool) -> None:
    if not snapshots.is_saved(folder, quarter):
        return
    if not replace:
        path = snapshots.path_of(folder, quarter)
        raise LadderError(
            f"{path} is there already;"
            " add --replace to put this over it and keep that as a revision"
        )
    snapshots.refuse_newer(folder, quarter)
