"""Time trackers' files: reading one, and remembering what its names stand for."""
