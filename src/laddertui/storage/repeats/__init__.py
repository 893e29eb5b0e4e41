"""Scores given again, as files."""
