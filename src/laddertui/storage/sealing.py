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

from laddertui.domain.signal import Signal
from laddertui.domain.trouble import NotThere, Trouble
from laddertui.storage import places, profiles, schema, signals, summary
from laddertui.storage.door import LARGEST_FILE, UNFINISHED, Door, Plain, get, put, remove
from laddertui.storage.folders import Folders
from laddertui.storage.keys import ENDING, SEALED_BEGINS, Identity, unwrap
from laddertui.storage.places import CARD, IDENTITY, Place
from laddertui.storage.sealed import OVERHEAD, Sealed

OPEN_FILES = frozenset({CARD, IDENTITY})
"""The two files of an encrypted profile that are not sealed to its key."""


def files(place: Place) -> list[Path]:
    """Every file of a profile but the two that are never sealed. Hidden files and folders are other programs'."""
    found = []
    for folder, inner, names in os.walk(place.path, onerror=_refuse):
        inner[:] = sorted(n for n in inner if not n.startswith("."))
        found += [Path(folder, n) for n in sorted(names) if not n.startswith(".")]
    return [p for p in found if not (p.parent == place.path and p.name in OPEN_FILES)]


def hidden(place: Place) -> list[Path]:
    """What other programs keep in the profile's folder, such as `.git`; it may hold plain text."""
    found = []
    for folder, inner, names in os.walk(place.path, onerror=_refuse):
        found += [Path(folder, n) for n in (*inner, *names) if n.startswith(".") and not n.endswith(UNFINISHED)]
        inner[:] = [n for n in inner if not n.startswith(".")]
    return sorted(found)


def _refuse(error: OSError) -> None:
    raise Trouble(f"{error.filename} cannot be read: {error.strerror}") from None


def open_with(place: Place, identity: Identity) -> Place:
    """The encrypted profile, its door open. Raises Trouble where the identity is another profile's."""
    if not isinstance(place.door, Sealed) or place.door.public_key != identity.public_key:
        raise Trouble(f"{place.identity} belongs to another profile; restore this one's from a backup")
    return replace(place, door=Sealed(identity.public_key, identity.secret))


def open_by(place: Place, passphrase: str) -> Place:
    """The same by the passphrase. Takes over a second. Raises Locked for a wrong one, Trouble for a damaged key."""
    return open_with(place, unwrap(identity_file(place), passphrase, str(place.identity)))


def identity_file(place: Place) -> bytes:
    """The content of identity.age. Raises Trouble where it is missing."""
    try:
        return get(place.identity)
    except NotThere:
        raise Trouble(f"{place.identity} is not there; without it nothing opens; restore it from a backup") from None


def encrypt(folders: Folders, place: Place, identity: Identity, wrapped: bytes) -> Place:
    """Seal a plain profile; `wrapped` is the identity under its passphrase. Gives the profile with its door open.

    Raises Trouble for one that is encrypted, or where a file cannot be sealed; the profile is then as it was.
    """
    card = profiles.card(place)
    if place.is_encrypted or card is None:
        raise Trouble(f"the profile {place.id!r} is encrypted already" if card else f"{place.card} is not there")
    for path in files(place):
        if path.name.endswith(ENDING) and not os.path.lexists(_plain_name(path)):
            raise Trouble(f"{path} lies there without its plain file; move it away, then encrypt again")
    sealed = replace(place, door=Sealed(identity.public_key, identity.secret))
    killed = _half_written(place)
    with _taken_back_unless_turned(place) as made:
        made.append(sealed.identity)
        put(sealed.identity, wrapped)
        _copy_all(place, sealed, made)
        forget_caches(folders, place)  # before the turn: a kill after it leaves none behind
        profiles.keep(sealed, replace(card, public_key=identity.public_key))
    _copy_late(place, sealed)
    _remove_all(place, Plain())
    for path in killed:  # not those of a signal that is being noted right now
        remove(path)
    forget_caches(folders, place)
    return sealed


def decrypt(folders: Folders, place: Place) -> Place:
    """Turn an encrypted profile, whose door is open, back into plain files.

    Raises Trouble for one that is plain, or where a file cannot be opened; the profile is then as it was.
    """
    card = profiles.card(place)
    if not place.is_encrypted or card is None:
        raise Trouble(f"the profile {place.id!r} is not encrypted")
    plain = replace(place, door=Plain())
    with _taken_back_unless_turned(place) as made:
        _copy_all(place, plain, made)
        profiles.keep(plain, replace(card, public_key=None))
    _copy_late(place, plain)
    _remove_all(plain, place.door)
    remove(plain.identity)
    return plain


