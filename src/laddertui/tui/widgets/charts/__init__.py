"""Everything that is drawn: the ladder, the rung over the quarters, the map, the indicators."""
