"""`laddertui passphrase`: change an encrypted profile's passphrase. One file is rewritten, identity.age."""

from argparse import Namespace

from laddertui.cli import call, passphrase
from laddertui.domain.trouble import Trouble
from laddertui.storage import keys, lock, profiles, sealing
from laddertui.storage.door import put


def run(args: Namespace) -> int:
    """Change it. `--passphrase-fd` reads two lines: the old one, then the new one."""
    keys.leave_no_core()
    folders, place = call.folders(args), call.place(args)
    if not place.is_encrypted:
        raise Trouble(f"the profile {place.id!r} has no passphrase; laddertui encrypt puts it under one")
    profiles.card(place)  # one of a newer version is left as it is
    old = passphrase.known(args, place)
    new = passphrase.fresh(args, place)
    with lock.take(folders, place):
        identity = keys.unwrap(sealing.identity_file(place), old, str(place.identity))
        sealing.open_with(place, identity)  # never rewrite a key that is another profile's
        put(place.identity, keys.wrap(identity, new))
    call.answer(
        args, {"profile": place.id}, [f"{place.id} has a new passphrase; copies of identity.age keep the old one"]
    )
    return 0
