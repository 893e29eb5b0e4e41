"""How a profile's files are kept: the two verbs that every kind has, and plain files.

`PlainFiles` stores bytes as they are; `EncryptedFiles` has the same two verbs and another ending.
"""

from pathlib import Path
from typing import Protocol

from laddertui.domain.errors import LadderError
from laddertui.storage.files import read_file, write_file


class Files(Protocol):
    """How a profile's files are kept."""

    ending: str
    """What is added to a file's name, "" or ".age"."""

    def read(self, path: Path) -> bytes:
        """Return the file's content. Raise NotFoundError or LadderError."""
        ...

    def write(self, path: Path, data: bytes, becomes: Path | None = None) -> None:
        """Write the content, whole or not at all. Raise LadderError.

        `becomes` is the name that the file is given afterwards, where it is another.
        """
        ...

    @property
    def is_open(self) -> bool:
        """Whether the files can be read."""
        ...


class PlainFiles:
    """Bytes as they are."""

    is_open = True

    ending = ""

    def read(self, path: Path) -> bytes:
        """Return the file's content. Raise NotFoundError or LadderError."""
        return read_file(path)

    def write(self, path: Path, data: bytes, becomes: Path | None = None) -> None:
        """Write the content, whole or not at all. Raise LadderError."""
        write_file(path, data)


class NoFiles:
    """No way in: for whoever removes a profile's files, whatever is in them."""

    is_open = False

    ending = ""

    def read(self, path: Path) -> bytes:
        """Raise LadderError, always."""
        raise LadderError(f"{path} is not to be read")

    def write(self, path: Path, data: bytes, becomes: Path | None = None) -> None:
        """Raise LadderError, always."""
        raise LadderError(f"{path} is not to be written")
