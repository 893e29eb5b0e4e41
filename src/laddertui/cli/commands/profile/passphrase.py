"""`laddertui passphrase`: change an encrypted profile's passphrase.

One file is rewritten, identity.age.
"""

from argparse import Namespace

from laddertui.cli import passphrase
from laddertui.cli.context import CommandContext
from laddertui.cli.output import answer
from laddertui.domain.errors import LadderError
from laddertui.services.encryption import change_passphrase
from laddertui.services.session import hold_profile
from laddertui.services.unlock import leave_no_core, refuse_newer


def run(args: Namespace) -> int:
    """Change it. `--passphrase-fd` reads two lines: the old one, then the new one."""
    leave_no_core()
    context = CommandContext(args)
    folder = context.folder()
    if not folder.is_encrypted:
        raise LadderError(
            f"the profile {folder.id!r} has no passphrase; laddertui encrypt puts it under one"
        )
    refuse_newer(folder)
    old = passphrase.current(args, folder.id)
    new = passphrase.new(args, folder.id)
    with hold_profile(context.dirs, folder):
        change_passphrase(folder, old, new)
    line = f"{folder.id} has a new passphrase; copies of identity.age keep the old one"
    answer(args, {"profile": folder.id}, [line])
    passphrase.note_if_short(new)
    return 0
