"""Opening an encrypted profile: the key is derived by the library, here at once or in a process of its own."""

import contextlib

from laddertui.domain.errors import ProfileInUseError
from laddertui.storage import encryption, keys, lock, profiles
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.profile_folder import ProfileFolder


def opened_by(dirs: AppDirs, folder: ProfileFolder, passphrase: str) -> ProfileFolder:
    """The profile with its door open. Takes over a second.

    Raises LockedError for a wrong passphrase, Newer or Invalid for a card that cannot be read.
    """
    keys.leave_no_core()
    profiles.card(folder)  # one of a newer version is not opened
    found = encryption.open_by(folder, passphrase)
    tidy(dirs, found)
    return found


def tidy(dirs: AppDirs, folder: ProfileFolder) -> None:
    """Clear what a killed encryption left in plain, unless another window has the profile."""
    encryption.forget_caches(dirs, folder)
    if encryption.leftovers(folder):
        with contextlib.suppress(ProfileInUseError), lock.take(dirs, folder):
            encryption.clear_leftovers(dirs, folder)
