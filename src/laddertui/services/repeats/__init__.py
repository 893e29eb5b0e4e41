"""Scoring again: what is asked, and what comes of it."""
