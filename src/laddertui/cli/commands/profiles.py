"""`laddertui profiles`, `profiles add CODE`, `profiles rename CODE`."""

from argparse import Namespace

from laddertui.cli import call
from laddertui.domain.trouble import Trouble
from laddertui.flow.clock import today
from laddertui.storage import lock, places
from laddertui.storage import profiles as store


def run(args: Namespace) -> int:
    """List people, add one, or change a code."""
    if args.verb == "add":
        return _add(args)
    if args.verb == "rename":
        return _rename(args)
    rows = [_row(args, id) for id in places.ids(call.folders(args))]
    cells = ((str(r["id"]), str(r["code"]), "yes" if r["encrypted"] else "no") for r in rows)
    lines = call.table(("id", "code", "encrypted"), cells) if rows else ["No profile is there yet."]
    call.answer(args, {"profiles": rows}, lines)
    return 0


def _row(args: Namespace, id: str) -> dict[str, object]:
    """One person; a card that cannot be read hides no other."""
    try:
        card = store.card(places.find(call.folders(args), id))
    except Trouble:
        return {"id": id, "code": None, "encrypted": None}
    return {"id": id, "code": card.code if card else id, "encrypted": bool(card and card.public_key)}


def _add(args: Namespace) -> int:
    id = store.add(call.folders(args), args.code, today())
    call.answer(args, {"id": id, "code": args.code.strip()}, [id])
    return 0


def _rename(args: Namespace) -> int:
    place = call.place(args)
    held = lock.take(call.folders(args), place)
    try:
        store.rename(call.folders(args), place, args.code)
    finally:
        held.release()
    call.answer(args, {"id": place.id, "code": args.code.strip()}, [f"{place.id} is now {args.code.strip()}"])
    return 0
