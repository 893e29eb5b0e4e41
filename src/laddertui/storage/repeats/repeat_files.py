"""A profile's repeats: `repeats/2026-12-02.1.toml`, one file a sitting, never written over."""

from pathlib import Path

from laddertui.domain.errors import InvalidFileError, LadderError, NewerSchemaError, UnreadableError
from laddertui.domain.record import record
from laddertui.domain.repeats.repeat import Repeat, repeat_faults
from laddertui.domain.text import visible
from laddertui.storage.files import make_folder
from laddertui.storage.names.numbered_files import NAME, next_path, numbered_names
from laddertui.storage.profile_folder import ProfileFolder
from laddertui.storage.toml import writer
from laddertui.storage.toml.limits import first_faults
from laddertui.storage.toml.reader import typed_or_faults
from laddertui.storage.toml.source import TomlSource


@record
class Row:
    """One file of the folder: its repeat, or why it cannot be read."""

    path: Path
    """The file."""
    repeat: Repeat | None = None
    """None where the file cannot be read."""
    reason: str | None = None
    """Why it cannot be read; None where it can."""
    is_momentary: bool = False
    """Whether the disk refused the file, which may be read another time."""


def rows(folder: ProfileFolder) -> list[Row]:
    """Return every repeat's file, oldest first; a broken one hides no other. Raise LadderError."""
    names = numbered_names(folder, folder.repeats)
    return [_row(folder, folder.repeats / name) for name in names]


def add(folder: ProfileFolder, repeat: Repeat) -> Path:
    """Keep a repeat under the next free number of its day, and return its file.

    The caller holds the profile's lock. Raise LadderError.
    """
    make_folder(folder.repeats)
    path = next_path(folder, folder.repeats, repeat.scored_on.isoformat())
    folder.write(path, writer.dump_record(repeat))
    return path


def read_repeat(data: bytes, path: Path) -> Repeat:
    """Return the repeat in a file's bytes; what its name says of the day must be so.

    Raise InvalidFileError with every fault and its line, or NewerSchemaError.
    """
    source = TomlSource(data, str(path))
    source.schema()
    repeat, found = typed_or_faults(source, Repeat, source.table)
    if repeat is not None:
        found += [source.fault(fault.key, fault.reason) for fault in repeat_faults(repeat)]
        named = NAME.match(path.name)
        if named and named[1] != repeat.scored_on.isoformat():
            reason = (
                f"scored_on is {repeat.scored_on}, but the file's name says {named[1]}; rename it"
            )
            found.append(source.fault(("scored_on",), reason))
    if repeat is None or found:
        raise InvalidFileError(*first_faults(found))
    return repeat


def _row(folder: ProfileFolder, path: Path) -> Row:
    try:
        return Row(path=path, repeat=read_repeat(folder.files.read(path), path))
    except NewerSchemaError as newer:
        return Row(path=path, reason=str(newer))
    except InvalidFileError as invalid:
        return Row(path=path, reason=str(invalid.faults[0]))
    except LadderError as trouble:
        refused = isinstance(trouble, UnreadableError)
        return Row(path=path, reason=visible(str(trouble)), is_momentary=refused)
