"""The two lenses, one screen each."""
