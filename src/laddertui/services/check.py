"""Check files and folders for the `check` command, and say what stayed locked.

The rules that find the faults of one file are `storage/check.py`.
"""

import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path

from laddertui.domain.errors import (
    FileFault,
    InvalidFileError,
    LadderError,
    LockedError,
    UsageError,
)
from laddertui.domain.record import record
from laddertui.domain.text import visible
from laddertui.services import authenticity, unlock
from laddertui.services.profiles import NOT_A_PROFILE
from laddertui.storage import check, encryption, profile_folder
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.profile_folder import ProfileFolder
from laddertui.storage.profile_form import Files

AskPassphrase = Callable[[str], str]
"""Gives the passphrase of the profile with this id. Raises LockedError where there is none."""
SayLocked = Callable[[LockedError], None]
"""Told why an encrypted profile stays locked."""


@record
class CheckReport:
    """What was found in all files."""

    checked: int
    """How many files were looked at."""
    locked: int
    """How many of them were not looked into, for want of their passphrase."""
    faults: tuple[FileFault, ...]
    """Every fault but those that follow."""
    newer: tuple[FileFault, ...]
    """A fault a file that a newer version wrote."""
    histories: tuple[Path, ...]
    """Folders in which a sync tool keeps older versions; they were not looked into further."""
    unverified: tuple[str, ...] = ()
    """A sentence for each file that was not written with its profile's key; no fault by itself."""


def profile_path(dirs: AppDirs, profile_id: str) -> Path:
    """Return a profile's folder, whatever is in it. Raise UsageError or LadderError."""
    return profile_folder.path_of(dirs, profile_id)


def check_files(
    paths: Iterable[Path],
    today: dt.date,
    ask_passphrase: AskPassphrase,
    say_locked: SayLocked,
    must_exist: bool,
    foreign_folders: Iterable[Path] = (),
) -> CheckReport:
    """Check files and every file in folders; folders that no profile can have are faults too.

    Raise NotFoundError for a path that is not there, where it must be; UsageError for a passphrase
    that was handed over in a wrong way.
    """
    checked, locked = 0, 0
    faults, newer = list[FileFault](), list[FileFault]()
    opener = _Opener(ask_passphrase, say_locked)
    profile_files = check.ProfileFiles(opener.open)
    histories = list[Path]()
    for path in check.find_files(paths, must_exist):
        result = check.check(path, today, profile_files)
        if result.is_history:
            histories.append(path)
        else:
            checked += 1
        locked += result.is_locked
        (newer if result.newer else faults).extend(result.faults)
    return CheckReport(
        checked=checked,
        locked=locked,
        faults=(*faults, *opener.faults, *map(_foreign, foreign_folders)),
        newer=tuple(newer),
        unverified=tuple(line for folder in opener.opened for line in authenticity.lines(folder)),
        histories=tuple(histories),
    )


def _foreign(path: Path) -> FileFault:
    return FileFault(where=visible(str(path)), line=1, reason=NOT_A_PROFILE)


class _Opener:
    """Opens encrypted profiles as they are come across."""

    def __init__(self, ask_passphrase: AskPassphrase, say_locked: SayLocked) -> None:
        self._ask_passphrase = ask_passphrase
        self._say_locked = say_locked
        self.faults: list[FileFault] = []
        """What is wrong with the keys themselves."""
        self.opened: list[ProfileFolder] = []
        """The profiles whose passphrase was right."""

    def open(self, home: Path, files: Files) -> Files:
        """Return the files opened where the passphrase is right, else as they are.

        Raise UsageError.
        """
        folder = ProfileFolder(id=home.name, path=home, files=files)
        unlock.leave_no_core()
        try:
            opened = encryption.open_by(folder, self._ask_passphrase(folder.id))
            self.opened.append(opened)
            return opened.files
        except LockedError as locked:
            self._say_locked(locked)
        except UsageError:
            raise
        except InvalidFileError as invalid:
            self.faults.extend(invalid.faults)
        except LadderError as error:
            where = visible(str(folder.identity))
            reason = visible(str(error)).removeprefix(f"{where} ")
            self.faults.append(FileFault(where=where, line=1, reason=reason))
        return files
