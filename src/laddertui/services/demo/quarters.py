"""The invented example's quarters and signals, dated as if it had gone on until today."""

import datetime as dt

from laddertui.content.demo import demo, demo_quarter_file
from laddertui.domain.errors import UsageError
from laddertui.domain.quarters import MONTHS, YEARS, add_months
from laddertui.domain.signal import Signal
from laddertui.domain.snapshot import SCHEMA, Snapshot, as_taken_on
from laddertui.storage.toml import reader


def demo_quarters(today: dt.date) -> list[Snapshot]:
    """Return the example's quarters, oldest first, as long ago as they always are.

    Raise UsageError where today is so early that they would lie before the first year there is.
    """
    newest = today - dt.timedelta(days=demo().newest_days_ago)
    names = demo().quarters
    quarters = []
    for ago, name in zip(range(len(names) - 1, -1, -1), names, strict=True):
        taken_on = add_months(newest, -MONTHS * ago)
        if taken_on.year not in YEARS:
            raise UsageError(f"the example needs a year of days before {today}")
        snapshot = reader.read_snapshot(demo_quarter_file(name), f"demo/{name}.toml", name)
        quarters.append(as_taken_on(snapshot, taken_on))
    return quarters


def demo_signals(quarters: list[Snapshot]) -> list[Signal]:
    """Return what the invented person noted, dated after her quarters."""
    days = dict(zip(demo().quarters, (each.taken_on for each in quarters), strict=True))
    return [
        Signal(
            schema=SCHEMA,
            noted_on=days[each.quarter] + dt.timedelta(days=each.days),
            text=each.text,
            affects=each.affects,
        )
        for each in demo().signals
    ]
