"""`laddertui drift [FROM TO]`: the change of the rung between two quarters, by cause."""

from argparse import Namespace
from dataclasses import asdict
from typing import Any

from laddertui.cli.context import CommandContext
from laddertui.cli.output import answer
from laddertui.domain.errors import NotFoundError, UsageError
from laddertui.domain.quarters import is_quarter
from laddertui.domain.snapshot import Snapshot
from laddertui.presenters.comparison import compare, comparison_lines, comparison_title
from laddertui.services.session import ProfileSession

KEYS = (
    "rung_from",
    "rung_to",
    "delta",
    "noise",
    "noise_moved",
    "noise_rescored",
    "within_noise",
    "moved",
    "mix",
    "rescoring",
    "ai_moved_noted",
    "entered",
    "left",
)
"""What is answered of a drift, in the order of the contract."""


def run(args: Namespace) -> int:
    """Print a drift.

    Raise UsageError for a call that cannot be meant, NotFoundError for a quarter that is not there,
    InvalidFileError or NewerSchemaError for one that cannot be read.
    """
    _refuse(args.from_, args.to)
    session = CommandContext(args).open()
    before, *between, after = _read(args, session)
    signals, doubt = session.store.readable_signals(), session.repeats.doubt
    found = compare(before, after, between, signals, doubt)
    figures: dict[str, Any] = asdict(found.drift) | {
        "within_noise": found.drift.within_noise,
        "ai_moved_noted": found.summary.ai_moved_noted,
    }
    data: dict[str, Any] = {
        "from": before.quarter,
        "to": after.quarter,
        **{key: figures[key] for key in KEYS},
        "kept_points": found.kept,
        "planned_points": found.planned,
    }
    answer(args, data, [comparison_title(found), *comparison_lines(found)])
    return 0


def _refuse(first: str | None, last: str | None) -> None:
    """Raise UsageError for anything but two quarters, the earlier one first, or none at all."""
    if first is None:
        return
    if last is None:
        raise UsageError(
            "drift takes FROM and TO, or neither; laddertui drift --help lists what there is"
        )
    for quarter in (first, last):
        if not is_quarter(quarter):
            raise UsageError(f"{quarter!r} is not a quarter; write it like 2026-Q4")
    if first == last:
        raise UsageError(f"{first} is named twice; name an earlier quarter, then a later one")
    if first > last:
        raise UsageError(f"{first} is later than {last}; swap them: laddertui drift {last} {first}")


def _read(args: Namespace, session: ProfileSession) -> list[Snapshot]:
    """Return the two snapshots that are meant with, between them, every readable one."""
    readable = [row.quarter for row in session.summary().history if row.is_readable]
    if args.from_ is not None:
        between = (quarter for quarter in readable if args.from_ < quarter < args.to)
        return [session.store.quarter(q) for q in (args.from_, *between, args.to)]
    if len(readable) < 2:
        raise NotFoundError(
            "a drift needs two readable quarters; laddertui history lists what there is"
        )
    return [session.store.quarter(quarter) for quarter in readable[-2:]]
