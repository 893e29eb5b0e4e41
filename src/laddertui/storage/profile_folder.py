"""Where a profile's files are, and whether they are encrypted.

Light: every start of the program needs it.
"""

import os
import re
from pathlib import Path

from laddertui.domain.errors import InvalidFileError, LadderError, NotFoundError, UsageError
from laddertui.domain.record import record
from laddertui.storage.app_dirs import AppDirs, refuse_if_shared
from laddertui.storage.files import Files, PlainFiles, read_file

FIRST = "me"
"""The first profile's id; it needs no adding."""
CARD = "profile.toml"
"""The file that says what a profile is; it is never encrypted."""
IDENTITY = "identity.age"
"""The key of an encrypted profile, under its passphrase."""
PUBLIC_KEY = b"public_key"
"""What stands in the card of every encrypted profile."""
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


@record
class ProfileFolder:
    """One profile's folder, and the way its files are kept."""

    id: str
    """The folder's name: small letters, digits and hyphens, 64 at most."""
    path: Path
    """The folder, there or not."""
    files: Files
    """How its files are kept: plain, or encrypted, locked or open."""

    @property
    def card(self) -> Path:
        """The file that says what this profile is."""
        return self.path / CARD

    @property
    def identity(self) -> Path:
        """The key of an encrypted profile, under its passphrase."""
        return self.path / IDENTITY

    @property
    def is_encrypted(self) -> bool:
        """Whether its files are encrypted."""
        return bool(self.files.ending)

    @property
    def snapshots(self) -> Path:
        """One file a quarter."""
        return self.path / "snapshots"

    @property
    def revisions(self) -> Path:
        """Earlier versions of a quarter, never rewritten."""
        return self.path / "revisions"

    @property
    def draft(self) -> Path:
        """The assessment that is being filled in."""
        return self.path / f"draft.toml{self.files.ending}"


def find(dirs: AppDirs, profile_id: str) -> ProfileFolder:
    """Return a profile's folder, there or not, with its files plain, or encrypted and still locked.

    Raise UsageError for an id that cannot be one, LadderError for a shared folder and for a card
    that leaves open whether the profile is encrypted.
    """
    path = path_of(dirs, profile_id)
    return ProfileFolder(id=profile_id, path=path, files=files_of(path))


def path_of(dirs: AppDirs, profile_id: str) -> Path:
    """Return a profile's folder, whatever is in it.

    Raise UsageError for an id that cannot be one, LadderError for a shared one.
    """
    if not _ID.fullmatch(profile_id):
        raise UsageError(
            f"{profile_id!r} is no profile id; ids are small letters, digits and hyphens"
        )
    path = dirs.profiles / profile_id
    for each in (dirs.data, dirs.profiles, path):
        refuse_if_shared(each)
    return path


def files_of(path: Path) -> Files:
    """Return the files of the profile in a folder: plain, or encrypted and still locked.

    The card's word, never a guess: whoever took an encrypted profile for a plain one would write
    plain text.
    """
    card = path / CARD
    try:
        data = read_file(card)
    except NotFoundError:
        if os.path.lexists(path / IDENTITY):
            raise LadderError(
                f"{card} is not there, but {IDENTITY} is; restore {CARD} from a backup"
            ) from None
        return PlainFiles()
    has_key = os.path.lexists(path / IDENTITY)
    # almost every profile is told apart by this alone, without a parser
    if PUBLIC_KEY in data or has_key:
        files = _files_by(data, card)
        if files.ending:
            return files
    if has_key and (encrypted := _encrypted_alone(path)):
        if read_file(card) != data:  # the profile turned in this very moment
            return files_of(path)
        raise LadderError(
            f"{encrypted} is sealed, but {CARD} says the profile is plain;"
            f" restore {CARD} from a backup"
        )
    return PlainFiles()


def _encrypted_alone(path: Path) -> Path | None:
    """Return an encrypted file without its plain one, where an older card came back.

    A sync tool or a backup brings it. Where there are plain quarters the profile is plain indeed,
    and only a quarter can have been left alone: a draft goes once its quarter is saved, and a
    signal may be noted while the profile turns.
    """
    quarters = _names(path / "snapshots")
    is_plain = any(name.endswith(".toml") for name in quarters)
    rest: tuple[Path, ...] = () if is_plain else (path / "signals", path / "revisions", path)
    for folder in (path / "snapshots", *rest):
        names = _names(folder)
        for name in sorted(names - {IDENTITY}):
            if name.endswith(".age") and name.removesuffix(".age") not in names:
                return folder / name
    return None


def _names(folder: Path) -> set[str]:
    return set(os.listdir(folder)) if folder.is_dir() else set()


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


def ids(dirs: AppDirs) -> list[str]:
    """Return the ids of all profiles, in order."""
    try:
        return sorted(
            p.name for p in dirs.profiles.iterdir() if _ID.fullmatch(p.name) and p.is_dir()
        )
    except FileNotFoundError:
        return []
    except OSError as error:
        raise LadderError(f"{dirs.profiles} cannot be read: {error.strerror}") from None


def obvious(dirs: AppDirs, wanted: str | None) -> str | None:
    """Return the id that is meant where that needs no look into any profile.

    One named by id, or the only one there is; None for any other.
    """
    known = ids(dirs)
    if wanted is None and len(known) > 1:
        return None
    if wanted is None:
        return known[0] if known else FIRST
    return wanted if wanted in known or (wanted == FIRST and not known) else None
