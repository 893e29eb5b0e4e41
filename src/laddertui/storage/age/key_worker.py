"""Derive a key in a process of its own, so that a window stays alive meanwhile.

It is over a second of work that holds the interpreter.

    python -m laddertui.storage.age.key_worker    one JSON object on stdin, one on stdout

It is asked {"do": "unwrap" | "wrap", "passphrase", "data", "where", "parent"} and answers
{"identity"} or {"data"}, else {"locked"}, {"invalid"} or {"trouble"} with what to say. Nothing of
it is an argument, an environment variable or a file. Ending the process is how it is cancelled; it
ends with the window that asked, however that one ends.
"""

import base64
import contextlib
import ctypes
import json
import os
import signal
import sys
from typing import Any

from laddertui.domain.errors import FileFault, InvalidFileError, LadderError, LockedError
from laddertui.storage.age import keys

MODULE = "laddertui.storage.age.key_worker"
"""What the process is started as."""
LONGEST_LIFE = 300
"""Seconds; the hardest key takes one."""
_PR_SET_PDEATHSIG = 1


def main() -> int:
    """Answer one question."""
    keys.leave_no_core()
    signal.alarm(LONGEST_LIFE)
    asked = json.load(sys.stdin)
    if not end_with_parent(asked["parent"]):
        return 1
    try:
        answer = _unwrapped(asked) if asked["do"] == "unwrap" else _wrapped(asked)
    except LockedError as locked:
        answer = {"locked": str(locked)}
    except InvalidFileError as invalid:
        answer = {"invalid": [[f.where, f.line, f.reason] for f in invalid.faults]}
    except LadderError as trouble:
        answer = {"trouble": str(trouble)}
    json.dump(answer, sys.stdout)
    return 0


def end_with_parent(parent: int) -> bool:
    """Have this process end when its parent does; return False where the parent is gone already.

    The kernel sees to it (Linux), since deriving a key leaves this process no moment to look.
    """
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    return os.getppid() == parent


def raise_error(answer: dict[str, Any]) -> None:
    """Raise the LadderError that an answer stands for, if it is no key."""
    if "locked" in answer:
        raise LockedError(answer["locked"])
    if "invalid" in answer:
        faults = (FileFault(where=w, line=n, reason=r) for w, n, r in answer["invalid"])
        raise InvalidFileError(*faults)
    if "trouble" in answer:
        raise LadderError(answer["trouble"])


def _unwrapped(asked: dict[str, str]) -> dict[str, Any]:
    data = base64.b64decode(asked["data"])
    return {"identity": keys.unwrap(data, asked["passphrase"], asked["where"]).secret}


def _wrapped(asked: dict[str, str]) -> dict[str, Any]:
    identity = keys.identity_of(asked["data"], asked["where"])
    return {"data": base64.b64encode(keys.wrap(identity, asked["passphrase"])).decode()}


if __name__ == "__main__":
    sys.exit(main())
