"""`laddertui import FILE…`: add saved quarters from TOML.

All are validated before the first is written.
"""

from argparse import Namespace

from laddertui.cli.context import CommandContext
from laddertui.cli.input_file import read_input
from laddertui.cli.output import answer
from laddertui.domain.errors import UsageError
from laddertui.services.clock import today
from laddertui.services.quarter_files import LARGEST_FILE, import_quarters, parse_quarter


def run(args: Namespace) -> int:
    """Import; nothing is changed unless every file can be taken."""
    context = CommandContext(args)
    # first: where both come through standard input, the passphrase is its first line
    folder = context.unlocked_folder()
    snapshots = [parse_quarter(read_input(name, LARGEST_FILE), name) for name in args.files]
    quarters = [snapshot.quarter for snapshot in snapshots]
    _refuse_doubles(quarters)
    paths = import_quarters(context.dirs, folder, snapshots, args.replace, today())
    data = {"profile": folder.id, "imported": quarters}
    answer(args, data, (f"imported {path}" for path in paths))
    return 0


def _refuse_doubles(quarters: list[str]) -> None:
    for quarter in quarters:
        if quarters.count(quarter) > 1:
            raise UsageError(f"{quarter} comes twice in this call; import one of them")
