"""The chart of History: the rung as a line over the quarters, and under it what moved."""
