"""Looking over files: what kind each is by its name, and every fault in it."""

import datetime as dt
import os
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
from laddertui.domain.record import record
from laddertui.domain.text import visible
from laddertui.storage import settings
from laddertui.storage.age.keys import ENDING
from laddertui.storage.app_dirs import refuse_if_shared
from laddertui.storage.files import exists, is_folder, names_in, read_file
from laddertui.storage.kinds.by_name import read_by_name
from laddertui.storage.leftovers.advice import wrong_form
from laddertui.storage.names.second_versions import (
    is_history_folder,
    is_second_version,
    is_set_aside,
)
from laddertui.storage.profile_form import CARD, FOLDERS, IDENTITY, Files, PlainFiles, files_of
from laddertui.storage.profile_walk import EARLIER
from laddertui.storage.toml.family_file import FAMILIES


@record
class Checked:
    """What was found in one file."""

    is_locked: bool = False
    """Whether it was not looked into, for want of its passphrase."""
    faults: tuple[FileFault, ...] = ()
    """Every fault of the file, in order; none where it is right or locked."""
    newer: bool = False
    """Whether its only fault is that a newer version wrote it."""
    is_history: bool = False
    """Whether it is a folder of older versions, kept by a sync tool."""


def find_files(given: Iterable[Path], must_exist: bool) -> Iterator[Path]:
    """Yield the files themselves, and every TOML file in the folders, walked.

    In an encrypted profile every plain file is one to look at, and in any profile every folder that
    is a link, or open to others. Where a sync tool keeps older versions, the folder comes in the
    place of its files. Raise NotFoundError for what is not there, LadderError for a folder that
    cannot be looked into.
    """
    for path in given:
        if is_folder(path) and path.name != settings.NAME:
            names_in(path)  # raises where one that was named cannot be looked into
            unreadable: list[OSError] = []  # an inner one is a fault like any other
            for folder, inner, names in os.walk(path, onerror=unreadable.append):
                histories = sorted(name for name in inner if is_history_folder(name))
                passed_over = (*histories, *(n for n in inner if n.startswith(EARLIER)))
                inner[:] = sorted(name for name in inner if name not in passed_over)
                yield from (Path(folder, name) for name in histories)
                yield from _looked_at_in(Path(folder), inner, names)
            yield from (Path(error.filename) for error in unreadable)
        elif exists(path):
            yield path
        elif must_exist:
            raise NotFoundError(f"{visible(str(path))} is not there; check the name")


def _looked_at_in(folder: Path, inner: list[str], names: list[str]) -> Iterator[Path]:
    """Yield what is looked at in one folder: files, and folders that should not be as they are."""
    home = home_of(folder / CARD)
    for name in inner:
        if not name.startswith(".") and _is_odd_folder(folder / name, home):
            yield folder / name
    is_encrypted = home is not None and _is_encrypted(home)
    for name in sorted(names):
        if name in FOLDERS or _is_looked_at(name) or (is_encrypted and _is_plain(name)):
            yield folder / name


def _is_odd_folder(path: Path, home: Path | None) -> bool:
    if path.name not in FOLDERS and home is None:
        return False
    if home is not None and path.parent == home and _is_copy_of_folder(path.name):
        return True
    return bool(_why_shared(path)) or _is_looked_at(path.name)


def _is_copy_of_folder(name: str) -> bool:
    return name not in FOLDERS and name.startswith(tuple(FOLDERS))


def _why_shared(path: Path) -> str:
    """Return why a folder of a profile is refused; "" where it is not."""
    try:
        refuse_if_shared(path, is_inner=True)
    except LadderError as refusal:
        return str(refusal)
    return ""


def _why_unreadable(path: Path) -> str:
    try:
        names_in(path)
    except LadderError as refusal:
        return str(refusal)
    return ""


def _is_encrypted(home: Path) -> bool:
    try:
        return bool(files_of(home).ending)
    except LadderError:
        return False


def _is_plain(name: str) -> bool:
    return not name.startswith(".") and not name.endswith(ENDING)


def home_of(path: Path) -> Path | None:
    """Return the folder of the profile that a path belongs to; None where it is in none."""
    for folder in path.parents:
        if any(exists(folder / name) for name in (CARD, IDENTITY)):
            return folder
    return path.parent.parent if path.parent.name in FOLDERS else None


