"""Opening an encrypted profile: the key is derived by the library, here at once or in a process of its own."""

import contextlib

from laddertui.domain.trouble import InUse
from laddertui.storage import keys, lock, profiles, sealing
from laddertui.storage.folders import Folders
from laddertui.storage.places import Place


def opened_by(folders: Folders, place: Place, passphrase: str) -> Place:
    """The profile with its door open. Takes over a second.

    Raises Locked for a wrong passphrase, Newer or Invalid for a card that cannot be read.
    """
    keys.leave_no_core()
    profiles.card(place)  # one of a newer version is not opened
    found = sealing.open_by(place, passphrase)
    tidy(folders, found)
    return found


def tidy(folders: Folders, place: Place) -> None:
    """Clear what a killed encryption left in plain, unless another window has the profile."""
    sealing.forget_caches(folders, place)
    if sealing.leftovers(place):
        with contextlib.suppress(InUse), lock.take(folders, place):
            sealing.clear_leftovers(folders, place)
