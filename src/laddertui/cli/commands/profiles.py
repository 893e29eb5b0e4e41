"""`laddertui profiles`, `profiles add CODE`, `profiles rename CODE`."""

from argparse import Namespace

from laddertui.cli.context import CommandContext
from laddertui.cli.output import answer, table
from laddertui.services import profiles
from laddertui.services.clock import today

ENCRYPTED = {True: "yes", False: "no", None: "not readable"}
"""What the list says of whether a profile is encrypted."""


def run(args: Namespace) -> int:
    """List people, add one, or change a code."""
    if args.verb == "add":
        return _add(args)
    if args.verb == "rename":
        return _rename(args)
    entries = profiles.entries(CommandContext(args).dirs)
    rows = [{"id": p.id, "code": p.code, "encrypted": p.is_encrypted} for p in entries]
    cells = ((p.id, p.code or "not readable", ENCRYPTED[p.is_encrypted]) for p in entries)
    lines = table(("id", "code", "encrypted"), cells) if rows else ["No profile is there yet."]
    answer(args, {"profiles": rows}, lines)
    return 0


def _add(args: Namespace) -> int:
    folder = profiles.add(CommandContext(args).dirs, args.code, today())
    answer(args, {"id": folder.id, "code": args.code.strip()}, [folder.id])
    return 0


def _rename(args: Namespace) -> int:
    context, code = CommandContext(args), args.code.strip()
    folder = context.folder()
    profiles.rename(context.dirs, folder, code)
    answer(args, {"id": folder.id, "code": code}, [f"{folder.id} is now {code}"])
    return 0
