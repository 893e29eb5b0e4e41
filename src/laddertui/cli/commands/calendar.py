"""`laddertui calendar [-o FILE] [--titles]`: the plan and the reviews as iCalendar."""

import sys
from argparse import Namespace
from pathlib import Path

from laddertui.cli.context import CommandContext
from laddertui.cli.newest import newest_quarter
from laddertui.cli.output import answer, note
from laddertui.domain.text import visible
from laddertui.services import calendar_export


def run(args: Namespace) -> int:
    """Print the calendar, or write it to a file for this user alone.

    Raise NotFoundError before anything is saved.
    """
    session = CommandContext(args).open()
    quarter = newest_quarter(session)
    snapshot = session.store.quarter(quarter)
    data = calendar_export.build(session.folder, snapshot, args.titles)
    if args.output is not None:
        calendar_export.overwrite(Path(args.output), data)
        plain = ", as plain text" if session.folder.is_encrypted else ""
        note(f"wrote {visible(args.output)}{plain}; import it again after a change, and it moves")
    if args.json:
        text = data.decode() if args.output is None else None
        answer(args, {"quarter": quarter, "file": args.output, "calendar": text}, ())
    elif args.output is None and sys.stdout is not None:
        sys.stdout.buffer.write(data)
    return 0
