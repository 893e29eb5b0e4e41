"""What the two lenses share: the part of a snapshot that is theirs, and the part that is not."""

from dataclasses import replace

from laddertui.domain.snapshot import Snapshot


def outside(s: Snapshot) -> Snapshot:
    """The snapshot without what the lenses ask for."""
    rows = tuple(replace(a, value_kind=None) for a in s.activities)
    return replace(s, activities=rows, leverage=None, profession=None)
