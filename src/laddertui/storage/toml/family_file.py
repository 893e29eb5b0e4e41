"""A file of job families that a person wrote; each family counts by itself.

The records are those of the shipped families, so a copy of a shipped file is a start.
"""

from dataclasses import replace
from typing import Any, NamedTuple

from laddertui.domain.errors import FileFault, InvalidFileError
from laddertui.domain.families.family import Family
from laddertui.domain.families.faults import family_faults
from laddertui.storage.toml.limits import first_faults
from laddertui.storage.toml.lines import Key
from laddertui.storage.toml.reader import typed_or_faults
from laddertui.storage.toml.source import Table, TomlSource

FAMILIES = "families"
"""The folder of such files, in the config folder."""
FAMILY = "family"
"""The table of one family; there may be several in a file."""
MOST_FAMILIES = 100
"""Families in one file; more than anyone works in."""


class ReadFamilies(NamedTuple):
    """The families of a file that are right, and what is wrong with the others."""

    families: tuple[Family, ...]
    """Those that count."""
    faults: tuple[FileFault, ...]
    """Everything that does not, each with its line."""
    lines: tuple[int, ...] = ()
    """On which line each family's id stands."""


def read_families(data: bytes, where: str) -> ReadFamilies:
    """Return what the bytes of a file of families say.

    Raise InvalidFileError for one that is no such file, NewerSchemaError for a newer one.
    """
    source = TomlSource(data, where)
    source.schema()
    faults = [
        source.fault((key,), f"{key!r} is not a key of a file of families; remove it")
        for key in source.table
        if key not in ("schema", FAMILY)
    ]
    families, lines = list[Family](), list[int]()
    for number, row in enumerate(_rows(source)):
        at: Key = (FAMILY, number)
        family, found = _read(source, row, at)
        if family is not None and any(family.id == each.id for each in families):
            found.append(source.fault((*at, "id"), f"{family.id} is there twice; rename one"))
        if family is not None and not found:
            families.append(family)
            lines.append(source.line((*at, "id")))
        faults += sorted(found, key=lambda fault: fault.line)
    return ReadFamilies(tuple(families), tuple(first_faults(faults)), tuple(lines))


def _rows(source: TomlSource) -> list[Any]:
    rows = source.table.get(FAMILY, [])
    if not isinstance(rows, list) or not rows:
        raise InvalidFileError(
            source.fault((FAMILY,), "there is no family in it; begin one with [[family]]")
        )
    if len(rows) > MOST_FAMILIES:
        raise InvalidFileError(
            source.fault((FAMILY,), f"{len(rows)} families; at most {MOST_FAMILIES} are read")
        )
    return rows


def _read(source: TomlSource, row: Any, at: Key) -> tuple[Family | None, list[FileFault]]:
    """Return one family, and what is wrong with it."""
    if not isinstance(row, dict):
        return None, [source.fault(at, "a family is a table; begin it with [[family]]")]
    table: Table = {key: value for key, value in row.items() if key != "whose"}
    family, found = typed_or_faults(source, Family, table, at)
    if "whose" in row:
        found.append(source.fault((*at, "whose"), "whose is for what is shipped; leave it out"))
    if family is not None:
        family = replace(family, whose="yours")
        found += [source.fault((*at, *each.key), each.reason) for each in family_faults(family)]
    return family, found


def check_families(data: bytes, where: str) -> None:
    """Raise InvalidFileError with everything that is wrong with a file of families."""
    if faults := read_families(data, where).faults:
        raise InvalidFileError(*faults)
