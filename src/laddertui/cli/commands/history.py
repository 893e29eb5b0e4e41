"""`laddertui history`: every saved quarter, oldest first."""

from argparse import Namespace

from laddertui.cli.context import CommandContext
from laddertui.cli.output import answer, table
from laddertui.presenters.numbers import shares_of_week
from laddertui.services.summary.records import QuarterRow
from laddertui.services.summary.summary_json import row_to_json

HEAD = ("quarter", "taken on", "rung", "exposed", "anchored")


def run(args: Namespace) -> int:
    """Print the quarters; one that cannot be read is a row with its reason."""
    rows = CommandContext(args).open().summary().history
    lines = table(HEAD, map(_cells, rows)) if rows else ["No quarter is saved yet."]
    answer(args, {"snapshots": [row_to_json(row) for row in rows]}, lines)
    return 0


def _cells(row: QuarterRow) -> tuple[str, ...]:
    if row.figures is None:
        return row.quarter, f"not readable: {row.reason}"
    taken_on, rung, exposed, anchored = row.figures
    shares = shares_of_week(exposed, anchored)
    return (row.quarter, taken_on.isoformat(), f"{rung:.2f}", *shares)
