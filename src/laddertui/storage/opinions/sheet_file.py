"""A sheet for a second opinion: a TOML file that a person fills in with any text editor.

It lies outside any profile, and comes back from another hand: nothing of it is believed before it
was looked at, and every fault is named with its line.
"""

from collections.abc import Iterable
from typing import NamedTuple

from laddertui.domain.errors import FileFault, InvalidFileError
from laddertui.domain.opinions.opinion import KIND, OpinionSheet, sheet_faults
from laddertui.domain.validation.fault import Key
from laddertui.storage.files import LARGEST_FILE
from laddertui.storage.toml import writer
from laddertui.storage.toml.limits import first_faults
from laddertui.storage.toml.reader import typed_or_faults
from laddertui.storage.toml.source import TomlSource


class ReadSheet(NamedTuple):
    """A sheet as it was read, which can say on which line something of it stands."""

    sheet: OpinionSheet
    """What it says."""
    source: TomlSource
    """The text it was read from."""

    def fault(self, key: Key, reason: str) -> FileFault:
        """Return a fault at a key of the sheet."""
        return self.source.fault(key, reason)


def read_sheet(data: bytes, where: str) -> ReadSheet:
    """Return the sheet in a file's bytes.

    Raise InvalidFileError with every fault and its line for what is no such sheet, or is filled in
    in a way that cannot be meant; NewerSchemaError for one of a newer version.
    """
    _refuse_at_once(data, where)
    source = TomlSource(data, where)
    if source.table.get("kind") != KIND:
        reason = f'this is no sheet for a second opinion; one says kind = "{KIND}"'
        raise InvalidFileError(source.fault(("kind",), reason))
    source.schema()
    sheet, found = typed_or_faults(source, OpinionSheet, source.table)
    if sheet is not None:
        found += [source.fault(fault.key, fault.reason) for fault in sheet_faults(sheet)]
    if sheet is None or found:
        raise InvalidFileError(*first_faults(found))
    return ReadSheet(sheet, source)


def _refuse_at_once(data: bytes, where: str) -> None:
    """Raise InvalidFileError for what holds nothing, or far too much, in the words of a sheet."""
    if not data.strip():
        reason = "the sheet is empty; ask for it once more"
    elif len(data) > LARGEST_FILE:
        reason = f"this is larger than {LARGEST_FILE:,} bytes; no sheet is"
    else:
        return
    raise InvalidFileError(FileFault(where=where, line=1, reason=reason))


def looks_like_sheet(data: bytes) -> bool:
    """Return whether a file seems to be a sheet, right or not, before it is parsed."""
    return f'"{KIND}"'.encode() in data


def sheet_text(sheet: OpinionSheet, comments: Iterable[str]) -> bytes:
    """Return a sheet as a file's bytes, with lines of comment above it."""
    head = "".join(f"# {line}".rstrip() + "\n" for line in comments)
    return f"{head}\n".encode() + writer.dump_record(sheet)
