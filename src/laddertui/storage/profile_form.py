"""How a profile's files are kept, plain or encrypted: the card's word, or a refusal, never a guess.

`PlainFiles` stores bytes as they are; `EncryptedFiles` has the same two verbs and another ending.
Light: every start of the program needs it.
"""

from pathlib import Path
from typing import Protocol

from laddertui.domain.errors import DiskError, InvalidFileError, LadderError, NotFoundError
from laddertui.storage.files import exists, names_in, read_file, write_file

CARD = "profile.toml"
"""The file that says what a profile is; it is never encrypted."""
IDENTITY = "identity.age"
"""The key of an encrypted profile, under its passphrase."""
_IN_ORDER = ("snapshots", "signals", "revisions", "repeats", "opinions")
"""The folders of a profile, those with the most in them first."""
FOLDERS = frozenset(_IN_ORDER)
"""What must be folders in a profile, not links to any."""
PUBLIC_KEY = b"public_key"
"""What stands in the card of every encrypted profile."""


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


def form_of(files: Files) -> tuple[str, str | None]:
    """Return what tells one way of keeping files from another: the ending and the public key."""
    return files.ending, getattr(files, "public_key", None)


def files_of(path: Path) -> Files:
    """Return the files of the profile in a folder: plain, or encrypted and still locked.

    The card's word, never a guess: whoever took an encrypted profile for a plain one would write
    plain text. Encrypted files without a card, or beside one that names no key, are refused.
    """
    card = path / CARD
    data = _card_data(card)
    has_key = exists(path / IDENTITY)
    # almost every profile is told apart by this alone, without a parser
    if data is not None and (PUBLIC_KEY in data or has_key):
        files = _files_by(data, card)
        if files.ending:
            return files
    reason = _why_not_plain(path, has_card=data is not None, has_key=has_key)
    if not reason:
        return PlainFiles()
    if _card_data(card) != data:  # the profile was encrypted, or made, in this very moment
        return files_of(path)
    raise LadderError(reason)


def _card_data(card: Path) -> bytes | None:
    """Return the card's content; None where there is none."""
    try:
        return read_file(card)
    except NotFoundError:
        return None


def _why_not_plain(path: Path, has_card: bool, has_key: bool) -> str:
    """Return why a profile whose card names no key is no plain one; "" where it is."""
    if has_key and not has_card:
        return f"{path / CARD} is not there, but {IDENTITY} is; restore {CARD} from a backup"
    encrypted = _encrypted_alone(path)
    if encrypted is None:
        return ""
    if has_card:
        says = f"{encrypted} is sealed, but {CARD} says the profile is plain"
    else:
        says = f"{encrypted} is sealed, but {CARD} is not there"
    missing = CARD if has_key else f"{CARD} and {IDENTITY}"
    return f"{says}; restore {missing} from a backup"


def _encrypted_alone(path: Path) -> Path | None:
    """Return an encrypted file without its plain one, where the card is missing or an older one.

    A sync tool or a backup brings that. Where there are plain quarters the profile is plain indeed,
    and only a quarter can have been left alone: a draft goes once its quarter is saved, and a
    signal may be noted while the profile turns.
    """
    quarters = _names(path / "snapshots")
    is_plain = any(name.endswith(".toml") for name in quarters)
    quarters_alone, everything = [path / "snapshots"], [*(path / n for n in _IN_ORDER), path]
    for folder in quarters_alone if is_plain else everything:
        names = _names(folder)
        for name in sorted(names - {IDENTITY}):
            if name.endswith(".age") and name.removesuffix(".age") not in names:
                return folder / name
    return None


def _names(folder: Path) -> set[str]:
    """Return the names in a folder; none where it cannot be listed: nothing is in reach there."""
    try:
        return {name for name in names_in(folder) if not name.startswith(".")}
    except DiskError:
        return set()


def _files_by(data: bytes, card: Path) -> Files:
    from laddertui.storage.encrypted_files import EncryptedFiles
    from laddertui.storage.toml.source import TomlSource

    source = TomlSource(data, str(card))
    public_key = source.table.get("public_key")
    if public_key is None:
        return PlainFiles()
    if not isinstance(public_key, str):
        raise InvalidFileError(source.fault(("public_key",), "public_key is a text in quotes"))
    return EncryptedFiles(public_key)


def encrypted_files(path: Path) -> list[Path]:
    """Return every encrypted file of a profile that lies where this program puts files."""
    return [
        folder / name
        for folder in (*(path / name for name in _IN_ORDER), path)
        for name in sorted(_names(folder))
        if name.endswith(".age")
    ]
