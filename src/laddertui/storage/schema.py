"""The edge of the files: TOML text to records and back, every fault with its line.

    bytes -> text -> TOML -> schema number -> types (pydantic) -> meaning (domain/faults.py)

Types are checked strictly, as JSON, where dates are texts and everything else is what it is. Reading covers every
schema ever released; a newer one raises Newer. pydantic and the parsers are imported when a file is parsed, not before.
"""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from laddertui.domain import quarters
from laddertui.domain.draft import Draft, Session
from laddertui.domain.faults import faults, odd_numbers
from laddertui.domain.record import file_key
from laddertui.domain.snapshot import SCHEMA, Snapshot
from laddertui.domain.text import slug, visible
from laddertui.domain.trouble import FileFault, Invalid, Newer
from laddertui.storage.door import LARGEST_FILE
from laddertui.storage.toml_lines import Key, key_lines, line_of

if TYPE_CHECKING:
    from pydantic import TypeAdapter

R = TypeVar("R")
Table = dict[str, Any]
_AT_LINE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


class Source:
    """One file's text, parsed, that can say on which line a key stands."""

    def __init__(self, data: bytes, where: str) -> None:
        self.where = where
        self.text = self._decode(data)
        self.table = self._parse()

    @cached_property
    def lines(self) -> dict[Key, int]:
        """On which line each key stands; worked out only once there is a fault."""
        return key_lines(self.text)

    def fault(self, key: Key, reason: str) -> FileFault:
        """A fault at a key of this file."""
        return FileFault(where=visible(self.where), line=line_of(self.lines, key), reason=visible(reason))

    def _refuse(self, line: int, reason: str) -> Invalid:
        return Invalid(FileFault(where=visible(self.where), line=line, reason=visible(reason)))

    def _decode(self, data: bytes) -> str:
        if len(data) > LARGEST_FILE:
            raise self._refuse(1, f"the file is larger than {LARGEST_FILE:,} bytes; no quarter is")
        if not data.strip():
            raise self._refuse(1, "the file is empty; restore it from a backup or remove it")
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data[: error.start].count(b"\n") + 1
            raise self._refuse(line, "this is not text (UTF-8); it may be another kind of file") from None

    def _parse(self) -> Table:
        import tomllib

        try:
            return tomllib.loads(self.text)
        except tomllib.TOMLDecodeError as error:
            found = _AT_LINE.search(str(error))
            last = self.text.rstrip().count("\n") + 1
            line = int(found[1]) if found and found[1] else last
            what = _AT_LINE.sub("", str(error))
            raise self._refuse(line, f"not valid TOML: {what}; it may be cut off or mistyped") from None
        except (RecursionError, ValueError):
            raise self._refuse(1, "not valid TOML: nested too deep, or a number too long") from None

    def schema(self) -> int:
        """The file's schema number. Raises Invalid where there is none, Newer where it is not known yet."""
        number = self.table.get("schema")
        if number is None:
            raise Invalid(self.fault((), "schema is missing; the first line should be: schema = 1"))
        if not isinstance(number, int) or isinstance(number, bool) or number < 1:
            raise Invalid(self.fault(("schema",), "schema is a whole number, 1 or more"))
        if number > SCHEMA:
            reason = f"written by a newer version (schema {number}, this one knows {SCHEMA}); update laddertui"
            raise Newer(str(self.fault(("schema",), reason)))
        return number


def read_snapshot(data: bytes, where: str, quarter: str | None = None) -> Snapshot:
    """A snapshot without faults. `quarter` is what the file's name says, if it has one.

    Raises Invalid with every fault and its line, or Newer.
    """
    source = Source(data, where)
    source.schema()
    snapshot, found = _typed_or_faults(source, Snapshot, source.table)
    if snapshot is not None:
        found += _meant_otherwise(source, snapshot, quarter)
    if snapshot is None or found:
        raise Invalid(*found)
    return snapshot


def _meant_otherwise(source: Source, snapshot: Snapshot, quarter: str | None) -> list[FileFault]:
    """What is wrong with the meaning of a file whose types are right."""
    found = [source.fault(f.key, f.reason) for f in faults(snapshot)]
    if quarter is not None and quarter != snapshot.quarter:
        reason = f"the file is named {quarter} but says {snapshot.quarter}; correct one"
        found.append(source.fault(("quarter",), reason))
    return found


def read_draft(data: bytes, where: str, today: dt.date) -> Draft:
    """A draft, whatever is missing in it filled in as not given yet. Raises Invalid or Newer."""
    source = Source(data, where)
    table = dict(source.table)
    session = table.pop("session", {})
    if "schema" in table:
        source.schema()
    filled = {"schema": SCHEMA, "quarter": quarters.quarter_of(today), "taken_on": today, "role": ""} | table
    filled["activities"] = _filled(table.get("activities"), {"name": "", "share": 0.0, "score": 0})
    if isinstance(coming := filled.get("next_rung"), dict):
        rows = _filled(coming.get("activities"), {"name": "", "score": 0})
        filled["next_rung"] = coming | {"activities": rows}
    snapshot = _typed(source, Snapshot, filled)
    if odd := list(odd_numbers(snapshot)):
        raise Invalid(*(source.fault(f.key, f.reason) for f in odd))
    return Draft(snapshot=snapshot, session=_typed(source, Session, session))


