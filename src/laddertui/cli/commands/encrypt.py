"""`laddertui encrypt`: put a profile under a passphrase."""

import sys
from argparse import Namespace

from laddertui.cli import call, passphrase
from laddertui.domain.text import visible
from laddertui.domain.trouble import Trouble
from laddertui.flow.clock import today
from laddertui.storage import keys, lock, places, profiles, sealing

DONE = "is encrypted now. There is no way in without the passphrase: keep it somewhere safe from loss."
REMAINS = "what was plain before may still be found on the disk, in backups and in sync copies"


def run(args: Namespace) -> int:
    """Encrypt. The plain files go once the sealed ones are safely on the disk and were read back."""
    keys.leave_no_core()
    folders, place = call.folders(args), call.place(args)
    if place.is_encrypted:
        raise Trouble(f"the profile {place.id!r} is encrypted already; laddertui passphrase changes its passphrase")
    said = passphrase.fresh(args, place)
    with lock.take(folders, place):
        profiles.ensure(folders, place, today())
        identity = keys.new_identity()
        place = sealing.encrypt(folders, places.find(folders, place.id), identity, keys.wrap(identity, said))
    call.answer(args, {"profile": place.id, "public_key": identity.public_key}, [f"{place.id} {DONE}"])
    print(f"laddertui: {REMAINS}", file=sys.stderr)
    for path in sealing.hidden(place):
        print(f"laddertui: {visible(str(path))} is another program's and was left as it is", file=sys.stderr)
    return 0
