"""`laddertui calendar [-o FILE] [--titles] [--force]`: the plan and the reviews as iCalendar."""

from argparse import Namespace

from laddertui.cli.context import CommandContext
from laddertui.cli.newest import newest_quarter
from laddertui.cli.written_file import write_out
from laddertui.services.exports import calendar_export

AGAIN = "import it again after a change, and it moves"


def run(args: Namespace) -> int:
    """Print the calendar, or write it to a file for this user alone.

    Raise NotFoundError before anything is saved, UsageError for what cannot be a file's name.
    """
    session = CommandContext(args).open()
    quarter = newest_quarter(session)
    snapshot = session.store.quarter(quarter)
    data = calendar_export.build(session.folder, snapshot, args.titles)
    answered = {"quarter": quarter, "calendar": None}
    is_encrypted = session.folder.is_encrypted
    write_out(args, data, calendar_export.write, answered, is_encrypted, AGAIN)
    return 0
