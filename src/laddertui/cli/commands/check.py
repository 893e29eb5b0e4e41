"""`laddertui check [PATH…]`: validate files, every fault on stdout as `file:line: reason`."""

import sys
from argparse import Namespace
from pathlib import Path

from laddertui.cli import call, passphrase
from laddertui.cli.entry import DONE, LOCKED, NEWER, WRONG_USE
from laddertui.domain.text import visible
from laddertui.domain.trouble import FileFault, Locked, Misused, Trouble
from laddertui.flow.clock import today
from laddertui.storage import audit, keys, places, sealing
from laddertui.storage.door import Door


def run(args: Namespace) -> int:
    """Print every fault; 2 if any file fails, 4 if some stayed locked, 5 if the only fault is a newer schema."""
    checked, locked = 0, 0
    faults, newer = list[FileFault](), list[FileFault]()
    opener = _Opener(args)
    doors = audit.Doors(opener.opened)
    for path in audit.files(_given(args), must_exist=bool(args.paths)):
        checked += 1
        found = audit.check(path, today(), doors)
        locked += found.is_locked
        (newer if found.newer else faults).extend(found.faults)
    faults += opener.faults
    every = [*faults, *newer]
    rows = [{"file": f.where, "line": f.line, "reason": f.reason} for f in every]
    call.answer(args, {"checked": checked - locked, "faults": rows}, map(str, every))
    return WRONG_USE if faults else LOCKED if locked else NEWER if newer else DONE


def _given(args: Namespace) -> list[Path]:
    """What is to be looked at: the files and folders named, else the profile named, else every profile."""
    folders = call.folders(args)
    if args.paths:
        return [Path(p) for p in args.paths]
    return [folders.profiles] if call.named(args) is None else [places.folder(folders, call.wanted(args))]


class _Opener:
    """Opens sealed profiles as they are come across; the passphrase that was given is tried on each."""

    def __init__(self, args: Namespace) -> None:
        self._args = args
        self._said: str | None = None
        self.faults: list[FileFault] = []
        """What is wrong with the keys themselves."""

    def opened(self, home: Path, door: Door) -> Door:
        """The door, open if the passphrase is right; else the door as it is. Raises Misused."""
        place = places.Place(id=home.name, path=home, door=door)
        keys.leave_no_core()
        try:
            said = self._said or passphrase.known(self._args, place)
            if self._args.passphrase_fd is not None:
                self._said = said
            return sealing.open_by(place, said).door
        except Locked as locked:
            print(f"laddertui: {visible(str(locked))}; what is sealed there was not looked into", file=sys.stderr)
        except Misused:
            raise
        except Trouble as trouble:
            where = visible(str(place.identity))
            reason = visible(str(trouble)).removeprefix(f"{where} ")
            self.faults.append(FileFault(where=where, line=1, reason=reason))
        return door
