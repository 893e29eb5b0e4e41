"""`laddertui decrypt`: turn an encrypted profile back into plain files."""

from argparse import Namespace

from laddertui.cli import progress
from laddertui.cli.context import CommandContext
from laddertui.cli.output import answer, note
from laddertui.domain.errors import LadderError
from laddertui.domain.text import visible
from laddertui.services import encryption
from laddertui.services.session import hold_profile


def run(args: Namespace) -> int:
    """Decrypt. The encrypted files go once the plain ones lie on the disk and were read back."""
    context = CommandContext(args)
    folder = context.folder()
    if not folder.is_encrypted:
        raise LadderError(
            f"the profile {folder.id!r} is not encrypted; there is nothing to turn back"
        )
    folder = context.unlocked_folder()
    with hold_profile(context.dirs, folder):
        steps = encryption.decrypting(context.dirs, folder)
        folder = progress.follow("decrypting", steps)
    answer(args, {"profile": folder.id}, [f"{folder.id} is no longer encrypted."])
    note(
        f"its files lie as plain text in {visible(str(folder.path))} now; whoever can read this"
        " disk can read them"
    )
    if left := encryption.left_words(folder):
        note(left)
    return 0
