"""The invented example of five quarters: `assets/demo/`. All of it is this project's own."""

import datetime as dt
from functools import cache

from laddertui.content.assets import build_record, build_records, read_asset, read_table
from laddertui.content.sources import Whose
from laddertui.domain.record import record

FOLDER = "demo"


@record
class DemoSignal:
    """A signal that the invented person noted."""

    quarter: str
    """The quarter after whose day it was noted, as its file is named."""
    days: int
    """How many days after it."""
    text: str
    """What AI could do, in a sentence."""
    affects: tuple[str, ...]
    """The ids of the activities it touches."""


@record
class Demo:
    """The example as a whole, before its quarters are read."""

    title: str
    """What offers it, in a few words."""
    mark: str
    """What is said on every page of it."""
    story: str
    """Who it is, and what happens in it, in a sentence."""
    invented: str
    """What of it is made up."""
    whose: Whose
    """Whose it is."""
    fixed_day: dt.date
    """The day on which its files are as they stand; on any other day all of it is as long ago."""
    newest_days_ago: int
    """Days from its newest quarter to that day: a review is due by then."""
    quarters: tuple[str, ...]
    """The names of its quarters' files, oldest first."""
    signals: tuple[DemoSignal, ...]
    """What was noted, oldest first."""


@cache
def demo() -> Demo:
    """Return the example."""
    table = read_table(FOLDER, "index.toml")
    return build_record(Demo, table | {"signals": build_records(DemoSignal, table["signals"])})


def demo_quarter_file(quarter: str) -> bytes:
    """Return a quarter's snapshot file, as bytes for whoever reads snapshots."""
    return read_asset(FOLDER, f"{quarter}.toml")
