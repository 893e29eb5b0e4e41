"""Trackers that export JSON: timewarrior, Watson, klog."""

import datetime as dt
import json
from collections.abc import Collection
from decimal import Decimal
from typing import Any

from laddertui.domain.errors import UsageError
from laddertui.importing.time_sheet import UNTAGGED, Gathering

BETWEEN_TAGS = " + "
"""Between the tags of one interval."""


def read_json(text: str, ignored: Collection[str]) -> Gathering:
    """Return the hours of a JSON export. `ignored` are tags that name nothing.

    Raise UsageError for JSON that is none of those that are known.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        at = f"line {error.lineno}: " if isinstance(error, json.JSONDecodeError) else ""
        raise UsageError(f"{at}it is not JSON") from None
    if isinstance(data, dict) and "records" in data:
        return _klog(data, ignored)
    if not isinstance(data, list):
        raise UsageError("this JSON is of no tracker that is known; export CSV")
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
    tags = [str(tag) for tag in each.get("tags") or () if str(tag) not in ignored]
    project = str(each.get("project") or "")
    return project or BETWEEN_TAGS.join(sorted(tags)) or UNTAGGED


def _add(read: Gathering, where: str, name: str, start: dt.datetime, end: dt.datetime) -> None:
    if end < start:
        read.leave_out(where, "it ends before it starts")
        return
    seconds = Decimal(str((end - start).total_seconds()))
    read.add(name, seconds / 3600, start.date())


def _moment(text: Any, where: str) -> dt.datetime:
    """Return a moment; both ends of an interval are in one zone, so that the zone says nothing."""
    try:
        moment = dt.datetime.fromisoformat(str(text))
    except ValueError:
        raise UsageError(f"{where}: {text!r} is no moment") from None
    return moment.astimezone(dt.UTC) if moment.tzinfo is not None else moment.replace(tzinfo=dt.UTC)


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
    for record in data["records"] or ():
        day = dt.date.fromisoformat(record["date"])
        for number, entry in enumerate(record.get("entries") or (), 1):
            if entry.get("type") == "open_range":
                read.leave_out(f"{day} entry {number}", "it is still running")
                continue
            tags = sorted({*(record.get("tags") or ()), *(entry.get("tags") or ())})
            named = [tag.lstrip("#") for tag in tags if tag.lstrip("#") not in ignored]
            name = BETWEEN_TAGS.join(named) or entry.get("summary") or record.get("summary") or ""
            read.add(str(name), Decimal(str(entry["total_mins"])) / 60, day)
    return read
