"""Many windows in one process."""

from tests.support.lean_windows import lean, undrawn

__all__ = ["lean", "undrawn"]
