"""Encrypted files: a profile's files in the standard age format, one by one.

Without the secret they can only be written, which is all that noting a signal needs.
"""

from pathlib import Path

from laddertui.domain.errors import LockedError
from laddertui.storage import keys
from laddertui.storage.files import LARGEST_FILE, read_file, write_file

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
        return keys.unseal(data, self._secret, str(path))

    def seal(self, data: bytes) -> bytes:
        """Encrypt bytes without writing them, for what has to be held back in memory."""
        return keys.seal(data, self.public_key)

    def unseal(self, data: bytes) -> bytes:
        """Return the content of what was held back. Raise LockedError while there is no secret."""
        if self._secret is None:
            raise LockedError("this is locked; its passphrase opens it")
        return keys.unseal(data, self._secret, "what was held back")

    def write(self, path: Path, data: bytes) -> None:
        """Write the content encrypted, whole or not at all; no plain byte of it reaches the disk.

        Raise LadderError.
        """
        write_file(path, keys.seal(data, self.public_key))
