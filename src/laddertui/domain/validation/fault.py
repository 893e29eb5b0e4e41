"""A fault in a snapshot: the key it stands at, and what is wrong and what to do about it."""

import datetime as dt
from collections.abc import Iterator

from laddertui.domain import quarters
from laddertui.domain.record import record

Key = tuple[str | int, ...]
"""Where in a file: `("activities", 2, "score")` is the third activity's score."""


@record
class Fault:
    """One thing wrong: where, and what to do about it."""

    key: Key
    """Where in the file."""
    reason: str
    """What is wrong and what to do, in words that serve saving and reading alike."""


def year_range() -> str:
    """Return the years that a date may lie in, as a sentence names them."""
    return f"{quarters.YEARS[0]} to {quarters.YEARS[-1]}"


def day_faults(day: dt.date | None, key: Key) -> Iterator[Fault]:
    """Yield a fault for a date that a calendar cannot reckon with; None is no date, and none."""
    if day is not None and day.year not in quarters.YEARS:
        yield Fault(key=key, reason=f"this date is outside {year_range()}; correct it")
