"""`laddertui import FILE…`: add saved quarters from TOML.

All are validated before the first is written.
"""

import sys
from argparse import Namespace
from pathlib import Path

from laddertui.cli.context import CommandContext
from laddertui.cli.output import answer
from laddertui.domain.errors import LadderError, NotFoundError, UsageError
from laddertui.domain.text import visible
from laddertui.services.clock import today
from laddertui.services.quarter_files import LARGEST_FILE, import_quarters, parse_quarter


def run(args: Namespace) -> int:
    """Import; nothing is changed unless every file can be taken."""
    context = CommandContext(args)
    # first: where both come through standard input, the passphrase is its first line
    folder = context.unlocked_folder()
    snapshots = [parse_quarter(_read(name), name) for name in args.files]
    quarters = [snapshot.quarter for snapshot in snapshots]
    _refuse_doubles(quarters)
    paths = import_quarters(context.dirs, folder, snapshots, args.replace, today())
    data = {"profile": folder.id, "imported": quarters}
    answer(args, data, (f"imported {path}" for path in paths))
    return 0


def _read(name: str) -> bytes:
    """Return a file's content, or standard input's; at most one byte past what is taken."""
    try:
        if name == "-" and sys.stdin is not None:
            return sys.stdin.buffer.read(LARGEST_FILE + 1)
        with Path(name).open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise NotFoundError(f"{visible(name)} is not there; check the name") from None
    except OSError as error:
        raise LadderError(f"{visible(name)} cannot be read: {error.strerror}") from None


def _refuse_doubles(quarters: list[str]) -> None:
    for quarter in quarters:
        if quarters.count(quarter) > 1:
            raise UsageError(f"{quarter} comes twice in this call; import one of them")