def _is_looked_at(name: str) -> bool:
    if name.startswith(".") or is_set_aside(name):
        return False
    stem = name.removesuffix(ENDING)
    return stem.endswith(".toml") or is_second_version(name) or name == IDENTITY


Opener = Callable[[Path, Files], Files]
"""Opens the files of the encrypted profile in a folder.

Gives them back as they are for want of the passphrase.
"""


class ProfileFiles:
    """The files of each profile that is come across, its passphrase asked for once."""

    def __init__(self, opener: Opener) -> None:
        self._opener = opener
        self._known: dict[Path, Files] = {}
        self._refusals: dict[Path, str] = {}

    def of(self, path: Path) -> Files:
        """Return the files of the profile that a path belongs to.

        Plain ones outside any profile, and where the profile cannot be opened.
        """
        home = home_of(path)
        if home is None:
            return PlainFiles()
        if home not in self._known:
            self._known[home] = self._open(home)
        return self._known[home]

    def refusal(self, path: Path) -> str:
        """Return why the profile that a path belongs to is not opened; "" where it is."""
        home = home_of(path)
        return self._refusals.get(home, "") if home is not None else ""

    def is_profiles(self, path: Path) -> bool:
        """Return whether a path lies in a profile's folder."""
        return home_of(path) is not None

    def _open(self, home: Path) -> Files:
        try:
            files = files_of(home)
        except LadderError as refusal:
            self._refusals[home] = str(refusal).split("\n")[0]
            return PlainFiles()
        return files if files.is_open else self._opener(home, files)


def check(path: Path, today: dt.date, profile_files: ProfileFiles) -> Checked:
    """Return every fault of one file.

    Raise UsageError for a passphrase that was handed over in a wrong way.
    """
    where = visible(str(path))
    try:
        if is_history_folder(path.name) and is_folder(path):
            return Checked(is_history=True, faults=tuple(_plain_history(path, profile_files)))
        files = profile_files.of(path)
        if misplaced := _misplaced(path, files, profile_files):
            return Checked(faults=(FileFault(where=where, line=1, reason=misplaced),))
        if path.name == IDENTITY:
            return Checked(is_locked=not files.is_open)
        read_by_name(path, _content(path, files), today)
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


def _plain_history(history: Path, profile_files: ProfileFiles) -> Iterator[FileFault]:
    """Yield the plain text of encrypted profiles in a folder of older versions."""
    for folder, _, names in os.walk(history):
        for path in (Path(folder, name) for name in sorted(names)):
            was = history.parent / path.relative_to(history)
            is_plain = ".toml" in path.suffixes and not path.name.startswith("profile")
            if is_plain and profile_files.of(was).ending:
                reason = (
                    "an older version, in plain text, of a file that is encrypted now, kept by a"
                    " sync tool; remove it"
                )
                yield FileFault(where=visible(str(path)), line=1, reason=reason)


def _misplaced(path: Path, files: Files, profile_files: ProfileFiles) -> str:
    """Return why a file should not be where it is, or under this name; "" where all is well."""
    if path.name in FOLDERS or (is_folder(path) and path.name not in (CARD, IDENTITY)):
        where = f"{path} "
        copy = "is a copy of a folder, and nothing reads it; compare the two, then move it away"
        otherwise = copy if _is_copy_of_folder(path.name) else "is a folder; move it away"
        reason = _why_shared(path) or _why_unreadable(path)
        return reason.removeprefix(where) or otherwise
    if path.name == CARD:
        return ""
    if is_second_version(path.name, profile_files.is_profiles(path)):
        return (
            "a second version of a file, kept by a sync tool;"
            " compare the two, keep one and remove the other"
        )
    refusal = profile_files.refusal(path)
    if refusal and path.name.endswith(ENDING):
        return f"sealed, but {refusal.partition(' is sealed, but ')[2] or refusal}"
    return wrong_form(path, files)


def _content(path: Path, files: Files) -> bytes:
    if path.name == settings.NAME or path.parent.name == FAMILIES:
        return read_file(Path(os.path.realpath(path)))
    return read_file(path) if path.name == CARD else files.read(path)
