"""The whole program in a terminal of its own: bytes go in as a keyboard sends them, and a screen is read."""
