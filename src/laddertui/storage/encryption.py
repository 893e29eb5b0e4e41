"""Putting a profile under a passphrase, and turning it back into plain files.

The turning point is `public_key` in profile.toml, one file put in place at once. Before it the files of the old side
are the profile, after it those of the new side, each of which was read back before. A kill leaves files on the
wrong side, never a profile that cannot be opened:

    encrypt:  identity.age, every sealed file | profile.toml | the plain files go
    decrypt:  every plain file                | profile.toml | the sealed files go, identity.age last

The caller holds the profile's lock. What a kill left on the wrong side is cleared by `clear_leftovers`.
"""

import contextlib
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from laddertui.domain.errors import LadderError, NotFoundError
from laddertui.domain.signal import Signal
from laddertui.storage import profile_folder, profiles, signals
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.caches import summary_cache
from laddertui.storage.encrypted_files import OVERHEAD, EncryptedFiles
from laddertui.storage.files import (
    LARGEST_FILE,
    UNFINISHED,
    Files,
    PlainFiles,
    read_file,
    remove_file,
    write_file,
)
from laddertui.storage.keys import ENDING, SEALED_BEGINS, Identity, unwrap
from laddertui.storage.profile_folder import CARD, IDENTITY, ProfileFolder
from laddertui.storage.toml import reader

OPEN_FILES = frozenset({CARD, IDENTITY})
"""The two files of an encrypted profile that are not sealed to its key."""


def profile_files(folder: ProfileFolder) -> list[Path]:
    """Every file of a profile but the two that are never sealed. Hidden files and folders are other programs'."""
    found = []
    for directory, inner, names in os.walk(folder.path, onerror=_refuse):
        inner[:] = sorted(n for n in inner if not n.startswith("."))
        found += [Path(directory, n) for n in sorted(names) if not n.startswith(".")]
    return [p for p in found if not (p.parent == folder.path and p.name in OPEN_FILES)]


def hidden(folder: ProfileFolder) -> list[Path]:
    """What other programs keep in the profile's folder, such as `.git`; it may hold plain text."""
    found = []
    for directory, inner, names in os.walk(folder.path, onerror=_refuse):
        found += [
            Path(directory, n)
            for n in (*inner, *names)
            if n.startswith(".") and not n.endswith(UNFINISHED)
        ]
        inner[:] = [n for n in inner if not n.startswith(".")]
    return sorted(found)


def _refuse(error: OSError) -> None:
    raise LadderError(f"{error.filename} cannot be read: {error.strerror}") from None


def open_with(folder: ProfileFolder, identity: Identity) -> ProfileFolder:
    """The encrypted profile, its door open. Raises LadderError where the identity is another profile's."""
    if (
        not isinstance(folder.files, EncryptedFiles)
        or folder.files.public_key != identity.public_key
    ):
        raise LadderError(
            f"{folder.identity} belongs to another profile; restore this one's from a backup"
        )
    return replace(folder, files=EncryptedFiles(identity.public_key, identity.secret))


def open_by(folder: ProfileFolder, passphrase: str) -> ProfileFolder:
    """The same by the passphrase. Takes over a second. Raises LockedError for a wrong one, LadderError for a damaged key."""
    return open_with(folder, unwrap(identity_file(folder), passphrase, str(folder.identity)))


def identity_file(folder: ProfileFolder) -> bytes:
    """The content of identity.age. Raises LadderError where it is missing."""
    try:
        return read_file(folder.identity)
    except NotFoundError:
        raise LadderError(
            f"{folder.identity} is not there; without it nothing opens; restore it from a backup"
        ) from None


def encrypt(
    dirs: AppDirs, folder: ProfileFolder, identity: Identity, wrapped: bytes
) -> ProfileFolder:
    """Seal a plain profile; `wrapped` is the identity under its passphrase. Gives the profile with its door open.

    Raises LadderError for one that is encrypted, or where a file cannot be sealed; the profile is then as it was.
    """
    card = profiles.card(folder)
    if folder.is_encrypted or card is None:
        raise LadderError(
            f"the profile {folder.id!r} is encrypted already"
            if card
            else f"{folder.card} is not there"
        )
    for path in profile_files(folder):
        if path.name.endswith(ENDING) and not os.path.lexists(_plain_name(path)):
            raise LadderError(
                f"{path} lies there without its plain file; move it away, then encrypt again"
            )
    sealed = replace(folder, files=EncryptedFiles(identity.public_key, identity.secret))
    killed = _half_written(folder)
    with _taken_back_unless_turned(folder) as made:
        made.append(sealed.identity)
        write_file(sealed.identity, wrapped)
        _copy_all(folder, sealed, made)
        forget_caches(dirs, folder)  # before the turn: a kill after it leaves none behind
        profiles.keep(sealed, replace(card, public_key=identity.public_key))
    _copy_late(folder, sealed)
    _remove_all(folder, PlainFiles())
    for path in killed:  # not those of a signal that is being noted right now
        remove_file(path)
    forget_caches(dirs, folder)
    return sealed


def decrypt(dirs: AppDirs, folder: ProfileFolder) -> ProfileFolder:
    """Turn an encrypted profile, whose door is open, back into plain files.

    Raises LadderError for one that is plain, or where a file cannot be opened; the profile is then as it was.
    """
    card = profiles.card(folder)
    if not folder.is_encrypted or card is None:
        raise LadderError(f"the profile {folder.id!r} is not encrypted")
    plain = replace(folder, files=PlainFiles())
    with _taken_back_unless_turned(folder) as made:
        _copy_all(folder, plain, made)
        profiles.keep(plain, replace(card, public_key=None))
    _copy_late(folder, plain)
    _remove_all(plain, folder.files)
    remove_file(plain.identity)
    return plain


