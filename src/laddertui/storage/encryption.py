"""Put a profile under a passphrase, and turn it back into plain files.

The turning point is `public_key` in profile.toml, one file written whole or not at all. Before it
the files of the old side are the profile, after it those of the new side, each of which was read
back before. A kill leaves files on the wrong side, never a profile that cannot be opened:

    encrypt:  identity.age, encrypted files | profile.toml | the plain files go
    decrypt:  plain files                   | profile.toml | encrypted ones go, identity.age last

The caller holds the profile's lock. What a kill left on the wrong side is cleared by
`clear_leftovers`.
"""

import contextlib
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from laddertui.domain.errors import LadderError, NotFoundError
from laddertui.domain.signal import Signal
from laddertui.storage import profile_folder, profile_walk, profiles, signals
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.caches import summary_cache
from laddertui.storage.encrypted_files import EncryptedFiles
from laddertui.storage.files import (
    UNFINISHED,
    Files,
    PlainFiles,
    read_file,
    remove_file,
    write_file,
)
from laddertui.storage.keys import ENDING, Identity, unwrap
from laddertui.storage.profile_folder import ProfileFolder
from laddertui.storage.toml import reader


def open_with(folder: ProfileFolder, identity: Identity) -> ProfileFolder:
    """Return the encrypted profile with its files open.

    Raise LadderError where the identity is another profile's.
    """
    if (
        not isinstance(folder.files, EncryptedFiles)
        or folder.files.public_key != identity.public_key
    ):
        raise LadderError(
            f"{folder.identity} belongs to another profile; restore this one's from a backup"
        )
    return replace(folder, files=EncryptedFiles(identity.public_key, identity.secret))


def open_by(folder: ProfileFolder, passphrase: str) -> ProfileFolder:
    """Return the encrypted profile with its files open, by the passphrase. Takes over a second.

    Raise LockedError for a wrong one, LadderError for a damaged key.
    """
    return open_with(folder, unwrap(identity_file(folder), passphrase, str(folder.identity)))


def identity_file(folder: ProfileFolder) -> bytes:
    """Return the content of identity.age. Raise LadderError where it is missing."""
    try:
        return read_file(folder.identity)
    except NotFoundError:
        raise LadderError(
            f"{folder.identity} is not there; without it nothing opens; restore it from a backup"
        ) from None


def encrypt(
    dirs: AppDirs, folder: ProfileFolder, identity: Identity, wrapped: bytes
) -> ProfileFolder:
    """Encrypt a plain profile, and return it with its files open.

    `wrapped` is the identity under its passphrase. Raise LadderError for one that is encrypted, or
    where a file cannot be encrypted; the profile is then as it was.
    """
    card = profiles.card(folder)
    if folder.is_encrypted or card is None:
        raise LadderError(
            f"the profile {folder.id!r} is encrypted already"
            if card
            else f"{folder.card} is not there"
        )
    for path in profile_walk.profile_files(folder):
        if path.name.endswith(ENDING) and not os.path.lexists(profile_walk.plain_name(path)):
            raise LadderError(
                f"{path} lies there without its plain file; move it away, then encrypt again"
            )
    encrypted = replace(folder, files=EncryptedFiles(identity.public_key, identity.secret))
    killed = profile_walk.half_written(folder)
    with _taken_back_unless_turned(folder) as made:
        made.append(encrypted.identity)
        write_file(encrypted.identity, wrapped)
        _copy_all(folder, encrypted, made)
        forget_caches(dirs, folder)  # before the turn: a kill after it leaves none behind
        profiles.keep(encrypted, replace(card, public_key=identity.public_key))
    _copy_late(folder, encrypted)
    _remove_all(folder, PlainFiles())
    for path in killed:  # not those of a signal that is being noted right now
        remove_file(path)
    forget_caches(dirs, folder)
    return encrypted


def decrypt(dirs: AppDirs, folder: ProfileFolder) -> ProfileFolder:
    """Turn an encrypted profile, whose files are open, back into plain files.

    Raise LadderError for one that is plain, or where a file cannot be opened; the profile is then
    as it was.
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
    """Give a list for the files that are made on the new side.

    Whatever stops the turn removes them again.
    """
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
    """Copy every file of the source's kind to the target, and read it back. Raise LadderError."""
    for path in profile_walk.profile_files(source):
        if profile_walk.is_of(source.files, path):
            _copy(source, target, path, made)


def _copy_late(source: ProfileFolder, target: ProfileFolder) -> None:
    """Copy what came while the profile turned.

    A signal needs no lock, and its number may be taken by now.
    """
    for path in profile_walk.profile_files(source):
        if profile_walk.is_of(source.files, path):
            try:
                _copy(source, target, path, [])
            except _NameTakenError:
                if path.parent != signals.folder_of(source):
                    raise
                signals.note(target, reader.read_record(source.files.read(path), str(path), Signal))


class _NameTakenError(LadderError):
    """Another content lies where a copy should."""


def _copy(source: ProfileFolder, target: ProfileFolder, path: Path, made: list[Path]) -> None:
    other = (
        profile_walk.plain_name(path) if source.is_encrypted else profile_walk.encrypted_name(path)
    )
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
    """Return whether a file is there with the very same content.

    Raise _NameTakenError where another content is there.
    """
    try:
        there = target.files.read(other)
    except NotFoundError:
        return False
    except LadderError:
        # encrypted for the key of an earlier try that was cut short; its plain file is there
        if target.is_encrypted:
            return False
        raise
    if there != data:
        raise _NameTakenError(
            f"{other} is there already and holds something else;"
            " compare the two and move it away first"
        )
    return True


def _remove_all(folder: ProfileFolder, files: Files) -> None:
    """Remove every file of one kind."""
    for path in profile_walk.profile_files(folder):
        if profile_walk.is_of(files, path):
            remove_file(path)


def leftovers(folder: ProfileFolder) -> list[Path]:
    """Return the files on the wrong side of the turning point.

    These are plain ones of an encrypted profile, encrypted ones of a plain one.
    """
    paths = [
        p for p in profile_walk.profile_files(folder) if not profile_walk.is_of(folder.files, p)
    ]
    if folder.is_encrypted:
        paths += profile_walk.half_written(folder)
    elif os.path.lexists(folder.identity):
        paths.append(folder.identity)
    return paths


def clear_leftovers(dirs: AppDirs, folder: ProfileFolder) -> None:
    """Remove an encrypted profile's plain files where the encrypted ones hold the very same.

    The profile's files are open. Half-written ones go too: what they were copied from is there. So
    do caches, which are for plain profiles only.

    Any other file is left; `check` names it. Encrypted files of a plain profile cannot be compared
    without their passphrase, and tell nobody anything; they are left for `check` too.
    """
    if folder.is_encrypted:
        forget_caches(dirs, folder)
        for path in leftovers(folder):
            if path.name.endswith(UNFINISHED) or _same(folder, path):
                remove_file(path)


def _same(folder: ProfileFolder, path: Path) -> bool:
    try:
        return folder.files.read(profile_walk.encrypted_name(path)) == read_file(path)
    except LadderError:
        return False


def forget_caches(dirs: AppDirs, folder: ProfileFolder) -> None:
    """Remove what the cache folder holds of a profile. Raise LadderError."""
    for path in summary_cache.paths(dirs, folder):
        if os.path.lexists(path):
            remove_file(path)
