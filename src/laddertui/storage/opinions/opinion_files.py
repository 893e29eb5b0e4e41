"""A profile's second opinions: `opinions/2026-Q4.1.toml`, one file each.

The number is the next free one of its quarter. None is written over but by the same sheet, filled
in once more, and only where its person says so.
"""

from pathlib import Path

from laddertui.domain.errors import InvalidFileError, LadderError, NewerSchemaError
from laddertui.domain.opinions.opinion import Opinion, opinion_faults
from laddertui.domain.record import record
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
    """One file of the folder: its opinion, or why it cannot be read."""

    path: Path
    """The file."""
    opinion: Opinion | None = None
    """None where the file cannot be read."""
    reason: str | None = None
    """Why it cannot be read; None where it can."""


def rows(folder: ProfileFolder) -> list[Row]:
    """Return every opinion's file, by quarter and number; a broken one hides no other."""
    names = numbered_names(folder, folder.opinions)
    return [_row(folder, folder.opinions / name) for name in names]


def add(folder: ProfileFolder, opinion: Opinion) -> Path:
    """Keep an opinion under the next free number of its quarter, and return its file.

    The caller holds the profile's lock. Raise LadderError.
    """
    make_folder(folder.opinions)
    path = next_path(folder, folder.opinions, opinion.quarter)
    folder.write(path, writer.dump_record(opinion))
    return path


def replace(folder: ProfileFolder, path: Path, opinion: Opinion) -> Path:
    """Put an opinion over the one in this file, whole or not at all. Raise LadderError."""
    folder.write(path, writer.dump_record(opinion))
    return path


def read_opinion(data: bytes, path: Path) -> Opinion:
    """Return the opinion in a file's bytes; what its name says of the quarter must be so.

    Raise InvalidFileError with every fault and its line, or NewerSchemaError.
    """
    source = TomlSource(data, str(path))
    source.schema()
    opinion, found = typed_or_faults(source, Opinion, source.table)
    if opinion is not None:
        found += [source.fault(fault.key, fault.reason) for fault in opinion_faults(opinion)]
        named = NAME.match(path.name)
        if named and named[1] != opinion.quarter:
            reason = f"the file is named {named[1]} but says {opinion.quarter}; correct one"
            found.append(source.fault(("quarter",), reason))
    if opinion is None or found:
        raise InvalidFileError(*first_faults(found))
    return opinion


def _row(folder: ProfileFolder, path: Path) -> Row:
    try:
        return Row(path=path, opinion=read_opinion(folder.files.read(path), path))
    except NewerSchemaError as newer:
        return Row(path=path, reason=str(newer))
    except InvalidFileError as invalid:
        return Row(path=path, reason=str(invalid.faults[0]))
    except LadderError as trouble:
        return Row(path=path, reason=visible(str(trouble)))
