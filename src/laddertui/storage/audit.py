"""Looking over files: what kind each is by its name, and every fault in it."""

import datetime as dt
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from laddertui.domain.quarters import is_quarter
from laddertui.domain.record import record
from laddertui.domain.signal import Signal
from laddertui.domain.text import visible
from laddertui.domain.trouble import FileFault, Invalid, Newer, NotThere, Trouble
from laddertui.storage import schema, signals
from laddertui.storage.about import About
from laddertui.storage.door import get
from laddertui.storage.profiles import Profile

_SET_ASIDE = re.compile(r"draft\.unreadable-[0-9]+\.toml")
"""A draft that could not be read and was set aside: known, and passed over in a walk."""
_REVISION = re.compile(r"(.+)\.[0-9]+")


@record
class Checked:
    """What was found in one file."""

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
                yield from (Path(folder, n) for n in sorted(names) if _is_looked_at(n))
        elif path.exists() or path.is_symlink():
            yield path
        elif must_exist:
            raise NotThere(f"{visible(str(path))} is not there; check the name")


def _is_looked_at(name: str) -> bool:
    return name.endswith(".toml") and not name.startswith(".") and not _SET_ASIDE.fullmatch(name)


def _refuse(error: OSError) -> None:
    raise Trouble(f"{error.filename} cannot be read: {error.strerror}") from None


def check(path: Path, today: dt.date) -> Checked:
    """Every fault of one file."""
    where = visible(str(path))
    try:
        _read(path, get(path), today)
    except Invalid as invalid:
        return Checked(faults=invalid.faults)
    except Newer as newer:
        line, _, reason = str(newer).removeprefix(f"{where}:").partition(": ")
        return Checked(faults=(FileFault(where=where, line=int(line), reason=reason),), newer=True)
    except Trouble as trouble:
        reason = visible(str(trouble)).removeprefix(f"{where} ")
        return Checked(faults=(FileFault(where=where, line=1, reason=reason),))
    return Checked()


def _read(path: Path, data: bytes, today: dt.date) -> None:
    """Read a file as what its name says it is; any other name is taken for a snapshot's."""
    where = str(path)
    if path.name == "profile.toml":
        schema.read_record(data, where, Profile)
    elif path.name == "about.toml":
        schema.read_record(data, where, About)
    elif path.parent.name == "signals" or signals.NAME.fullmatch(path.name):
        schema.read_record(data, where, Signal)
    elif path.name == "draft.toml" or _SET_ASIDE.fullmatch(path.name):
        schema.read_draft(data, where, today)
    else:
        schema.read_snapshot(data, where, _named_quarter(path))


def _named_quarter(path: Path) -> str | None:
    """The quarter that a file's name says; in a folder of snapshots the name must be one."""
    stem = path.name.removesuffix(".toml")
    revision = _REVISION.fullmatch(stem)
    if revision and is_quarter(revision[1]):
        return revision[1]
    return stem if is_quarter(stem) or path.parent.name == "snapshots" else None
