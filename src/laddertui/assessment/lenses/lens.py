"""What the two lenses share: the part of a snapshot that is theirs, and the part that is not."""

from dataclasses import replace

from laddertui.domain.snapshot import Snapshot


def outside(snapshot: Snapshot) -> Snapshot:
    """Return the snapshot without what the lenses ask for."""
    rows = tuple(replace(activity, value_kind=None) for activity in snapshot.activities)
    return replace(snapshot, activities=rows, leverage=None, profession=None)
