"""`laddertui import FILE…`: add saved quarters from TOML. All are validated before the first is written."""

import sys
from argparse import Namespace
from pathlib import Path

from laddertui.cli import call
from laddertui.domain.errors import LadderError, NotFoundError, UsageError
from laddertui.domain.snapshot import Snapshot
from laddertui.domain.text import visible
from laddertui.services.clock import today
from laddertui.storage import lock, profile_folder, profiles, snapshots
from laddertui.storage.files import LARGEST_FILE
from laddertui.storage.toml import reader


def run(args: Namespace) -> int:
    """Import; nothing is changed unless every file can be taken."""
    folder = call.opened(
        args
    )  # first: where both come through standard input, the passphrase is its first line
    read = [reader.read_snapshot(_bytes(name), name) for name in args.files]
    _refuse_doubles(read)
    with lock.take(call.dirs(args), folder):
        _refuse_saved(folder, read, args.replace)
        profiles.ensure(call.dirs(args), folder, today())
        paths = [snapshots.save(folder, s) for s in read]
    quarters = [s.quarter for s in read]
    call.answer(
        args, {"profile": folder.id, "imported": quarters}, (f"imported {path}" for path in paths)
    )
    return 0


def _bytes(name: str) -> bytes:
    """A file's content, or standard input's; never more than one byte past what is taken."""
    try:
        if name == "-" and sys.stdin is not None:
            return sys.stdin.buffer.read(LARGEST_FILE + 1)
        with Path(name).open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise NotFoundError(f"{visible(name)} is not there; check the name") from None
    except OSError as error:
        raise LadderError(f"{visible(name)} cannot be read: {error.strerror}") from None


def _refuse_doubles(read: list[Snapshot]) -> None:
    quarters = [s.quarter for s in read]
    for quarter in quarters:
        if quarters.count(quarter) > 1:
            raise UsageError(f"{quarter} comes twice in this call; import one of them")


def _refuse_saved(
    folder: profile_folder.ProfileFolder, read: list[Snapshot], replace: bool
) -> None:
    """Raise LadderError for a quarter that is taken, and Newer for one that must never be written over."""
    for s in read:
        if snapshots.is_saved(folder, s.quarter):
            if not replace:
                path = snapshots.path_of(folder, s.quarter)
                raise LadderError(
                    f"{path} is there already; add --replace to put this over it and keep that as a revision"
                )
            snapshots.refuse_newer(folder, s.quarter)
