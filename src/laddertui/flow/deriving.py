"""Deriving a key while a window stays alive: a process of its own, which can be ended."""

import asyncio
import base64
import contextlib
import json
import sys

from laddertui.domain.trouble import Locked, Trouble
from laddertui.storage import derive, keys, profiles, sealing
from laddertui.storage.keys import Identity
from laddertui.storage.places import Place


async def unwrapped(place: Place, passphrase: str) -> Place:
    """The profile with its door open. Raises Locked for a wrong passphrase, Trouble for a damaged key.

    Cancelling the task ends the process.
    """
    return sealing.open_with(place, await unlocked(place, passphrase))


async def unlocked(place: Place, passphrase: str) -> Identity:
    """The identity that the passphrase opens. Raises and is cancelled likewise."""
    keys.leave_no_core()
    profiles.card(place)  # one of a newer version is not opened
    data = base64.b64encode(sealing.identity_file(place)).decode()
    answer = await _asked({"do": "unwrap", "passphrase": passphrase, "data": data, "where": str(place.identity)})
    return keys.identity_of(answer["identity"], str(place.identity))


async def wrapped(identity: Identity, passphrase: str) -> bytes:
    """The content of identity.age. Raises Locked for an empty passphrase. Cancelling the task ends the process."""
    keys.leave_no_core()
    answer = await _asked({"do": "wrap", "passphrase": passphrase, "data": identity.secret, "where": "the new key"})
    return base64.b64decode(answer["data"])


async def _asked(question: dict[str, str]) -> dict[str, str]:
    """The process's answer."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-P", "-m", derive.MODULE),
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
        raise Trouble("the key could not be derived; the machine may be out of memory. Try again") from None
    if "locked" in answer:
        raise Locked(answer["locked"])
    if "trouble" in answer:
        raise Trouble(answer["trouble"])
    return answer