def _filled(rows: Any, unset: Table) -> Any:
    """Rows in which what is missing is not given yet; anything but rows is left for the types to refuse."""
    if rows is None:
        return []
    if not isinstance(rows, list) or not all(isinstance(r, dict) for r in rows):
        return rows
    taken = {r["id"] for r in rows if isinstance(r.get("id"), str)}
    made = []
    for row in rows:
        id = row.get("id") or slug(str(row.get("name", "")), taken)
        taken.add(id)
        made.append({"id": id} | unset | row)
    return made


_ADAPTERS: "dict[object, TypeAdapter[Any]]" = {}
"""One validator a kind of record, built at its first use: building costs more than validating."""


def _adapter(kind: type[R]) -> "TypeAdapter[R]":
    from pydantic import TypeAdapter

    if kind not in _ADAPTERS:
        _ADAPTERS[kind] = TypeAdapter(kind)
    return _ADAPTERS[kind]


def _typed(source: Source, kind: type[R], table: Table) -> R:
    """A record of the table's values. Raises Invalid with a fault for every unknown, missing or mistyped key."""
    made, found = _typed_or_faults(source, kind, table)
    if made is None or found:
        raise Invalid(*found)
    return made


def _typed_or_faults(source: Source, kind: type[R], table: Table) -> tuple[R | None, list[FileFault]]:
    """A record, and what is wrong with the table. Keys that are not known do not stop the rest from being looked at."""
    import json

    from pydantic import ValidationError

    text = json.dumps(table, default=str)
    found: list[FileFault] = []
    try:
        return _adapter(kind).validate_json(text, strict=True), found
    except ValidationError as error:
        errors = error.errors()
    found += [source.fault(e["loc"], _said(e)) for e in errors]
    if any(e["type"] != UNKNOWN_KEY for e in errors):
        return None, found
    known = json.loads(text)
    for e in errors:
        _drop(known, e["loc"])
    return _adapter(kind).validate_json(json.dumps(known), strict=True), found


def _drop(table: Any, key: Key) -> None:
    for step in key[:-1]:
        table = table[step]
    del table[key[-1]]


UNKNOWN_KEY = "unexpected_keyword_argument"
"""pydantic's name for a key that a record does not have."""
_EXPECTED = {
    "float": "a number, like 12.5",
    "int": "a whole number",
    "string": "a text in quotes",
    "bool": "true or false",
    "date": "a date, like 2026-11-22",
    "time": "a time of day, like 10:00:00",
    "tuple": "a list",
    "dict": "a table",
    "dataclass": "a table",
}


def _said(error: Mapping[str, Any]) -> str:
    """A type error in plain words."""
    name = str(error["loc"][-1]) if error["loc"] else "this"
    kind = str(error["type"])
    if kind == "missing":
        return f"{name} is missing; add it"
    if kind == UNKNOWN_KEY:
        return f"{name!r} is not a key of this format; remove it or check its spelling"
    if kind == "literal_error":
        return f"{name} is one of: {error['ctx']['expected']}"
    return f"{name} is {_EXPECTED.get(kind.split('_')[0], 'something else')}"


def to_table(value: Any) -> Any:
    """A record as plain data: keys as in the file, what is empty left out."""
    if is_dataclass(value) and not isinstance(value, type):
        pairs = ((file_key(f.name), to_table(getattr(value, f.name))) for f in fields(value))
        return {key: item for key, item in pairs if item is not None and item != [] and item != {}}
    if isinstance(value, tuple):
        return [to_table(item) for item in value]
    return value


def write_snapshot(snapshot: Snapshot) -> bytes:
    """A snapshot as a file's bytes."""
    return to_toml(to_table(snapshot))


def write_draft(draft: Draft) -> bytes:
    """A draft as a file's bytes; what is not given yet is left out."""
    table = _without_unset(to_table(draft.snapshot))
    return to_toml({**table, "session": to_table(draft.session)})


def _without_unset(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _without_unset(v) for k, v in value.items() if v != "" and not _is_unset_number(k, v)}
    return [_without_unset(v) for v in value] if isinstance(value, list) else value


def _is_unset_number(key: str, value: Any) -> bool:
    return key in ("share", "score") and value == 0


def to_toml(table: Table, path: str = "") -> bytes:
    """TOML with one header a table, always: a longer note never turns the lines around it over in a diff."""
    import tomli_w

    flat = {k: v for k, v in table.items() if not _is_table(v)}
    parts = [tomli_w.dumps(flat).encode()] if flat else []
    for key, value in table.items():
        if _is_table(value):
            inner = f"{path}.{key}" if path else key
            opened, rows = (f"[[{inner}]]", value) if isinstance(value, list) else (f"[{inner}]", [value])
            for row in rows:
                parts.append(f"{opened}\n".encode() + to_toml(row, inner))
    return b"\n".join(parts)


def _is_table(value: Any) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and bool(value) and isinstance(value[0], dict))


def read_record(data: bytes, where: str, kind: type[R]) -> R:
    """A small file of one record, such as profile.toml. Raises Invalid or Newer."""
    source = Source(data, where)
    source.schema()
    return _typed(source, kind, source.table)
