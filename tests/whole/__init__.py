"""The whole program in a terminal of its own: bytes go in as from a keyboard, a screen is read."""
