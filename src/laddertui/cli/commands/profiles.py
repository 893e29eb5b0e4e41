"""`laddertui profiles`, `profiles add CODE`, `profiles rename CODE`."""

from argparse import Namespace

from laddertui.cli import call
from laddertui.flow import people
from laddertui.flow.clock import today
from laddertui.storage import lock
from laddertui.storage import profiles as store


def run(args: Namespace) -> int:
    """List people, add one, or change a code."""
    if args.verb == "add":
        return _add(args)
    if args.verb == "rename":
        return _rename(args)
    found = people.everyone(call.folders(args))
    rows = [{"id": p.id, "code": p.code, "encrypted": p.is_encrypted} for p in found]
    cells = ((p.id, p.code or "not readable", _encrypted(p)) for p in found)
    lines = call.table(("id", "code", "encrypted"), cells) if rows else ["No profile is there yet."]
    call.answer(args, {"profiles": rows}, lines)
    return 0


def _encrypted(person: people.Person) -> str:
    return {True: "yes", False: "no", None: "not readable"}[person.is_encrypted]


def _add(args: Namespace) -> int:
    id = store.add(call.folders(args), args.code, today())
    call.answer(args, {"id": id, "code": args.code.strip()}, [id])
    return 0


def _rename(args: Namespace) -> int:
    place = call.place(args)
    with lock.take(call.folders(args), place):
        store.rename(call.folders(args), place, args.code)
    call.answer(args, {"id": place.id, "code": args.code.strip()}, [f"{place.id} is now {args.code.strip()}"])
    return 0
