"""How long a test waits for what must come: long enough that only what never comes is missing."""

PATIENCE = 60.0
"""Seconds. The one limit of every wait; even a busy machine stays far below it."""
