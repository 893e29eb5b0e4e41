"""`laddertui show [QUARTER]`: one quarter in full, and its figures."""

from argparse import Namespace

from laddertui.cli.commands import status
from laddertui.cli.context import CommandContext
from laddertui.cli.newest import newest_quarter
from laddertui.cli.output import answer_with_file, note
from laddertui.domain.errors import UsageError
from laddertui.domain.quarters import is_quarter
from laddertui.services import authenticity
from laddertui.services.clock import today
from laddertui.services.quarter_files import quarter_to_table, quarter_to_toml
from laddertui.services.summary.status import status_to_json
from laddertui.services.summary.summarize import summarize_snapshot


def run(args: Namespace) -> int:
    """Print a quarter.

    Raise NotFoundError, InvalidFileError or NewerSchemaError for one that cannot be shown.
    """
    session = CommandContext(args).open()
    quarter = args.quarter if args.quarter is not None else newest_quarter(session)
    if not is_quarter(quarter):
        raise UsageError(f"{quarter!r} is not a quarter; write it like 2026-Q4")
    snapshot = session.store.quarter(quarter)
    summary, day = summarize_snapshot(snapshot, session.repeats.doubt), today()
    done = session.store.events_done() if summary.plan is not None else ()
    comments = (f"# {line}" for line in status.lines(summary, day, done))
    data = {
        "snapshot": quarter_to_table(snapshot),
        "status": status_to_json(session.folder.id, summary, day, done),
    }
    answer_with_file(args, data, [*quarter_to_toml(snapshot).split("\n"), *comments])
    for line in authenticity.short_lines(session.folder):
        note(line)
    return 0
