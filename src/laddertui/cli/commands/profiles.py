"""`laddertui profiles`, `profiles add CODE`, `profiles rename CODE`."""

from argparse import Namespace

from laddertui.cli import call
from laddertui.services import profiles
from laddertui.services.clock import today
from laddertui.storage import lock
from laddertui.storage import profiles as store


def run(args: Namespace) -> int:
    """List people, add one, or change a code."""
    if args.verb == "add":
        return _add(args)
    if args.verb == "rename":
        return _rename(args)
    found = profiles.everyone(call.dirs(args))
    rows = [{"id": p.id, "code": p.code, "encrypted": p.is_encrypted} for p in found]
    cells = ((p.id, p.code or "not readable", _encrypted(p)) for p in found)
    lines = call.table(("id", "code", "encrypted"), cells) if rows else ["No profile is there yet."]
    call.answer(args, {"profiles": rows}, lines)
    return 0


def _encrypted(person: profiles.ProfileEntry) -> str:
    return {True: "yes", False: "no", None: "not readable"}[person.is_encrypted]


def _add(args: Namespace) -> int:
    id = store.add(call.dirs(args), args.code, today())
    call.answer(args, {"id": id, "code": args.code.strip()}, [id])
    return 0


def _rename(args: Namespace) -> int:
    folder = call.folder(args)
    with lock.take(call.dirs(args), folder):
        store.rename(call.dirs(args), folder, args.code)
    call.answer(
        args,
        {"id": folder.id, "code": args.code.strip()},
        [f"{folder.id} is now {args.code.strip()}"],
    )
    return 0
