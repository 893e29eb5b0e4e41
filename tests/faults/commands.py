"""The commands that faults are tried on, and what each does when nothing fails."""

import hashlib
import hmac
from dataclasses import dataclass
from typing import NamedTuple

from tests.faults.homes import ARCHIVE, CANARY, NEW, OLD, Contents
from tests.faults.observing import Seen
from tests.faults.program import Call, Ended
from tests.support.snapshot_texts import snapshot

NEW_QUARTER = snapshot(role=f"{CANARY} 3")
OTHER_Q3 = snapshot("2026-Q3", role=f"{CANARY} 4", taken_on="2026-08-21")


UID = "00c0ffee"
"""The profile's, as `homes.py` has it."""


def _sheet(quarter: str) -> str:
    """A filled-in sheet, as the profile would have written it; its hash is worked out here."""
    said = hmac.new(UID.encode(), f"opinion-sheet {quarter} 0a".encode(), hashlib.sha256)
    return (
        f'schema = 1\nkind = "opinion-sheet"\nsheet = "0a-{said.hexdigest()[:8]}"\n'
        f'quarter = "{quarter}"\nby = "{CANARY} 5"\n'
        '[[activities]]\nid = "tests"\nname = "Tests"\nscore = 4\nnote = ""\n'
    )


@dataclass(frozen=True)
class Command:
    """A command, and where it is tried."""

    home: str
    args: tuple[str, ...]
    words: str | None = None
    stdin: str = ""
    after: tuple[str | None, ...] = ()
    """Passphrases with which the profile may open afterwards.

    None: it may be plain. Empty: as before.
    """
    codes: tuple[int, ...] = (0,)
    """Exit codes when nothing fails."""
    short: int = 2
    """How many faults in the short version."""

    @property
    def asked(self) -> str:
        """The file that is asked for by name, which may hold plain words; "" where none is."""
        return self.args[self.args.index("-o") + 1] if "-o" in self.args else ""

    @property
    def call(self) -> Call:
        return Call(self.args, self.words, self.stdin)

    @property
    def opens_with(self) -> tuple[str | None, ...]:
        return self.after or ((OLD,) if self.home.startswith("sealed") else (None,))


READING = {
    "status": ("status", "--json"),
    "show": ("show", "2026-Q3"),
    "history": ("history",),
    "drift": ("drift",),
    "check": ("check",),
    "calendar": ("calendar", "-o", "review.ics"),
    "opinion ask": ("opinion", "ask"),
    "export": ("export", "--format", "html", "-o", "report.html"),
    "export -o": ("export", "-o", "rows.csv"),
    "backup": ("backup", "copy.tar"),
}
WRITING = {
    "import": ("import", "-"),
    "import --replace": ("import", "-", "--replace"),
    "opinion add": ("opinion", "add", "-"),
    "signal": ("signal", f"{CANARY} it writes tests"),
    "rename": ("profiles", "rename", "ZZ"),
}
_STDIN = {
    "import": NEW_QUARTER,
    "import --replace": OTHER_Q3,
    "opinion add": _sheet("2026-Q3"),
}
COMMANDS = {
    **{name: Command("plain", args) for name, args in READING.items()},
    **{f"{name} (encrypted)": Command("sealed", args, OLD) for name, args in READING.items()},
    **{name: Command("plain", args, stdin=_STDIN.get(name, "")) for name, args in WRITING.items()},
    **{
        f"{name} (encrypted)": Command(
            "sealed",
            args,
            OLD if name.startswith(("import", "opinion")) else None,
            _STDIN.get(name, ""),
        )
        for name, args in WRITING.items()
    },
    "due": Command("plain", ("due",), codes=(10,)),
    "due (encrypted)": Command("sealed", ("due",)),
    "profiles": Command("two", ("profiles",)),
    "config": Command("plain", ("config",)),
    "restore": Command("lost", ("restore", ARCHIVE)),
    "restore (encrypted)": Command("sealed and lost", ("restore", ARCHIVE)),
    "restore --replace": Command("changed", ("restore", ARCHIVE, "--replace")),
    "add": Command("plain", ("profiles", "add", "XY")),
    "encrypt": Command("plain", ("encrypt",), NEW, after=(None, NEW), short=6),
    "decrypt": Command("sealed", ("decrypt",), OLD, after=(OLD, None), short=6),
    "passphrase": Command("sealed", ("passphrase",), f"{OLD}\n{NEW}", after=(OLD, NEW)),
    "erase": Command("plain", ("erase", "--yes")),
    "erase (encrypted)": Command("sealed", ("erase", "--yes")),
}


class Whole(NamedTuple):
    """A command that nothing came in the way of: before, after, and its operations."""

    before: Seen
    after: Seen
    old: Contents
    new: Contents
    ended: Ended
