"""The line that tells what was written with a profile's own key from what anybody could write.

Whoever has the public key, which stands in profile.toml, can seal a file that opens. So the text
that is sealed ends in a TOML comment, a keyed hash over the file's path in the profile and its
content:

    # seal: 3f0c…        HMAC-SHA256, the key derived from the profile's identity

A file without a right one opens, and is named.
"""

import hmac
import os
import re
from pathlib import Path
from typing import Literal

Mark = Literal["right", "none", "wrong"]
"""What a file's line says: that the profile's key wrote it, nothing, or something untrue."""
FOLDERS = frozenset({"snapshots", "revisions", "signals", "repeats", "opinions"})
"""The folders of a profile; their names belong to a file's path in it."""
_CONTEXT = b"laddertui seal 1"
_LINE = re.compile(rb"# seal: ([0-9a-f]{64})\n\Z")
_LENGTH = len(b"# seal: \n") + 64


def key_of(secret: str) -> bytes:
    """Return the key of a profile's lines, which tells nothing of the identity (as HKDF does)."""
    return hmac.digest(hmac.digest(_CONTEXT, secret.encode(), "sha256"), b"\x01", "sha256")


def path_in_profile(path: Path) -> str:
    """Return a file's path in its profile, as it is while the file is plain."""
    path = Path(os.path.abspath(path))
    name = path.name.removesuffix(".age")
    return f"{path.parent.name}/{name}" if path.parent.name in FOLDERS else name


def has_line(path: Path) -> bool:
    """Return whether a file of this name ends in a line: TOML files do, whatever else lies there
    does not."""
    return path_in_profile(path).endswith(".toml")


def add(key: bytes, path: Path, content: bytes) -> bytes:
    """Return a file's content with its line."""
    gap = b"" if not content or content.endswith(b"\n") else b"\n"
    return content + gap + b"# seal: " + _hash(key, path, content).encode() + b"\n"


def split(key: bytes, path: Path, data: bytes) -> tuple[bytes, Mark]:
    """Return a file's content without its line, and what the line says."""
    line = _LINE.search(data, max(0, len(data) - _LENGTH))
    if line is None:
        return data, "none"
    content = data[: line.start()]
    for each in (content, content.removesuffix(b"\n")):
        if hmac.compare_digest(_hash(key, path, each).encode(), line[1]):
            return each, "right"
    return content, "wrong"


def _hash(key: bytes, path: Path, content: bytes) -> str:
    name = path_in_profile(path).encode(errors="surrogateescape")
    return hmac.digest(key, len(name).to_bytes(4, "big") + name + content, "sha256").hex()
