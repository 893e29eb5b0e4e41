"""Questions on top of a screen; each returns a typed value."""
