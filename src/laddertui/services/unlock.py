"""Open an encrypted profile by its passphrase: at once, or in a worker process.

Deriving a key takes over a second and holds the interpreter. A command waits for it; a window has
it done in a process of its own, which is ended when the person cancels. Both ways check the same:

    card of this version | identity.age there | passphrase right | identity this profile's own
"""

import asyncio
import base64
import contextlib
import json
import os
import sys

from laddertui.domain.errors import LadderError
from laddertui.storage import encryption, lock, profiles
from laddertui.storage.age import key_worker, keys, known_keys
from laddertui.storage.age.keys import Identity
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.encrypted_files import EncryptedFiles
from laddertui.storage.leftovers import clearing
from laddertui.storage.profile_folder import ProfileFolder


def unlock(dirs: AppDirs, folder: ProfileFolder, passphrase: str) -> ProfileFolder:
    """Return the profile with its files open. Takes over a second.

    Raise LockedError for a wrong passphrase, NewerSchemaError or InvalidFileError for a card that
    cannot be read, LadderError for a damaged key or another profile's. What a killed encryption
    left is cleared where it can be; `encryption.left_words` says what is still there.
    """
    unlocked = encryption.open_with(folder, read_identity(folder, passphrase))
    remember_key(dirs, unlocked)
    _clear_leftovers(dirs, unlocked)
    return unlocked


def remember_key(dirs: AppDirs, folder: ProfileFolder) -> None:
    """Keep the public key of an encrypted profile whose files are open, to notice another one."""
    if isinstance(folder.files, EncryptedFiles) and folder.files.is_open:
        known_keys.remember(dirs, folder.path, folder.files.public_key)


async def unlock_in_worker(folder: ProfileFolder, passphrase: str) -> ProfileFolder:
    """Return the profile with its files open. Raise as `unlock` does; cancelling ends the worker.

    What a killed encryption left is cleared when the window takes the profile's lock.
    """
    return encryption.open_with(folder, await read_identity_in_worker(folder, passphrase))


def read_identity(folder: ProfileFolder, passphrase: str) -> Identity:
    """Return this profile's identity. Raise as `unlock` does."""
    identity = keys.unwrap(_wrapped_identity(folder), passphrase, str(folder.identity))
    return _own(folder, identity)


async def read_identity_in_worker(folder: ProfileFolder, passphrase: str) -> Identity:
    """Return this profile's identity. Raise as `unlock` does; cancelling ends the worker."""
    data = base64.b64encode(_wrapped_identity(folder)).decode()
    where = str(folder.identity)
    answer = await _ask_worker(
        {"do": "unwrap", "passphrase": passphrase, "data": data, "where": where}
    )
    return _own(folder, keys.identity_of(answer["identity"], where))


def refuse_newer(folder: ProfileFolder) -> None:
    """Raise NewerSchemaError or InvalidFileError for a card that this version cannot read."""
    profiles.card(folder)


def leave_no_core() -> None:
    """Keep a crash from writing this process's memory to the disk. Comes before any passphrase."""
    keys.leave_no_core()


async def wrap_in_worker(identity: Identity, passphrase: str) -> bytes:
    """Return identity.age's content: the identity under a passphrase.

    Raise LockedError for an empty passphrase. Cancelling ends the worker.
    """
    keys.leave_no_core()
    answer = await _ask_worker(
        {"do": "wrap", "passphrase": passphrase, "data": identity.secret, "where": "the new key"}
    )
    return base64.b64decode(answer["data"])


def _wrapped_identity(folder: ProfileFolder) -> bytes:
    """Return identity.age's content, once the card is known to be of a version that can be read."""
    leave_no_core()
    refuse_newer(folder)
    return encryption.identity_file(folder)


def _own(folder: ProfileFolder, identity: Identity) -> Identity:
    """Return the identity. Raise LadderError where it is another profile's."""
    encryption.open_with(folder, identity)
    return identity


def _clear_leftovers(dirs: AppDirs, folder: ProfileFolder) -> None:
    """Clear what a killed encryption left in plain, where the profile can be held. Never raise."""
    with contextlib.suppress(LadderError):
        clearing.forget_caches(dirs, folder)
    with contextlib.suppress(LadderError):
        if clearing.find(folder):
            with lock.take(dirs, folder):
                clearing.clear(dirs, folder)


async def _ask_worker(question: dict[str, str]) -> dict[str, str]:
    """Return the worker process's answer (see `storage/age/key_worker.py`)."""
    try:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-P", "-m", key_worker.MODULE),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            start_new_session=True,  # Ctrl+C in the terminal is for the window
        )
    except OSError as error:
        raise LadderError(
            f"no process can be started for the key: {error.strerror};"
            " close other programs and try again"
        ) from None
    try:
        asked = json.dumps(question | {"parent": os.getpid()})
        output, _ = await process.communicate(asked.encode())
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
    try:
        answer: dict[str, str] = json.loads(output)
    except ValueError:
        raise LadderError(
            "the key could not be derived; the machine may be out of memory. Try again"
        ) from None
    key_worker.raise_error(answer)
    return answer
