"""Deriving a key while a window stays alive: a process of its own, which can be ended."""

import asyncio
import base64
import contextlib
import json
import sys

from laddertui.domain.errors import LadderError, LockedError
from laddertui.storage import encryption, key_worker, keys, profiles
from laddertui.storage.keys import Identity
from laddertui.storage.profile_folder import ProfileFolder


async def unwrapped(folder: ProfileFolder, passphrase: str) -> ProfileFolder:
    """The profile with its door open. Raises LockedError for a wrong passphrase, LadderError for a damaged key.

    Cancelling the task ends the process.
    """
    return encryption.open_with(folder, await unlocked(folder, passphrase))


async def unlocked(folder: ProfileFolder, passphrase: str) -> Identity:
    """The identity that the passphrase opens. Raises and is cancelled likewise."""
    keys.leave_no_core()
    profiles.card(folder)  # one of a newer version is not opened
    data = base64.b64encode(encryption.identity_file(folder)).decode()
    answer = await _asked(
        {"do": "unwrap", "passphrase": passphrase, "data": data, "where": str(folder.identity)}
    )
    return keys.identity_of(answer["identity"], str(folder.identity))


async def wrapped(identity: Identity, passphrase: str) -> bytes:
    """The content of identity.age. Raises LockedError for an empty passphrase. Cancelling the task ends the process."""
    keys.leave_no_core()
    answer = await _asked(
        {"do": "wrap", "passphrase": passphrase, "data": identity.secret, "where": "the new key"}
    )
    return base64.b64decode(answer["data"])


async def _asked(question: dict[str, str]) -> dict[str, str]:
    """The process's answer."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-P", "-m", key_worker.MODULE),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        start_new_session=True,  # Ctrl+C in the terminal is for the window
    )
    try:
        said, _ = await process.communicate(json.dumps(question).encode())
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
    try:
        answer: dict[str, str] = json.loads(said)
    except ValueError:
        raise LadderError(
            "the key could not be derived; the machine may be out of memory. Try again"
        ) from None
    if "locked" in answer:
        raise LockedError(answer["locked"])
    if "trouble" in answer:
        raise LadderError(answer["trouble"])
    return answer
