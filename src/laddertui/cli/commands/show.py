"""`laddertui show [QUARTER]`: one quarter in full, and its figures."""

from argparse import Namespace

from laddertui.cli import call
from laddertui.cli.commands import status as status_command
from laddertui.domain.errors import NotFoundError, UsageError
from laddertui.domain.quarters import is_quarter
from laddertui.services.clock import today
from laddertui.services.figures import figures
from laddertui.services.status import status
from laddertui.services.summary import overview
from laddertui.storage import snapshots
from laddertui.storage.toml import writer


def run(args: Namespace) -> int:
    """Print a quarter. Raises NotFoundError, InvalidFileError or NewerSchemaError for one that cannot be shown."""
    folder = call.opened(args)
    quarter = args.quarter
    if quarter is None:
        newest = overview(call.dirs(args), folder).newest
        if newest is None:
            raise NotFoundError("no readable quarter is saved yet; start with: laddertui")
        quarter = newest["quarter"]
    if not is_quarter(quarter):
        raise UsageError(f"{quarter!r} is not a quarter; write it like 2026-Q4")
    snapshot = snapshots.load(folder, quarter)
    answer = status(folder.id, figures(snapshot), today())
    text = writer.dump_snapshot(snapshot).decode()
    lines = [*text.split("\n"), *(f"# {line}" for line in status_command.lines(answer))]
    call.answer(args, {"snapshot": writer.to_table(snapshot), "status": answer}, lines)
    return 0
