"""`laddertui history`: every saved quarter, oldest first."""

from argparse import Namespace
from typing import Any

from laddertui.cli import call
from laddertui.services.summary import overview


def run(args: Namespace) -> int:
    """Print the quarters; one that cannot be read is a row with its reason."""
    folder = call.opened(args)
    rows = overview(call.dirs(args), folder).history
    lines = call.table(("quarter", "taken on", "rung", "exposed", "anchored"), map(_cells, rows))
    call.answer(args, {"snapshots": list(rows)}, lines if rows else ["No quarter is saved yet."])
    return 0


def _cells(row: dict[str, Any]) -> tuple[str, ...]:
    if not row["readable"]:
        return row["quarter"], f"not readable: {row['reason']}"
    shares = (f"{row['exposed_share']:.0f} %", f"{row['anchored_share']:.0f} %")
    return (row["quarter"], row["taken_on"], f"{row['rung']:.2f}", *shares)
