"""What the two lenses share: their part of a snapshot, and that one was in one of them."""

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from laddertui.domain.snapshot import Snapshot

FIRST_FIELDS = {"leverage": "leverage.kind", "profession": "profession.name"}
"""What a draft's session calls the first question of each lens; the lens stands before the dot."""


def lens_of(field: str | None) -> str | None:
    """Return the lens that a session's field is in; None for a field of a step."""
    prefix = (field or "").partition(".")[0]
    return prefix if prefix in FIRST_FIELDS and field != prefix else None


def outside(snapshot: "Snapshot") -> "Snapshot":
    """Return the snapshot without what the lenses ask for."""
    rows = tuple(replace(activity, value_kind=None) for activity in snapshot.activities)
    return replace(snapshot, activities=rows, leverage=None, profession=None)
