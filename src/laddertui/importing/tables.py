"""Trackers that export a table: CSV in any of the dialects that are about."""

import csv
import datetime as dt
import io
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from laddertui.domain.errors import UsageError
from laddertui.domain.text import shortened
from laddertui.importing.durations import Unit, hours_of
from laddertui.importing.moments import moment_of
from laddertui.importing.time_sheet import Gathering

SEPARATORS = ",;\t"
LONGEST_LIST = 200
"""Letters of a list of columns in a message; a file of another kind may have one long line."""
MOST_COLUMNS = 200
"""Columns of a row; a file with more is no time sheet."""
_DAY_FORMS = ("%Y-%m-%d", "%d.%m.%Y", "%Y/%m/%d", "%Y%m%d")
"""Forms of a day that can be told from each other; 03/04/2026 is not among them."""


class _Layout(NamedTuple):
    """Which column says what."""

    what: list[int]
    """Columns that say what was done, the likeliest first."""
    others: list[int]
    """All columns that could say what was done."""
    duration: int | None
    """The column of the time spent."""
    unit: Unit
    """What its bare numbers are in."""
    start: int | None
    """Where there is no duration: its beginning."""
    end: int | None
    """Where there is no duration: its end."""
    day: int | None
    """The column that says the day."""
    person: list[int]
    """Columns that say who."""
    empty: int | None
    """A column that is empty in the rows that count."""
    why_left_out: str
    """What the other rows are."""


def read_table(text: str, by: str | None, known: dict[str, Any]) -> Gathering:
    """Return the hours of a table. `by` names the column that says what was done.

    `known` is `assets/time_sheets.toml`. Raise UsageError for a table in which no column says what
    was done or how long, or that has several people in it.
    """
    rows = _rows(text)
    head_line, head = next(rows, (1, []))
    names = [_plain(cell) for cell in head]
    layout = _layout(names, by, known)
    read = Gathering()
    people: dict[str, None] = {}
    for line, row in rows:
        cells = [*row, *[""] * (len(names) - len(row))]
        if _is_total(cells, layout, known["totals"]["words"]):
            read.leave_out(f"line {line}", "a total")
            continue
        _take(read, f"line {line}", cells, layout)
        people |= {" ".join(cells[at].strip() for at in layout.person): None}
    named = [person for person in people if person.strip()]
    if len(named) > 1:
        raise UsageError(
            f"it has the time of {len(named)} people; export that of one person (line {head_line})"
        )
    read.column = head[layout.what[0]].strip()
    read.columns = [head[at].strip() for at in layout.others]
    return read


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Give the rows that say something, each with its line, from the head on."""
    lines = text.splitlines()
    first = next((line for line in lines if line.strip() and not line.startswith("#")), "")
    separator = max(SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    line = 1
    while True:
        try:
            row = next(reader, None)
        except csv.Error as error:
            raise UsageError(f"line {line}: it is no table ({error})") from None
        if row is None:
            return
        if any(cell.strip() for cell in row) and not row[0].startswith("#"):
            if len(row) > MOST_COLUMNS:
                raise UsageError(f"line {line}: a row of {len(row)} cells is of no time sheet")
            yield line, row
        line = reader.line_num + 1


def _plain(name: str) -> str:
    """Return a column's name as the lists have it."""
    return " ".join(name.strip().casefold().replace("_", " ").replace("-", " ").split())


def _layout(names: list[str], by: str | None, known: dict[str, Any]) -> _Layout:
    columns = known["columns"]
    form = next((form for form in known["format"] if set(form["has"]) <= set(names)), None)
    what = form["what"] if form is not None else columns["what"]
    duration, unit = _duration(names, known)
    if form is not None:
        duration, unit = names.index(form["duration"]), form["unit"]
    asked = [_plain(by)] if by is not None else what
    found = [names.index(name) for name in asked if name in names]
    if not found:
        there = ", ".join(name for name in names if name)
        wanted = f"there is no column {by}" if by is not None else "no column says what was done"
        raise UsageError(f"{wanted}; its columns are: {shortened(there, LONGEST_LIST) or 'none'}")
    start, end = (_first(names, columns[side]) for side in ("start", "end"))
    if duration is None and (start is None or end is None):
        raise UsageError("no column says how long; it needs hours, or a start and an end")
    return _Layout(
        what=found,
        others=[names.index(name) for name in what if name in names],
        duration=duration,
        unit=unit,
        start=start,
        end=end,
        day=_first(names, ["date", "start date", "datum", "start", "from", "timestamp", "fecha"]),
        person=[names.index(name) for name in columns["person"] if name in names],
        empty=names.index(form["empty"]) if form is not None and "empty" in form else None,
        why_left_out=form.get("why_left_out", "") if form is not None else "",
    )


def _duration(names: list[str], known: dict[str, Any]) -> tuple[int | None, Unit]:
    """Return the column of the time spent and its unit; with colons before decimals."""
    for kind in sorted(known["duration"], key=lambda kind: kind["unit"] != "clock"):
        at = _first(names, [name for name in kind["columns"] if "decimal" not in name])
        if at is not None:
            return at, kind["unit"]
    for kind in known["duration"]:
        at = _first(names, kind["columns"])
        if at is not None:
            return at, kind["unit"]
    return None, "hours"


def _first(names: list[str], wanted: list[str]) -> int | None:
    return next((names.index(name) for name in wanted if name in names), None)


def _is_total(cells: list[str], layout: _Layout, totals: list[str]) -> bool:
    """Return whether a row is the sum of others: it says so first, or where a name would be."""
    said = (*cells[:1], *(cells[at] for at in layout.what))
    return any(_plain(cell).rstrip(":") in totals for cell in said)


def _take(read: Gathering, where: str, cells: list[str], layout: _Layout) -> None:
    """Add a row's hours to its name, or name why it does not count."""
    if layout.empty is not None and cells[layout.empty].strip():
        read.leave_out(where, layout.why_left_out)
        return
    name = next((cells[at].strip() for at in layout.what if cells[at].strip()), "")
    try:
        hours = _hours(cells, layout)
    except ValueError as error:
        read.leave_out(where, str(error))
        return
    read.add(where, " ".join(name.split()), hours, _day(cells, layout))


def _hours(cells: list[str], layout: _Layout) -> Decimal:
    if layout.duration is not None:
        written = cells[layout.duration]
        try:
            return hours_of(written, layout.unit)
        except ValueError as error:
            raise ValueError(f"{written.strip()!r} is no time: {error}") from None
    assert layout.start is not None and layout.end is not None
    begun, ended = (_moment(cells[at]) for at in (layout.start, layout.end))
    if ended < begun:
        raise ValueError("it ends before it starts")
    return Decimal(str((ended - begun).total_seconds())) / 3600


def _moment(text: str) -> dt.datetime:
    written = text.strip()
    if not written:
        raise ValueError("it has no end, or no start")
    try:
        return moment_of(written)
    except ValueError:
        raise ValueError(f"{written!r} is no moment") from None


def _day(cells: list[str], layout: _Layout) -> dt.date | None:
    """Return the day of a row where its form can only mean one."""
    if layout.day is None:
        return None
    written = cells[layout.day].strip().replace("T", " ").split(" ")[0]
    for form in _DAY_FORMS:
        try:
            return dt.datetime.strptime(written, form).date()
        except ValueError:
            continue
    return None
