"""Hours from a time tracker, in the window: which file, and what becomes of each of its names."""
