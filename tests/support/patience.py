"""How long a test waits for what must come: long enough that only what never comes is missing."""

PATIENCE = 60.0
"""Seconds. The one limit of every wait; a machine that is busy with something else stays far below it."""
