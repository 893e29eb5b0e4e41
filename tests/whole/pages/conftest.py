"""Many windows in one process."""

from tests.support.lean_windows import lean

__all__ = ["lean"]
