"""`laddertui encrypt`: put a profile under a passphrase."""

from argparse import Namespace

from laddertui.cli import passphrase, progress
from laddertui.cli.context import CommandContext
from laddertui.cli.output import answer, note
from laddertui.domain.errors import LadderError
from laddertui.domain.text import visible
from laddertui.services import encryption
from laddertui.services.clock import today
from laddertui.services.session import hold_profile
from laddertui.services.unlock import leave_no_core

DONE = (
    "is encrypted now. There is no way in without the passphrase: keep it somewhere safe from loss."
)
REMAINS = "what was plain before may still be found on the disk, in backups and in sync copies"


def run(args: Namespace) -> int:
    """Encrypt. The plain files go once the encrypted ones lie on the disk and were read back."""
    leave_no_core()
    context = CommandContext(args)
    folder = context.folder()
    if folder.is_encrypted:
        raise LadderError(
            f"the profile {folder.id!r} is encrypted already; laddertui passphrase changes its"
            " passphrase"
        )
    chosen = passphrase.new(args, folder.id)
    with hold_profile(context.dirs, folder):
        key = encryption.new_key(chosen)
        steps = encryption.encrypting(context.dirs, folder, key, today())
        folder = progress.follow("encrypting", steps)
    public_key = key.identity.public_key
    answer(args, {"profile": folder.id, "public_key": public_key}, [f"{folder.id} {DONE}"])
    note(REMAINS)
    passphrase.note_if_short(chosen)
    if left := encryption.left_words(folder):
        note(left)
    for path in encryption.hidden_files(folder):
        note(f"{visible(str(path))} is another program's and was left as it is")
    return 0
