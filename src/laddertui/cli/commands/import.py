"""`laddertui import FILE…`: add saved quarters from TOML. All are validated before the first is written."""

import sys
from argparse import Namespace
from pathlib import Path

from laddertui.cli import call
from laddertui.domain.snapshot import Snapshot
from laddertui.domain.text import visible
from laddertui.domain.trouble import Misused, NotThere, Trouble
from laddertui.flow.clock import today
from laddertui.storage import lock, places, profiles, schema, snapshots
from laddertui.storage.door import LARGEST_FILE


def run(args: Namespace) -> int:
    """Import; nothing is changed unless every file can be taken."""
    place = call.opened(args)  # first: where both come through standard input, the passphrase is its first line
    read = [schema.read_snapshot(_bytes(name), name) for name in args.files]
    _refuse_doubles(read)
    with lock.take(call.folders(args), place):
        _refuse_saved(place, read, args.replace)
        profiles.ensure(call.folders(args), place, today())
        paths = [snapshots.save(place, s) for s in read]
    quarters = [s.quarter for s in read]
    call.answer(args, {"profile": place.id, "imported": quarters}, (f"imported {path}" for path in paths))
    return 0


def _bytes(name: str) -> bytes:
    """A file's content, or standard input's; never more than one byte past what is taken."""
    try:
        if name == "-" and sys.stdin is not None:
            return sys.stdin.buffer.read(LARGEST_FILE + 1)
        with Path(name).open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise NotThere(f"{visible(name)} is not there; check the name") from None
    except OSError as error:
        raise Trouble(f"{visible(name)} cannot be read: {error.strerror}") from None


def _refuse_doubles(read: list[Snapshot]) -> None:
    quarters = [s.quarter for s in read]
    for quarter in quarters:
        if quarters.count(quarter) > 1:
            raise Misused(f"{quarter} comes twice in this call; import one of them")


def _refuse_saved(place: places.Place, read: list[Snapshot], replace: bool) -> None:
    """Raise Trouble for a quarter that is taken, and Newer for one that must never be written over."""
    for s in read:
        if snapshots.is_saved(place, s.quarter):
            if not replace:
                path = snapshots.path_of(place, s.quarter)
                raise Trouble(f"{path} is there already; add --replace to put this over it and keep that as a revision")
            snapshots.refuse_newer(place, s.quarter)
