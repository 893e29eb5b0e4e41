"""Files on the wrong side of a profile's turning point: clearing them, and what `check` says."""
