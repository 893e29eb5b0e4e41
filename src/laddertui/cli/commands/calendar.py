"""`laddertui calendar [-o FILE] [--titles]`: the plan and the reviews as iCalendar."""

import sys
from argparse import Namespace
from pathlib import Path

from laddertui.cli import call
from laddertui.domain.errors import NotFoundError
from laddertui.domain.text import visible
from laddertui.services import calendar_export
from laddertui.services.summary import overview
from laddertui.storage import snapshots
from laddertui.storage.files import write_file


def run(args: Namespace) -> int:
    """Print the calendar, or write it to a file for this user alone. Raises NotFoundError before anything is saved."""
    folder = call.opened(args)
    newest = overview(call.dirs(args), folder).newest
    if newest is None:
        raise NotFoundError("no readable quarter is saved yet; start with: laddertui")
    quarter = newest["quarter"]
    data = calendar_export.made(folder, snapshots.load(folder, quarter), args.titles)
    if args.output is not None:
        write_file(Path(args.output), data)
        kept = ", as plain text" if folder.is_encrypted else ""
        said = f"laddertui: wrote {visible(args.output)}{kept}; import it again after a change, and it moves"
        print(said, file=sys.stderr)
    if args.json:
        text = data.decode() if args.output is None else None
        call.answer(args, {"quarter": quarter, "file": args.output, "calendar": text}, ())
    elif args.output is None and sys.stdout is not None:
        sys.stdout.buffer.write(data)
    return 0
