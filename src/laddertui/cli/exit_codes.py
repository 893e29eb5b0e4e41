"""Exit codes: a contract with other people's scripts."""

DONE, FAILED, WRONG_USE, IN_USE, LOCKED, NEWER, DUE = 0, 1, 2, 3, 4, 5, 10
"""Done, or why not; 10 is `due`'s.

Failed or not there, called wrongly, in use, locked, written by a newer version.
"""
INTERRUPTED = 130
"""What a shell expects after Ctrl+C."""
