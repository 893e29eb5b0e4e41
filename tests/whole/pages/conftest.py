"""Many windows in one process."""

from tests.support.lean_windows import lean
from tests.support.reading import seen_at_once

__all__ = ["lean", "seen_at_once"]
