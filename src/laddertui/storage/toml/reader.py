"""The edge of the files: TOML text to records and back, every fault with its line.

    bytes -> text -> TOML -> schema number -> types (pydantic) -> meaning (domain/validation)

Types are checked strictly, as JSON, where dates are texts and everything else is what it is; a text
that stands for a date, or a date for a text, is looked for afterwards. Reading covers every schema
ever released; a newer one raises NewerSchemaError. pydantic and the parsers are imported when a
file is parsed, not before.
"""

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import is_dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from laddertui.domain import quarters
from laddertui.domain.draft import Draft, Session
from laddertui.domain.errors import FileFault, InvalidFileError
from laddertui.domain.profession import NOT_COUNTED
from laddertui.domain.record import keys_of
from laddertui.domain.snapshot import SCHEMA, Snapshot
from laddertui.domain.text import slug
from laddertui.domain.validation.snapshot import faults
from laddertui.storage.toml.draft_faults import draft_faults
from laddertui.storage.toml.limits import first_faults
from laddertui.storage.toml.lines import Key
from laddertui.storage.toml.source import Table, TomlSource, as_json

if TYPE_CHECKING:
    from pydantic import TypeAdapter

R = TypeVar("R")


def read_snapshot(data: bytes, where: str, quarter: str | None = None) -> Snapshot:
    """Return a snapshot without faults. `quarter` is what the file's name says, if it has one.

    Raise InvalidFileError with every fault and its line, or NewerSchemaError.
    """
    source = TomlSource(data, where)
    source.schema()
    snapshot, found = typed_or_faults(source, Snapshot, source.table)
    if snapshot is not None:
        found += _meant_otherwise(source, snapshot, quarter)
    if snapshot is None or found:
        raise InvalidFileError(*first_faults(found))
    return snapshot


def _meant_otherwise(
    source: TomlSource, snapshot: Snapshot, quarter: str | None
) -> list[FileFault]:
    """Return what is wrong with the meaning of a file whose types are right."""
    found = [source.fault(f.key, f.reason) for f in faults(snapshot)]
    if quarter is not None and quarter != snapshot.quarter:
        reason = f"the file is named {quarter} but says {snapshot.quarter}; correct one"
        found.append(source.fault(("quarter",), reason))
    return found


def read_draft(data: bytes, where: str, today: dt.date) -> Draft:
    """Return a draft, whatever is missing in it filled in as not given yet.

    Raise InvalidFileError or NewerSchemaError.
    """
    source = TomlSource(data, where)
    table = dict(source.table)
    session = table.pop("session", {})
    if "schema" in table:
        source.schema()
    filled = {
        "schema": SCHEMA,
        "quarter": quarters.quarter_of(today),
        "taken_on": today,
        "role": "",
    } | table
    for path, unset in _unset(today).items():
        filled = _filled(filled, path.split("."), unset)
    snapshot = _typed(source, Snapshot, filled)
    draft = Draft(snapshot=snapshot, session=_typed(source, Session, session, ("session",)))
    if odd := draft_faults(draft):
        raise InvalidFileError(*first_faults([source.fault(f.key, f.reason) for f in odd]))
    return draft


def _unset(today: dt.date) -> dict[str, Table]:
    """Return what a draft's rows hold until it is given.

    Nothing, or where that cannot be said, what a row begins with.
    """
    return {
        "activities": {"id": "", "name": "", "share": 0.0, "score": 0},
        "next_rung.activities": {"id": "", "name": "", "score": 0},
        "plan.moves": {"from": "", "to": "", "points": 0.0},
        "plan.events": {"title": "", "weekday": "friday", "at": dt.time(10), "minutes": 60},
        "profession.tasks": {"name": "", "volume": 0, "complexity": 0, "first_year_share": 0.0},
        "profession.indicators": {
            "kind": "entry-postings",
            "baseline": 0.0,
            "value": NOT_COUNTED,
            "observed_on": today,
        },
        "profession.annotation": {"recruits": False},
        "profession.macro": {
            "displaced": 0.0,
            "pay": 0.0,
            "annotation_pay": NOT_COUNTED,
            "propensity": 0.0,
        },
    }


def _filled(table: Table, path: list[str], unset: Table) -> Table:
    """Return the table with its rows at a path filled in.

    Anything but rows is left for the types to refuse.
    """
    key, *rest = path
    inner = table.get(key)
    if isinstance(inner, dict):
        return table | {key: _filled(inner, rest, unset) if rest else unset | inner}
    if isinstance(inner, list) and not rest and all(isinstance(row, dict) for row in inner):
        return table | {key: _with_ids([unset | row for row in inner])}
    return table


