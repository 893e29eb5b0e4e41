"""`laddertui decrypt`: turn an encrypted profile back into plain files."""

import sys
from argparse import Namespace

from laddertui.cli import call
from laddertui.domain.errors import LadderError
from laddertui.domain.text import visible
from laddertui.storage import encryption, lock


def run(args: Namespace) -> int:
    """Decrypt. The sealed files go once the plain ones are safely on the disk and were read back."""
    dirs, folder = call.dirs(args), call.folder(args)
    if not folder.is_encrypted:
        raise LadderError(
            f"the profile {folder.id!r} is not encrypted; there is nothing to turn back"
        )
    folder = call.opened(args)
    with lock.take(dirs, folder):
        encryption.decrypt(dirs, folder)
    call.answer(args, {"profile": folder.id}, [f"{folder.id} is no longer encrypted."])
    where = visible(str(folder.path))
    print(
        f"laddertui: its files lie as plain text in {where} now; whoever can read this disk can read them",
        file=sys.stderr,
    )
    return 0
