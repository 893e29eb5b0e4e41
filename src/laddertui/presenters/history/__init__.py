"""The history of saved quarters: their figures, the sums over them, and their table."""
