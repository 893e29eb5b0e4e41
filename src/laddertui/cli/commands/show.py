"""`laddertui show [QUARTER]`: one quarter in full, and its figures."""

from argparse import Namespace

from laddertui.cli import call
from laddertui.cli.commands import status as status_command
from laddertui.domain.quarters import is_quarter
from laddertui.domain.trouble import Misused, NotThere
from laddertui.flow.clock import today
from laddertui.flow.figures import figures
from laddertui.flow.overview import overview
from laddertui.flow.status import status
from laddertui.storage import schema, snapshots


def run(args: Namespace) -> int:
    """Print a quarter. Raises NotThere, Invalid or Newer for one that cannot be shown."""
    place = call.opened(args)
    quarter = args.quarter
    if quarter is None:
        newest = overview(call.folders(args), place).newest
        if newest is None:
            raise NotThere("no readable quarter is saved yet; start with: laddertui")
        quarter = newest["quarter"]
    if not is_quarter(quarter):
        raise Misused(f"{quarter!r} is not a quarter; write it like 2026-Q4")
    snapshot = snapshots.load(place, quarter)
    answer = status(place.id, figures(snapshot), today())
    text = schema.write_snapshot(snapshot).decode()
    lines = [*text.split("\n"), *(f"# {line}" for line in status_command.lines(answer))]
    call.answer(args, {"snapshot": schema.to_table(snapshot), "status": answer}, lines)
    return 0
