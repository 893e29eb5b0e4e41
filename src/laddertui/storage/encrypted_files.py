"""The sealed door: a profile's files in the standard age format, one by one.

Without the secret it can only be written through, which is all that noting a signal needs.
"""

from pathlib import Path

from laddertui.domain.errors import LockedError
from laddertui.storage import keys
from laddertui.storage.files import LARGEST_FILE, read_file, write_file

OVERHEAD = 1024
"""Bytes; the format's header and its tags (16 bytes for every 64 KiB) are fewer for a file of the largest size."""


class EncryptedFiles:
    """Bytes that only the profile's identity opens."""

    ending = keys.ENDING

    def __init__(self, public_key: str, secret: str | None = None) -> None:
        self.public_key = public_key
        self._secret = secret

    @property
    def is_open(self) -> bool:
        """Whether what is behind it can be read."""
        return self._secret is not None

    def read(self, path: Path) -> bytes:
        """The file's content. Raises NotFoundError, LadderError, or Locked while there is no secret."""
        data = read_file(path, LARGEST_FILE + OVERHEAD)
        if self._secret is None:
            raise LockedError(f"{path} is locked; its passphrase opens it")
        return keys.unseal(data, self._secret, str(path))

    def seal(self, data: bytes) -> bytes:
        """Sealed without being written, for what has to be held back in memory."""
        return keys.seal(data, self.public_key)

    def unseal(self, data: bytes) -> bytes:
        """The content of what was held back. Raises LockedError while there is no secret."""
        if self._secret is None:
            raise LockedError("this is locked; its passphrase opens it")
        return keys.unseal(data, self._secret, "what was held back")

    def write(self, path: Path, data: bytes) -> None:
        """Put the content in place, whole or not at all; no plain byte of it reaches the disk. Raises LadderError."""
        write_file(path, keys.seal(data, self.public_key))
