"""`laddertui check [PATH…]`: validate files, every fault on stdout as `file:line: reason`."""

import sys
from argparse import Namespace
from pathlib import Path

from laddertui.cli import call, passphrase
from laddertui.cli.exit_codes import DONE, LOCKED, NEWER, WRONG_USE
from laddertui.domain.errors import FileFault, LadderError, LockedError, UsageError
from laddertui.domain.text import visible
from laddertui.services.clock import today
from laddertui.storage import check, encryption, keys, profile_folder
from laddertui.storage.files import Files


def run(args: Namespace) -> int:
    """Print every fault; 2 if any file fails, 4 if some stayed locked, 5 if the only fault is a newer schema."""
    checked, locked = 0, 0
    faults, newer = list[FileFault](), list[FileFault]()
    opener = _Opener(args)
    doors = check.Doors(opener.opened)
    for path in check.find_files(_given(args), must_exist=bool(args.paths)):
        checked += 1
        found = check.check(path, today(), doors)
        locked += found.is_locked
        (newer if found.newer else faults).extend(found.faults)
    faults += opener.faults
    every = [*faults, *newer]
    rows = [{"file": f.where, "line": f.line, "reason": f.reason} for f in every]
    call.answer(args, {"checked": checked - locked, "faults": rows}, map(str, every))
    return WRONG_USE if faults else LOCKED if locked else NEWER if newer else DONE


def _given(args: Namespace) -> list[Path]:
    """What is to be looked at: the files and folders named, else the profile named, else every profile."""
    dirs = call.dirs(args)
    if args.paths:
        return [Path(p) for p in args.paths]
    return (
        [dirs.profiles]
        if call.named(args) is None
        else [profile_folder.path_of(dirs, call.wanted(args))]
    )


class _Opener:
    """Opens sealed profiles as they are come across; the passphrase that was given is tried on each."""

    def __init__(self, args: Namespace) -> None:
        self._args = args
        self._said: str | None = None
        self.faults: list[FileFault] = []
        """What is wrong with the keys themselves."""

    def opened(self, home: Path, files: Files) -> Files:
        """The door, open if the passphrase is right; else the door as it is. Raises UsageError."""
        folder = profile_folder.ProfileFolder(id=home.name, path=home, files=files)
        keys.leave_no_core()
        try:
            said = self._said or passphrase.known(self._args, folder)
            if self._args.passphrase_fd is not None:
                self._said = said
            return encryption.open_by(folder, said).files
        except LockedError as locked:
            print(
                f"laddertui: {visible(str(locked))}; what is sealed there was not looked into",
                file=sys.stderr,
            )
        except UsageError:
            raise
        except LadderError as trouble:
            where = visible(str(folder.identity))
            reason = visible(str(trouble)).removeprefix(f"{where} ")
            self.faults.append(FileFault(where=where, line=1, reason=reason))
        return files
