"""Rows as a table that other programs read: CSV with harmless cells, or JSON."""

import csv
import datetime as dt
import io
import json
from collections.abc import Iterable, Mapping, Sequence

Cell = str | int | float | bool | dt.date | None
"""What a cell may hold; None is nothing."""
Row = Mapping[str, Cell]
"""One row, by column."""
SCHEMA = 1
"""The number of the JSON form, as in every answer of the command line."""
_ACTS = ("=", "+", "-", "@", "\t", "\r")
"""What makes a text in a cell a formula to a spreadsheet, if the cell begins with it."""


def to_csv(columns: Sequence[str], rows: Iterable[Row]) -> bytes:
    """Return the rows as CSV in UTF-8, with their names first.

    A text that a spreadsheet would run is led by an apostrophe; a number, a negative one too, stays
    a number. Nothing is an empty cell, and a day is ISO.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")  # so that a lone return in a text is quoted
    writer.writerow(columns)
    writer.writerows([_cell(row.get(column)) for column in columns] for row in rows)
    return out.getvalue().encode()


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_ACTS) else value
    return value.isoformat() if isinstance(value, dt.date) else repr(value)


def to_json(columns: Sequence[str], rows: Iterable[Row]) -> bytes:
    """Return the rows as one JSON object, each with every column; nothing is null."""
    every = [{column: row.get(column) for column in columns} for row in rows]
    return (
        json.dumps(
            {"schema": SCHEMA, "rows": every}, ensure_ascii=True, allow_nan=False, default=str
        ).encode()
        + b"\n"
    )
