"""Reading a file as what its name says it is, to find what is wrong with it."""

import datetime as dt
import re
from pathlib import Path

from laddertui.domain.errors import InvalidFileError
from laddertui.domain.quarters import is_quarter
from laddertui.domain.signal import Signal
from laddertui.domain.sprint.events import Sprint
from laddertui.storage import settings
from laddertui.storage.age.keys import ENDING
from laddertui.storage.names.second_versions import is_set_aside
from laddertui.storage.opinions import opinion_files
from laddertui.storage.opinions.sheet_file import looks_like_sheet, read_sheet
from laddertui.storage.profile_details import ProfileDetails
from laddertui.storage.profile_form import CARD
from laddertui.storage.profiles import Profile
from laddertui.storage.repeats.repeat_files import read_repeat
from laddertui.storage.toml import reader
from laddertui.storage.toml.family_file import FAMILIES, check_families
from laddertui.storage.toml.source import TomlSource

_SIGNAL = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})\.[0-9]+\.toml")
"""A signal's file: the day, and which one of that day."""
_REVISION = re.compile(r"(.+)\.[0-9]+")
_SMALL: dict[str, type] = {CARD: Profile, "about.toml": ProfileDetails, "sprint.toml": Sprint}
"""The files of a profile of which there is one each, but for its draft."""


def read_by_name(path: Path, data: bytes, today: dt.date) -> None:
    """Read a file as what its name says it is; any other name is taken for a snapshot's.

    A sheet for a second opinion has whatever name a person gave it, and says itself what it is.
    Raise InvalidFileError with every fault, or NewerSchemaError.
    """
    where, name = str(path), path.name.removesuffix(ENDING)
    if name == settings.NAME:
        if faults := settings.parse(data, where).faults:
            raise InvalidFileError(*faults)
    elif path.parent.name == FAMILIES:
        check_families(data, where)
    elif name in _SMALL:
        reader.read_record(data, where, _SMALL[name])
    elif path.parent.name == "repeats":
        read_repeat(data, path)
    elif path.parent.name == "signals" or _SIGNAL.fullmatch(name):
        _refuse_another_day(name, data, where)
    elif path.parent.name == "opinions":
        opinion_files.read_opinion(data, path)
    elif name == "draft.toml" or is_set_aside(name):
        reader.read_draft(data, where, today)
    elif looks_like_sheet(data):
        read_sheet(data, where)
    else:
        reader.read_snapshot(data, where, _named_quarter(path))


def _refuse_another_day(name: str, data: bytes, where: str) -> None:
    """Raise InvalidFileError for a broken signal, and one whose name says another day than it."""
    signal, named = reader.read_record(data, where, Signal), _SIGNAL.fullmatch(name)
    if named and named[1] != signal.noted_on.isoformat():
        source = TomlSource(data, where)
        reason = f"noted_on is {signal.noted_on}, but the file's name says {named[1]}; rename it"
        raise InvalidFileError(source.fault(("noted_on",), reason))


def _named_quarter(path: Path) -> str | None:
    """Return the quarter that a file's name says; in a folder of snapshots the name must be one."""
    stem = path.name.removesuffix(ENDING).removesuffix(".toml")
    revision = _REVISION.fullmatch(stem)
    if revision and is_quarter(revision[1]):
        return revision[1]
    return stem if is_quarter(stem) or path.parent.name == "snapshots" else None
