"""`laddertui decrypt`: turn an encrypted profile back into plain files."""

import sys
from argparse import Namespace

from laddertui.cli import call
from laddertui.domain.text import visible
from laddertui.domain.trouble import Trouble
from laddertui.storage import lock, sealing


def run(args: Namespace) -> int:
    """Decrypt. The sealed files go once the plain ones are safely on the disk and were read back."""
    folders, place = call.folders(args), call.place(args)
    if not place.is_encrypted:
        raise Trouble(f"the profile {place.id!r} is not encrypted; there is nothing to turn back")
    place = call.opened(args)
    with lock.take(folders, place):
        sealing.decrypt(folders, place)
    call.answer(args, {"profile": place.id}, [f"{place.id} is no longer encrypted."])
    where = visible(str(place.path))
    print(
        f"laddertui: its files lie as plain text in {where} now; whoever can read this disk can read them",
        file=sys.stderr,
    )
    return 0
