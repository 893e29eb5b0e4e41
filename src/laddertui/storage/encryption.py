"""Put a profile under a passphrase, and turn it back into plain files.

The turning point is `public_key` in profile.toml, one file written whole or not at all. Before it
the files of the old side are the profile, after it those of the new side, each of which was read
back before. A kill leaves files on the wrong side, never a profile that cannot be opened:

    encrypt:  identity.age, encrypted files | profile.toml | the plain files go
    decrypt:  plain files                   | profile.toml | encrypted ones go, identity.age last

The caller holds the profile's lock. After the turning point nothing raises any more: the profile
is of the new side whatever follows, and what could not be removed is left to `leftovers/`.
"""

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from laddertui.domain.errors import LadderError, NotFoundError
from laddertui.domain.progress import Progress, Steps
from laddertui.domain.signal import Signal
from laddertui.storage import profile_form, profile_walk, profiles, signals
from laddertui.storage.age import known_keys
from laddertui.storage.age.keys import ENDING, Identity, unwrap
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.encrypted_files import EncryptedFiles
from laddertui.storage.files import LARGEST_FILE, exists, read_file, remove_file, stamp, write_file
from laddertui.storage.kinds.listing import what_is_read
from laddertui.storage.leftovers import clearing, earlier_key
from laddertui.storage.profile_folder import ProfileFolder
from laddertui.storage.profile_form import CARD, PlainFiles
from laddertui.storage.toml import reader

_ENOUGH_TO_TELL = 20
"""Files that are tried with a key to tell whether it is this profile's."""


def open_with(folder: ProfileFolder, identity: Identity) -> ProfileFolder:
    """Return the encrypted profile with its files open.

    Raise LadderError where the identity does not belong to the key that the card names.
    """
    files = EncryptedFiles(identity.public_key, identity.secret)
    if profile_form.form_of(folder.files) != profile_form.form_of(files):
        raise LadderError(_why_keys_differ(folder, files))
    return replace(folder, files=files)


def _why_keys_differ(folder: ProfileFolder, files: EncryptedFiles) -> str:
    """Return which of card and key was changed: the key is right where it opens what is there."""
    encrypted = [
        p
        for p in profile_walk.profile_files(folder)
        if profile_walk.is_of(files, p) and not p.name.startswith(CARD)
    ]
    encrypted.sort(key=lambda path: path.parent != folder.snapshots)
    for path in encrypted[:_ENOUGH_TO_TELL]:
        with contextlib.suppress(LadderError):
            files.read(path)
            return (
                f"{folder.card} names another key than this profile's; restore {CARD} from a backup"
            )
    if encrypted:
        return f"{folder.identity} belongs to another profile; restore this one's from a backup"
    return (
        f"{folder.card} and {folder.identity} do not belong together;"
        " restore both from the same backup"
    )


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


def encrypting(
    dirs: AppDirs, folder: ProfileFolder, identity: Identity, wrapped: bytes
) -> Steps[ProfileFolder]:
    """Encrypt a plain profile file by file, and return it with its files open.

    `wrapped` is the identity under its passphrase. Raise LadderError for one that is encrypted, or
    where a file cannot be encrypted. The profile is then as it was, and where the steps are closed.
    """
    card = profiles.card(folder)
    if folder.is_encrypted or card is None:
        raise LadderError(
            f"the profile {folder.id!r} is encrypted already"
            if card
            else f"{folder.card} is not there"
        )
    _refuse_what_cannot_be_encrypted(folder)
    encrypted = replace(folder, files=EncryptedFiles(identity.public_key, identity.secret))
    readable = what_is_read(folder)
    with _undone_unless_turned(folder) as change:
        known_keys.forget(dirs, folder.path)
        earlier_key.put_aside(folder, change.moves)
        change.made.append(encrypted.identity)
        write_file(encrypted.identity, wrapped)
        yield from _copy_all(folder, encrypted, change.made)
        _refuse_missing(folder, readable, what_is_read(encrypted))
        clearing.forget_caches(dirs, folder)  # a kill after the turn leaves none behind
        profiles.keep(encrypted, replace(card, public_key=identity.public_key))
    known_keys.remember(dirs, folder.path, identity.public_key)
    _copy_late(folder, encrypted)
    if change.is_lasting:
        clearing.clear(dirs, encrypted)
    return encrypted