def _with_ids(rows: list[Table]) -> list[Table]:
    """Give each row that needs an id one, and return the rows."""
    taken = {row["id"] for row in rows if isinstance(row.get("id"), str)}
    for row in rows:
        if row.get("id") == "" and "name" in row:
            row["id"] = slug(str(row["name"]), taken)
            taken.add(row["id"])
    return rows


_ADAPTERS: "dict[object, TypeAdapter[Any]]" = {}
"""One validator a kind of record, built at its first use: building costs more than validating."""


def build_checkers() -> None:
    """Build the validators of a quarter and of a draft before they are needed."""
    for kind in (Snapshot, Session):
        _adapter(kind)


def _adapter(kind: type[R]) -> "TypeAdapter[R]":
    from pydantic import TypeAdapter

    if kind not in _ADAPTERS:
        _ADAPTERS[kind] = TypeAdapter(kind)
    return _ADAPTERS[kind]


def _typed(source: TomlSource, kind: type[R], table: Table, at: Key = ()) -> R:
    """Return a record of the values of a table of the file.

    Raise InvalidFileError with a fault for every unknown or mistyped key.
    """
    made, found = typed_or_faults(source, kind, table, at)
    if made is None or found:
        raise InvalidFileError(*first_faults(found))
    return made


def typed_or_faults(
    source: TomlSource, kind: type[R], table: Table, at: Key = ()
) -> tuple[R | None, list[FileFault]]:
    """Return a record, and what is wrong with the table.

    Keys that are not known do not stop the rest from being looked at.
    """
    from pydantic import ValidationError

    text = source.json if table is source.table else as_json(table)
    found: list[FileFault] = []
    try:
        made = _adapter(kind).validate_json(text, strict=True)
    except ValidationError as error:
        errors = error.errors(include_url=False, include_input=False)
        found += [source.fault((*at, *e["loc"]), _said(e, table)) for e in errors]
        if any(e["type"] != UNKNOWN_KEY for e in errors):
            return None, found
        known = json.loads(text)
        for e in errors:
            _drop(known, e["loc"])
        made = _adapter(kind).validate_json(json.dumps(known), strict=True)
    found += [source.fault((*at, *key), reason) for key, reason in _mistaken(made, table)]
    return made, found


def _mistaken(value: Any, table: Any, key: Key = ()) -> Iterator[tuple[Key, str]]:
    """Yield what in a record or list is of another kind than in the file.

    In JSON dates are texts, and true is as good as 1 where a value is one of some numbers.
    """
    kind: type = type(value)
    pairs: Iterable[tuple[str | int, Any, Any]]
    if kind is tuple:
        pairs = zip(range(len(value)), value, table, strict=True)
    else:
        pairs = [
            (name, item, written)
            for field, name in keys_of(kind)
            if type(item := getattr(value, field)) is not type(written := table.get(name, item))
        ]
    for step, item, written in pairs:
        if isinstance(item, tuple) or is_dataclass(item):
            yield from _mistaken(item, written, (*key, step))
        elif type(item) in _KINDS and type(item) is not type(written):
            yield (*key, step), f"{step} is {_EXPECTED[_KINDS[type(item)]]}"


_KINDS: dict[type, str] = {
    str: "string",
    dt.date: "date",
    dt.time: "time",
    int: "int",
    bool: "bool",
}
"""What is not taken for another kind. A number with decimals is: it may be written as a whole."""


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
    "json": "nested too deep",
}


def _said(error: Mapping[str, Any], table: Table) -> str:
    """Return a type error in plain words, of a value somewhere in a table."""
    name = str(error["loc"][-1]) if error["loc"] else "this"
    kind = str(error["type"])
    if kind == "missing":
        return f"{name} is missing; add it"
    if kind == UNKNOWN_KEY:
        return f"{name!r} is not a key of this format; remove it or check its spelling"
    if kind == "literal_error":
        return f"{name} is one of: {error['ctx']['expected']}"
    if kind.startswith("date_") and isinstance(_value_at(table, error["loc"]), dt.datetime):
        return f"{name} is a date without a time, like 2026-11-22"
    return f"{name} is {_EXPECTED.get(kind.split('_')[0], 'something else')}"


def _value_at(table: Any, key: Key) -> Any:
    """Return what stands under a key; None where nothing does."""
    for step in key:
        try:
            table = table[step]
        except (KeyError, IndexError, TypeError):
            return None
    return table


def read_record(data: bytes, where: str, kind: type[R]) -> R:
    """Return the record of a small file, such as profile.toml.

    Raise InvalidFileError or NewerSchemaError.
    """
    source = TomlSource(data, where)
    source.schema()
    return _typed(source, kind, source.table)
