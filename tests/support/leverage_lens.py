"""The leverage lens in a window: a whole set of answers, and ways to its parts."""

from dataclasses import replace

from laddertui.domain.draft import Draft
from laddertui.domain.leverage import Leverage
from laddertui.domain.snapshot import Snapshot
from tests.support.drafts import draft_of
from tests.support.windows import (
    Window,
    press,
)

WHOLE = Leverage(
    scarcity=2,
    ghost_work=0,
    broken_ladder=1,
    liability_buffer=0,
    compression=2,
    wage_reset=1,
    regulation=2,
    legacy_systems=0,
    bureaucracy=1,
    value_note="the agency bills, I am paid by the day",
)


TYPED = ("y", "n", "p", "n", "y", "p", "y", "n", "p")


def bare(s: Snapshot, **more: object) -> Snapshot:
    """The week before the lens was opened."""
    rows = tuple(replace(a, value_kind=None) for a in s.activities)
    return replace(s, **{"activities": rows, "leverage": None, **more})  # type: ignore[arg-type]


def at_position(s: Snapshot) -> Draft:
    return draft_of(s, step="position")


async def to_part(window: Window, part: int) -> None:
    """Open the lens, and go to its first, second or third part, wherever it was taken up."""
    await press(window, "g", "l", "f7", "f7", *["f8"] * (part - 1))