def decrypting(dirs: AppDirs, folder: ProfileFolder) -> Steps[ProfileFolder]:
    """Turn an encrypted profile, whose files are open, back into plain files, file by file.

    Raise LadderError for one that is plain, or where a file cannot be opened. The profile is then
    as it was, and where the steps are closed.
    """
    card = profiles.card(folder)
    if not folder.is_encrypted or card is None:
        raise LadderError(f"the profile {folder.id!r} is not encrypted")
    plain = replace(folder, files=PlainFiles())
    readable = what_is_read(folder)
    with _undone_unless_turned(folder) as change:
        yield from _copy_all(folder, plain, change.made)
        _refuse_missing(folder, readable, what_is_read(plain))
        known_keys.forget(dirs, folder.path)
        profiles.keep(plain, replace(card, public_key=None))
    _copy_late(folder, plain)
    if change.is_lasting:
        clearing.clear_other_side(plain, folder.files)
        clearing.clear_lone_key(plain)
    return plain


def _refuse_what_cannot_be_encrypted(folder: ProfileFolder) -> None:
    """Raise LadderError for an encrypted file without its plain one, and for a file too large."""
    for path in profile_walk.profile_files(folder):
        if path.name.endswith(ENDING) and not exists(profile_walk.plain_name(path)):
            raise LadderError(
                f"{path} lies there without its plain file; move it away, then encrypt again"
            )
        found = stamp(path)
        size = found[1] if found else 0
        if size > LARGEST_FILE:
            raise LadderError(
                f"{path} holds {size:,} bytes, and at most {LARGEST_FILE:,} are encrypted;"
                " move it out of the profile's folder, then encrypt again"
            )


def _refuse_missing(folder: ProfileFolder, before: set[str], after: set[str]) -> None:
    """Raise LadderError where something that was read before is not read in the new form."""
    missing = sorted(before - after)
    if missing:
        raise LadderError(
            f"{len(missing)} of {len(before)} files that are read in {folder.path} could not be"
            f" copied, the first is {missing[0]}; nothing was changed"
        )


class _Change:
    """A change from one form to the other, under way."""

    def __init__(self) -> None:
        self.made: list[Path] = []
        """The files that were made on the new side."""
        self.moves: earlier_key.Moves = []
        """What an earlier encryption left, moved out of the way."""
        self.is_lasting = False
        """Whether not even a power cut undoes the turning point."""


@contextlib.contextmanager
def _undone_unless_turned(folder: ProfileFolder) -> Iterator[_Change]:
    """Give a record of the change.

    Whatever stops it before its turning point removes what was made, and is raised. A LadderError
    after it is not raised: the profile is of the new side then. Where the card cannot be read,
    nothing is removed on either side.
    """
    change = _Change()
    try:
        yield change
        change.is_lasting = True
    except BaseException as error:
        turned = _is_turned(folder)
        if turned is False:
            for path in change.made:
                with contextlib.suppress(LadderError):
                    remove_file(path)
            earlier_key.put_back(change.moves)
        if not (turned and isinstance(error, LadderError)):
            raise


def _is_turned(folder: ProfileFolder) -> bool | None:
    """Return whether the card names another form than before; None where it cannot be read."""
    try:
        return profile_form.files_of(folder.path).ending != folder.files.ending
    except LadderError:
        return None


def _copy_all(source: ProfileFolder, target: ProfileFolder, made: list[Path]) -> Steps[None]:
    """Copy every file of the source's kind to the target, and read it back. Raise LadderError."""
    paths = [p for p in profile_walk.profile_files(source) if profile_walk.is_of(source.files, p)]
    for done, path in enumerate(paths):
        yield Progress(done=done, total=len(paths))
        _copy(source, target, path, made)


def _copy_late(source: ProfileFolder, target: ProfileFolder) -> None:
    """Copy what came while the profile was changed. Never raise: what cannot be copied stays.

    A signal needs no lock, and its number may be taken by now.
    """
    with contextlib.suppress(LadderError):
        for path in profile_walk.profile_files(source):
            if profile_walk.is_of(source.files, path):
                with contextlib.suppress(LadderError):
                    _copy_one_late(source, target, path)


def _copy_one_late(source: ProfileFolder, target: ProfileFolder, path: Path) -> None:
    """Copy a file; a signal takes the next free number, as its own may be given just now."""
    if path.parent != source.signals:
        _copy(source, target, path, [])
        return
    data = source.files.read(path)
    with contextlib.suppress(_NameTakenError):
        if _is_there(target, profile_walk.other_name(source, path), data):
            return
    signals.note(target, reader.read_record(data, str(path), Signal))
    remove_file(path)


class _NameTakenError(LadderError):
    """Another content lies where a copy should."""


def _copy(source: ProfileFolder, target: ProfileFolder, path: Path, made: list[Path]) -> None:
    other = profile_walk.other_name(source, path)
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
    if there != data:
        raise _NameTakenError(
            f"{other} is there already and holds something else;"
            " compare the two and move it away first"
        )
    return True
