"""Write records as TOML: keys as in the files, what is empty left out, one header a table.

The writing library is imported when the first file is written, not before.
"""

from dataclasses import fields, is_dataclass
from typing import Any

from laddertui.domain.draft import Draft
from laddertui.domain.profession import NOT_COUNTED
from laddertui.domain.record import file_key
from laddertui.domain.snapshot import Snapshot

Table = dict[str, Any]


def to_table(value: Any) -> Any:
    """Return a record as plain data: keys as in the file, what is empty left out."""
    if is_dataclass(value) and not isinstance(value, type):
        pairs = ((file_key(f.name), to_table(getattr(value, f.name))) for f in fields(value))
        return {key: item for key, item in pairs if item is not None and item != [] and item != {}}
    if isinstance(value, tuple):
        return [to_table(item) for item in value]
    return value


def dump_snapshot(snapshot: Snapshot) -> bytes:
    """Return a snapshot as a file's bytes."""
    return to_toml(to_table(snapshot))


def dump_draft(draft: Draft) -> bytes:
    """Return a draft as a file's bytes; what is not given yet is left out."""
    table = _without_unset(to_table(draft.snapshot))
    return to_toml({**table, "session": to_table(draft.session)})


def _without_unset(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            k: _without_unset(v) for k, v in value.items() if v != "" and not _is_unset_number(k, v)
        }
    return [_without_unset(v) for v in value] if isinstance(value, list) else value


def _is_unset_number(key: str, value: Any) -> bool:
    return (key in ("share", "score") and value == 0) or (
        key in ("value", "annotation_pay") and value == NOT_COUNTED
    )


def dump_record(record: Any) -> bytes:
    """Return a record as a file's bytes."""
    return to_toml(to_table(record))


def to_toml(table: Table, path: str = "") -> bytes:
    """Return TOML with one header a table, always.

    A longer note never turns the lines around it over in a diff.
    """
    import tomli_w

    flat = {k: v for k, v in table.items() if not _is_table(v)}
    parts = [tomli_w.dumps(flat).encode()] if flat else []
    for key, value in table.items():
        if _is_table(value):
            inner = f"{path}.{key}" if path else key
            opened, rows = (
                (f"[[{inner}]]", value) if isinstance(value, list) else (f"[{inner}]", [value])
            )
            for row in rows:
                parts.append(f"{opened}\n".encode() + to_toml(row, inner))
    return b"\n".join(parts)


def _is_table(value: Any) -> bool:
    return isinstance(value, dict) or (
        isinstance(value, list) and bool(value) and isinstance(value[0], dict)
    )