@contextlib.contextmanager
def _taken_back_unless_turned(place: Place) -> Iterator[list[Path]]:
    """A list for the files that are made on the other side; what stops the turn removes them again."""
    made: list[Path] = []
    try:
        yield made
    except BaseException:
        if places.door_of(place.path).ending == place.door.ending:
            for path in made:
                with contextlib.suppress(Trouble):
                    remove(path)
        raise


def _copy_all(source: Place, target: Place, made: list[Path]) -> None:
    """Every file of the source's kind, through the target's door, and read back. Raises Trouble."""
    for path in files(source):
        if _is_of(source.door, path):
            _copy(source, target, path, made)


def _copy_late(source: Place, target: Place) -> None:
    """The same for what came while the profile turned; a signal needs no lock, and its number may be taken by now."""
    for path in files(source):
        if _is_of(source.door, path):
            try:
                _copy(source, target, path, [])
            except _Taken:
                if path.parent != signals.folder_of(source):
                    raise
                signals.note(target, schema.read_record(source.door.read(path), str(path), Signal))


class _Taken(Trouble):
    """Somebody else's words lie where a copy should."""


def _copy(source: Place, target: Place, path: Path, made: list[Path]) -> None:
    other = _plain_name(path) if source.is_encrypted else _sealed_name(path)
    try:
        data = source.door.read(path)
    except NotThere:  # whoever noted this signal saw the turn and took it along
        return
    if _is_there(target, other, data):
        return
    made.append(other)
    target.door.write(other, data)
    if target.door.read(other) != data:
        raise Trouble(f"{other} does not hold what was written; the disk may be failing. Nothing was removed")


def _is_there(target: Place, other: Path, data: bytes) -> bool:
    """Whether a file is there with the very same content. Raises _Taken where somebody's other words are there."""
    try:
        there = target.door.read(other)
    except NotThere:
        return False
    except Trouble:
        if target.is_encrypted:  # sealed for the key of an earlier try that was cut short; its plain file is there
            return False
        raise
    if there != data:
        raise _Taken(f"{other} is there already and holds something else; compare the two and move it away first")
    return True


def _remove_all(place: Place, door: Door) -> None:
    """Remove every file of one kind."""
    for path in files(place):
        if _is_of(door, path):
            remove(path)


def _is_of(door: Door, path: Path) -> bool:
    """Whether a file is one of this door's: sealed ones have its ending, plain ones have not."""
    return path.name.endswith(ENDING) == bool(door.ending)


def _plain_name(path: Path) -> Path:
    return path.with_name(path.name.removesuffix(ENDING))


def _sealed_name(path: Path) -> Path:
    return path.with_name(path.name + ENDING)


def leftovers(place: Place) -> list[Path]:
    """Files on the wrong side of the turning point: plain ones of an encrypted profile, sealed ones of a plain one."""
    found = [p for p in files(place) if not _is_of(place.door, p)]
    if place.is_encrypted:
        found += _half_written(place)
    elif os.path.lexists(place.identity):
        found.append(place.identity)
    return found


def _half_written(place: Place) -> list[Path]:
    """Plain text that a kill left half written. What is sealed may be a signal that is being noted right now."""
    found = []
    for folder, inner, names in os.walk(place.path, onerror=_refuse):
        inner[:] = [n for n in inner if not n.startswith(".")]
        found += [Path(folder, n) for n in sorted(names) if n.startswith(".") and n.endswith(UNFINISHED)]
    return [p for p in found if _is_plain_text(p)]


def _is_plain_text(path: Path) -> bool:
    try:
        data = get(path, LARGEST_FILE + OVERHEAD)
    except Trouble:
        return False
    return bool(data) and not data.startswith(SEALED_BEGINS)


def clear_leftovers(folders: Folders, place: Place) -> None:
    """Remove plain files of an encrypted profile, whose door is open, where their sealed ones hold the very same.

    Half-written ones go too: what they were copied from is there. So do caches, which are for plain profiles only.

    Any other file is left; `check` names it. Sealed files of a plain profile cannot be compared without their
    passphrase, and tell nobody anything; they are left for `check` too.
    """
    if place.is_encrypted:
        forget_caches(folders, place)
        for path in leftovers(place):
            if path.name.endswith(UNFINISHED) or _same(place, path):
                remove(path)


def _same(place: Place, path: Path) -> bool:
    try:
        return place.door.read(_sealed_name(path)) == get(path)
    except Trouble:
        return False


def forget_caches(folders: Folders, place: Place) -> None:
    """Remove what the cache folder holds of a profile. Raises Trouble."""
    for path in summary.paths(folders, place):
        if os.path.lexists(path):
            remove(path)
