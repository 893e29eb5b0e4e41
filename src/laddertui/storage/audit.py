"""Looking over files: what kind each is by its name, and every fault in it."""

import datetime as dt
import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from laddertui.domain.quarters import is_quarter
from laddertui.domain.record import record
from laddertui.domain.signal import Signal
from laddertui.domain.text import visible
from laddertui.domain.trouble import FileFault, Invalid, Locked, Misused, Newer, NotThere, Trouble
from laddertui.storage import places, schema, signals
from laddertui.storage.about import About
from laddertui.storage.door import Door, Plain, get
from laddertui.storage.keys import ENDING
from laddertui.storage.profiles import Profile

FOLDERS = frozenset({"snapshots", "revisions", "signals"})
"""What must be folders in a profile."""
_COPY = re.compile(r"\.sync-conflict-|conflicted copy|\.conflict-[0-9]|\([0-9]+\)\.")
"""What is in the names that sync tools, and this program for drafts, give to a second version of a file."""
_SET_ASIDE = re.compile(r"draft\.unreadable-[0-9]+\.toml")
"""A draft that could not be read and was set aside: known, and passed over in a walk."""
_REVISION = re.compile(r"(.+)\.[0-9]+")


@record
class Checked:
    """What was found in one file."""

    is_locked: bool = False
    """Whether it was not looked into, for want of its passphrase."""

    faults: tuple[FileFault, ...] = ()
    newer: bool = False
    """Whether its only fault is that a newer version wrote it."""


def files(given: Iterable[Path], must_exist: bool) -> Iterator[Path]:
    """The files themselves, and every TOML file in the folders, walked.

    Raises NotThere for what is not there, Trouble for a folder that cannot be looked into.
    """
    for path in given:
        if path.is_dir():
            for folder, inner, names in os.walk(path, onerror=_refuse):
                inner.sort()
                yield from (Path(folder, n) for n in sorted(names) if n in FOLDERS or _is_looked_at(n))
        elif path.exists() or path.is_symlink():
            yield path
        elif must_exist:
            raise NotThere(f"{visible(str(path))} is not there; check the name")


def _is_looked_at(name: str) -> bool:
    stem = name.removesuffix(ENDING)
    if name.startswith(".") or _SET_ASIDE.fullmatch(stem):
        return False
    return stem.endswith(".toml") or _COPY.search(name) is not None or name == places.IDENTITY


def _refuse(error: OSError) -> None:
    raise Trouble(f"{error.filename} cannot be read: {error.strerror}") from None


Opener = Callable[[Path, Door], Door]
"""Opens the door of the encrypted profile in a folder, or gives it back as it is for want of the passphrase."""


class Doors:
    """The door of each profile that is come across, asked for once."""

    def __init__(self, opener: Opener) -> None:
        self._opener = opener
        self._known: dict[Path, Door] = {}

    def of(self, path: Path) -> Door:
        """The door of the profile that a file belongs to; plain outside any, and where its card is broken."""
        for home in (path.parent, path.parent.parent):
            if os.path.lexists(home / places.CARD):
                if home not in self._known:
                    self._known[home] = self._found(home)
                return self._known[home]
        return Plain()

    def _found(self, home: Path) -> Door:
        try:
            door = places.door_of(home)
        except Trouble:
            return Plain()
        return door if door.is_open else self._opener(home, door)


def check(path: Path, today: dt.date, doors: Doors) -> Checked:
    """Every fault of one file. Raises Misused for a passphrase that was handed over in a wrong way."""
    where = visible(str(path))
    try:
        door = doors.of(path)
        if misplaced := _misplaced(path, door):
            return Checked(faults=(FileFault(where=where, line=1, reason=misplaced),))
        if path.name == places.IDENTITY:
            return Checked(is_locked=not door.is_open)
        _read(path, _content(path, door), today)
    except Invalid as invalid:
        return Checked(faults=invalid.faults)
    except Locked:
        return Checked(is_locked=True)
    except Newer as newer:
        line, _, reason = str(newer).removeprefix(f"{where}:").partition(": ")
        return Checked(faults=(FileFault(where=where, line=int(line), reason=reason),), newer=True)
    except Misused:  # the call is at fault, not the file
        raise
    except Trouble as trouble:
        reason = visible(str(trouble)).removeprefix(f"{where} ")
        return Checked(faults=(FileFault(where=where, line=1, reason=reason),))
    return Checked()


def _misplaced(path: Path, door: Door) -> str:
    """Why a file should not be where it is, or under this name; "" where all is well."""
    if path.name in FOLDERS:
        return "not a folder, or a link to one; move it away"
    if path.name == places.CARD:
        return ""
    if _COPY.search(path.name):
        return "a second version of a file, kept by a sync tool; compare the two, keep one and remove the other"
    if path.name.endswith(ENDING) and not door.ending:
        return "sealed, but its profile is plain: a turn was cut short; where the plain file is there, remove this one"
    if door.ending and not path.name.endswith(ENDING):
        return "plain text in an encrypted profile; compare it with the sealed file, then remove it"
    return ""


def _content(path: Path, door: Door) -> bytes:
    return get(path) if path.name == places.CARD else door.read(path)


def _read(path: Path, data: bytes, today: dt.date) -> None:
    """Read a file as what its name says it is; any other name is taken for a snapshot's."""
    where, name = str(path), path.name.removesuffix(ENDING)
    if name == places.CARD:
        schema.read_record(data, where, Profile)
    elif name == "about.toml":
        schema.read_record(data, where, About)
    elif path.parent.name == "signals" or signals.NAME.fullmatch(name):
        schema.read_record(data, where, Signal)
    elif name == "draft.toml" or _SET_ASIDE.fullmatch(name):
        schema.read_draft(data, where, today)
    else:
        schema.read_snapshot(data, where, _named_quarter(path))


def _named_quarter(path: Path) -> str | None:
    """The quarter that a file's name says; in a folder of snapshots the name must be one."""
    stem = path.name.removesuffix(ENDING).removesuffix(".toml")
    revision = _REVISION.fullmatch(stem)
    if revision and is_quarter(revision[1]):
        return revision[1]
    return stem if is_quarter(stem) or path.parent.name == "snapshots" else None
