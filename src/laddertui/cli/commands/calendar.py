"""`laddertui calendar [-o FILE] [--titles]`: the plan and the reviews as iCalendar."""

import sys
from argparse import Namespace
from pathlib import Path

from laddertui.cli import call
from laddertui.domain.text import visible
from laddertui.domain.trouble import NotThere
from laddertui.flow import calendar_file
from laddertui.flow.overview import overview
from laddertui.storage import snapshots
from laddertui.storage.door import put


def run(args: Namespace) -> int:
    """Print the calendar, or write it to a file for this user alone. Raises NotThere before anything is saved."""
    place = call.opened(args)
    newest = overview(call.folders(args), place).newest
    if newest is None:
        raise NotThere("no readable quarter is saved yet; start with: laddertui")
    quarter = newest["quarter"]
    data = calendar_file.made(place, snapshots.load(place, quarter), args.titles)
    if args.output is not None:
        put(Path(args.output), data)
        kept = ", as plain text" if place.is_encrypted else ""
        said = f"laddertui: wrote {visible(args.output)}{kept}; import it again after a change, and it moves"
        print(said, file=sys.stderr)
    if args.json:
        text = data.decode() if args.output is None else None
        call.answer(args, {"quarter": quarter, "file": args.output, "calendar": text}, ())
    elif args.output is None and sys.stdout is not None:
        sys.stdout.buffer.write(data)
    return 0
