"""`laddertui profiles`, `profiles add CODE`, `profiles rename CODE`."""

from argparse import Namespace
from dataclasses import replace

from laddertui.cli import passphrase, progress
from laddertui.cli.context import CommandContext
from laddertui.cli.output import answer, note, table
from laddertui.domain.text import visible
from laddertui.services import encryption, profiles, unlock
from laddertui.services.clock import today
from laddertui.services.desk import profile_list

ENCRYPTED = {True: "yes", False: "no", None: "not readable"}
"""What the list says of whether a profile is encrypted."""


def run(args: Namespace) -> int:
    """List people, add one, or change a code."""
    if args.verb == "add":
        return _add(args)
    if args.verb == "rename":
        return _rename(args)
    dirs = CommandContext(args).dirs
    listed = progress.follow("reading", profile_list.reading(dirs), "profiles")
    entries = [each.entry for each in listed]
    rows = [{"id": p.id, "code": p.code, "encrypted": p.is_encrypted} for p in entries]
    cells = ((p.id, _shown(p), ENCRYPTED[p.is_encrypted]) for p in entries)
    lines = table(("id", "code", "encrypted"), cells) if rows else ["No profile is there yet."]
    answer(args, {"profiles": rows}, lines)
    for path in profiles.foreign_folders(dirs):
        note(f"{visible(str(path))} {profiles.NOT_A_PROFILE}")
    return 0


def _shown(entry: profiles.ProfileEntry) -> str:
    """Return the code as the table shows it; its id stands in the row."""
    return replace(entry, has_double=False).label if entry.code else "not readable"


def _add(args: Namespace) -> int:
    dirs = CommandContext(args).dirs
    code, key = profiles.free_code(dirs, args.code), None
    if args.passphrase_fd is not None:
        unlock.leave_no_core()
        key = encryption.new_key(passphrase.new(args, code))
    folder = profiles.add(dirs, code, today(), key)
    answer(args, {"id": folder.id, "code": args.code.strip()}, [folder.id])
    return 0


def _rename(args: Namespace) -> int:
    context, code = CommandContext(args), args.code.strip()
    folder = context.folder()
    profiles.rename(context.dirs, folder, code)
    answer(args, {"id": folder.id, "code": code}, [f"{folder.id} is now {code}"])
    return 0
