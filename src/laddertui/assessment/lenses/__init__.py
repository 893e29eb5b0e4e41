"""Edits of what the two lenses ask for."""
