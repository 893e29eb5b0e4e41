"""How long a test waits for what must come: long enough that only what never comes is missing."""

PATIENCE = 60.0
"""Seconds. The limit of every wait that names none; even a busy machine stays far below it.

Another one is named only where a program that no longer answers is a finding, not a failure.
"""
