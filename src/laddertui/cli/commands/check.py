"""`laddertui check [PATH…]`: validate files, every fault on stdout as `file:line: reason`."""

from argparse import Namespace
from pathlib import Path

from laddertui.cli import call
from laddertui.cli.entry import DONE, NEWER, WRONG_USE
from laddertui.domain.trouble import FileFault
from laddertui.flow.clock import today
from laddertui.storage import audit


def run(args: Namespace) -> int:
    """Print every fault; 2 if any file fails, 5 if the only fault is a newer schema."""
    given = [Path(p) for p in args.paths] or [call.folders(args).profiles]
    checked, faults, newer = 0, list[FileFault](), list[FileFault]()
    for path in audit.files(given, must_exist=bool(args.paths)):
        checked += 1
        found = audit.check(path, today())
        (newer if found.newer else faults).extend(found.faults)
    every = [*faults, *newer]
    rows = [{"file": f.where, "line": f.line, "reason": f.reason} for f in every]
    call.answer(args, {"checked": checked, "faults": rows}, map(str, every))
    return WRONG_USE if faults else NEWER if newer else DONE
