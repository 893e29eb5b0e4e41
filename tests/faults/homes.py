"""Homes to run in: what a profile holds, and what is left of it.

What is left is read by other means than the program's.
"""

import os
import re
import shutil
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pyrage import decrypt, passphrase, x25519

from tests.faults.program import Program
from tests.support.snapshot_texts import PLAN, snapshot

CANARY = "Kanarienvogel7"
"""Stands in every text of a profile; in an encrypted one no file may hold it."""
OLD, NEW = "the old words", "the new words"
PROFILE = Path("data/laddertui/profiles/me")
DRAFT = f"""schema = 1
role = "{CANARY} draft"

[[activities]]
id = "boilerplate"
name = "Boilerplate"
share = 60.0
score = 1

[[activities]]
id = "calls"
name = "Client calls"
share = 40.0
score = 4
ai_could_replace = false

[session]
step = "audit"
"""
FILES = {
    "profile.toml": 'schema = 1\nuid = "00c0ffee"\ncode = "me"\ncreated_on = 2026-08-01\n',
    "about.toml": f'schema = 1\nname = "{CANARY}"\noutlets = ["A newsletter"]\n',
    "draft.toml": DRAFT,
    "revisions/2026-Q3.1.toml": snapshot("2026-Q3", role=f"{CANARY} 0", taken_on="2026-08-19"),
    "opinions/2026-Q3.1.toml": f"""schema = 1
quarter = "2026-Q3"
sheet = "0b"
by = "{CANARY} 6"
given_on = 2026-09-01

[[scores]]
id = "boilerplate"
score = 2
""",
    "repeats/2026-09-02.1.toml": """schema = 1
quarter = "2026-Q3"
scored_on = 2026-09-02

[[scores]]
id = "boilerplate"
score = 2
""",
    "sprint.toml": """schema = 1

[[done]]
event = "client-calls"
on = 2026-08-28
""",
    "signals/2026-08-20.1.toml": f'schema = 1\nnoted_on = 2026-08-20\ntext = "{CANARY} can"\n',
    "snapshots/2026-Q2.toml": snapshot("2026-Q2", role=f"{CANARY} 1", taken_on="2026-05-20"),
    "snapshots/2026-Q3.toml": snapshot(
        "2026-Q3", role=f"{CANARY} 2", taken_on="2026-08-20", more=PLAN
    ),
}
"""One file of every kind. On the day of the tests the review of 2026-Q4 is due."""
ARCHIVE = "me.tar"
"""A backup of the profile, in the home itself."""
CHANGED = {
    "draft.toml": DRAFT.replace("draft", "changed draft"),
    "snapshots/2026-Q3.toml": snapshot(
        "2026-Q3", role=f"{CANARY} 7", taken_on="2026-08-20", more=PLAN
    ),
}
"""What differs from the backup in the home that it is put over."""


@dataclass(frozen=True)
class Contents:
    """What a profile's folder holds."""

    plain: Mapping[str, bytes]
    """By name below the folder."""
    sealed: Mapping[str, bytes | None]
    """By name without `.age`; None for one that opens with no known passphrase."""
    is_encrypted: bool
    """Whether the card says so."""

    def copies(self, name: str) -> list[bytes | None]:
        """What the file holds, plain and sealed."""
        return [side[name] for side in (self.plain, self.sealed) if name in side]


def read_contents(home: Path, profile: Path = PROFILE) -> Contents:
    """Read a profile's folder without the program."""
    folder = home / profile
    files = {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith(".unfinished")
    }
    card = files.pop("profile.toml", b"").decode()
    identity = _identity(files.pop("identity.age", None))
    return Contents(
        plain={name: data for name, data in files.items() if not name.endswith(".age")},
        sealed={
            name.removesuffix(".age"): _opened(data, identity)
            for name, data in files.items()
            if name.endswith(".age")
        },
        is_encrypted="public_key" in tomllib.loads(card),
    )


def _identity(data: bytes | None) -> x25519.Identity | None:
    for words in (OLD, NEW):
        try:
            lines = passphrase.decrypt(data or b"", words).decode().splitlines()
        except Exception:
            continue
        return x25519.Identity.from_str(next(line for line in lines if line[:1] == "A"))
    return None


def _opened(data: bytes, identity: x25519.Identity | None) -> bytes | None:
    """Return what was sealed, without the line that says who sealed it."""
    try:
        content = decrypt(data, [identity] if identity else [])
    except Exception:
        return None
    return re.sub(rb"# seal: [^\n]*\n?\Z", b"", content)


def holds_canary(home: Path) -> list[str]:
    """Files below a home in which a plain word lies."""
    return sorted(
        str(path.relative_to(home))
        for path in home.rglob("*")
        if path.is_file() and CANARY.encode() in path.read_bytes()
    )


class Homes:
    """One home of each kind, made once, and copies of them."""

    def __init__(self, program: Program, folder: Path) -> None:
        self._folder = folder
        for name in ("empty", "plain", "sealed", "two", "changed", "lost", "sealed and lost"):
            (folder / name).mkdir()
        for name in ("plain", "sealed", "two", "changed"):
            write_files(folder / name / PROFILE, FILES)
        sealed = program.answer(folder / "sealed", "encrypt", words=OLD)
        added = program.answer(folder / "two", "profiles", "add", "ZZ")
        assert (sealed.code, added.code) == (0, 0), (sealed, added)
        for home, lost in (("changed", "lost"), ("sealed", "sealed and lost")):
            made = program.answer(folder / home, "backup", ARCHIVE)
            assert made.code == 0, made
            shutil.copy(folder / home / ARCHIVE, folder / lost / ARCHIVE)
        write_files(folder / "changed" / PROFILE, CHANGED)

    @contextmanager
    def fresh(self, kind: str) -> Iterator[Path]:
        """A home of its own for one run."""
        with tempfile.TemporaryDirectory(dir=self._folder) as made:
            home = Path(made) / "home"
            shutil.copytree(self._folder / kind, home)
            yield home
            for path in home.rglob("*"):
                if path.is_dir():
                    path.chmod(0o700)


def write_files(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Put files below a folder, private as the program keeps them."""
    for name, data in files.items():
        path = folder / name
        for parent in reversed(path.parents):
            parent.mkdir(mode=0o700, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        path.chmod(0o600)


@contextmanager
def room() -> Iterator[Path]:
    """A folder for homes, in memory where there is such a place: no test waits for a disk."""
    memory = "/dev/shm"
    with tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as made:
        yield Path(made)
