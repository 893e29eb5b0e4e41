"""Editing what the two lenses ask for."""
