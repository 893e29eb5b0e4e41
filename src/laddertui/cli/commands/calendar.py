"""`laddertui calendar [-o FILE] [--titles]`: the plan and the reviews as iCalendar."""

from argparse import Namespace

from laddertui.cli.context import CommandContext
from laddertui.cli.newest import newest_quarter
from laddertui.cli.output import answer, note, write_bytes
from laddertui.domain.text import visible
from laddertui.services import calendar_export

STDOUT = "-"
"""What names standard output where a file may be named."""


def run(args: Namespace) -> int:
    """Print the calendar, or write it to a file for this user alone.

    Raise NotFoundError before anything is saved, UsageError for what cannot be a file's name.
    """
    session = CommandContext(args).open()
    quarter = newest_quarter(session)
    snapshot = session.store.quarter(quarter)
    data = calendar_export.build(session.folder, snapshot, args.titles)
    output = None if args.output == STDOUT else args.output
    if output is not None:
        calendar_export.write(output, data)
        plain = ", as plain text" if session.folder.is_encrypted else ""
        note(f"wrote {visible(output)}{plain}; import it again after a change, and it moves")
    if args.json:
        text = data.decode() if output is None else None
        answer(args, {"quarter": quarter, "file": output, "calendar": text}, ())
    elif output is None:
        write_bytes(data)
    return 0