@contextlib.contextmanager
def _taken_back_unless_turned(folder: ProfileFolder) -> Iterator[list[Path]]:
    """A list for the files that are made on the other side; what stops the turn removes them again."""
    made: list[Path] = []
    try:
        yield made
    except BaseException:
        if profile_folder.files_of(folder.path).ending == folder.files.ending:
            for path in made:
                with contextlib.suppress(LadderError):
                    remove_file(path)
        raise


def _copy_all(source: ProfileFolder, target: ProfileFolder, made: list[Path]) -> None:
    """Every file of the source's kind, through the target's door, and read back. Raises LadderError."""
    for path in profile_files(source):
        if _is_of(source.files, path):
            _copy(source, target, path, made)


def _copy_late(source: ProfileFolder, target: ProfileFolder) -> None:
    """The same for what came while the profile turned; a signal needs no lock, and its number may be taken by now."""
    for path in profile_files(source):
        if _is_of(source.files, path):
            try:
                _copy(source, target, path, [])
            except _Taken:
                if path.parent != signals.folder_of(source):
                    raise
                signals.note(target, reader.read_record(source.files.read(path), str(path), Signal))


class _Taken(LadderError):
    """Somebody else's words lie where a copy should."""


def _copy(source: ProfileFolder, target: ProfileFolder, path: Path, made: list[Path]) -> None:
    other = _plain_name(path) if source.is_encrypted else _sealed_name(path)
    try:
        data = source.files.read(path)
    except NotFoundError:  # whoever noted this signal saw the turn and took it along
        return
    if _is_there(target, other, data):
        return
    made.append(other)
    target.files.write(other, data)
    if target.files.read(other) != data:
        raise LadderError(
            f"{other} does not hold what was written; the disk may be failing. Nothing was removed"
        )


def _is_there(target: ProfileFolder, other: Path, data: bytes) -> bool:
    """Whether a file is there with the very same content. Raises _Taken where somebody's other words are there."""
    try:
        there = target.files.read(other)
    except NotFoundError:
        return False
    except LadderError:
        if (
            target.is_encrypted
        ):  # sealed for the key of an earlier try that was cut short; its plain file is there
            return False
        raise
    if there != data:
        raise _Taken(
            f"{other} is there already and holds something else; compare the two and move it away first"
        )
    return True


def _remove_all(folder: ProfileFolder, files: Files) -> None:
    """Remove every file of one kind."""
    for path in profile_files(folder):
        if _is_of(files, path):
            remove_file(path)


def _is_of(files: Files, path: Path) -> bool:
    """Whether a file is one of this door's: sealed ones have its ending, plain ones have not."""
    return path.name.endswith(ENDING) == bool(files.ending)


def _plain_name(path: Path) -> Path:
    return path.with_name(path.name.removesuffix(ENDING))


def _sealed_name(path: Path) -> Path:
    return path.with_name(path.name + ENDING)


def leftovers(folder: ProfileFolder) -> list[Path]:
    """Files on the wrong side of the turning point: plain ones of an encrypted profile, sealed ones of a plain one."""
    found = [p for p in profile_files(folder) if not _is_of(folder.files, p)]
    if folder.is_encrypted:
        found += _half_written(folder)
    elif os.path.lexists(folder.identity):
        found.append(folder.identity)
    return found


def _half_written(folder: ProfileFolder) -> list[Path]:
    """Plain text that a kill left half written. What is sealed may be a signal that is being noted right now."""
    found = []
    for directory, inner, names in os.walk(folder.path, onerror=_refuse):
        inner[:] = [n for n in inner if not n.startswith(".")]
        found += [
            Path(directory, n)
            for n in sorted(names)
            if n.startswith(".") and n.endswith(UNFINISHED)
        ]
    return [p for p in found if _is_plain_text(p)]


def _is_plain_text(path: Path) -> bool:
    try:
        data = read_file(path, LARGEST_FILE + OVERHEAD)
    except LadderError:
        return False
    return bool(data) and not data.startswith(SEALED_BEGINS)


def clear_leftovers(dirs: AppDirs, folder: ProfileFolder) -> None:
    """Remove plain files of an encrypted profile, whose door is open, where their sealed ones hold the very same.

    Half-written ones go too: what they were copied from is there. So do caches, which are for plain profiles only.

    Any other file is left; `check` names it. Sealed files of a plain profile cannot be compared without their
    passphrase, and tell nobody anything; they are left for `check` too.
    """
    if folder.is_encrypted:
        forget_caches(dirs, folder)
        for path in leftovers(folder):
            if path.name.endswith(UNFINISHED) or _same(folder, path):
                remove_file(path)


def _same(folder: ProfileFolder, path: Path) -> bool:
    try:
        return folder.files.read(_sealed_name(path)) == read_file(path)
    except LadderError:
        return False


def forget_caches(dirs: AppDirs, folder: ProfileFolder) -> None:
    """Remove what the cache folder holds of a profile. Raises LadderError."""
    for path in summary_cache.paths(dirs, folder):
        if os.path.lexists(path):
            remove_file(path)
