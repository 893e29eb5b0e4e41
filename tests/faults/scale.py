"""How much is done: a short version within the ordinary tests, everything in `make faults`."""

import os
from collections.abc import Sequence
from typing import TypeVar

SHARE = float(os.environ.get("LADDERTUI_FAULTS_SHARE", "0"))
"""From 0, the short version, to 1, everything."""
Case = TypeVar("Case")


def is_whole() -> bool:
    """Whether this is more than the short version."""
    return SHARE > 0


def chosen(cases: Sequence[Case], short: int) -> list[Case]:
    """Cases spread evenly over all of them.

    `short` of them at least, and otherwise the share that is asked for.
    """
    count = min(len(cases), max(short, round(SHARE * len(cases))))
    return [cases[index * len(cases) // count] for index in range(count)]


def amount(whole: int, short: int) -> int:
    """How many of something that there is no end of."""
    return max(short, round(SHARE * whole))
