"""Looking over files: what kind each is by its name, and every fault in it."""

import datetime as dt
import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from laddertui.domain.errors import (
    FileFault,
    InvalidFileError,
    LadderError,
    LockedError,
    NewerSchemaError,
    NotFoundError,
    UsageError,
)
from laddertui.domain.quarters import is_quarter
from laddertui.domain.record import record
from laddertui.domain.signal import Signal
from laddertui.domain.text import visible
from laddertui.storage import profile_folder, signals
from laddertui.storage.files import Files, PlainFiles, read_file
from laddertui.storage.keys import ENDING
from laddertui.storage.profile_details import ProfileDetails
from laddertui.storage.profiles import Profile
from laddertui.storage.toml import reader

FOLDERS = frozenset({"snapshots", "revisions", "signals"})
"""What must be folders in a profile."""
_COPY = re.compile(r"\.sync-conflict-|conflicted copy|\.conflict-[0-9]|\([0-9]+\)\.")
"""What is in the names of second versions, by sync tools and, for drafts, by this program."""
_SET_ASIDE = re.compile(r"draft\.unreadable-[0-9]+\.toml")
"""A draft that could not be read and was set aside: known, and passed over in a walk."""
_REVISION = re.compile(r"(.+)\.[0-9]+")


@record
class Checked:
    """What was found in one file."""

    is_locked: bool = False
    """Whether it was not looked into, for want of its passphrase."""

    faults: tuple[FileFault, ...] = ()
    """Every fault of the file, in order; none where it is right or locked."""
    newer: bool = False
    """Whether its only fault is that a newer version wrote it."""


def find_files(given: Iterable[Path], must_exist: bool) -> Iterator[Path]:
    """Yield the files themselves, and every TOML file in the folders, walked.

    Raise NotFoundError for what is not there, LadderError for a folder that cannot be looked into.
    """
    for path in given:
        if path.is_dir():
            for folder, inner, names in os.walk(path, onerror=_refuse):
                inner.sort()
                yield from (
                    Path(folder, n) for n in sorted(names) if n in FOLDERS or _is_looked_at(n)
                )
        elif path.exists() or path.is_symlink():
            yield path
        elif must_exist:
            raise NotFoundError(f"{visible(str(path))} is not there; check the name")


def _is_looked_at(name: str) -> bool:
    stem = name.removesuffix(ENDING)
    if name.startswith(".") or _SET_ASIDE.fullmatch(stem):
        return False
    return (
        stem.endswith(".toml") or _COPY.search(name) is not None or name == profile_folder.IDENTITY
    )


def _refuse(error: OSError) -> None:
    raise LadderError(f"{error.filename} cannot be read: {error.strerror}") from None


Opener = Callable[[Path, Files], Files]
"""Opens the files of the encrypted profile in a folder.

Gives them back as they are for want of the passphrase.
"""


class ProfileFiles:
    """The files of each profile that is come across, its passphrase asked for once."""

    def __init__(self, opener: Opener) -> None:
        self._opener = opener
        self._known: dict[Path, Files] = {}

    def of(self, path: Path) -> Files:
        """Return the files of the profile that a path belongs to.

        Plain ones outside any profile, and where its card is broken.
        """
        for home in (path.parent, path.parent.parent):
            if os.path.lexists(home / profile_folder.CARD):
                if home not in self._known:
                    self._known[home] = self._open(home)
                return self._known[home]
        return PlainFiles()

    def _open(self, home: Path) -> Files:
        try:
            files = profile_folder.files_of(home)
        except LadderError:
            return PlainFiles()
        return files if files.is_open else self._opener(home, files)


def check(path: Path, today: dt.date, profile_files: ProfileFiles) -> Checked:
    """Return every fault of one file.

    Raise UsageError for a passphrase that was handed over in a wrong way.
    """
    where = visible(str(path))
    try:
        files = profile_files.of(path)
        if misplaced := _misplaced(path, files):
            return Checked(faults=(FileFault(where=where, line=1, reason=misplaced),))
        if path.name == profile_folder.IDENTITY:
            return Checked(is_locked=not files.is_open)
        _read(path, _content(path, files), today)
    except InvalidFileError as invalid:
        return Checked(faults=invalid.faults)
    except LockedError:
        return Checked(is_locked=True)
    except NewerSchemaError as newer:
        line, _, reason = str(newer).removeprefix(f"{where}:").partition(": ")
        return Checked(faults=(FileFault(where=where, line=int(line), reason=reason),), newer=True)
    except UsageError:  # the call is at fault, not the file
        raise
    except LadderError as trouble:
        reason = visible(str(trouble)).removeprefix(f"{where} ")
        return Checked(faults=(FileFault(where=where, line=1, reason=reason),))
    return Checked()


def _misplaced(path: Path, files: Files) -> str:
    """Return why a file should not be where it is, or under this name; "" where all is well."""
    if path.name in FOLDERS:
        return "not a folder, or a link to one; move it away"
    if path.name == profile_folder.CARD:
        return ""
    if _COPY.search(path.name):
        return (
            "a second version of a file, kept by a sync tool;"
            " compare the two, keep one and remove the other"
        )
    if path.name.endswith(ENDING) and not files.ending:
        return (
            "sealed, but its profile is plain: a turn was cut short;"
            " where the plain file is there, remove this one"
        )
    if files.ending and not path.name.endswith(ENDING):
        return "plain text in an encrypted profile; compare it with the sealed file, then remove it"
    return ""


def _content(path: Path, files: Files) -> bytes:
    return read_file(path) if path.name == profile_folder.CARD else files.read(path)


def _read(path: Path, data: bytes, today: dt.date) -> None:
    """Read a file as what its name says it is; any other name is taken for a snapshot's."""
    where, name = str(path), path.name.removesuffix(ENDING)
    if name == profile_folder.CARD:
        reader.read_record(data, where, Profile)
    elif name == "about.toml":
        reader.read_record(data, where, ProfileDetails)
    elif path.parent.name == "signals" or signals.NAME.fullmatch(name):
        reader.read_record(data, where, Signal)
    elif name == "draft.toml" or _SET_ASIDE.fullmatch(name):
        reader.read_draft(data, where, today)
    else:
        reader.read_snapshot(data, where, _named_quarter(path))


def _named_quarter(path: Path) -> str | None:
    """Return the quarter that a file's name says; in a folder of snapshots the name must be one."""
    stem = path.name.removesuffix(ENDING).removesuffix(".toml")
    revision = _REVISION.fullmatch(stem)
    if revision and is_quarter(revision[1]):
        return revision[1]
    return stem if is_quarter(stem) or path.parent.name == "snapshots" else None
