"""Scores given again, blind: how far one's own scores may be off."""
