"""What a time tracker's file says: hours by name, what was left out and why."""

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal

from laddertui.domain.record import record

UNTAGGED = "Untagged time"
"""What time without a name is called."""
MOST_HOURS = 1_000_000
"""Hours of one row, about a century; a row of more is no time that anybody spent."""


@record
class LeftOut:
    """A row or an interval that does not count."""

    where: str
    """Its line, or its number in the file: `line 7`."""
    reason: str
    """Why, in a few words."""


@record
class NamedHours:
    """The time of one name."""

    name: str
    """What was done, as the tracker has it."""
    hours: float
    """Hours in all, above 0."""


@record
class TimeSheet:
    """What was read of a file."""

    rows: tuple[NamedHours, ...]
    """Hours by name, most first."""
    counted: int
    """Rows or intervals that count."""
    left_out: tuple[LeftOut, ...]
    """What does not count, in the file's order."""
    first: dt.date | None
    """The first day that it covers, where its rows say days."""
    last: dt.date | None
    """The last day."""
    remarks: tuple[str, ...] = ()
    """What a person should know of how it was read."""
    column: str = ""
    """The column of a table that was taken to say what was done; "" where it is no table."""
    columns: tuple[str, ...] = ()
    """All columns of a table that could say it, the likeliest first."""

    @property
    def hours(self) -> float:
        """Hours in all."""
        return sum(row.hours for row in self.rows)

    @property
    def weeks(self) -> int | None:
        """Calendar weeks that it covers, begun ones counted; None where its rows say no days."""
        if self.first is None or self.last is None:
            return None
        monday = self.first - dt.timedelta(days=self.first.weekday())
        return (self.last - monday).days // 7 + 1


@dataclass
class Gathering:
    """Hours as they are added up, row by row."""

    hours: dict[str, Decimal] = field(default_factory=dict)
    """By name, in the order in which they come."""
    counted: int = 0
    """Rows that count so far."""
    left_out: list[LeftOut] = field(default_factory=list)
    """What does not count so far."""
    days: list[dt.date] = field(default_factory=list)
    """The days that were named."""
    remarks: list[str] = field(default_factory=list)
    """What a person should know."""
    column: str = ""
    """The column that was taken to say what was done."""
    columns: list[str] = field(default_factory=list)
    """All columns that could say it."""

    def add(self, where: str, name: str, hours: Decimal, day: dt.date | None = None) -> None:
        """Add hours to a name; a negative is a break and takes from it."""
        if not hours.is_finite() or abs(hours) > MOST_HOURS:
            self.leave_out(where, "more time than anybody has")
            return
        name = name.strip() or UNTAGGED
        self.hours[name] = self.hours.get(name, Decimal(0)) + hours
        self.counted += 1
        if day is not None:
            self.days.append(day)

    def leave_out(self, where: str, reason: str) -> None:
        """Name what does not count."""
        self.left_out.append(LeftOut(where=where, reason=reason))

    def time_sheet(self) -> TimeSheet:
        """Return what came of it; a name whose breaks are longer than its time is left out."""
        for name, hours in self.hours.items():
            if hours < 0:
                self.leave_out(name, "its breaks are longer than its time")
        rows = [NamedHours(name=n, hours=float(h)) for n, h in self.hours.items() if h > 0]
        return TimeSheet(
            rows=tuple(sorted(rows, key=lambda row: -row.hours)),
            counted=self.counted,
            left_out=tuple(self.left_out),
            first=min(self.days, default=None),
            last=max(self.days, default=None),
            remarks=tuple(self.remarks),
            column=self.column,
            columns=tuple(self.columns),
        )
