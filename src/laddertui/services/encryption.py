"""The use cases of encryption: make a key, encrypt, change the passphrase, decrypt.

How files go from one form to the other, and what a kill leaves, is `storage/encryption.py`.

The caller holds the profile's lock. A key is derived at once, or in a worker process where a window
has to stay alive; whatever is written afterwards is the same.
"""

import datetime as dt
from pathlib import Path

from laddertui.domain.progress import Steps
from laddertui.domain.record import record
from laddertui.services import unlock
from laddertui.storage import encryption, profile_folder, profile_walk, profiles
from laddertui.storage.age import keys
from laddertui.storage.age.keys import Identity
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.files import write_file
from laddertui.storage.leftovers import clearing, earlier_key
from laddertui.storage.profile_folder import ProfileFolder


@record
class WrappedKey:
    """A fresh key, and the same as identity.age will hold it."""

    identity: Identity
    """The key pair itself."""
    wrapped: bytes
    """The identity under its passphrase: identity.age's content."""


def new_key(passphrase: str) -> WrappedKey:
    """Return a fresh key under a passphrase. Takes over a second."""
    keys.leave_no_core()
    identity = keys.new_identity()
    return WrappedKey(identity=identity, wrapped=keys.wrap(identity, passphrase))


async def new_key_in_worker(passphrase: str) -> WrappedKey:
    """Return a fresh key under a passphrase. Cancelling ends the worker process."""
    identity = keys.new_identity()
    wrapped = await unlock.wrap_in_worker(identity, passphrase)
    return WrappedKey(identity=identity, wrapped=wrapped)


def encrypting(
    dirs: AppDirs, folder: ProfileFolder, key: WrappedKey, today: dt.date
) -> Steps[ProfileFolder]:
    """Encrypt every file of a plain profile, and return the profile with its files open.

    Plain files that cannot be removed afterwards are left; `left_words` names them.

    Raise LadderError for one that is encrypted, or where a file cannot be encrypted. The profile is
    then as it was, and where the steps are closed.
    """
    profiles.ensure(dirs, folder, today)
    plain = profile_folder.find(dirs, folder.id)
    return encryption.encrypting(dirs, plain, key.identity, key.wrapped)


def decrypting(dirs: AppDirs, folder: ProfileFolder) -> Steps[ProfileFolder]:
    """Turn an encrypted profile, whose files are open, into plain files, and return it.

    Encrypted files that cannot be removed afterwards are left; `left_words` names them.

    Raise LadderError for one that is plain, or where a file cannot be opened. The profile is then
    as it was, and where the steps are closed.
    """
    return encryption.decrypting(dirs, folder)


def left_words(folder: ProfileFolder) -> str:
    """Return what to say of the files of the other form that could not be removed; "" for none."""
    return clearing.words(folder)


def earlier_words(folder: ProfileFolder) -> str:
    """Return where the key and files of an earlier encryption lie now; "" for none."""
    return earlier_key.words(folder)


def change_passphrase(folder: ProfileFolder, old: str, new: str) -> None:
    """Put the key under another passphrase: one file is rewritten, identity.age.

    Raise LockedError for a wrong old passphrase or an empty new one, LadderError for a key that is
    damaged or another profile's.
    """
    identity = unlock.read_identity(folder, old)
    replace_wrapped_key(folder, keys.wrap(identity, new))


async def rewrap_in_worker(folder: ProfileFolder, old: str, new: str) -> bytes:
    """Return identity.age's content under another passphrase, for `replace_wrapped_key`.

    Raise as `change_passphrase` does. Cancelling ends the worker process.
    """
    identity = await unlock.read_identity_in_worker(folder, old)
    return await unlock.wrap_in_worker(identity, new)


def replace_wrapped_key(folder: ProfileFolder, wrapped: bytes) -> None:
    """Write identity.age anew, whole or not at all. Raise LadderError.

    Raise ProfileChangedError where the profile has another key by now, which this would lose.
    """
    folder.refuse_if_changed()
    write_file(folder.identity, wrapped)


def hidden_files(folder: ProfileFolder) -> list[Path]:
    """Return what other programs keep in the profile's folder, such as `.git`, in plain text."""
    return profile_walk.hidden(folder)
