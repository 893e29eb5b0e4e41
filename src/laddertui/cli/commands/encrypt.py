"""`laddertui encrypt`: put a profile under a passphrase."""

import sys
from argparse import Namespace

from laddertui.cli import call, passphrase
from laddertui.domain.errors import LadderError
from laddertui.domain.text import visible
from laddertui.services.clock import today
from laddertui.storage import encryption, keys, lock, profile_folder, profiles

DONE = (
    "is encrypted now. There is no way in without the passphrase: keep it somewhere safe from loss."
)
REMAINS = "what was plain before may still be found on the disk, in backups and in sync copies"


def run(args: Namespace) -> int:
    """Encrypt. The plain files go once the sealed ones are safely on the disk and were read back."""
    keys.leave_no_core()
    dirs, folder = call.dirs(args), call.folder(args)
    if folder.is_encrypted:
        raise LadderError(
            f"the profile {folder.id!r} is encrypted already; laddertui passphrase changes its passphrase"
        )
    said = passphrase.fresh(args, folder)
    with lock.take(dirs, folder):
        profiles.ensure(dirs, folder, today())
        identity = keys.new_identity()
        folder = encryption.encrypt(
            dirs, profile_folder.find(dirs, folder.id), identity, keys.wrap(identity, said)
        )
    call.answer(
        args, {"profile": folder.id, "public_key": identity.public_key}, [f"{folder.id} {DONE}"]
    )
    print(f"laddertui: {REMAINS}", file=sys.stderr)
    for path in encryption.hidden(folder):
        print(
            f"laddertui: {visible(str(path))} is another program's and was left as it is",
            file=sys.stderr,
        )
    return 0
