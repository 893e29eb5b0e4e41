"""A file of a time tracker, whichever it is, as hours by name."""

from collections.abc import Collection
from typing import Any

from laddertui.domain.errors import UsageError
from laddertui.importing.intervals import read_json
from laddertui.importing.tables import read_table
from laddertui.importing.text import decoded
from laddertui.importing.time_sheet import TimeSheet

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes; ten years of intervals take a tenth of it."""

MOST_NAMES = 200
"""Names of what was done; an audit has ten, and a longer list is of tickets, not of activities."""


def read_time_sheet(
    data: bytes, known: dict[str, Any], ignored: Collection[str] = (), by: str | None = None
) -> TimeSheet:
    """Return the hours of a file. `known` is what `assets/time_sheets.toml` says of columns.

    `ignored` are tags that name nothing; `by` names a table's column that says what was done.
    Raise UsageError for a file that is none of a tracker, or in which no time is.
    """
    if len(data) > LARGEST_FILE:
        raise UsageError(f"it is larger than {LARGEST_FILE // 1024 // 1024} MB; export fewer days")
    text, remark = decoded(data)
    if not text.strip():
        raise UsageError("it is empty")
    is_json = text.lstrip()[:1] in "[{"
    read = read_json(text, ignored) if is_json else read_table(text, by, known)
    if remark:
        read.remarks.append(remark)
    sheet = read.time_sheet()
    if len(sheet.rows) > MOST_NAMES:
        raise UsageError(
            f"it has {len(sheet.rows)} names, more than {MOST_NAMES}; another column, or fewer"
            " tags, may have fewer"
        )
    if not sheet.rows:
        left = f"; {len(sheet.left_out)} rows were left out" if sheet.left_out else ""
        raise UsageError(f"no time is in it{left}")
    return sheet
