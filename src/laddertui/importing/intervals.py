"""Trackers that export JSON: timewarrior, Watson, klog."""

import datetime as dt
import json
from collections.abc import Collection
from decimal import Decimal
from typing import Any

from laddertui.domain.errors import UsageError
from laddertui.importing.moments import moment_of
from laddertui.importing.time_sheet import UNTAGGED, Gathering

UNKNOWN = "this JSON is of no tracker that is known; export CSV"
BETWEEN_TAGS = " + "
"""Between the tags of one interval."""


def read_json(text: str, ignored: Collection[str]) -> Gathering:
    """Return the hours of a JSON export. `ignored` are tags that name nothing.

    Raise UsageError for JSON that is none of those that are known.
    """
    data = _parsed(text)
    try:
        return _read(data, ignored)
    except (ArithmeticError, AttributeError, KeyError, TypeError, ValueError):
        # whatever a value is not, its export is none that these trackers write
        raise UsageError(UNKNOWN) from None


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        at = f"line {error.lineno}: " if isinstance(error, json.JSONDecodeError) else ""
        raise UsageError(f"{at}it is not JSON") from None


def _read(data: Any, ignored: Collection[str]) -> Gathering:
    if isinstance(data, dict) and "records" in data:
        return _klog(data, ignored)
    if not isinstance(data, list):
        raise UsageError(UNKNOWN)
    if data and all(isinstance(each, list) for each in data):
        return _watson_frames(data, ignored)
    return _intervals(data, ignored)


def _intervals(data: list[Any], ignored: Collection[str]) -> Gathering:
    """Return timewarrior's or Watson's intervals: each counts once, under its tags together."""
    read = Gathering()
    for number, each in enumerate(data, 1):
        if not isinstance(each, dict) or "start" not in each:
            raise UsageError(f"interval {number} has no start; this JSON is of no known tracker")
        where = f"interval {each.get('id', number)}"
        end = each.get("end", each.get("stop"))
        if end is None:
            read.leave_out(where, "it is still running")
            continue
        _add(read, where, _name(each, ignored), _moment(each["start"], where), _moment(end, where))
    return read


def _name(each: dict[str, Any], ignored: Collection[str]) -> str:
    tags = [str(tag) for tag in _listed(each, "tags") if str(tag) not in ignored]
    project = str(each.get("project") or "")
    return project or BETWEEN_TAGS.join(sorted(tags)) or UNTAGGED


def _listed(each: dict[str, Any], key: str) -> list[Any]:
    """Return a list of an object; an empty one where it has none. Raise TypeError."""
    found = each.get(key) or []
    if not isinstance(found, list):
        raise TypeError(key)
    return found


def _add(read: Gathering, where: str, name: str, start: dt.datetime, end: dt.datetime) -> None:
    if end < start:
        read.leave_out(where, "it ends before it starts")
        return
    seconds = Decimal(str((end - start).total_seconds()))
    read.add(where, name, seconds / 3600, start.date())


def _moment(text: Any, where: str) -> dt.datetime:
    try:
        return moment_of(str(text))
    except ValueError:
        raise UsageError(f"{where}: {text!r} is no moment") from None


def _watson_frames(data: list[list[Any]], ignored: Collection[str]) -> Gathering:
    """Return Watson's own file: start and stop as seconds since 1970, then the project."""
    read = Gathering()
    for number, frame in enumerate(data, 1):
        try:
            start, stop, project = frame[:3]
            begun, ended = (dt.datetime.fromtimestamp(float(t), dt.UTC) for t in (start, stop))
        except (ValueError, TypeError, OverflowError, OSError):
            raise UsageError(f"interval {number} is no frame of Watson's") from None
        name = str(project) if str(project) not in ignored else UNTAGGED
        _add(read, f"interval {number}", name, begun, ended)
    return read


def _klog(data: dict[str, Any], ignored: Collection[str]) -> Gathering:
    """Return klog's records: minutes; an entry's tags are its own and its record's."""
    if data.get("errors"):
        raise UsageError("klog could not read its file; `klog print` says what is wrong")
    read = Gathering()
    for record in _listed(data, "records"):
        day = dt.date.fromisoformat(record["date"])
        for number, entry in enumerate(_listed(record, "entries"), 1):
            where = f"{day} entry {number}"
            if entry.get("type") == "open_range":
                read.leave_out(where, "it is still running")
                continue
            tags = sorted({*_listed(record, "tags"), *_listed(entry, "tags")})
            named = [tag.lstrip("#") for tag in tags if tag.lstrip("#") not in ignored]
            name = BETWEEN_TAGS.join(named) or entry.get("summary") or record.get("summary") or ""
            read.add(where, str(name), Decimal(str(entry["total_mins"])) / 60, day)
    return read
