"""`laddertui passphrase`: change an encrypted profile's passphrase. One file is rewritten, identity.age."""

from argparse import Namespace

from laddertui.cli import call, passphrase
from laddertui.domain.errors import LadderError
from laddertui.storage import encryption, keys, lock, profiles
from laddertui.storage.files import write_file


def run(args: Namespace) -> int:
    """Change it. `--passphrase-fd` reads two lines: the old one, then the new one."""
    keys.leave_no_core()
    dirs, folder = call.dirs(args), call.folder(args)
    if not folder.is_encrypted:
        raise LadderError(
            f"the profile {folder.id!r} has no passphrase; laddertui encrypt puts it under one"
        )
    profiles.card(folder)  # one of a newer version is left as it is
    old = passphrase.known(args, folder)
    new = passphrase.fresh(args, folder)
    with lock.take(dirs, folder):
        identity = keys.unwrap(encryption.identity_file(folder), old, str(folder.identity))
        encryption.open_with(folder, identity)  # never rewrite a key that is another profile's
        write_file(folder.identity, keys.wrap(identity, new))
    call.answer(
        args,
        {"profile": folder.id},
        [f"{folder.id} has a new passphrase; copies of identity.age keep the old one"],
    )
    return 0
