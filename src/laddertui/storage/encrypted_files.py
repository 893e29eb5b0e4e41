"""Encrypted files: a profile's files in the standard age format, one by one.

Without the secret they can only be written, which is all that noting a signal needs. With it, what
is written ends in a line that only the profile's own key can make.
"""

import hashlib
from pathlib import Path

from laddertui.domain.errors import LockedError
from laddertui.storage.age import keys, seal_line
from laddertui.storage.files import LARGEST_FILE, exists, read_file, write_file

OVERHEAD = 1024
"""Bytes; more than the format adds to a file of the largest size.

It adds a header, and tags of 16 bytes for every 64 KiB.
"""


class EncryptedFiles:
    """Bytes that only the profile's identity opens."""

    ending = keys.ENDING

    def __init__(self, public_key: str, secret: str | None = None) -> None:
        self.public_key = public_key
        self._secret = secret
        self._seal_key = seal_line.key_of(secret) if secret is not None else None
        self._foreign: dict[Path, tuple[seal_line.Mark, bytes]] = {}
        """What was read without a right line, and a hash of its content."""

    @property
    def is_open(self) -> bool:
        """Whether the files can be read."""
        return self._secret is not None

    def read(self, path: Path) -> bytes:
        """Return the file's content, decrypted.

        Raise NotFoundError, LadderError, or LockedError while there is no secret.
        """
        data = read_file(path, LARGEST_FILE + OVERHEAD)
        if self._secret is None:
            raise LockedError(f"{path} is locked; its passphrase opens it")
        return self._content(path, keys.unseal(data, self._secret, str(path)))

    def _content(self, path: Path, data: bytes) -> bytes:
        """Return a file's content without its line; one without a right line is remembered."""
        self._foreign.pop(path, None)
        if self._seal_key is None or not seal_line.has_line(path):
            return data
        content, mark = seal_line.split(self._seal_key, path, data)
        if mark != "right":
            self._foreign[path] = (mark, _hash(content))
        return content

    @property
    def unverified(self) -> dict[Path, seal_line.Mark]:
        """The files that were read, are there, and were not written with the profile's key."""
        return {path: mark for path, (mark, _) in self._foreign.items() if exists(path)}

    def seal(self, data: bytes) -> bytes:
        """Encrypt bytes without writing them, for what has to be held back in memory."""
        return keys.seal(data, self.public_key)

    def unseal(self, data: bytes) -> bytes:
        """Return the content of what was held back. Raise LockedError while there is no secret."""
        if self._secret is None:
            raise LockedError("this is locked; its passphrase opens it")
        return keys.unseal(data, self._secret, "what was held back")

    def write(self, path: Path, data: bytes, becomes: Path | None = None) -> None:
        """Write the content encrypted, whole or not at all; no plain byte of it reaches the disk.

        `becomes` is the name that the file is given afterwards. Raise LadderError.
        """
        name = becomes or path
        if self._may_sign(name, data):
            assert self._seal_key is not None
            data = seal_line.add(self._seal_key, name, data)
            self._foreign.pop(name, None)
        write_file(path, keys.seal(data, self.public_key))

    def _may_sign(self, path: Path, data: bytes) -> bool:
        """Return whether a file gets its line: not a copy of what has none, such as a revision."""
        if self._seal_key is None or not seal_line.has_line(path):
            return False
        copied = _hash(data)
        return not any(
            known == copied and other != path for other, (_, known) in self._foreign.items()
        )


def _hash(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()
