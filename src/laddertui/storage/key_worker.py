"""Derive a key in a process of its own, so that a window stays alive meanwhile.

It is over a second of work that holds the interpreter.

    python -m laddertui.storage.key_worker    one JSON object on stdin, one on stdout

It is asked {"do": "unwrap" | "wrap", "passphrase", "data", "where"} and answers {"identity"} or
{"data"}, else {"locked"} or {"trouble"} with what to say. Nothing of it is an argument, an
environment variable or a file. Ending the process is how it is cancelled.
"""

import base64
import json
import sys

from laddertui.domain.errors import LadderError, LockedError
from laddertui.storage import keys

MODULE = "laddertui.storage.key_worker"
"""What the process is started as."""


def main() -> int:
    """Answer one question."""
    keys.leave_no_core()
    asked = json.load(sys.stdin)
    try:
        answer = _unwrapped(asked) if asked["do"] == "unwrap" else _wrapped(asked)
    except LockedError as locked:
        answer = {"locked": str(locked)}
    except LadderError as trouble:
        answer = {"trouble": str(trouble)}
    json.dump(answer, sys.stdout)
    return 0


def _unwrapped(asked: dict[str, str]) -> dict[str, str]:
    data = base64.b64decode(asked["data"])
    return {"identity": keys.unwrap(data, asked["passphrase"], asked["where"]).secret}


def _wrapped(asked: dict[str, str]) -> dict[str, str]:
    identity = keys.identity_of(asked["data"], asked["where"])
    return {"data": base64.b64encode(keys.wrap(identity, asked["passphrase"])).decode()}


if __name__ == "__main__":
    sys.exit(main())
